// The overstride index and its card.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct OverstridingSignsTests {
    private let id = "overstriding_signs"

    @Test func anchorsOfTheIndex() {
        for (score, value) in [(0.0, 12.0), (0.5, 27), (1, 50), (1.5, 73), (2, 88)] {
            #expect(abs(OverstrideIndex.value(score: score) - value) < 0.5)
        }
    }

    @Test func expectedCadenceOfTheSpecification() {
        for (speed, height, cadence) in [(3.0, 1.74, 165.5), (2.5, 1.65, 168.55), (3.0, 1.85, 157.8)] {
            #expect(
                abs(OverstrideIndex.expectedCadence(speed: speed, height: height, by: .standard) - cadence)
                    < 0.001)
        }
    }

    @Test func partsAreCutAndWeighted() {
        let input = OverstrideInput(speed: 3, height: 1.74, cadence: 100, contact: 240)
        // Cadence part 7.3 is cut to 3; 3 m/s x 0.24 s / 2 = 0.36 m is exactly usual.
        #expect(abs(OverstrideIndex(input: input, book: .standard).score - 0.45 * 3 / 0.55) < 1e-9)
        let alone = OverstrideInput(speed: 3, height: 1.74, cadence: 156.5, contact: nil)
        #expect(abs(OverstrideIndex(input: alone, book: .standard).value - 50) < 1e-9)
    }

    /// Published means of 37 runners: 0.38 m at 3.8 m/s and 0.43 m at 4.9 m/s are usual [V 4].
    @Test func usualReachGrowsWithSpeed() throws {
        for (speed, half) in [(3.8, 0.38), (4.9, 0.43)] {
            let input = OverstrideInput(
                speed: speed, height: 1.74, cadence: 175, contact: 2000 * half / speed)
            let part = try #require(OverstrideIndex(input: input, book: .standard).reachPart)
            #expect(abs(part) < 0.3, "\(speed) m/s: \(part)")
        }
    }

    @Test func rangeFollowsWhatWentIn() {
        let input = OverstrideInput(speed: 3, height: 1.74, cadence: 156.5, contact: 240)
        let index = OverstrideIndex(input: input, book: .standard)
        let range = index.range(
            cadence: LikelyRange(low: 155.5, high: 157.5), contact: LikelyRange(low: 200, high: 280))
        #expect(range.low < index.value && index.value < range.high)
        let point = index.range(
            cadence: LikelyRange(low: 156.5, high: 156.5), contact: LikelyRange(low: 240, high: 240))
        #expect(point.low == index.value && point.high == index.value)
    }

    @Test func confidenceIsModestAndContactNeverLowersIt() {
        let sure = Confidence(1)
        #expect(
            OverstrideIndex.confidence(cadence: sure, contact: nil, heightKnown: true, by: .standard).value
                == 0.35)
        #expect(
            OverstrideIndex.confidence(cadence: sure, contact: sure, heightKnown: true, by: .standard).value
                == 0.65)
        let rough = OverstrideIndex.confidence(
            cadence: sure, contact: Confidence(0.45), heightKnown: true, by: .standard)
        #expect(rough.value == 0.35)
        let unknown = OverstrideIndex.confidence(
            cadence: sure, contact: nil, heightKnown: false, by: .standard)
        #expect(abs(unknown.value - 0.28) < 1e-9)
    }

    @Test func withoutSpeedNothingIsSaid() throws {
        let row = try #require(MadeRun.uneven.with { $0.speed = nil }.open(id))
        #expect(row.reason.contains("a low cadence at a slow speed is normal"))
        #expect(row.whatWouldShowIt.contains("--speed or --pace"))
        #expect(MadeRun.uneven.with { $0.speed = 1 }.open(id) != nil)
    }

    @Test func neverMoreThanPossible() throws {
        let card = try #require(
            MadeRun.uneven.with { $0.cadence = MadeRun.measured(120, plusMinus: 1) }.finding(id))
        #expect(card.verdict == .possible && card.severity == 2 && card.level == .watch)
    }

    @Test func cardGivesTheMetronome() throws {
        let card = try #require(MadeRun.uneven.finding(id))
        #expect(card.summary.hasPrefix("At 3.0 m/s (10.8 km/h) you took 150 steps a minute; about 166"))
        #expect(card.cue.contains("set a metronome to 158"))
        #expect(card.evidence.map(\.metric) == ["overstride_index", "cadence_spm", "contact_time_ms"])
    }

    @Test func unknownHeightIsSaidAndCostsTrust() throws {
        let known = try #require(MadeRun.uneven.finding(id))
        let unknown = try #require(MadeRun.uneven.with { $0.height = nil }.finding(id))
        #expect(unknown.confidence < known.confidence)
        #expect(unknown.howSure.contains("1.74 m was used") && !known.howSure.contains("1.74 m"))
    }

    @Test func lowConfidenceContactIsLeftOut() throws {
        let run = MadeRun.uneven.with { $0.contact = MadeRun.measured(290, plusMinus: 40, confidence: 0.3) }
        let card = try #require(run.finding(id))
        #expect(card.evidence.map(\.metric) == ["overstride_index", "cadence_spm"])
        #expect(card.howSure.contains("Cadence is the only sign"))
    }

    @Test func expectedCadenceIsNotSeen() throws {
        let card = try #require(MadeRun.even.finding(id))
        #expect(card.verdict == .notSeen && card.level == .ok)
        #expect(card.title == "No sign of reaching far forward")
    }
}
