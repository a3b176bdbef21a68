// How far a change along a run can be trusted: pace is what it is most easily confused with.

internal import GaitModel

struct CourseTrust {
    private let input: FaultInput
    private let cadences: [Double]
    /// Speed is known along the run, so that what follows it can be taken out.
    let knowsSpeed: Bool

    init(_ input: FaultInput) {
        self.input = input
        let parts = RunCourse(input.gait.timeline).settledParts(by: input.rulebook)
        cadences = parts.compactMap { $0.values[.cadence] }
        knowsSpeed = !parts.isEmpty && parts.allSatisfy { $0.values[.speed] != nil }
    }

    /// Change of cadence from the first to the last third, %; nil where it is not known.
    var cadenceChange: Double? {
        let third = cadences.count / 3
        guard third > 0 else { return nil }
        let (first, last) = (
            Middle.mean(Array(cadences.prefix(third))), Middle.mean(Array(cadences.suffix(third)))
        )
        return first > 0 ? 100 * (last - first) / first : nil
    }

    /// Cadence follows speed; where it changes, pace may have.
    var paceMayHaveChanged: Bool {
        !knowsSpeed && abs(cadenceChange ?? 0) > input.rulebook[Thresholds.paceChange]
    }

    /// - Parameter signs: how many say it; fewer than four are a narrow base.
    func confidence(signs: Int = 4) -> Confidence {
        let book = input.rulebook
        let base = knowsSpeed ? book[Thresholds.courseConfidenceWithSpeed] : book[Thresholds.courseConfidence]
        let place = input.input.tier == .device ? 1 : input.gait.placement.confidence
        return Confidence(base * place * (paceMayHaveChanged ? 0.75 : 1) * (signs < 4 ? 0.75 : 1))
    }
}
