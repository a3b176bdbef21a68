// The first thing a person reads: what stands out, how sure, and the one thing to do.

internal import GaitModel

struct Headline {
    let title: String
    /// The title as a sentence has it.
    let plainTitle: String
    let tone: Tone
    let confidence: Confidence?
    /// "What we saw", a few plain sentences.
    let saw: String
    /// Label and sentence.
    let steps: [(label: String, text: String)]

    init(_ report: AnalysisReport) {
        if let error = report.noRunning {
            self.init(error)
        } else if let finding = report.standingOut.first {
            self.init(finding)
        } else if report.findings.allSatisfy({ $0.basis == .told }) {
            self.init(unjudged: report)
        } else {
            self.init(calm: report)
        }
    }

    private init(
        _ title: String, _ tone: Tone, _ confidence: Confidence?, saw: String,
        steps: [(label: String, text: String)]
    ) {
        plainTitle = PlainText.escaped(title)
        self.title = plainTitle.uppercased()
        self.tone = tone
        self.confidence = confidence
        self.saw = saw
        self.steps = steps
    }

    private init(_ finding: Finding) {
        self.init(
            finding.title, finding.level >= .watch ? .attention : .strong, finding.confidence,
            saw: finding.summary,
            steps: [("Do this first", finding.cue), ("Measure again", finding.checkAgain)])
    }

    /// Looked for, and not seen; as sure as the least sure of the answers.
    private init(calm report: AnalysisReport) {
        let count = report.findings.count
        let looked = count == 1 ? "We looked for 1 pattern" : "We looked for \(count) patterns"
        let confidence = report.findings.filter { $0.basis == .measured }.map(\.confidence).min()
        let praise = confidence?.word == "low" ? "" : "A good result. "
        self.init(
            "Nothing stands out", .strong, confidence,
            saw: praise + looked + " and saw none that stands out. "
                + Phrase.sideDifference(report.gait.metrics),
            steps: [("Do this first", "nothing to change; keep this run as your baseline.")])
    }

    /// No rule could say anything: unknown is not the same as fine.
    private init(unjudged report: AnalysisReport) {
        self.init(
            "Numbers only, no pattern could be judged", .strong, nil,
            saw: "This recording does not hold enough to say whether something stands out. The reasons "
                + "are under \"Not assessed\".", steps: [])
    }

    private init(_ error: InputError) {
        let title =
            switch error.code {
            case .noRunning: "No running found"
            case .tooShort: "Too little running"
            case .notRunning: "Another sport"
            default: "This recording could not be judged"
            }
        self.init(
            title, .strong, nil, saw: Phrase.sentence(error.what), steps: [("Do this first", error.fix)])
    }
}

extension TextPage {
    mutating func headline(_ headline: Headline) {
        headlineLine(headline)
        gap()
        paragraph(headline.saw, indent: 3)
        gap()
        for step in headline.steps where !step.text.isEmpty {
            labelled(step.label, step.text, indent: 3, column: Self.textColumn + 2)
        }
    }

    /// Title at the left, confidence at the right end, or below where there is no room.
    mutating func headlineLine(_ headline: Headline) {
        let sure = headline.confidence.map { "confidence: \($0.word)" } ?? ""
        let lines = TextWrap.lines(headline.title, width: style.width - 2)
        let room = style.width - 4 - TextWidth.of(sure)
        let fits = lines.count == 1 && TextWidth.of(headline.title) <= room
        guard fits, !sure.isEmpty else {
            for part in lines { line(" " + style.ansi.paint(part, headline.tone)) }
            if !sure.isEmpty { line(" " + sure) }
            return
        }
        let filler = style.width - 2 - TextWidth.of(headline.title) - TextWidth.of(sure)
        line(
            " " + style.ansi.paint(headline.title, headline.tone) + String(repeating: " ", count: filler)
                + sure)
    }
}
