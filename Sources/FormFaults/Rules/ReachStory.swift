// The words and numbers of the reaching-forward card.

internal import GaitModel

struct ReachStory {
    let input: FaultInput
    let speed: Double
    let cadence: Measurement
    let contact: Measurement?
    let index: OverstrideIndex

    private var book: Rulebook { input.rulebook }

    init(input: FaultInput, speed: Double, cadence: Measurement) {
        self.input = input
        self.speed = speed
        self.cadence = cadence
        if case .yes(let contact) = Usable(.contactTime, called: "contact time", in: input) {
            self.contact = contact
        } else {
            contact = nil
        }
        index = OverstrideIndex(
            input: OverstrideInput(
                speed: speed, height: Self.height(input) ?? input.rulebook[Thresholds.usualHeight],
                cadence: cadence.value, contact: contact?.value), book: input.rulebook)
    }

    // MARK: judgement

    private var heightKnown: Bool { Self.height(input) != nil }

    /// Metres; a height no person has counts as not known.
    private static func height(_ input: FaultInput) -> Double? {
        input.context.height.flatMap { $0 > 0.5 && $0 < 3 ? $0 : nil }
    }

    /// Never more than possible: braking is not measured, so the foot itself stays unseen.
    var verdict: Verdict { index.value > book[Thresholds.overstrideNote] ? .possible : .notSeen }

    var severity: Int {
        guard verdict != .notSeen else { return 0 }
        return index.value > book[Thresholds.overstrideFlag] ? 2 : 1
    }

    var confidence: Confidence {
        OverstrideIndex.confidence(
            cadence: cadence.confidence, contact: contact?.confidence, heightKnown: heightKnown,
            by: book)
    }

    private var range: LikelyRange {
        index.range(cadence: cadence.range, contact: contact?.range)
    }

    // MARK: strides

    private var stepTimes: StrideEvidence? { input.gait.evidence.first { $0.metric == .cadence } }
    var strides: [StrideSample] { verdict == .notSeen ? [] : stepTimes?.highest ?? [] }
    var otherStrides: [StrideSample] { verdict == .notSeen ? [] : stepTimes?.lowest ?? [] }

    // MARK: sentences

    private func line(_ threshold: Threshold) -> String { NumberText.short(book[threshold]) }
    private var spread: String { line(Thresholds.cadenceSpread) }
    private var perTenCentimetres: String {
        NumberText.fixed(abs(book[Thresholds.cadencePerHeight]) / 10, 0)
    }
    private var measured: String { NumberText.fixed(cadence.value, 0) }
    private var expected: String { NumberText.fixed(index.expectedCadence, 0) }

    var summary: String {
        let comparison =
            "At \(Wording.speed(speed)) you took \(measured) steps a minute; about \(expected) would be expected"
        guard verdict != .notSeen else {
            return comparison + ", give or take \(spread). Nothing points to a long reach."
        }
        return comparison + "." + contactSentence
            + " Together that gives \(NumberText.fixed(index.value, 0)) of 100 "
            + "(likely \(Wording.span(range, 0))) on the scale for reaching forward."
    }

    private var contactSentence: String {
        guard let contact, let part = index.reachPart else { return "" }
        let length = part > 0.5 ? "long" : part < -0.5 ? "short" : "about usual"
        return
            " Each foot stayed down for \(NumberText.fixed(contact.value, 0)) ms, which is \(length) at this "
            + "speed."
    }

    var howSure: String {
        let basis =
            contact == nil
            ? "Cadence is the only sign used here." : "Cadence carries most of it; contact time is rough."
        let height =
            heightKnown
            ? ""
            : " Your height is not known, so \(NumberText.short(book[Thresholds.usualHeight])) m was used; 10 cm more "
                + "or less moves the expected cadence by \(perTenCentimetres). Add --height."
        return "\(Wording.sure(confidence)) \(basis) The sensor does not see the foot.\(height)"
    }

    var why: String {
        guard verdict != .notSeen else {
            return "A foot landing far ahead of the body would brake you; nothing here points to that."
        }
        return
            "A foot that lands far ahead of the body brakes you at every step, and may send more impact to "
            + "the low back. In labs, quicker steps brought the foot closer to the hips and lowered braking "
            + "(evidence C)."
    }

    var cue: String {
        guard verdict != .notSeen else { return CardWords.nothingToChange }
        let target = NumberText.fixed(cadence.value * book[Thresholds.cadenceStep], 0)
        return "Shorter, quicker steps: set a metronome to \(target) (5 % more), 1 minute on, 1 minute off, "
            + "for two weeks. Land with a softly bent knee, foot under the hips. It may feel harder at first; "
            + "stop if anything hurts more."
    }

    var checkAgain: String {
        guard verdict != .notSeen else { return "When your usual speed changes." }
        return
            "In 2 to 3 weeks at the same speed. Have someone film you from the side: that shows it directly."
    }

    var limits: String {
        "Where the foot lands. Whether the speed you gave holds for all of the run, hills and walking breaks. "
            + "Runners of the same speed and height differ by about \(spread) steps a minute."
    }
}

extension ReachStory {
    var evidence: [Evidence] {
        var items = [indexItem, cadenceItem]
        if let contact { items.append(contactItem(contact)) }
        return items
    }

    private var indexItem: Evidence {
        let line = book.inForce(severity == 2 ? Thresholds.overstrideFlag : Thresholds.overstrideNote)
        return Evidence(
            metric: "overstride_index", label: "Overstride index", value: index.value,
            range: range, unit: "", decimals: 0, threshold: line.value, thresholdSource: line.source,
            calculation: index.calculation)
    }

    private var cadenceItem: Evidence {
        let parts = [speed - 3.0, index.input.height - book[Thresholds.usualHeight]]
        return Evidence(
            metric: MetricID.cadence.rawValue, label: "Cadence, \(expected) expected", value: cadence.value,
            range: cadence.range, unit: "spm", decimals: 0, threshold: nil,
            thresholdSource: book.inForce(Thresholds.cadenceAtReference).source,
            calculation:
                "expected \(line(Thresholds.cadenceAtReference)) + \(line(Thresholds.cadencePerSpeed)) x "
                + "(\(NumberText.fixed(parts[0], 2))) - \(NumberText.short(-book[Thresholds.cadencePerHeight])) x "
                + "(\(NumberText.fixed(parts[1], 2))) = \(NumberText.fixed(index.expectedCadence, 1))")
    }

    private func contactItem(_ contact: Measurement) -> Evidence {
        Evidence(
            metric: MetricID.contactTime.rawValue, label: "Contact time", value: contact.value,
            range: contact.range, unit: "ms", decimals: 0, threshold: nil, thresholdSource: "")
    }
}
