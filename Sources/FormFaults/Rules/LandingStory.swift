// The words and numbers of the side-difference card.

internal import GaitModel

struct LandingStory {
    let channel: LoadChannel
    let verdict: Verdict
    let input: FaultInput
    let confidence: Confidence

    private var gait: GaitSummary { input.gait }
    private var book: Rulebook { input.rulebook }
    private var noteLine: String { NumberText.short(book[Thresholds.loadNote]) + " %" }
    private var flagLine: String { NumberText.short(book[Thresholds.loadFlag]) + " %" }
    private var heavy: String { Wording.side(channel.heavier, gait.sides) }
    private var light: String { Wording.side(channel.heavier.other, gait.sides) }
    private var strides: StrideEvidence? {
        gait.evidence.first { $0.metric == channel.metric }
            ?? gait.evidence.first { $0.metric == .loadAsymmetry }
    }

    // MARK: strides

    var share: Double? {
        guard let strides, strides.count > 0 else { return nil }
        let positive = Double(strides.positiveCount) / Double(strides.count)
        return channel.heavier == .a ? positive : 1 - positive
    }

    var stridesShowing: [StrideSample] { samples(of: channel.heavier) }
    var stridesNotShowing: [StrideSample] { samples(of: channel.heavier.other) }

    /// Strongest strides in which this foot landed harder (positive = A larger).
    private func samples(of foot: Foot) -> [StrideSample] {
        guard verdict != .notSeen, let strides else { return [] }
        return foot == .a
            ? strides.highest.filter { $0.value > 0 } : strides.lowest.filter { $0.value < 0 }
    }

    // MARK: sentences

    var summary: String {
        guard verdict != .notSeen else { return smallSummary }
        return [headline, otherWay, steadiness, change].compactMap { $0 }.joined(separator: " ")
    }

    private var smallSummary: String {
        let size =
            "\(Wording.points(abs(channel.difference))) % between the sides, likely at most "
            + "\(Wording.points(channel.range.high)) %."
        guard channel.credible > 0, let change else { return size }
        return size + " " + change
    }

    private var headline: String {
        let size = Wording.points(abs(channel.difference))
        return "\(Wording.capitalized(heavy)) carried \(size) % more than \(light) "
            + "(likely \(Wording.span(channel.range, 0, atLeast: 0)) %)\(shareText)."
    }

    private var shareText: String {
        guard let share, let strides else { return "" }
        let percent = NumberText.fixed(100 * share, 0)
        return ", in \(percent) % of \(NumberText.grouped(strides.count)) strides"
    }

    private var otherWay: String? {
        guard let other else { return nil }
        let size = Wording.points(abs(other.difference))
        return other.metric == .loadAsymmetry
            ? "Measured by how strongly each landing turns you from down to up, it is \(size) %."
            : "Measured at the peak of each landing, it is \(size) %."
    }

    private var steadiness: String? {
        guard channel.segments > 1, channel.consistency.isFinite else { return nil }
        let same = Int((channel.consistency * Double(channel.segments)).rounded())
        return same == channel.segments
            ? "It held in all \(same) parts of the run."
            : "It held in \(same) of \(channel.segments) parts of the run."
    }

    private var change: String? {
        guard let thirds = gait.thirds.first(where: { $0.metric == channel.metric }) else { return nil }
        let sign = channel.heavier == .a ? 1.0 : -1.0
        let (first, last) = (sign * thirds.first, sign * thirds.last)
        guard first > 0, last > 0, abs(last - first) >= book[Thresholds.thirdsChange] else { return nil }
        let verb = last > first ? "grew" : "eased"
        return "It \(verb) from \(Wording.points(first)) % in the first third "
            + "to \(Wording.points(last)) % in the last."
    }

    var howSure: String {
        let doubts =
            "Of the range, \(NumberText.fixed(channel.mounting, 0)) points either way are how the sensor may "
            + "sit and \(NumberText.fixed(channel.halfWidth, 1)) the strides."
        return "\(Wording.sure(confidence)) \(nearEnd) \(doubts)"
    }

    private var nearEnd: String {
        let end = NumberText.fixed(channel.credible, 1)
        switch verdict {
        case .likely: return "Even the near end of the range, \(end) %, is beyond our \(flagLine) line."
        case .possible where channel.credible > book[Thresholds.loadFlag]:
            return "The near end of the range, \(end) %, is beyond our \(flagLine) line, but \(missing)."
        case .possible:
            return
                "The near end of the range, \(end) %, is beyond our \(noteLine) line, not the \(flagLine) line."
        case .notSeen where channel.credible > 0:
            return "A small difference is there; its near end, \(end) %, is within our \(noteLine) line."
        case .notSeen: return "What was measured is no larger than the doubt about it."
        }
    }

    /// Why a large difference is not called likely.
    private var missing: String {
        if Double(channel.pairs) < book[Thresholds.pairsNeeded] {
            return "there are only \(channel.pairs) pairs of steps"
        }
        if !(channel.consistency >= book[Thresholds.consistencyNeeded]) {
            return "it did not hold through the run"
        }
        return "single strides differ too much from each other"
    }

    var why: String {
        guard verdict != .notSeen else {
            return "Some difference is normal in most runners. This one is within what is usual."
        }
        return "Uneven steps may cost a little energy: in a lab, about 3.5 % for every 10 % of uneven step "
            + "time (evidence C). Some difference is normal, and large studies did not find that it leads to "
            + "injury. One of our source articles links landing harder on one side, over and over, with more "
            + "pressure where the spine meets the pelvis on one side (evidence D, nobody measured it). The "
            + "sensor measures landing, not the joint."
    }

