// Rules that compare with the runner's own earlier runs: silent without them, fair with them.

import FormFaults
import GaitModel
import Testing

/// Something usual, made up.
private func usual(_ metric: MetricID, _ mean: Double, deviation: Double, decimals: Int = 2) -> OwnUsual {
    OwnUsual(
        metric: metric, title: metric.rawValue, unit: "", decimals: decimals, isSize: false, runs: 6,
        mean: mean,
        standardError: deviation / 2.4, betweenVariance: 0.99 * deviation * deviation,
        meanSquaredError: 0.01 * deviation * deviation,
        band: LikelyRange(around: mean, halfWidth: 2.8 * deviation), smallestRealChange: 2.77 * deviation)
}

private func baseline(_ usual: OwnUsual..., runs: Int = 6, matched: Bool = true) -> Baseline {
    Baseline(
        earlier: (0..<runs).map { number in
            Baseline.EarlierRun(
                id: "\(number)", day: CalendarDay(number: 20_000 + number), shoe: nil, surface: nil,
                values: [:])
        }, notComparable: 0, isAtMatchedSpeed: matched, usual: usual)
}

private func findings(_ run: MadeRun, _ baseline: Baseline?) -> (findings: [Finding], open: [NotAssessed]) {
    let input = run.input
    let outcome = FaultCatalog.evaluate(
        FaultInput(
            gait: input.gait, context: input.context, input: input.input, rulebook: input.rulebook,
            answers: input.answers, baseline: baseline))
    return (outcome.findings, outcome.notAssessed)
}

private func finding(_ id: String, _ run: MadeRun, _ baseline: Baseline?) -> Finding? {
    findings(run, baseline).findings.first { $0.id == id }
}

@Suite struct TrunkJoltTests {
    private func run(_ impact: Double) -> MadeRun {
        MadeRun.even.with {
            $0.more = [(.impactPower, MadeRun.measured(impact, plusMinus: 0.02, confidence: 0.45, grade: .c))]
        }
    }
    private let own = baseline(usual(.impactPower, 0.30, deviation: 0.04))

    @Test func withoutEarlierRunsItIsLeftOpen() throws {
        #expect(finding("hard_landing", run(0.9), nil) == nil)
        let open = try #require(findings(run(0.9), nil).open.first { $0.id == "hard_landing" })
        #expect(open.obstacle == .history && open.reason.contains("no earlier runs of yours"))
        let few = findings(run(0.9), baseline(runs: 3)).open.first { $0.id == "hard_landing" }
        #expect(few?.reason.contains("only 3 of the 5 earlier runs") == true)
    }

    /// Lines at 2 and 3 own spreads: 0.38 and 0.42 g.
    @Test func ownSpreadsDecide() throws {
        #expect(try #require(finding("hard_landing", run(0.37), own)).verdict == .notSeen)
        let noted = try #require(finding("hard_landing", run(0.39), own))
        #expect(noted.verdict == .possible && noted.severity == 1)
        #expect(abs(try #require(noted.evidence.first?.threshold) - 0.38) < 1e-9)
        #expect(noted.evidence.first?.thresholdSource.contains("your own usual, 6 runs") == true)
        let flagged = try #require(finding("hard_landing", run(0.9), own))
        #expect(flagged.verdict == .possible && flagged.severity == 2, "never more than possible")
        #expect(flagged.thresholds.contains { $0.name == "own_jolt_note" })
    }

    /// Runs that happened to be much alike: many spreads, and nothing to speak of.
    @Test func aTinyChangeIsNotJudgedByATinySpread() throws {
        let tight = baseline(usual(.impactPower, 0.30, deviation: 0.001))
        #expect(try #require(finding("hard_landing", run(0.32), tight)).verdict == .notSeen)
        #expect(try #require(finding("hard_landing", run(0.34), tight)).verdict == .possible)
    }

    @Test func speedHasToBeKnownAndAlike() {
        let own = baseline(usual(.impactPower, 0.30, deviation: 0.04), matched: false)
        #expect(finding("hard_landing", run(0.9), own) == nil)
    }
}

@Suite struct OwnSwayTests {
    private func run(_ share: Double, gyroscope: Bool = true) -> MadeRun {
        MadeRun.even.with {
            $0.hasGyroscope = gyroscope
            $0.more = [
                (.sidewaysRatio, MadeRun.measured(share, plusMinus: 0.01, confidence: 0.45, grade: .c))
            ]
        }
    }
    private let own = baseline(usual(.sidewaysRatio, 0.20, deviation: 0.02))

    @Test func ownSpreadsDecide() throws {
        #expect(finding("side_to_side", run(0.5), nil) == nil, "25 minutes, but no course and no history")
        #expect(try #require(finding("side_to_side", run(0.225), own)).verdict == .notSeen)
        #expect(try #require(finding("side_to_side", run(0.235), own)).severity == 1)
        #expect(try #require(finding("side_to_side", run(0.30), own)).severity == 2)
        #expect(try #require(finding("side_to_side", run(0.30, gyroscope: false), own)).severity == 1)
    }

    @Test func anUnknownPaceNeverStandsOut() throws {
        let unmatched = baseline(usual(.sidewaysRatio, 0.20, deviation: 0.02), matched: false)
        let found = try #require(finding("side_to_side", run(0.30), unmatched))
        #expect(found.severity == 1 && found.howSure.contains("Speed is not known"))
    }
}

@Suite struct OwnRhythmAndDropTests {
    private func rhythm(_ value: Double) -> MadeRun {
        MadeRun.even.with {
            $0.more = [(.strideTimeVariation, MadeRun.measured(value, plusMinus: 0.2, confidence: 0.8))]
        }
    }

    /// Usually 4 %, where 3 % is the line for everybody: the own usual outranks it, both ways.
    @Test func ownRhythmOutranksTheLineForEverybody() throws {
        let uneven = baseline(usual(.strideTimeVariation, 4, deviation: 0.3, decimals: 1))
        #expect(try #require(finding("irregular_rhythm", rhythm(4.2), nil)).verdict == .possible)
        #expect(try #require(finding("irregular_rhythm", rhythm(4.2), uneven)).verdict == .notSeen)
        let steady = baseline(usual(.strideTimeVariation, 1.2, deviation: 0.2, decimals: 1))
        let found = try #require(finding("irregular_rhythm", rhythm(2.2), steady))
        #expect(found.verdict == .possible && found.summary.contains("usual for you, by 6 earlier runs"))
    }

    @Test func aPelvisThatSinksFurtherThanUsualIsNoted() throws {
        let run = MadeRun.even.with {
            $0.hasGyroscope = true
            $0.more = [
                (.pelvicDrop, MadeRun.measured(8.5, plusMinus: 2.5, confidence: 0.6, grade: .b)),
                (.pelvicDropDifference, MadeRun.measured(0.5, plusMinus: 1, confidence: 0.6, grade: .b)),
            ]
        }
        #expect(try #require(finding("pelvic_drop", run, nil)).verdict == .notSeen)
        let tight = baseline(usual(.pelvicDrop, 6, deviation: 0.5, decimals: 1))
        let found = try #require(finding("pelvic_drop", run, tight))
        #expect(found.severity == 1 && found.title.contains("than usual for you"))
        // The same 2.5 degrees where single runs differ as much.
        let wide = baseline(usual(.pelvicDrop, 6, deviation: 1.5, decimals: 1))
        #expect(try #require(finding("pelvic_drop", run, wide)).verdict == .notSeen)
    }
}
