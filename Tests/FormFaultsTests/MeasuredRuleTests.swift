// Rules of one number each: jolt at the shin, twist, hip drop, rhythm.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct MeasuredRuleTests {
    private func card(_ id: String, _ run: MadeRun) throws -> Finding { try #require(run.finding(id)) }

    private func shin(_ peak: Double, speed: Double? = 3, plusMinus: Double = 0.5) -> MadeRun {
        .hardOnTheShin.with {
            $0.speed = speed
            $0.more = [
                (
                    .impactPeakResultant,
                    MadeRun.measured(peak, plusMinus: plusMinus, confidence: 0.72, grade: .b)
                )
            ]
        }
    }

    @Test func shinPeaksAreJudgedAtAnEasyPaceOnly() throws {
        #expect(try card("hard_landing", shin(7)).verdict == .notSeen)
        #expect(try card("hard_landing", shin(9)).severity == 1)
        #expect(try card("hard_landing", shin(10.5)).verdict == .possible)
        // The strap's 1.1 g and the strides' 0.5 g leave 10.8 of 12 g.
        #expect(try card("hard_landing", shin(12)).verdict == .likely)
        #expect(try #require(shin(12, speed: nil).open("hard_landing")).reason.contains("speed is not known"))
        #expect(try #require(shin(12, speed: 4).open("hard_landing")).reason.contains("part of the speed"))
    }

    @Test func theTrunkNeedsEarlierRunsAndAShoeHasNoLine() throws {
        #expect(try #require(MadeRun.even.open("hard_landing")).obstacle == .history)
        let shoe = shin(14).with { $0.placement = .foot }
        #expect(try #require(shoe.open("hard_landing")).obstacle == .sensor)
    }

    private func turning(_ degrees: Double, speed: Double? = 3) -> MadeRun {
        .turning.with {
            $0.speed = speed
            $0.more = [(.pelvicRotation, MadeRun.degrees(degrees))]
        }
    }

    @Test func twistIsJudgedOnBothSidesAndNeverMoreThanANote() throws {
        #expect(try card("trunk_twist", turning(13)).verdict == .notSeen)
        let much = try card("trunk_twist", turning(24))
        #expect(much.verdict == .possible && much.severity == 1 && much.title == "Much twist of the hips")
        let little = try card("trunk_twist", turning(5))
        #expect(little.verdict == .possible && little.title == "Little hip rotation")
        #expect(little.cue.contains("travel behind you"))
    }

    @Test func littleTwistNeedsASpeed() throws {
        #expect(
            try #require(turning(5, speed: nil).open("trunk_twist")).reason.contains("speed is not known"))
        #expect(try #require(turning(5, speed: 2.4).open("trunk_twist")).reason.contains("little is usual"))
        #expect(try card("trunk_twist", turning(24, speed: nil)).verdict == .possible)
    }

    @Test func womenHaveTheirOwnLines() {
        let (woman, unknown) = (
            TwistLines(isWoman: true, by: .standard), TwistLines(isWoman: nil, by: .standard)
        )
        #expect(woman.lowNote == 10 && woman.lowFlag == 8)
        #expect(unknown.lowNote == 8 && unknown.lowFlag == 6)
    }

    @Test func withoutAGyroscopeThereIsNoAnswer() throws {
        for id in ["trunk_twist", "pelvic_drop"] {
            #expect(try #require(MadeRun.even.open(id)).obstacle == .sensor, "\(id)")
        }
    }

    @Test func hipDropSaysWhichSideAndHowSure() throws {
        let card = try card("pelvic_drop", .turning)
        #expect(card.verdict == .possible && card.severity == 2)
        #expect(
            card.summary.hasPrefix(
                "The pelvis sinks 6.0 degrees more (likely 3.5 to 8.5) while you stand on side A"))
        #expect(card.evidence.map(\.value) == [6, 7, 1])
        let other = MadeRun.turning.with {
            $0.more = [(.pelvicDropDifference, MadeRun.degrees(-2))]
        }
        #expect(try self.card("pelvic_drop", other).verdict == .notSeen)
    }

    private func rhythm(_ spread: Double, strides: Int = 500) -> MadeRun {
        .even.with {
            $0.more = [
                (
                    .strideTimeVariation,
                    .measured(
                        Measurement(
                            value: spread, range: LikelyRange(around: spread, halfWidth: 0.2), count: strides,
                            grade: .a, confidence: Confidence(0.9), method: "made/1"))
                )
            ]
        }
    }

    @Test func rhythmIsAHintAndNeedsStrides() throws {
        #expect(try card("irregular_rhythm", rhythm(2)).title == "Steady rhythm")
        #expect(try card("irregular_rhythm", rhythm(3.5)).level == .info)
        let uneven = try card("irregular_rhythm", rhythm(6))
        #expect(uneven.verdict == .likely && uneven.severity == 1 && uneven.level == .watch)
        #expect(try #require(rhythm(6, strides: 30).open("irregular_rhythm")).reason.contains("30 strides"))
    }
}
