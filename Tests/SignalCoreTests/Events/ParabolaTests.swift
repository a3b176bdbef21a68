// The parabola through three samples of a parabola is that parabola.

import Testing

@testable import SignalCore

@Suite struct ParabolaTests {
    @Test(arguments: [-0.5, -0.2, 0, 0.3, 0.5])
    func theTopOfAParabolaIsFound(place: Double) throws {
        func value(_ x: Double) -> Double { 7 - 2 * (x - place) * (x - place) }
        let top = try #require(Parabola(value(-1), value(0), value(1)))
        #expect(abs(top.vertex - place) < 1e-12)
        #expect(abs(top.height - 7) < 1e-12)
    }

    @Test func aLineOrAValleyHasNoTop() {
        #expect(Parabola(1, 2, 3)?.vertex == nil)
        #expect(Parabola(1, 0, 1)?.vertex == nil)
    }
}
