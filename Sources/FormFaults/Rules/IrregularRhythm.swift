// F12: do strides vary in time more than in a steady run?

internal import GaitModel

struct IrregularRhythm: FaultRule {
    static let topic = "Rhythm"

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        let spread: Measurement
        switch Usable(.strideTimeVariation, called: "the rhythm of your strides", in: input) {
        case .no(let reason): return open(reason)
        case .yes(let found): spread = found
        }
        let book = input.rulebook
        guard Double(spread.count) >= book[Thresholds.rhythmStrides] else {
            return open("there are only \(spread.count) strides to judge it by")
        }
        let lines = RhythmLines(input)
        let judgement = Judgement(
            spread.value, nearEnd: spread.range.low, note: lines.note.value, flag: lines.flag,
            confidence: spread.confidence, strength: documentation.strength, by: book)
        let line = lines.note
        var evidence = [
            Evidence(
                metric: MetricID.strideTimeVariation.rawValue, label: "Stride rhythm", value: spread.value,
                range: spread.range, unit: "%", decimals: 1, threshold: line.value,
                thresholdSource: line.source)
        ]
        if let alike = input.gait.metrics[.strideRegularity].measurement {
            evidence.append(
                Evidence(
                    metric: MetricID.strideRegularity.rawValue, label: "Likeness of neighbouring strides",
                    value: alike.value, range: alike.range, unit: "", decimals: 2, threshold: nil,
                    thresholdSource: ""))
        }
        let seen = judgement.verdict != .notSeen
        let times = seen ? input.gait.evidence.first { $0.metric == .cadence } : nil
        return card(
            judgement, spread.confidence, words(seen, spread, lines), evidence: evidence,
            references: ["V 37", "V 40", "V 101", "X"], showing: times?.highest ?? [],
            notShowing: times?.lowest ?? [])
    }

    private func open(_ reason: String) -> FaultOutcome {
        notAssessed(
            Self.topic, because: reason,
            shownBy: "A few minutes of steady running with the sensor at the low back, waist, shin or shoe")
    }

    private func words(_ seen: Bool, _ spread: Measurement, _ lines: RhythmLines) -> CardWords {
        CardWords(
            title: seen ? documentation.title : "Steady rhythm",
            summary: "The time of your strides varies by \(NumberText.fixed(spread.value, 1)) % (likely "
                + "\(Wording.span(spread.range, 1))); \(lines.words).",
            howSure: Wording.sure(spread.confidence)
                + " What reading the contacts adds is taken out, and "
                + "counts as doubt.",
            why: seen
                ? "It may be the route: turns, traffic, rough ground. Only if it stays on a quiet, flat stretch does "
                    + "it say something about you (evidence D)."
                : "A small spread is a sign of a steady run.",
            cue: seen
                ? "Repeat 10 min on a flat, quiet stretch at one pace, then compare."
                : CardWords.nothingToChange,
            checkAgain: seen
                ? "On the next easy run, on a flat, quiet stretch." : "When a run felt uneven.",
            limits: "Whether route, traffic or you made it vary. From day to day half a point is chance.")
    }
}

/// What the spread is compared with: the runner's own usual where there is one, else what is usual in a steady run.
private struct RhythmLines {
    let note: Threshold
    let flag: Double
    let words: String

    init(_ input: FaultInput) {
        let book = input.rulebook
        guard let own = OwnComparison(.strideTimeVariation, in: input)?.usual else {
            note = book.inForce(Thresholds.rhythmNote)
            flag = book[Thresholds.rhythmFlag]
            words = "up to \(NumberText.fixed(note.value, 0)) % is usual in a steady run"
            return
        }
        note = Threshold(
            Thresholds.rhythmNote.name, own.mean + own.smallestRealChange, "%",
            "your own usual and its smallest real change, \(own.runs) runs", Thresholds.rhythmNote.meaning)
        flag = own.mean + 2 * own.smallestRealChange
        words = "up to \(NumberText.fixed(note.value, 1)) % is usual for you, by \(own.runs) earlier runs"
    }
}

extension IrregularRhythm {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "irregular_rhythm", faultNumber: "F12", title: "Uneven rhythm",
            what: "Whether your strides vary in time more than in a steady run.",
            formula:
                "Spread of stride time over its mean, %, within windows of 10 s. What reading the contacts adds "
                + "makes neighbouring strides differ in opposite ways, and is taken out by that.",
            thresholds:
                "Above 3 % noted, above 4.5 % it stands out, in at least 60 strides [X]; from day to day "
                + "about half a percent is chance [V 101]. From five kept runs of yours on, your own usual and "
                + "its smallest real change take the place of the 3 %.",
            strength: .d, placements: "Low back, waist, chest, shin, shoe.",
            evidenceText:
                "D: a small spread is a sign of a steady run; turns, traffic and rough ground raise it.",
            sources: References.lines("V 37", "V 40", "V 89", "V 101", "X"),
            limits: "Route and traffic matter more than form.")
    }
}
