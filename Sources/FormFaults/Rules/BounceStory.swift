// The judgement, words and numbers of the bounce card.

internal import GaitModel

struct BounceStory {
    let input: FaultInput
    let bounce: Measurement
    let cadence: Measurement

    private var book: Rulebook { input.rulebook }

    // MARK: judgement

    /// Expected at most, cm.
    var note: Double { BounceModel.bounce(cadence: cadence.value, duty: book[Thresholds.dutyNote]) }
    var flag: Double { BounceModel.bounce(cadence: cadence.value, duty: book[Thresholds.dutyFlag]) }

    private var speed: Double? { input.context.speed.flatMap { $0 > 0 ? $0 : nil } }

    private func ratio(_ bounce: Double) -> Double? {
        speed.map { BounceModel.verticalRatio(bounce: bounce, speed: $0, cadence: cadence.value) }
    }

    /// With speed known both comparisons must agree; each alone misjudges fast or slow runners.
    private func isBeyond(_ bounce: Double, _ line: Double, ratio limit: Threshold) -> Bool {
        guard bounce > line else { return false }
        return ratio(bounce).map { $0 > book[limit] } ?? true
    }

    /// What of it may be the sensor's own movement on the body, cm: by so much the range reaches further down than up.
    private var own: Double {
        let (below, above) = (bounce.value - bounce.range.low, bounce.range.high - bounce.value)
        return below - above > Self.smallestOwn ? below - above : 0
    }
    /// Less is not worth a word, cm.
    private static let smallestOwn = 0.2

    /// What is left without it decides: nobody is told of a belt that bounces.
    private var judged: Double { bounce.value - own }

    var severity: Int {
        guard isBeyond(judged, note, ratio: Thresholds.ratioNote) else { return 0 }
        return isBeyond(judged, flag, ratio: Thresholds.ratioFlag) ? 2 : 1
    }

    var verdict: Verdict {
        guard severity > 0 else { return .notSeen }
        let sure = bounce.confidence.value >= book[Thresholds.confidenceForLikely]
        return sure && isBeyond(bounce.range.low, flag, ratio: Thresholds.ratioFlag) ? .likely : .possible
    }

    // MARK: strides

    private var evidenceStrides: StrideEvidence? {
        input.gait.evidence.first { $0.metric == .verticalOscillation }
    }
    var strides: [StrideSample] { verdict == .notSeen ? [] : evidenceStrides?.highest ?? [] }
    var otherStrides: [StrideSample] { verdict == .notSeen ? [] : evidenceStrides?.lowest ?? [] }

    // MARK: sentences

    private func cm(_ value: Double) -> String { NumberText.fixed(value, 1) }

    private var quicker: Double { cadence.value * book[Thresholds.cadenceStep] }
    private var bounceQuicker: Double {
        BounceModel.bounce(bounce.value, afterCadenceTimes: book[Thresholds.cadenceStep])
    }

    var summary: String {
        let steps = NumberText.fixed(cadence.value, 0)
        return
            "\(cm(bounce.value)) cm per step (likely \(Wording.span(bounce.range, 1))). At \(steps) steps a "
            + "minute up to \(cm(note)) cm is expected.\(ownSentence)\(ratioSentence)"
    }

    private var ownSentence: String {
        guard own > 0 else { return "" }
        return " About \(cm(own)) cm of it may be the sensor's own movement on the body; what is left, "
            + "\(cm(judged)) cm, is compared."
    }

    private var ratioSentence: String {
        guard let ratio = ratio(judged) else { return "" }
        let text = NumberText.fixed(ratio, 1)
        if verdict == .notSeen && judged > note {
            return " But it is only \(text) % of the length of your step, which is fine for your speed."
        }
        return
            " That is \(text) % of the length of your step; up to \(NumberText.short(book[Thresholds.ratioNote])) % is usual."
    }

    var howSure: String {
        let near =
            switch verdict {
            case .likely: "Even the near end of the range is beyond the upper line, \(cm(flag)) cm."
            case .possible where bounce.range.low > note:
                "Even the near end of the range is beyond the first line."
            case .possible: "The range reaches into what is expected."
            case .notSeen: "Judged at your own cadence, not by centimetres alone."
            }
        let speedText =
            speed == nil
            ? " Your speed is not known; fast runners bounce more than this line allows. Add --speed or --pace."
            : ""
        return "\(Wording.sure(bounce.confidence)) \(near)\(speedText)"
    }

