// Low-pass and decimation between the moving body and a slowly sampled sensor (methods 5.3).

import Glibc

/// A zero-phase windowed-sinc low-pass on a finer grid.
public struct AntiAlias: Sendable, Equatable {
    /// Fine samples per sensor sample.
    public var oversampling: Int
    /// Cutoff (half amplitude) as a share of the sample rate, below 0.5.
    public var cutoff: Double
    /// Half the length of the filter in sensor samples.
    public var reach: Int

    /// Cutoff at 0.4 of the rate; down to 1e-3 at 0.5 and beyond.
    public init(oversampling: Int = 8, cutoff: Double = 0.4, reach: Int = 16) {
        precondition(oversampling > 1 && reach > 0 && cutoff > 0 && cutoff < 0.5, "a low-pass")
        self.oversampling = oversampling
        self.cutoff = cutoff
        self.reach = reach
    }

    /// Exact gain at `share` of the sample rate: the cosine sum of the taps.
    public func gain(at share: Double) -> Double {
        let taps = weights
        return (-half...half).reduce(0) {
            $0 + taps[$1 + half] * cos(2 * .pi * share * Double($1) / Double(oversampling))
        }
    }

    var half: Int { oversampling * reach }

    /// Blackman-windowed sinc, symmetric, sum 1.
    var weights: [Double] {
        let width = Double(half + 1)
        let raw = (-half...half).map { tap -> Double in
            let angle = 2 * .pi * cutoff * Double(tap) / Double(oversampling)
            let window =
                0.42 + 0.5 * cos(.pi * Double(tap) / width) + 0.08 * cos(2 * .pi * Double(tap) / width)
            return window * (tap == 0 ? 1 : sin(angle) / angle)
        }
        let sum = raw.reduce(0, +)
        return raw.map { $0 / sum }
    }
}

/// Makes sensor samples out of fine ones; the same for any block size, because each sample is one sum.
struct Decimator: Sendable {
    let fineRate: Double
    /// Seconds of earlier signal that the filter needs.
    let memory: Double
    private let filter: AntiAlias
    private let weights: [Double]
    /// Fine ticks with a signal; it is held before and after.
    private let known: ClosedRange<Int>

    init(_ filter: AntiAlias, sampleRate: Double, sampleCount: Int, plan: RunnerPlan) {
        self.filter = filter
        weights = filter.weights
        fineRate = sampleRate * Double(filter.oversampling)
        memory = Double(2 * filter.half + filter.oversampling) / fineRate
        // A record that begins with running has steps before it; standing has nothing.
        var first = 0
        if case .run? = plan.sections.first { first = -filter.half }
        known = first...max(first, sampleCount * filter.oversampling - 1)
    }

    /// Fine ticks needed for sensor ticks.
    func fineTicks(for ticks: Range<Int>) -> Range<Int> {
        let (first, last) = (ticks.lowerBound, ticks.upperBound - 1)
        return (first * filter.oversampling - filter.half)..<(last * filter.oversampling + filter.half + 1)
    }

    func decimate(_ fine: BodyColumns, to ticks: Range<Int>) -> BodyColumns {
        var result = BodyColumns(
            sampleRate: fineRate / Double(filter.oversampling), ticks: ticks,
            withPhase: !fine.phase.isEmpty, withRotation: !fine.rollRate.isEmpty)
        for path in Self.filtered where !fine[keyPath: path].isEmpty {
            result[keyPath: path] = smooth(fine[keyPath: path], fine.firstTick, ticks)
        }
        for path in Self.picked where !fine[keyPath: path].isEmpty {
            result[keyPath: path] = ticks.map {
                fine[keyPath: path][$0 * filter.oversampling - fine.firstTick]
            }
        }
        return result
    }

    private static var filtered: [WritableKeyPath<BodyColumns, [Double]>] {
        [\.forward, \.left, \.up, \.rollRate, \.pitchRate]
    }
    private static var picked: [WritableKeyPath<BodyColumns, [Double]>] { [\.phase, \.phaseRate, \.swing] }

    private func smooth(_ values: [Double], _ firstTick: Int, _ ticks: Range<Int>) -> [Double] {
        ticks.map { tick in
            let centre = tick * filter.oversampling
            var sum = 0.0
            for tap in -filter.half...filter.half {
                let place = min(max(centre + tap, known.lowerBound), known.upperBound)
                sum += weights[tap + filter.half] * values[place - firstTick]
            }
            return sum
        }
    }
}
