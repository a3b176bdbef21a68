// The table of a device's own numbers: median, the middle half of the rows, and the field it came from.

internal import GaitModel

extension TextPage {
    private static let value = 24
    private static let half = 38
    private static let source = 54

    mutating func deviceNumbers(_ report: AnalysisReport) {
        let rows = report.gait.metrics.rows
        guard rows.contains(where: { $0.assessment.measurement != nil }) else { return }
        var header = RowBuilder(ansi: style.ansi)
        header.add(" As reported", at: 0)
        header.add("median", at: Self.value)
        header.add("middle half", at: Self.half)
        if hasSourceColumn { header.add("field", at: Self.source) }
        line(header.text, .quiet)
        for row in rows {
            switch row.assessment {
            case .measured(let measurement): number(row.documentation, measurement, report)
            case .notAssessable(let reason):
                labelled(row.documentation.title, "not there: " + reason, column: Self.value)
            }
        }
    }

    private var hasSourceColumn: Bool { style.width >= 80 }

    private mutating func number(
        _ page: MetricDocumentation, _ measurement: Measurement, _ report: AnalysisReport
    ) {
        var row = RowBuilder(ansi: style.ansi)
        let word = NumberWord(page.id, measurement, findings: report.findings)
        row.add(" " + page.title, at: 0)
        row.add(
            TextWidth.rightAligned(NumberText.fixed(measurement.value, page.decimals), to: 6), at: Self.value,
            .strong)
        row.add(page.unit, at: row.columns + 1)
        if let spread = measurement.spread {
            row.add(
                NumberText.fixed(spread.lower, page.decimals) + " to "
                    + NumberText.fixed(spread.upper, page.decimals), at: Self.half, .quiet)
            if hasSourceColumn {
                let judged = report.findings.contains { $0.judges(page.id) && $0.level > .ok }
                let room = style.width - Self.source
                row.add(
                    TextWidth.shortened(PlainText.escaped(judged ? word.text : spread.source), to: room),
                    at: Self.source, judged ? word.tone : .quiet)
            }
        }
        line(row.text)
    }

    /// What was read, for how long, and what no device's file can tell.
    mutating func deviceData(_ report: AnalysisReport) {
        let (input, quality) = (report.input, report.gait.quality)
        let maker = input.device?.maker.map { " of " + $0 } ?? ""
        let sport = input.device?.sport.map { ", activity: " + $0 } ?? ""
        labelled(
            "Data",
            "\(input.format.title)\(maker)\(sport). Numbers as reported by the device: it stores no raw "
                + "acceleration, so this program measured none of them.")
        let parts = [
            (quality.runningSeconds, "running"), (quality.walkingSeconds, "walking"),
            (quality.stillSeconds, "still"), (quality.otherSeconds, "not known"),
        ].filter { $0.0 >= 0.5 }
        let times = parts.map { NumberText.duration($0.0) + " " + $0.1 }.joined(separator: ", ")
        labelled(
            "",
            "\(NumberText.grouped(input.rows)) rows: \(times)."
                + (input.gapCount > 0 ? " " + input.gapPhrase + "." : ""))
        for notice in Notice.merged(input.notices, quality.notices) { labelled("", notice.phrase) }
    }
}
