// Turns a plan into movements in time order, with seeded step-to-step variability.

/// Produces movements one by one; each begins where the one before ends.
struct StepSequence {
    /// A record that begins with running was cut out of a longer run: these many earlier steps leave
    /// their transient tails in it.
    static let stepsBeforeRecord = 8

    private let plan: RunnerPlan
    private let variability: StepVariability
    private var random: DeterministicRandom
    private var section = 0
    private var sectionEnd: Double
    private var sectionStart = 0.0
    private var time = 0.0
    private var foot: Foot
    private var loadDeviation = 0.0
    private var landingRandom: DeterministicRandom
    /// Movements that are known in advance, the next one last.
    private var ready: [Movement] = []

    init(plan: RunnerPlan, variability: StepVariability, seed: UInt64) {
        self.plan = plan
        self.variability = variability
        random = DeterministicRandom(seed: seed, stream: 1)
        landingRandom = DeterministicRandom(seed: seed, stream: 5)
        foot = plan.firstFoot
        sectionEnd = plan.sections.first?.seconds ?? 0
        if case .run(_, let model, _)? = plan.sections.first {
            ready = Self.earlierSteps(model, before: foot)
        }
        prepareHops()
    }

    /// The next piece, or nil after the last section, with the model of a running step.
    mutating func next() -> (movement: Movement, model: StrideModel?)? {
        if let movement = ready.popLast() {
            time = max(time, movement.end)
            return (movement, nil)
        }
        while ready.isEmpty, section < plan.sections.count, time >= sectionEnd - 1e-9 { enterNextSection() }
        guard ready.isEmpty else { return next() }
        guard section < plan.sections.count else { return nil }
        switch plan.sections[section] {
        case .stand, .hop, .jump: return (advance(to: sectionEnd, .stand), nil)
        case .walk(_, let cadence): return (walkStep(cadence), nil)
        case .run(let seconds, let from, let to):
            let share = (time - sectionStart) / seconds
            return runStep(from == to ? from : from.mixed(with: to, share: share))
        }
    }

    /// Walking and running start with the first foot; running that goes on in a new section does not.
    private mutating func enterNextSection() {
        let wasRunning = isRunning
        section += 1
        sectionStart = sectionEnd
        if section < plan.sections.count { sectionEnd += plan.sections[section].seconds }
        if !(wasRunning && isRunning) { foot = plan.firstFoot }
        prepareHops()
    }

    /// Puts all pieces of a hop or jump section, which may start late, into `ready`.
    private mutating func prepareHops() {
        guard section < plan.sections.count else { return }
        switch plan.sections[section] {
        case .hop(let foot, let count): ready = HopContact.hops(foot, count: count, from: time).reversed()
        case .jump(let count): ready = HopContact.jumps(count: count, from: time).reversed()
        case .stand, .walk, .run: break
        }
    }

    private var isRunning: Bool {
        guard section < plan.sections.count, case .run = plan.sections[section] else { return false }
        return true
    }

    private mutating func advance(to end: Double, _ kind: Movement.Kind) -> Movement {
        defer { time = end }
        return Movement(start: time, end: end, kind: kind)
    }

    private mutating func walkStep(_ cadence: Double) -> Movement {
        defer { foot = foot.other }
        return advance(to: time + 60 / cadence * stepTimeFactor(), .walk(foot: foot))
    }

    private mutating func runStep(_ model: StrideModel) -> (movement: Movement, model: StrideModel?) {
        defer { foot = foot.other }
        let expected = model.stepTime(foot)
        let stepTime = expected * stepTimeFactor()
        loadDeviation = nextLoadDeviation()
        var contact = RunContact(
            model, foot: foot, extraTime: stepTime - expected, loadFactor: 1 + loadDeviation,
            shearFactor: 1 + variability.shearCV * deviate())
        contact.landingDeviation = nextLandingDeviation()
        return (advance(to: time + stepTime, .run(contact)), model)
    }

    private mutating func stepTimeFactor() -> Double { 1 + variability.stepTimeCV * deviate() }

    /// AR(1) with stationary standard deviation `loadCV`, kept within 40 %.
    private mutating func nextLoadDeviation() -> Double {
        let rho = variability.loadCorrelation
        let fresh = variability.loadCV * (1 - rho * rho).squareRoot() * deviate()
        return min(max(rho * loadDeviation + fresh, -0.4), 0.4)
    }

    /// Independent per step and drawn for both legs, so that all sensors of a run agree on it.
    private mutating func nextLandingDeviation() -> Double {
        guard variability.landingCV > 0 else { return 0 }
        return variability.landingCV * min(max(landingRandom.gaussian(), -4), 4)
    }

    /// Standard normal, cut at 4 so that no step can run backwards.
    private mutating func deviate() -> Double { min(max(random.gaussian(), -4), 4) }

    private static func earlierSteps(_ model: StrideModel, before first: Foot) -> [Movement] {
        var start = 0.0
        var foot = first
        return (0..<stepsBeforeRecord).map { _ in
            foot = foot.other
            let end = start
            start -= model.stepTime(foot)
            return Movement(start: start, end: end, kind: .run(RunContact(model, foot: foot)))
        }
    }
}

extension RunContact {
    /// One contact of `model`. `extraTime` seconds more than the expected step time are carried by a
    /// higher load, and a load factor is paid for by a shorter contact: the mean acceleration stays 0.
    init(
        _ model: StrideModel, foot: Foot, extraTime: Double = 0, loadFactor: Double = 1,
        shearFactor: Double = 1
    ) {
        let extraLoad = extraTime * .pi / (2 * model.contactTime)
        self.foot = foot
        contactTime = model.contactTime / loadFactor
        load = (model.amplitude(foot) / standardGravity + extraLoad) * loadFactor
        transient = model.transient(foot) / standardGravity
        braking = model.braking(foot) * shearFactor / standardGravity
        lateral = foot.sign * model.lateral * shearFactor / standardGravity
        ringing = model.angularFrequency
        decay = model.transientDecay
        tailLength = model.tailLength
    }
}
