// What two sensors on one runner need from each other's recording: landings, and both ends of the signal.

public import GaitModel

/// Goes along the road beside `GaitAnalyzer`. Grows with landings (20 bytes each), not with samples.
public struct SensorTrack: Sendable {
    /// Standing, jumps and the first running lie within this time of either end, s [X].
    static let endSeconds = 90.0

    public struct Landing: Sendable, Equatable {
        /// Contact start, s from the recording's first sample.
        public let start: Double
        /// g; nil where they could not be read.
        let axial: Float?
        let resultant: Float?
        /// Counts towards averages.
        public let isUsed: Bool
    }

    public private(set) var landings: [Landing] = []
    /// Length of the specific force, g, from the first sample and up to the last.
    private(set) var head = SignalPiece()
    private(set) var tail = SignalPiece()
    var rate = SampleRate(1)

    /// Sum of the force, sample by sample.
    private var force = HopMoments()

    public init() {}

    /// Mean direction of the force: up, or along the shin, in the sensor's axes.
    var axis: SIMD3<Double>? {
        let length = force.mean.length
        return length > 0.3 ? force.mean / length : nil
    }

    public mutating func add(_ block: AccelerationBlock) {
        rate = block.rate
        force.add(block.force, 0..<block.count)
        let length = rate.samples(SensorTrack.endSeconds)
        let magnitude = block.force.magnitude
        head.add(magnitude, at: block.startIndex, isOpen: block.startIndex < length)
        tail.add(magnitude, at: block.startIndex, isOpen: true)
        tail.keepLast(length)
    }

    public mutating func add(_ steps: [StepEvent]) {
        for step in steps {
            guard let landing = step.landing else { continue }
            landings.append(
                Landing(
                    start: step.start, axial: landing.axial.map(Float.init),
                    resultant: landing.resultant.map(Float.init), isUsed: step.isUsed))
        }
    }

    /// Length of the force in standing, g: mean over rest of 1 s and more near either end; nil without any.
    func standing(_ segments: [ActivitySegment]) -> Double? {
        var (sum, count) = (0.0, 0)
        for segment in segments where segment.kind == .still && segment.duration >= 1 {
            let range = rate.samples(segment.start)..<rate.samples(segment.end)
            let values =
                head.values(in: range)
                + tail.values(in: max(range.lowerBound, head.end)..<max(range.upperBound, head.end))
            sum += values.reduce(0) { $0 + Double($1) }
            count += values.count
        }
        return count > 0 ? sum / Double(count) : nil
    }
}

/// A piece of one column, addressed by index on the recording's clock; gaps read as 1 g.
struct SignalPiece: Sendable {
    private(set) var start = 0
    private(set) var samples: [Float] = []

    var end: Int { start + samples.count }

    /// - Parameter isOpen: false once the piece is complete.
    mutating func add(_ values: [Float], at index: Int, isOpen: Bool) {
        guard isOpen else { return }
        if samples.isEmpty { start = index }
        if index > end { samples += [Float](repeating: 1, count: min(index - end, 1_000_000)) }
        if index > end {
            (start, samples) = (index, [])
        }
        samples += values
    }

    /// Forgets what is older, in bulk so that the copying stays cheap.
    mutating func keepLast(_ count: Int) {
        guard samples.count > 2 * count else { return }
        start += samples.count - count
        samples.removeFirst(samples.count - count)
    }

    func values(in range: Range<Int>) -> ArraySlice<Float> {
        let clamped = range.clamped(to: start..<end)
        return samples[(clamped.lowerBound - start)..<(clamped.upperBound - start)]
    }
}
