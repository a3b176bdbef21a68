// The summary on a terminal: headline, one thing to do, numbers with ranges, what is fine and what is unknown.

public import GaitModel

public enum TerminalReport {
    /// `quiet` leaves only the headline.
    public static func text(_ report: AnalysisReport, style: TerminalStyle, quiet: Bool) -> String {
        let headline = Headline(report)
        var page = TextPage(style: style)
        let isFolded = report.referral?.hidesCues == true && report.noRunning == nil
        guard !quiet else {
            if let referral = report.referral { page.referralLine(referral) }
            if !isFolded { page.headlineLine(headline) }
            return page.text
        }
        page.versionLine(report)
        page.gap()
        if let referral = report.referral {
            page.referral(referral)
            page.gap()
        }
        if !isFolded {
            page.headline(headline)
            page.gap()
        }
        let isDevice = report.input.tier == .device
        if isDevice { page.deviceNumbers(report) } else { page.numbers(report) }
        page.gap()
        page.ownUsual(report)
        page.gap()
        page.lists(report, isFolded: isFolded)
        page.gap()
        if let whatIf = report.whatIf, report.noRunning == nil {
            page.labelled("What if", WhatIfLine.text(whatIf))
            page.gap()
        }
        if isDevice { page.deviceData(report) } else { page.data(report) }
        page.labelled("Rulebook", RulebookLine.text(report))
        page.gap()
        page.closing(report)
        return page.text
    }
}

extension TextPage {
    /// "evenstride 1.0.0   run.csv   2026-10-03 07:12   low back   100 Hz   31 min 04 s", broken between
    /// the facts where it does not fit.
    fileprivate mutating func versionLine(_ report: AnalysisReport) {
        let input = report.input
        let names = report.files.isEmpty ? [input.name] : report.files.map(\.input.name)
        let name = TextWidth.shortened(
            names.map(Phrase.fileName).joined(separator: " + "), to: style.width - 30)
        let facts = [
            "\(report.tool.name) \(report.tool.version)", name,
            input.clock.startEpoch.flatMap(CalendarText.minute),
            input.tier == .device ? "the device's own numbers" : Phrase.positionShort(report.gait.placement),
            input.tier == .device ? nil : Phrase.rate(input.clock.rate),
            NumberText.duration(input.clock.duration),
        ]
        var current = ""
        for fact in facts.compactMap({ $0 }) {
            if !current.isEmpty, TextWidth.of(current) + 3 + TextWidth.of(fact) > style.width {
                line(current, .quiet)
                current = ""
            }
            current += current.isEmpty ? fact : "   " + fact
        }
        line(current, .quiet)
    }

    fileprivate mutating func closing(_ report: AnalysisReport) {
        paragraph(
            Statement.movementInformation + " Pain for more than a week or two, sharp or spreading pain, "
                + "numbness or weakness: see a professional. More: evenstride explain warning-signs")
        gap()
        paragraph(Statement.intendedUse, tone: .quiet)
        gap()
        next(NextStep(report).command(columns: style.width - 7))
    }

    mutating func next(_ command: String) { paragraph("Next: " + command, hanging: 6, tone: .quiet) }
}
