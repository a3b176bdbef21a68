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

    /// Where the sensor sits.
    public let site: SensorSite

    let pelvis: PelvisRotation?
    let imperfections: Imperfections
    private var sequence: StepSequence
    private var sensor: SensorModel
    private var clock: SensorClock
    private var recorder: TruthRecorder
    private var active: [Movement] = []
    private var upcoming: (movement: Movement, model: StrideModel?)?
    private var nextTick = 0
    private let decimator: Decimator?

    /// - Parameters:
    ///   - sampleRate: Samples per second.
    ///   - pelvis: Rotations for a gyroscope; nil means no gyroscope. Off the trunk a gyroscope sees the
    ///     rotation of its own site instead.
    ///   - site: Where the sensor sits.
    ///   - seed: Decides all randomness except that of a random mount, which has its own seed.
    ///   - sensorSeed: Seed of the sensor's noise and clock where it is not `seed`: a second sensor on the
    ///     same runner has the same `seed` and another `sensorSeed`.
    public init(
        plan: RunnerPlan, sampleRate: Double = 200, variability: StepVariability = .none,
        imperfections: Imperfections = .none, pelvis: PelvisRotation? = nil, site: SensorSite = .trunk,
        seed: UInt64 = 1, sensorSeed: UInt64? = nil
    ) {
        self.sampleRate = sampleRate
        sampleCount = Int((plan.seconds * sampleRate).rounded())
        mount = imperfections.mount.rotation
        self.imperfections = imperfections
        sequence = StepSequence(plan: plan, variability: variability, seed: seed)
        self.site = site
        self.pelvis = site.isTrunk || pelvis == nil ? pelvis : .still
        let samples = sampleCount
        decimator = imperfections.antiAlias.map {
            Decimator($0, sampleRate: sampleRate, sampleCount: samples, plan: plan)
        }
        sensor = SensorModel(imperfections, pelvis: self.pelvis, seed: sensorSeed ?? seed)
        clock = SensorClock(
            imperfections.clock, sampleRate: sampleRate, samples: sampleCount, seed: sensorSeed ?? seed)
        recorder = TruthRecorder(recordEnd: plan.seconds, listed: site.foot)
        upcoming = fetch()
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
        guard let decimator else { return movementSignal(ticks, sampleRate) }
        let fine = movementSignal(decimator.fineTicks(for: ticks), decimator.fineRate)
        return decimator.decimate(fine, to: ticks)
    }

    private mutating func movementSignal(_ ticks: Range<Int>, _ rate: Double) -> BodyColumns {
        var columns = BodyColumns(
            sampleRate: rate, ticks: ticks, withPhase: sensor.needsPhase || site.needsPhase,
            withRotation: pelvis != nil)
        activate(before: ticks.upperBound, rate)
        for movement in active {
            site.add(movement, to: &columns)
            pelvis?.addDrop(movement, to: &columns)
        }
        site.finish(&columns)
        let end = Double(ticks.upperBound) / rate - (decimator?.memory ?? 0)
        active.removeAll { site.lastEffect(of: $0) < end }
        return columns
    }

    /// Fetches the movements whose first sample comes before `tick`.
    private mutating func activate(before tick: Int, _ rate: Double) {
        while let (movement, model) = upcoming,
            BodyColumns.tick(atOrAfter: movement.start, rate) < tick
        {
            active.append(movement)
            recorder.note(movement, model: model)
            upcoming = fetch()
        }
    }

    private mutating func fetch() -> (movement: Movement, model: StrideModel?)? {
        sequence.next().map { (site.prepared($0.movement), $0.model) }
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
