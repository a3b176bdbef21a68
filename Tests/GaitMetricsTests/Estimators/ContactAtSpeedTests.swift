// Proves that the contact time expected at a speed is the published one, and that it only bounds the sensor.

import Testing

@testable import GaitMetrics

@Suite("Contact time at a known speed")
struct ContactAtSpeedTests {
    @Test(
        "Means of 37 runners on a force plate: 202 ms at 3.8 m/s and 184 spm, 175 ms at 4.9 m/s and 198 spm",
        arguments: [(3.8, 184.0, 0.202), (4.9, 198.0, 0.175)])
    func published(speed: Double, cadence: Double, contact: Double) throws {
        let usual = try #require(ContactAtSpeed(speed: speed, cadence: cadence))
        #expect(abs(usual.expected - contact) < 0.003)
    }

    @Test("A reading within 30 ms stays, one further off is brought to the edge")
    func nearest() throws {
        let usual = try #require(ContactAtSpeed(speed: 3, cadence: 170))
        #expect(usual.nearest(to: usual.expected + 0.02) == usual.expected + 0.02)
        #expect(usual.nearest(to: usual.expected - 0.06) == usual.expected - 0.03)
        #expect(usual.nearest(to: usual.expected + 0.06) == usual.expected + 0.03)
    }

    @Test("No speed, or one that nobody runs, bounds nothing", arguments: [nil, 0.5, 9, .nan] as [Double?])
    func none(speed: Double?) {
        #expect(ContactAtSpeed(speed: speed, cadence: 170) == nil)
    }
}
