// The generator: a plan, a seed and a list of imperfections become a stream of samples with truth.

/// Yields a recording block by block in constant memory. The samples do not depend on block sizes, and
/// the same arguments give the same bits.
///
///     plan -> movements -> perfect body signal -> sensor -> stamps -> block
///                  \-> truth steps and summary
public struct SimulatedRunner: Sendable {
    /// Samples per second.
    public let sampleRate: Double
    /// Samples of the whole recording, before gaps.
    public let sampleCount: Int
    /// Rotation from body to sensor coordinates.
    public let mount: MountRotation

    private var sequence: StepSequence
    private var sensor: SensorModel
    private var clock: SensorClock
    private var recorder: TruthRecorder
    private var active: [Movement] = []
    private var upcoming: (movement: Movement, model: StrideModel?)?
    private var nextTick = 0

    /// - Parameters:
    ///   - sampleRate: Samples per second.
    ///   - pelvis: Rotations for a gyroscope; nil means no gyroscope.
    ///   - seed: Decides all randomness except that of a random mount, which has its own seed.
    public init(
        plan: RunnerPlan, sampleRate: Double = 200, variability: StepVariability = .none,
        imperfections: Imperfections = .none, pelvis: PelvisRotation? = nil, seed: UInt64 = 1
    ) {
        self.sampleRate = sampleRate
        sampleCount = Int((plan.seconds * sampleRate).rounded())
        mount = imperfections.mount.rotation
        sequence = StepSequence(plan: plan, variability: variability, seed: seed)
        sensor = SensorModel(imperfections, pelvis: pelvis, seed: seed)
        clock = SensorClock(
            imperfections.clock, sampleRate: sampleRate, samples: sampleCount, seed: seed)
        recorder = TruthRecorder(recordEnd: plan.seconds)
        upcoming = sequence.next()
    }

    /// The next samples, at most `maximumCount`; nil at the end. Never empty.
    public mutating func next(maximumCount: Int = 4096) -> SimulatedBlock? {
        precondition(maximumCount > 0, "a block holds at least one sample")
        while nextTick < sampleCount {
            let ticks = nextTick..<min(nextTick + maximumCount, sampleCount)
            nextTick = ticks.upperBound
            let columns = bodySignal(ticks)
            var block = sensor.read(columns)
            clock.stamp(&block, columns)
            if block.count > 0 { return block }
        }
        return nil
    }

    /// Running steps that began within the blocks delivered so far and were not taken yet;
    /// take them now and then, they are the only thing that grows.
    public mutating func takeSteps() -> [TruthStep] { recorder.takeSteps() }

    /// Truth about the blocks delivered so far; complete after the last block.
    public var summary: TruthSummary { recorder.summary }

    private mutating func bodySignal(_ ticks: Range<Int>) -> BodyColumns {
        var columns = BodyColumns(sampleRate: sampleRate, ticks: ticks, withPhase: sensor.needsPhase)
        activate(before: ticks.upperBound)
        for movement in active { movement.add(to: &columns) }
        let end = Double(ticks.upperBound) / sampleRate
        active.removeAll { $0.lastEffect < end }
        return columns
    }

    /// Fetches the movements whose first sample comes before `tick`.
    private mutating func activate(before tick: Int) {
        while let (movement, model) = upcoming,
            BodyColumns.tick(atOrAfter: movement.start, sampleRate) < tick
        {
            active.append(movement)
            recorder.note(movement, model: model)
            upcoming = sequence.next()
        }
    }
}

extension SimulatedRunner {
    /// Runs to the end and returns the whole recording; for tests and short demos.
    public mutating func record() -> (samples: SimulatedBlock, steps: [TruthStep]) {
        var all = SimulatedBlock()
        while let block = next() { all.append(block) }
        return (all, takeSteps())
    }
}
