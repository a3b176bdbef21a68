// Proves the comparison of contact waves and the search for hops on signals made by hand.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Contact wave")
struct ContactWaveTests {
    private func wave(_ side: Float, _ up: Float = 1) throws -> ContactWave {
        let bump = (0..<40).map { side * Float($0 % 20) }
        return try #require(
            ContactWave(
                Columns3(x: [Float](repeating: 0, count: 40), y: bump, z: [Float](repeating: up, count: 40)),
                from: 4, to: 30))
    }

    @Test("Same sign 1, mirror -1, nothing 0; size does not matter")
    func likeness() throws {
        let up = SIMD3<Double>(0, 0, 1)
        let left = try wave(0.1).across(up)
        #expect(left.likeness(to: try wave(0.3, 2).across(up)) > 0.9999)
        #expect(left.likeness(to: try wave(-0.2).across(up)) < -0.9999)
        #expect(left.likeness(to: try wave(0).across(up)) == 0)
    }

    @Test("Contacts cut off at an end have none")
    func cut() {
        let flat = Columns3(x: [0, 0, 0, 0], y: [0, 0, 0, 0], z: [1, 1, 1, 1])
        #expect(ContactWave(flat, from: -0.5, to: 2) == nil)
        #expect(ContactWave(flat, from: 1, to: 3.5) == nil)
        #expect(ContactWave(flat, from: 2, to: 2) == nil)
    }

    @Test("Alternating waves are not alike, equal ones are")
    func alike() throws {
        let up = SIMD3<Double>(0, 0, 1)
        let (left, right) = (try wave(0.1).across(up), try wave(-0.1).across(up))
        #expect(HopCalibration.likeness([left, left, left, left]) > 0.999)
        #expect(HopCalibration.likeness([left, right, left, right, left]) < 0)
        #expect(HopCalibration.alternation([left, left, left, left]) < 1e-9)
        #expect(HopCalibration.alternation([left, right, left, right, left]) > 1)
    }
}

@Suite("Hops")
struct HopContactsTests {
    /// Standing, then hops at 100 Hz: `flight` samples at 0 g, `ground` at 2 g.
    private func hops(_ count: Int, flight: Int = 20, ground: Int = 30) -> [Float] {
        let stand = [Float](repeating: 1, count: 50)
        let hop = [Float](repeating: 0, count: flight) + [Float](repeating: 2, count: ground)
        return stand + (0..<count).flatMap { _ in hop } + stand
    }

    @Test("A contact follows every flight, the last as long as usual")
    func contacts() {
        let found = HopContacts.find(hops(5), rate: SampleRate(100))
        #expect(found.map(\.lowerBound) == [70, 120, 170, 220, 270])
        #expect(found.allSatisfy { $0.upperBound - $0.lowerBound == 30 })
    }

    @Test("Too few, too many, too slow, too quick or uneven hops are none")
    func refused() {
        let rate = SampleRate(100)
        #expect(HopContacts.find(hops(3), rate: rate).isEmpty)
        #expect(HopContacts.find(hops(9), rate: rate).isEmpty)
        #expect(HopContacts.find(hops(5, ground: 110), rate: rate).isEmpty)
        #expect(HopContacts.find(hops(5, flight: 8, ground: 15), rate: rate).isEmpty)
        #expect(HopContacts.find(hops(3) + hops(3), rate: rate).isEmpty)
        #expect(HopContacts.find([], rate: rate).isEmpty)
    }
}
