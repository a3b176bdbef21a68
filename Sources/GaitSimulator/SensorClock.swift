// Stamps the samples with a sensor's own idea of time.

/// Gives each uniform sample its stamp, in order; samples inside a gap get none.
struct SensorClock {
    private let errors: ClockErrors
    private let interval: Double
    private let lastTick: Int
    private var previous = 0.0
    private var random: DeterministicRandom

    init(_ errors: ClockErrors, sampleRate: Double, samples: Int, seed: UInt64) {
        precondition(errors.burst >= 1, "a burst holds at least one sample")
        self.errors = errors
        interval = 1 / sampleRate
        lastTick = samples - 1
        random = DeterministicRandom(seed: seed, stream: 3)
    }

    /// Fills the block's time column and takes out the samples that fall into gaps.
    mutating func stamp(_ block: inout SimulatedBlock, _ columns: BodyColumns) {
        block.time.reserveCapacity(columns.count)
        for index in 0..<columns.count {
            block.time.append(stamp(tick: columns.firstTick + index, columns.sampleRate))
        }
        guard !errors.gaps.isEmpty else { return }
        let kept = (0..<columns.count).filter { !isMissing(columns.time($0)) }
        if kept.count < columns.count { block.keep(kept) }
    }

    private mutating func stamp(tick: Int, _ sampleRate: Double) -> Double {
        let last = min((tick / errors.burst + 1) * errors.burst - 1, lastTick)
        var stamp = Double(errors.burst > 1 ? last : tick) / sampleRate * (1 + errors.drift * 1e-6)
        stamp += errors.offset
        if errors.jitter > 0, errors.burst == 1 {
            let limit = 0.45 * interval
            stamp += min(max(errors.jitter * random.gaussian(), -limit), limit)
        }
        if errors.duplicateShare > 0, random.uniform() < errors.duplicateShare, tick > 0 {
            stamp = previous
        }
        previous = stamp
        return stamp
    }

    private func isMissing(_ time: Double) -> Bool {
        errors.gaps.contains { time >= $0.start && time < $0.start + $0.length }
    }
}

extension SimulatedBlock {
    fileprivate mutating func keep(_ indices: [Int]) {
        time = indices.map { time[$0] }
        x = indices.map { x[$0] }
        y = indices.map { y[$0] }
        z = indices.map { z[$0] }
        guard let rates = gyroscope else { return }
        gyroscope = AngularRate(
            x: indices.map { rates.x[$0] }, y: indices.map { rates.y[$0] }, z: indices.map { rates.z[$0] })
    }
}