    var cue: String {
        guard verdict != .notSeen else { return "Nothing to change; keep this run to compare with later." }
        return "In easy runs, 4 x 30 s of \"quiet feet\": make both landings sound the same. "
            + "Single-leg bridges and planks, 2 to 3 times a week."
    }

    var checkAgain: String {
        guard verdict != .notSeen else { return "In 4 to 6 weeks, or when shoes or training change." }
        return "First: is the sensor in the middle and tight? Run the same route the other way round; a "
            + "sloping road, bends or worn shoes do this too. Then in 3 to 4 weeks, same route, same shoes."
    }

    var getHelpIf: String {
        "you have pain low and to one side of the spine for more than a week or two: show this to a "
            + "physiotherapist or a doctor. For sharp or spreading pain, numbness or weakness, do not wait; "
            + "see warning-signs."
    }

    var limits: String {
        let naming =
            gait.sides.isNamed
            ? ""
            : "Which foot is \(channel.heavier.rawValue): one sensor in the "
                + "middle cannot tell. "
        return naming + "Whether road, shoes, leg length, sensor seat or habit is the cause. The size is "
            + "relative load felt by the sensor, not force on the ground."
    }

    // MARK: numbers

    var other: LoadChannel? {
        LoadChannel(channel.metric == .peakAsymmetry ? .loadAsymmetry : .peakAsymmetry, in: gait)
    }
}

extension LandingStory {
    var evidence: [Evidence] {
        var items = [judged]
        if let other { items.append(companion(other)) }
        guard verdict != .notSeen else { return items }
        items.append(index)
        if channel.metric == .peakAsymmetry { items += [extraLoad, extraLandings].compactMap { $0 } }
        return items
    }

    private func name(_ channel: LoadChannel) -> String {
        channel.metric == .peakAsymmetry ? "peak of each landing" : "swing from down to up"
    }

    /// The near end of the range against the line: that is the credible part against the threshold.
    private var judged: Evidence {
        let line = book.inForce(verdict == .likely ? Thresholds.loadFlag : Thresholds.loadNote)
        let parts = [abs(channel.difference), channel.halfWidth, channel.mounting, channel.credible]
        let text = parts.map { NumberText.fixed($0, 1) }
        return Evidence(
            metric: channel.metric.rawValue,
            label: "More on \(Wording.side(channel.heavier, input.gait.sides)), \(name(channel))",
            value: abs(channel.difference), range: channel.range, unit: "%", decimals: 1,
            threshold: line.value, thresholdSource: line.source + ", judged at the near end of the range",
            calculation: "credible part \(text[0]) - \(text[1]) - \(text[2]) = \(text[3]), never below 0; "
                + "effect size \(NumberText.fixed(channel.effectSize, 2))")
    }

    private func companion(_ other: LoadChannel) -> Evidence {
        Evidence(
            metric: other.metric.rawValue,
            label: "More on \(Wording.side(other.heavier, input.gait.sides)), \(name(other))",
            value: abs(other.difference), range: other.range, unit: "%", decimals: 1, threshold: nil,
            thresholdSource: "")
    }

    private var index: Evidence {
        let index = SideLoadIndex(channel: channel, steps: input.gait.quality.stepsUsed, by: book)
        return Evidence(
            metric: "side_load_index", label: "Side-load index, 0 to 100: \(index.band)", value: index.value,
            range: nil, unit: "", decimals: 0, threshold: nil,
            thresholdSource: "no validated line exists", calculation: index.calculation)
    }

    /// Peaks added up: what the heavier side takes more, per km or per 1000 steps.
    private var extraLoad: Evidence? {
        let perStep = abs(channel.meanA - channel.meanB)
        guard perStep.isFinite, perStep > 0 else { return nil }
        let cadence = input.gait.metrics[.cadence].measurement?.value
        let perKilometre = input.context.speed.flatMap { speed in
            speed > 0 ? cadence.map { $0 * 1000 / (60 * speed) } : nil
        }
        let steps = perKilometre ?? 1000
        let unit = perKilometre == nil ? "g per 1000 steps" : "g per km"
        return Evidence(
            metric: "extra_side_load", label: "Landing peaks added up, more on the heavier side",
            value: steps / 2 * perStep, range: nil, unit: unit, decimals: 0, threshold: nil,
            thresholdSource: "",
            calculation: "\(NumberText.fixed(steps, 0)) steps / 2 x \(NumberText.fixed(perStep, 3)) g")
    }

    private var extraLandings: Evidence? {
        let (high, low) = (max(channel.meanA, channel.meanB), min(channel.meanA, channel.meanB))
        guard low > 0, high.isFinite else { return nil }
        let steps = Double(input.gait.quality.stepsUsed)
        return Evidence(
            metric: "equivalent_extra_landings", label: "As if the heavier side had landed more often",
            value: steps / 2 * (high / low - 1), range: nil, unit: "landings", decimals: 0, threshold: nil,
            thresholdSource: "",
            calculation: "\(NumberText.fixed(steps, 0)) steps / 2 x (\(NumberText.fixed(high, 2)) g / "
                + "\(NumberText.fixed(low, 2)) g - 1)")
    }
}
