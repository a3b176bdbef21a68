// Collects truth while movements become signal.

/// Keeps sums only; steps wait in a list until somebody takes them.
struct TruthRecorder {
    private struct SideSums {
        var count = 0.0
        var load = 0.0
        var time = 0.0
        var landing = 0.0
    }

    private(set) var pending: [TruthStep] = []
    private let recordEnd: Double
    private var base = TruthSummary()
    private var left = SideSums()
    private var right = SideSums()
    private var contactSum = 0.0
    private var modelSum: StrideModel?

    /// The leg whose steps are listed; nil lists all.
    private let listed: Foot?

    init(recordEnd: Double, listed: Foot? = nil) {
        self.recordEnd = recordEnd
        self.listed = listed
    }

    mutating func takeSteps() -> [TruthStep] {
        defer { pending = [] }
        return pending
    }

    mutating func note(_ movement: Movement, model: StrideModel?) {
        guard movement.start >= 0 else { return }
        switch movement.kind {
        case .stand: extend(.stand, movement)
        case .walk:
            extend(.walk, movement)
            base.walkingSteps += 1
        case .run(let contact):
            extend(.run, movement)
            if let model { noteStep(contact, movement, model) }
        case .hop(let contact):
            extend(contact.foot == nil ? .jump : .hop, movement)
            noteLanding(contact, movement)
        }
    }

    private mutating func extend(_ activity: TruthSection.Activity, _ movement: Movement) {
        let end = min(movement.end, recordEnd)
        if base.sections.last?.activity == activity {
            base.sections[base.sections.count - 1].end = end
        } else {
            base.sections.append(
                TruthSection(activity: activity, start: movement.start, end: end))
        }
    }

    private mutating func noteStep(_ contact: RunContact, _ movement: Movement, _ model: StrideModel) {
        let step = TruthStep(
            index: base.steps, foot: contact.foot, contactStart: movement.start,
            toeOff: movement.start + contact.contactTime, stepTime: movement.end - movement.start,
            loadPeak: contact.load, transient: contact.transient, landingPeak: contact.landing?.peak)
        if listed == nil || listed == step.foot { pending.append(step) }
        if base.steps == 0 { note(.firstStep, step.foot, at: step.contactStart) }
        base.steps += 1
        contactSum += contact.contactTime
        modelSum = modelSum?.adding(model) ?? model
        if step.foot == .left { Self.add(step, to: &left) } else { Self.add(step, to: &right) }
    }

    private mutating func noteLanding(_ contact: HopContact, _ movement: Movement) {
        guard contact.isLanding else { return }
        note(contact.foot == nil ? .jumpLanding : .hopLanding, contact.foot, at: movement.start)
    }

    private mutating func note(_ kind: TruthEvent.Kind, _ foot: Foot?, at time: Double) {
        guard time < recordEnd else { return }
        base.events.append(TruthEvent(kind: kind, foot: foot, time: time))
    }

    private static func add(_ step: TruthStep, to sums: inout SideSums) {
        sums.count += 1
        sums.load += step.loadPeak
        sums.time += step.stepTime
        sums.landing += step.landingPeak ?? 0
    }

    var summary: TruthSummary {
        var summary = base
        guard base.steps > 0 else { return summary }
        let stepTime = (left.time + right.time) / Double(base.steps)
        summary.cadence = 60 / stepTime
        summary.contactTime = contactSum / Double(base.steps)
        summary.flightTime = stepTime - summary.contactTime
        summary.meanModel = modelSum?.scaled(1 / Double(base.steps))
        guard right.count > 0 else { return summary }
        summary.landingPeak = (left.landing + right.landing) / Double(base.steps)
        if let listed {
            summary.landingPeak = listed == .left ? left.landing / left.count : right.landing / right.count
        } else if left.landing > 0 {
            summary.landingPeakDifference = differencePercent(
                left.landing / left.count, right.landing / right.count)
        }
        summary.loadDifference = differencePercent(left.load / left.count, right.load / right.count)
        summary.stepTimeDifference = differencePercent(left.time / left.count, right.time / right.count)
        return summary
    }
}

extension StrideModel {
    fileprivate func adding(_ other: StrideModel) -> StrideModel {
        var sum = self
        for path in Self.parameters { sum[keyPath: path] += other[keyPath: path] }
        return sum
    }

    fileprivate func scaled(_ factor: Double) -> StrideModel {
        var result = self
        for path in Self.parameters { result[keyPath: path] *= factor }
        return result
    }
}
