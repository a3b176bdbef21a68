// A finished report as one page that needs nothing else: it opens anywhere, prints on two sheets, runs no script.

public import GaitModel

public enum ReportHTML {
    public static func page(_ report: AnalysisReport) -> String {
        Page.document(title: title(report), tool: report.tool) { sections(report) }
    }

    /// What stands between head and foot.
    /// - Parameters:
    ///   - afterTrust: what a page with a server behind it can offer once the reader knows how the file was read.
    ///   - signal: the movable signal, where there is a server to ask for it.
    package static func sections(
        _ report: AnalysisReport, afterTrust: HTML = .empty, signal: SignalFigure? = nil
    ) -> HTML {
        HTML.joined([
            ReferralSection(report)?.html ?? .empty,
            report.referral != nil ? ProfessionalHelp.section : .empty,
            report.isFolded ? .empty : HeadlineSection(report).html,
            TrustSection(report).html, afterTrust,
            FindingsSection(report).html,
            NotAssessedSection(report).html,
            GaugesSection(report).html,
            EvidenceSection(report, signal).html,
            ComparedSection(report).html,
            MethodSection(report).html,
        ])
    }

    package static func title(_ report: AnalysisReport) -> String {
        let day = report.input.clock.startEpoch.flatMap { CalendarText.day($0) }
        let title = report.isFolded ? report.referral?.title : nil
        return PlainText.escaped(title ?? Headline(report).plainTitle) + ": "
            + (day.map { "run of \($0)" } ?? Phrase.fileName(report.input.name))
    }
}
