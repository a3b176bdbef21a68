// Pairs the program's steps with steps that a force plate saw.
//
//   truth     |      |      |      |          each within a third of a step of its partner
//   program    |      |    |  |     |         the nearest pair first, each step once
//                          ^ extra: inside the truth's span and without a partner

internal import GaitModel

enum ContactMatching {
    /// A contact further away than this share of a step is another event.
    static let toleranceOfStep = 1.0 / 3

    static func compare(_ truth: [TrueStep], _ steps: [StepEvent], file: String) -> ContactComparison {
        let stepTime = medianStepTime(truth)
        let partners = partners(truth, steps, within: stepTime * toleranceOfStep)
        let matched = Set(partners.compactMap { $0 })
        let span = (truth.first?.start ?? 0) - stepTime / 2...(truth.last?.start ?? 0) + stepTime / 2
        let extra = steps.indices.count { !matched.contains($0) && span.contains(steps[$0].start) }
        let feet = partners.map { partner in partner.flatMap { steps[$0].foot } }
        let neighbours = truth.indices.dropLast().filter {
            partners[$0] != nil && partners[$0 + 1] != nil && truth[$0 + 1].number == truth[$0].number + 1
        }
        return ContactComparison(
            file: file, truthSteps: truth.count,
            timing: zip(truth, partners).compactMap { step, partner in
                partner.map { steps[$0].start - step.start }
            },
            extra: extra, neighbours: neighbours.count,
            changes: neighbours.count { feet[$0] != nil && feet[$0 + 1] == feet[$0]?.other },
            sameFoot: truth.indices.count { feet[$0] != nil && feet[$0] == foot(truth[$0], truth[0]) })
    }

    /// All recordings together; nil when none has truth of its steps.
    static func agreement(_ comparisons: [ContactComparison]) -> ContactAgreement? {
        guard !comparisons.isEmpty else { return nil }
        let found = comparisons.filter { $0.found > 0 }
        let timing = found.flatMap { $0.timing.map { 1000 * $0 } }
        let within = found.reduce(0) { $0 + AgreementStatistics.squares($1.timing.map { 1000 * $0 }) }
        let freedom = timing.count - found.count
        return ContactAgreement(
            recordings: comparisons.count, truthSteps: comparisons.reduce(0) { $0 + $1.truthSteps },
            found: timing.count, extra: comparisons.reduce(0) { $0 + $1.extra },
            bias: timing.isEmpty ? nil : AgreementStatistics.mean(timing),
            standardDeviation: AgreementStatistics.standardDeviation(timing),
            deviationWithin: freedom > 0 ? (within / Double(freedom)).squareRoot() : nil,
            neighbours: comparisons.reduce(0) { $0 + $1.neighbours },
            changes: comparisons.reduce(0) { $0 + $1.changes },
            sameFoot: comparisons.reduce(0) { $0 + $1.sameFoot })
    }

    /// For each true step the index of the program's step that is it.
    private static func partners(
        _ truth: [TrueStep], _ steps: [StepEvent], within tolerance: Double
    ) -> [Int?] {
        var pairs: [(distance: Double, truth: Int, step: Int)] = []
        for i in truth.indices {
            for j in steps.indices {
                let distance = abs(steps[j].start - truth[i].start)
                if distance <= tolerance { pairs.append((distance, i, j)) }
            }
        }
        var partners = [Int?](repeating: nil, count: truth.count)
        var taken: Set<Int> = []
        for pair in pairs.sorted(by: { $0 < $1 }) where partners[pair.truth] == nil {
            if taken.insert(pair.step).inserted { partners[pair.truth] = pair.step }
        }
        return partners
    }

    /// Of neighbours; of a single step nothing is known.
    private static func medianStepTime(_ truth: [TrueStep]) -> Double {
        let times = zip(truth, truth.dropFirst()).filter { $1.number == $0.number + 1 }
            .map { $1.start - $0.start }.sorted()
        return times.isEmpty ? 0.3 : times[times.count / 2]
    }

    /// The truth's first foot is A.
    private static func foot(_ step: TrueStep, _ first: TrueStep) -> Foot {
        (step.number - first.number).isMultiple(of: 2) ? .a : .b
    }
}
