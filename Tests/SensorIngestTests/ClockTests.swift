// Stamps become a uniform clock: gaps, jumps, repeats, strays and odd units.

import GaitModel
import Testing

@testable import SensorIngest

struct ClockTests {
    private func stamps(_ rows: Int, _ time: (Int) -> Double, header: String = "time (s),x (g),y (g),z (g)")
        -> Reading
    {
        Reading(MadeUp.table(rows, header: header) { NumberText.fixed(time($0), 4) })
    }

    @Test func regularFilesPassBitForBit() throws {
        let text = MadeUp.regular(10_000)
        let reading = Reading(text)
        let expected = text.split(separator: "\n").dropFirst().map {
            Float($0.split(separator: ",")[2]) ?? .nan
        }
        #expect(reading.y == expected)
        #expect(reading.blocks.map(\.count) == [4096, 4096, 1808])
        #expect(reading.blocks.map(\.startIndex) == [0, 4096, 8192])
        #expect(reading.stretches == [0])
        let clock = try #require(reading.description?.clock)
        #expect(clock.rate == 100 && clock.duration == 99.99 && clock.jitter < 1e-6)
        #expect(reading.notices == [])
    }

    @Test func longGapsStartAStretch() throws {
        let reading = stamps(2000) { Double($0) / 100 + ($0 >= 1000 ? 2.5 : 0) + ($0 >= 1500 ? 0.03 : 0) }
        let description = try #require(reading.description)
        #expect(reading.stretches == [0, 1250])
        #expect(description.gapCount == 1)
        #expect(description.gaps == [InputDescription.Gap(start: 9.99, length: description.gaps[0].length)])
        #expect(abs(description.gapTotal - 2.51) < 1e-9)
        #expect(reading.notices == ["W_GAPS"])
        #expect(reading.x.count == 2003, "a gap of 40 ms is bridged")
    }

    @Test func backwardJumpsSplit() throws {
        let reading = stamps(2000) { Double($0 % 1000) / 100 + ($0 < 1000 ? 0.5 : 0) }
        let description = try #require(reading.description)
        #expect(description.clock.backwardJumps == 1)
        #expect(reading.stretches == [0, 1099], "one second after the end")
        #expect(reading.notices == ["W_TIME_ORDER"])
        #expect(description.notices[0].message.contains("data row 1,001: 9.99 s -> -0.50 s"))
        #expect(reading.x.count == 2000)
    }

    @Test func strayRowsAreDropped() throws {
        let reading = stamps(1000) { $0 == 300 ? 0.5 : $0 == 600 ? 5000 : Double($0) / 100 }
        let description = try #require(reading.description)
        #expect(description.clock.backwardJumps == 0 && description.gapCount == 0)
        #expect(reading.x.count == 1000)
        #expect(reading.notices == ["W_TIME_ORDER"])
    }

    @Test func aFewRepeatsAreDropped() throws {
        let reading = stamps(1000) { Double($0 % 50 == 7 ? $0 - 1 : $0) / 100 }
        #expect(reading.description?.clock.duplicateStamps == 20)
        #expect(reading.description?.clock.rate == 100)
        #expect(reading.notices == ["W_DUP_TIME"])
    }

    @Test func shuffledTimeIsRefused() {
        let reading = stamps(1000) { Double($0 ^ 1) / 100 }
        #expect(reading.error?.code == .timeOrder)
    }

    @Test func coarseStampsAreSpread() throws {
        let reading = stamps(6000) { (Double($0) / 100 + 0.37).rounded(.down) }
        let description = try #require(reading.description)
        #expect(description.clock.isReconstructed)
        #expect(description.clock.rate == 100)
        #expect(abs(description.clock.duration - 59.99) < 0.05)
        #expect(abs(reading.x.count - 6000) < 5)
        #expect(reading.stretches == [0])
    }

    @Test func coarseStampsWithAPauseAndAJump() throws {
        let reading = stamps(9000) { row in
            let time = Double(row) / 100 + (row >= 3000 ? 20 : 0) - (row >= 6000 ? 60 : 0)
            return (time * 2).rounded(.down) / 2
        }
        let description = try #require(reading.description)
        #expect(description.clock.isReconstructed && description.clock.rate == 100)
        #expect(description.gapCount == 1 && description.clock.backwardJumps == 1)
        #expect(reading.stretches.count == 3)
        #expect(abs(reading.stretches[1] - 5000) < 60)
    }

    @Test func jitterIsMeasuredAndInterpolated() throws {
        let reading = stamps(5000) { Double($0) / 100 + ($0 % 2 == 0 ? 0.001 : -0.001) + 0.001 }
        let clock = try #require(reading.description?.clock)
        #expect(abs(clock.jitter - 2.83) < 0.05, "steps of 8 and 12 ms, the median is one of them")
        #expect(clock.rate == 100)
    }

    @Test(arguments: [
        ("time", 10.0, "ms"), ("time", 0.01, "s"), ("timestamp_us", 10_000, "us"), ("t", 10_000_000, "ns"),
        ("time [ms]", 10, "ms"), ("seconds_since_start", 0.01, "s"),
    ])
    func unitOfTheStamps(_ name: String, _ step: Double, _ unit: String) throws {
        let reading = stamps(300, { Double($0) * step }, header: "\(name),x (g),y (g),z (g)")
        let clock = try #require(reading.description?.clock)
        #expect(clock.unit == unit && clock.rate == 100)
    }

    @Test func countsAreNoTime() {
        let reading = stamps(300, { Double($0 + 1) }, header: "time,x (g),y (g),z (g)")
        #expect(reading.error?.code == .noTime)
    }

    @Test func nanosecondsStayExact() throws {
        let text = MadeUp.table(300, header: "time,x (g),y (g),z (g)") {
            "\(1_700_000_000_123_456_789 + $0 * 10_000_000)"
        }
        let reading = Reading(text)
        let clock = try #require(reading.description?.clock)
        #expect(clock.unit == "ns" && clock.rate == 100 && clock.jitter < 1e-6)
        #expect(clock.startEpoch.map { abs($0 - 1_700_000_000.123) < 0.001 } == true)
        #expect(reading.x.count == 300)
    }

    @Test func slowRatesAreLimitedOrRefused() throws {
        #expect(stamps(300) { Double($0) / 25 }.notices == ["W_RATE_LIMITED"])
        let error = try #require(stamps(300) { Double($0) }.error)
        #expect(error.code == .rateLow && error.what.hasPrefix("1 sample per second."))
    }

    @Test func rateIsSnappedOrKept() throws {
        #expect(stamps(9000) { Double($0) / 100.1 }.description?.clock.rate == 100)
        #expect(stamps(9000) { Double($0) / 99.47 }.description?.clock.rate == 99.47)
    }

    @Test func recordingsYearsApartAreJoined() throws {
        let reading = stamps(400) { Double($0) / 100 + ($0 >= 200 ? 9e8 : 0) }
        #expect(reading.description?.clock.backwardJumps == 1)
        #expect((reading.blocks.last?.endIndex ?? 0) < 1000)
    }

    @Test func impossibleRatesAreRefused() {
        let text = MadeUp.table(300, header: "time,x (g),y (g),z (g)") { row in
            "2024-03-09T12:00:00.000\(row < 10 ? "00" : row < 100 ? "0" : "")\(row)"
        }
        #expect(Reading(text).error?.code == .implausible)
    }
}
