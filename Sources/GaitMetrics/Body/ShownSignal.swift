// The signal as a person may look at it: the three sensor axes, and the force along up wherever that is known.

public import GaitModel

/// Samples of one stretch without a gap: x, y, z and the force along up, g. The last is not a number where up is not
/// known.
public struct ShownSignal: Sendable, Equatable {
    public let startIndex: Int
    public let samples: [SIMD4<Float>]
}

/// Up is where the mean force of a few seconds points (methods.md 2.4); between the middles of two pieces it turns
/// evenly, so that the line has no steps. Unlike the axis of a measured window it is there for all of a recording,
/// walking and standing too.
public struct ShownSignalMaker {
    /// Long enough for ten steps of running: what is left of them in the mean tilts it by about a degree.
    static let pieceSeconds = 4.0
    /// Shorter mean force points nowhere, g.
    static let leastForce = 0.1

    private let half: Int
    private let knowsUp: Bool
    /// Samples not handed out yet, and the index of their first.
    private var waiting: [SIMD4<Float>] = []
    private var start = 0
    /// Mean force of the piece in whose middle `waiting` begins; nil at the begin of a stretch.
    private var mean: SIMD3<Float>?

    private var piece: Int { 2 * half }

    public init(rate: SampleRate, gravity: GravityMode) {
        half = max(1, rate.samples(Self.pieceSeconds / 2))
        knowsUp = gravity == .included
    }

    /// - Returns: what is known with this block: about six seconds behind it, all of it at a gap.
    public mutating func process(_ block: AccelerationBlock) -> [ShownSignal] {
        var shown: [ShownSignal] = []
        if block.startsStretch || block.startIndex != start + waiting.count {
            shown = finish()
            start = block.startIndex
        }
        let force = block.force
        waiting.reserveCapacity(waiting.count + force.count)
        for i in 0..<force.count { waiting.append(SIMD4(force.x[i], force.y[i], force.z[i], .nan)) }
        return shown + complete()
    }

    /// The rest of the stretch.
    public mutating func finish() -> [ShownSignal] {
        defer { mean = nil }
        guard let mean else { return hand(waiting.count, from: average(waiting[...])) }
        let tail = waiting.dropFirst(half)
        guard tail.count >= half else { return hand(waiting.count, from: mean) }
        let last = average(tail)
        return hand(piece, from: mean, to: last) + hand(waiting.count, from: last)
    }

    private mutating func complete() -> [ShownSignal] {
        var shown: [ShownSignal] = []
        if mean == nil, waiting.count >= piece {
            let first = average(waiting[..<piece])
            shown += hand(half, from: first)
            mean = first
        }
        while let now = mean, waiting.count >= half + piece {
            let next = average(waiting[half..<half + piece])
            shown += hand(piece, from: now, to: next)
            mean = next
        }
        return shown
    }

    /// Hands out the first `count` samples, with up going from one mean to the other.
    private mutating func hand(
        _ count: Int, from first: SIMD3<Float>, to last: SIMD3<Float>? = nil
    ) -> [ShownSignal] {
        let count = min(count, waiting.count)
        guard count > 0 else { return [] }
        var samples = Array(waiting[..<count])
        if knowsUp {
            let change = ((last ?? first) - first) / Float(piece)
            for i in 0..<count {
                let up = first + change * Float(i)
                let length = (up * up).sum().squareRoot()
                guard length >= Float(Self.leastForce) else { continue }
                let sample = samples[i]
                samples[i].w = (sample.x * up.x + sample.y * up.y + sample.z * up.z) / length
            }
        }
        defer {
            waiting.removeFirst(count)
            start += count
        }
        return [ShownSignal(startIndex: start, samples: samples)]
    }

    private func average(_ samples: ArraySlice<SIMD4<Float>>) -> SIMD3<Float> {
        guard knowsUp, !samples.isEmpty else { return .zero }
        var sum = SIMD4<Double>.zero
        for sample in samples { sum += SIMD4(Double(sample.x), Double(sample.y), Double(sample.z), 0) }
        let mean = sum / Double(samples.count)
        return SIMD3(Float(mean.x), Float(mean.y), Float(mean.z))
    }
}
