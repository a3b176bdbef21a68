// Finds the jumps that a runner made so that two sensors' clocks can be matched (methods.md 2.7).

internal import GaitModel
internal import SignalCore

/// A flight on both legs is weightless for longer than any running step.
enum JumpFinder {
    /// Weightless below this, g, for at least this time, s [X]: running flies for 0.15 s at most.
    static let weightless: Float = 0.45
    static let shortest = 0.22
    static let longest = 0.80
    /// Jumps of one group are no farther apart than this, s.
    static let together = 4.0
    /// A group has at least this many.
    static let fewest = 2

    /// Starts of flights, s from the recording's first sample, in the last group of the piece (or the first).
    static func flights(_ piece: SignalPiece, rate: SampleRate, last: Bool) -> [Double] {
        let all = runs(piece, rate: rate)
        var groups: [[Double]] = []
        for start in all {
            if let before = groups.last?.last, start - before <= together {
                groups[groups.count - 1].append(start)
            } else {
                groups.append([start])
            }
        }
        let whole = groups.filter { $0.count >= fewest }
        return (last ? whole.last : whole.first) ?? []
    }

    private static func runs(_ piece: SignalPiece, rate: SampleRate) -> [Double] {
        let smooth = piece.samples.centred(over: max(1, rate.samples(0.02)))
        var starts: [Double] = []
        var run = 0
        for (i, value) in smooth.enumerated() {
            if value < weightless {
                run += 1
                continue
            }
            let length = Double(run) * rate.period
            if length >= shortest, length <= longest {
                starts.append(Double(piece.start + i - run) * rate.period)
            }
            run = 0
        }
        return starts
    }
}

extension [Float] {
    /// Running mean over `width` samples, centred.
    fileprivate func centred(over width: Int) -> [Float] {
        guard width > 1, count > width else { return self }
        var sums = [Double](repeating: 0, count: count + 1)
        for i in indices { sums[i + 1] = sums[i] + Double(self[i]) }
        return indices.map { i in
            let (low, high) = (Swift.max(0, i - width / 2), Swift.min(count, i + width / 2 + 1))
            return Float((sums[high] - sums[low]) / Double(high - low))
        }
    }
}
