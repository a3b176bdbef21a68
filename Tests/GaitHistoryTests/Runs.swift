// Runs made by hand or by chance, for the tests of this room.

import GaitModel

@testable import GaitHistory

/// SplitMix64 with one fixed seed: every run of the tests sees the same chance.
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64 = 20_261_130) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A bell curve near enough: the sum of twelve uniform numbers has SD 1 (Irwin and Hall).
    mutating func normal() -> Double {
        (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0...1, using: &self) }
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
