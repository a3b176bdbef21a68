// F9: does one side of the pelvis sink further than the other?

internal import GaitModel

struct PelvicDrop: FaultRule {
    static let topic = "Hip drop"

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        let difference: Measurement
        switch Usable(.pelvicDropDifference, called: "hip drop", in: input) {
        case .no(let reason):
            return notAssessed(
                Self.topic, because: reason,
                shownBy:
                    "Record the gyroscope too, sensor tight on the low back; a film from behind shows it "
                    + "directly", obstacle: input.gyroscopeObstacle)
        case .yes(let found): difference = found
        }
        if let outcome = OwnDrop(rule: self, input: input).outcome { return outcome }
        let size = abs(difference.value)
        let half = difference.range.halfWidth
        let range = LikelyRange(low: max(0, size - half), high: size + half)
        let book = input.rulebook
        let judgement = Judgement(
            size, nearEnd: range.low, note: book[Thresholds.dropNote], flag: book[Thresholds.dropFlag],
            confidence: difference.confidence, strength: documentation.strength, by: book)
        let line = book.inForce(judgement.severity == 2 ? Thresholds.dropFlag : Thresholds.dropNote)
        var evidence = [
            Evidence(
                metric: MetricID.pelvicDropDifference.rawValue, label: "Hip drop difference",
                value: difference.value, range: difference.range, unit: "deg", decimals: 1,
                threshold: line.value, thresholdSource: line.source)
        ]
        evidence += sides(difference, input)
        return card(
            judgement, difference.confidence, words(judgement, difference, range, input), evidence: evidence,
            references: ["D2", "V 17", "V 70", "V 78", "X"])
    }

    /// The drop on each foot, shown and not judged.
    private func sides(_ difference: Measurement, _ input: FaultInput) -> [Evidence] {
        guard let mean = input.gait.metrics[.pelvicDrop].measurement else { return [] }
        return [Foot.a, .b].map { foot in
            let value = mean.value + (foot == .a ? 1 : -1) * difference.value / 2
            return Evidence(
                metric: MetricID.pelvicDrop.rawValue,
                label: "Hip drop on \(Wording.side(foot, input.gait.sides))", value: value,
                range: LikelyRange(around: value, halfWidth: mean.range.halfWidth), unit: "deg", decimals: 1,
                threshold: nil, thresholdSource: "")
        }
    }

    private func words(
        _ judgement: Judgement, _ difference: Measurement, _ range: LikelyRange, _ input: FaultInput
    ) -> CardWords {
        let seen = judgement.verdict != .notSeen
        let foot: Foot = difference.value >= 0 ? .a : .b
        let size = NumberText.fixed(abs(difference.value), 1)
        return CardWords(
            title: seen ? documentation.title : "Hip drop about the same on both sides",
            summary: seen
                ? "The pelvis sinks \(size) degrees more (likely \(Wording.span(range, 1))) while you stand on "
                    + "\(Wording.side(foot, input.gait.sides)) than on the other foot."
                : "The two sides differ by \(size) degrees (likely \(Wording.span(range, 1))), which is within what "
                    + "a belt sensor can tell.",
            howSure: Wording.sure(difference.confidence)
                + " A belt sensor reads angles to about 2.5 degrees. That "
                + "there is a difference is surer than which side it is: that is right in about 8 of 10 people.",
            why: seen
                ? "Injured runners dropped more than others in one comparison; nobody can say which came first "
                    + "(evidence C)."
                : "A pelvis that stays level may be easier on hips and low back; nothing points to one side here.",
            cue: seen
                ? "Keep the belt level: side planks and single-leg bridges, 2 to 3 times a week; think of it in 4 x "
                    + "30 s of an easy run."
                : CardWords.nothingToChange,
            checkAgain: seen
                ? "First with the sensor exactly in the middle. Then in 3 to 4 weeks. A film from behind shows it "
                    + "directly."
                : "When you feel one side working more than the other.",
            limits:
                "Which muscle it is, and how far each side drops exactly. A road that slopes to the side does "
                + "the same.")
    }
}

extension PelvicDrop {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "pelvic_drop", faultNumber: "F9", title: "One side of the hips drops further",
            what:
                "How far the free side of the pelvis sinks while you stand on the other leg, compared between the "
                + "sides.",
            formula:
                "Change of the pelvis' side tilt from contact to mid-stance, for each foot, from the average "
                + "stride of the gyroscope; foot A minus foot B.",
            thresholds:
                "A difference above 3 degrees is noted, above 5 it stands out [X]. Against your own usual, "
                + "from five kept runs like this one: 2 degrees more are noted, 4 stand out [X].",
            strength: .c, placements: "Low back or waist with a gyroscope.",
            evidenceText:
                "C: injured runners dropped more than others in one comparison [V 78]; women with pain at the back "
                + "of the pelvis dropped more on that side [V 70]; nobody can say which came first.",
            sources: References.lines("V 17", "V 70", "V 78", "X", "D2"),
            limits:
                "Angles from a belt sensor are rough, about 2.5 degrees either way. How far the pelvis drops on "
                + "both sides alike has no line here.")
    }
}