    var why: String {
        guard verdict != .notSeen else {
            return "Up and down costs energy; yours is within what your steps ask for."
        }
        return
            "More up and down may mean higher forces at landing, and energy that does not move you forward. "
            + "Evidence: lab studies (C); the links are small."
    }

    var cue: String {
        guard verdict != .notSeen else { return CardWords.nothingToChange }
        return "Run tall and push along, not up. In two easy runs a week, 5 x 2 min with a metronome at "
            + "\(NumberText.fixed(quicker, 0)) instead of \(NumberText.fixed(cadence.value, 0)): by the formula "
            + "that brings bounce to about \(cm(bounceQuicker)) cm."
    }

    var checkAgain: String {
        verdict == .notSeen
            ? "When your usual speed or cadence changes."
            : "In 3 to 4 weeks, same speed, same route, sensor in the same place."
    }

    var limits: String {
        "Whether it is habit, speed or hills. Men bounce more than women on average. "
            + (input.input.tier == .device
                ? "It is the device's own number; in one test a watch with a strap was off by a quarter."
                : "The sensor's own moving on the belt adds to it.")
    }
}

extension BounceStory {
    var evidence: [Evidence] {
        var items = [bounceItem]
        if own > 0 { items.append(judgedItem) }
        if let ratio = ratio(judged) { items.append(ratioItem(ratio)) }
        if verdict != .notSeen { items.append(quickerItem) }
        return items
    }

    private var bounceItem: Evidence {
        let (line, duty) =
            severity == 2
            ? (flag, book.inForce(Thresholds.dutyFlag)) : (note, book.inForce(Thresholds.dutyNote))
        return Evidence(
            metric: MetricID.verticalOscillation.rawValue, label: "Bounce", value: bounce.value,
            range: bounce.range, unit: "cm", decimals: 1, threshold: line,
            thresholdSource: "[D] at your cadence, duty \(NumberText.fixed(duty.value, 2)) \(duty.source)",
            calculation: "g x (60/\(NumberText.fixed(cadence.value, 1)))^2 x (0.125 - 0.0908451 x "
                + "\(NumberText.fixed(duty.value, 2))) = \(cm(line)) cm")
    }

    private var judgedItem: Evidence {
        let line = severity == 2 ? flag : note
        return Evidence(
            metric: "bounce_without_own_movement_cm", label: "Bounce without the sensor's own movement",
            value: judged, range: nil, unit: "cm", decimals: 1, threshold: line,
            thresholdSource: "[D] as for bounce",
            calculation: "\(cm(bounce.value)) cm - \(cm(own)) cm; in flight the sensor feels less than 0 g")
    }

    private func ratioItem(_ ratio: Double) -> Evidence {
        let line = book.inForce(severity == 2 ? Thresholds.ratioFlag : Thresholds.ratioNote)
        let range = LikelyRange(
            low: self.ratio(min(judged, bounce.range.low)) ?? ratio,
            high: self.ratio(bounce.range.high) ?? ratio)
        return Evidence(
            metric: "vertical_ratio_pct", label: "Bounce over step length", value: ratio, range: range,
            unit: "%", decimals: 1, threshold: line.value, thresholdSource: line.source,
            calculation: "\(cm(judged)) cm / (\(NumberText.fixed(speed ?? 0, 2)) m/s x "
                + "60/\(NumberText.fixed(cadence.value, 1)) s)")
    }

    private var quickerItem: Evidence {
        Evidence(
            metric: "bounce_at_quicker_cadence_cm",
            label: "Bounce to expect at \(NumberText.fixed(quicker, 0)) spm", value: bounceQuicker,
            range: nil,
            unit: "cm", decimals: 1, threshold: nil, thresholdSource: "",
            calculation: "\(cm(bounce.value)) cm / \(NumberText.short(book[Thresholds.cadenceStep]))^2")
    }
}
