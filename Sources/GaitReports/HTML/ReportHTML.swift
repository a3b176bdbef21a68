// A finished report as one page that needs nothing else: it opens anywhere, prints on two sheets, runs no script.

public import GaitModel

public enum ReportHTML {
    public static func page(_ report: AnalysisReport) -> String {
        Page.document(title: title(report), tool: report.tool) {
            ReferralSection(report)?.html
            if report.referral != nil { ProfessionalHelp.section }
            if !report.isFolded { HeadlineSection(report).html }
            TrustSection(report).html
            FindingsSection(report).html
            NotAssessedSection(report).html
            GaugesSection(report).html
            EvidenceSection(report).html
            ComparedSection(report).html
            MethodSection(report).html
        }
    }

    private static func title(_ report: AnalysisReport) -> String {
        let day = report.input.clock.startEpoch.flatMap { CalendarText.day($0) }
        let title = report.isFolded ? report.referral?.title : nil
        return PlainText.escaped(title ?? Headline(report).plainTitle) + ": "
            + (day.map { "run of \($0)" } ?? Phrase.fileName(report.input.name))
    }
}
