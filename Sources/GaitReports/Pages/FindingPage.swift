// A rule with one run's numbers filled in: for `explain FAULT --for run.csv`.

public import GaitModel

public enum FindingPage {
    /// nil when the report has no answer of that name.
    public static func text(
        _ report: AnalysisReport, about page: FaultDocumentation, style: TerminalStyle
    ) -> String? {
        var text = TextPage(style: style)
        if let finding = report.findings.first(where: { $0.id == page.id }) {
            text.paragraph("\(finding.title)  (\(page.id), \(page.faultNumber))", tone: .strong)
            text.gap()
            text.verdict(finding, hidesCues: report.referral?.hidesCues == true)
            text.formula(finding, page)
            text.lines(finding.thresholds)
            text.strides(finding)
        } else if let open = report.notAssessed.first(where: { $0.id == page.id }) {
            text.paragraph("\(open.title)  (\(page.id), \(page.faultNumber))", tone: .strong)
            text.gap()
            text.labelled(
                "Verdict", "not assessed, because " + Phrase.withoutStop(Phrase.lowered(open.reason)) + ".")
            text.labelled("Would show it", Phrase.sentence(open.whatWouldShowIt))
            text.labelled("How", page.formula)
            text.lines(open.thresholds)
        } else {
            return nil
        }
        text.gap()
        text.labelled("Evidence", "\(page.strength.words) " + page.evidenceText)
        text.labelled("Limits", page.limits)
        text.labelled("Rulebook", RulebookLine.text(report))
        text.gap()
        text.paragraph(Statement.movementInformation)
        text.next("evenstride explain \(page.id)  # the rule and its sources")
        return text.text
    }
}

extension TextPage {
    fileprivate mutating func verdict(_ finding: Finding, hidesCues: Bool) {
        labelled(
            "Verdict",
            "\(finding.verdict.words), severity \(finding.severity) of 3, confidence \(finding.confidence.word) "
                + "(\(NumberText.fixed(finding.confidence.value, 2)))")
        labelled("We saw", finding.summary)
        labelled("How sure", finding.howSure)
        if hidesCues { labelled("Do", finding.cue) }
        gap()
    }

    /// The rule's formula, then every number with its own.
    fileprivate mutating func formula(_ finding: Finding, _ page: FaultDocumentation) {
        labelled("How", page.formula)
        for (index, item) in finding.evidence.enumerated() {
            labelled(index == 0 ? "In this run" : "", item.explained)
        }
        gap()
    }

    fileprivate mutating func lines(_ thresholds: [Threshold]) {
        for (index, line) in thresholds.enumerated() {
            let unit = line.unit.isEmpty ? "" : " " + line.unit
            labelled(
                index == 0 ? "Lines" : "",
                "\(line.name) = \(NumberText.short(line.value))\(unit): \(line.meaning). \(line.source)")
        }
        gap()
    }

    fileprivate mutating func strides(_ finding: Finding) {
        guard !finding.stridesShowing.isEmpty || !finding.stridesNotShowing.isEmpty else { return }
        labelled("Strides", strides(finding.stridesShowing, "show it most"))
        labelled("", strides(finding.stridesNotShowing, "show it least"))
    }

    private func strides(_ samples: [StrideSample], _ what: String) -> String {
        guard !samples.isEmpty else { return "none " + what.replacing("show", with: "shows") }
        let list = samples.map { "\($0.stride) at \(NumberText.fixed($0.start, 1)) s" }
        return "\(what): " + list.joined(separator: ", ")
    }
}

extension Evidence {
    /// "Bounce 9.8 cm (likely 9.1 to 10.5), compared with 8.9 cm: formula".
    fileprivate var explained: String {
        let withUnit = { (value: Double) in
            NumberText.fixed(value, decimals) + (unit.isEmpty ? "" : " " + unit)
        }
        var text = "\(label): \(withUnit(value))"
        if let range {
            text +=
                " (likely \(NumberText.fixed(range.low, decimals)) to \(NumberText.fixed(range.high, decimals)))"
        }
        if let threshold {
            text +=
                ", compared with \(NumberText.short((threshold * 100).rounded() / 100))"
                + (unit.isEmpty ? "" : " " + unit) + " \(thresholdSource)"
        }
        return calculation.isEmpty ? text : text + ". \(calculation)"
    }
}

extension Verdict {
    fileprivate var words: String {
        switch self {
        case .likely: "likely"
        case .possible: "possible"
        case .notSeen: "looked for and not seen"
        }
    }
}
