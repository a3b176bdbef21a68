// Follows the up axis along the recording: steady while the sensor sits still on the body, new after a slip.

internal import GaitModel
internal import SignalCore

struct UpTracker {
    /// Time constant of the up axis, s, and the turn that counts as slipping (methods.md 2.4).
    static let memorySeconds = 20.0
    static let slipDegrees = 8.0

    private let rate: SampleRate
    private let gravity: GravityMode
    private var last: (up: UpAxis, end: Int)?
    /// Times the sensor turned on the body by more than 8 degrees.
    private(set) var slips = 0

    init(rate: SampleRate, gravity: GravityMode) {
        self.rate = rate
        self.gravity = gravity
    }

    /// A first guess, good enough to find the rhythm with.
    func provisional(_ force: Columns3) -> UpAxis? {
        if gravity == .included { return UpAxis(meanOf: force, samples: force.count) }
        // Without gravity the rhythm is read from all axes, so any one will do: the longest.
        let powers = [force.x, force.y, force.z].map { Double($0.map { $0 * $0 }.mean) }
        var direction = SIMD3<Double>.zero
        direction[powers.indices.max { powers[$0] < powers[$1] } ?? 2] = 1
        return UpAxis(direction: direction, meanMagnitude: nil, isUpright: false)
    }

    /// Up from whole strides, smoothed from tile to tile.
    mutating func settled(_ force: Columns3, stepFrequency: Double, tile: Tile) -> UpAxis? {
        guard let now = measured(force, stepFrequency: stepFrequency) else { return nil }
        let up = last.map { smoothed(now, after: $0, tile: tile) } ?? now
        last = (up, tile.range.upperBound)
        return up
    }

    /// Specific force along up; where gravity was removed it is put back, so that flight is near 0 g.
    func vertical(_ force: Columns3, _ up: UpAxis) -> [Float] {
        let along = force.projected(on: up.direction)
        return gravity == .included ? along : along.map { $0 + 1 }
    }

    private func measured(_ force: Columns3, stepFrequency: Double) -> UpAxis? {
        guard gravity == .included else {
            return UpAxis(largestSwingOf: force, sampleRate: rate.hertz, stepFrequency: stepFrequency)
        }
        let stride = 2 * rate.hertz / stepFrequency
        let whole = (Double(force.count) / stride).rounded(.down) * stride
        return UpAxis(meanOf: force, samples: Int(whole.rounded()))
    }

    private mutating func smoothed(_ now: UpAxis, after last: (up: UpAxis, end: Int), tile: Tile) -> UpAxis {
        guard now.angle(to: last.up) <= UpTracker.slipDegrees else {
            slips += 1
            return now
        }
        let elapsed = Double(tile.range.upperBound - last.end) * rate.period
        let weight = 1 - Trigonometry.exponential(-elapsed / UpTracker.memorySeconds)
        return UpAxis(
            direction: last.up.direction * (1 - weight) + now.direction * weight,
            meanMagnitude: now.meanMagnitude, isUpright: now.isUpright)
    }
}
