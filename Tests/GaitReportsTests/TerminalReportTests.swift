// The terminal summary: golden texts, widths, colour, and what must never be missing.

import GaitModel
import GaitReports
import Testing

@Suite struct TerminalReportTests {
    private func text(_ report: AnalysisReport, _ width: Int = 80, colour: Bool = false) -> String {
        TerminalReport.text(report, style: TerminalStyle(width: width, colour: colour), quiet: false)
    }

    @Test(arguments: [60, 80])
    func theSummaryKeepsItsForm(_ width: Int) throws {
        try Golden.expect(text(ReportBuilder.uneven(), width), "uneven-\(width)")
        try Golden.expect(text(ReportBuilder.even(), width), "even-\(width)")
        try Golden.expect(text(ReportBuilder.noRunning(), width), "no-running-\(width)")
    }

    @Test func colourOnlyRepeatsWhatWordsSay() throws {
        let coloured = text(ReportBuilder.uneven(), colour: true)
        try Golden.expect(coloured.replacing("\u{1B}", with: "<ESC>"), "uneven-colour")
        #expect(coloured.replacing(/\u{1B}\[[0-9;]+m/, with: "") == text(ReportBuilder.uneven()))
    }

    @Test(arguments: 60...120)
    func noLineIsTooLong(_ width: Int) {
        let odd = ReportBuilder.uneven(input: Awkward.input)
        for report in [
            ReportBuilder.uneven(), ReportBuilder.even(), ReportBuilder.noRunning(), ReportBuilder.told(),
            odd,
        ] {
            let lines = text(report, width).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.count <= width }, "width \(width)")
            #expect(!lines.contains { $0.hasSuffix(" ") })
        }
    }

    @Test func blocksAreOneEmptyLineApartAndPlain() {
        for report in [
            ReportBuilder.uneven(), ReportBuilder.even(), ReportBuilder.noRunning(), ReportBuilder.told(),
        ] {
            let text = text(report)
            #expect(!text.contains("\n\n\n"))
            #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
            let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(flat.contains(Statement.intendedUse) && flat.contains(Statement.movementInformation))
        }
    }

    @Test(arguments: 60...120)
    func aNumberKeepsItsUnit(_ width: Int) {
        let text = text(ReportBuilder.uneven(), width)
        #expect(!text.contains(/[0-9]\n +(%|s|g|cm|ms|Hz|samples)\b/))
    }

    @Test func quietIsTheHeadlineOnly() {
        let quiet = TerminalReport.text(ReportBuilder.uneven(), style: TerminalStyle(), quiet: true)
        #expect(quiet.hasPrefix(" ONE SIDE LANDS HARDER") && quiet.hasSuffix("confidence: high\n"))
        #expect(quiet.filter { $0 == "\n" }.count == 1)
    }

    @Test func unknownIsNotFine() {
        let report = ReportBuilder.report(
            ReportBuilder.input(), PlacementUse(placement: .wrist, source: .user, confidence: 1),
            MetricBuilder.empty(), [], quality: ReportBuilder.quality(), asymmetries: [])
        #expect(!text(report).contains("NOTHING STANDS OUT"))
        #expect(text(report).contains("NO PATTERN COULD BE JUDGED"))
    }

    /// Habits in good order say nothing about how somebody runs.
    @Test func whatWasOnlyToldIsNoGoodResult() {
        var told = finding("shoes", "F14", "Shoes are not far gone", .notSeen, severity: 0)
        told.basis = .told
        let report = ReportBuilder.report(
            ReportBuilder.input(), PlacementUse(placement: .wrist, source: .user, confidence: 1),
            MetricBuilder.empty(), [told], quality: ReportBuilder.quality(), asymmetries: [])
        #expect(text(report).contains("NO PATTERN COULD BE JUDGED"))
    }

    @Test func theFileCannotSpeakToTheTerminal() {
        let text = text(ReportBuilder.uneven(input: Awkward.input))
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("\\u{1B}"))
    }

    @Test func aWidthOutsideTheRangeIsBroughtIn() {
        #expect(TerminalStyle(width: 20).width == 60)
        #expect(TerminalStyle(width: 500).width == 120)
    }
}

/// Names that try to disturb.
enum Awkward {
    static let input = ReportBuilder.input(
        name: "a very long file name \u{1B}[2J with everything; rm -rf 'x' "
            + String(repeating: "0123456789", count: 12) + ".csv",
        columnName: "t\u{1B}]0;title\u{7}\n",
        notices: [
            Notice("W_X", .warning, "Column '\u{1B}[31m" + String(repeating: "w", count: 150) + "' was odd")
        ])
}
