// Runs made by hand or by chance, for the tests of this room.

import GaitModel
import GaitTestSupport

@testable import GaitHistory

typealias Chance = SplitMix64

extension SplitMix64 {
    /// One fixed seed: every run of the tests sees the same chance.
    init(_ seed: UInt64 = 20_261_130) { self.init(state: seed) }

    /// A bell curve near enough: the sum of twelve uniform numbers has SD 1 (Irwin and Hall).
    mutating func normal() -> Double {
        (0..<12).reduce(-6.0) { sum, _ in sum + uniform(0...1) }
    }
}

func number(
    _ metric: MetricID, _ value: Double, se: Double, mounting: Double? = nil, method: String = "test/1"
) -> RunNumber {
    RunNumber(
        metric: metric, title: metric.rawValue, unit: "", decimals: 1, value: value,
        range: LikelyRange(around: value, halfWidth: 3 * se), standardError: se, mounting: mounting,
        grade: .b,
        confidence: Confidence(0.8), method: method)
}

/// A run on the given day of 2026-10; the low back, speed as told.
func run(
    _ day: Int, _ numbers: [RunNumber], speed: Double? = 3, placement: SensorPlacement = .sacrum,
    named: Bool = false
) -> RunSummary {
    var run = RunSummary(
        athlete: "A", day: CalendarDay(number: 20_000 + day), fileName: "run.csv",
        conditions: RunSummary.Conditions(placement: placement, speed: speed),
        feet: named ? RunSummary.Feet(areNamed: true, labelConfidence: 1) : .unknown, numbers: numbers)
    run.id = "run-\(day)"
    run.storedEpoch = Double(day)
    return run
}

func cadence(_ day: Int, _ value: Double, se: Double = 0.3, speed: Double? = 3) -> RunSummary {
    run(day, [number(.cadence, value, se: se)], speed: speed)
}
