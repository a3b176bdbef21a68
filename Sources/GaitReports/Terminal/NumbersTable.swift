// The table of numbers: value, likely range, gauge where a reference holds at any speed, and a word.

internal import GaitModel

/// Columns before a cell begins.
private enum Column {
    static let value = 17
    static let valueWidth = 5
    static let likely = 28
    static let gauge = 43
    static let gaugeWidth = SideGauge.cells + 2
    static let wordWidth = 15
    /// From this width on there is room for gauges.
    static let widthWithGauge = gauge + gaugeWidth + 2 + wordWidth
}

extension TextPage {
    mutating func numbers(_ report: AnalysisReport) {
        let table = report.gait.metrics
        let present = NumberRow.all.filter { row in table.rows.contains { $0.documentation.id == row.id } }
        guard present.contains(where: { table[$0.id].measurement != nil }) else { return }
        let hasGauge = style.width >= Column.widthWithGauge && table[.loadAsymmetry].measurement != nil
        numbersHeader(gauge: hasGauge ? SideGauge(report) : nil)
        var lastReason = ""
        for row in present {
            switch table[row.id] {
            case .measured(let measurement): number(row, measurement, report, hasGauge: hasGauge)
            case .notAssessable(let reason):
                let text =
                    reason == lastReason ? "not assessed, for the same reason" : "not assessed: " + reason
                labelled(row.label, text)
                lastReason = reason
            }
        }
    }

    private mutating func numbersHeader(gauge: SideGauge?) {
        var header = TextWidth.padded(" Number", to: Column.value)
        header = TextWidth.padded(header + "value", to: Column.likely) + "likely"
        if let gauge { header = TextWidth.padded(header, to: Column.gauge) + gauge.key }
        line(header, .quiet)
    }

    private mutating func number(
        _ row: NumberRow, _ measurement: Measurement, _ report: AnalysisReport, hasGauge: Bool
    ) {
        let unit = report.gait.metrics.unit(row.id)
        let word = NumberWord(
            row.id, measurement, findings: report.referral?.hidesCues == true ? [] : report.findings)
        var cells = RowBuilder(ansi: style.ansi)
        cells.add(" " + row.label, at: 0)
        cells.add(
            TextWidth.rightAligned(row.value(measurement), to: Column.valueWidth), at: Column.value, .strong)
        cells.add(unit, at: cells.columns + 1)
        cells.add(row.likely(measurement), at: Column.likely, .quiet)
        if hasGauge, row.isSideDifference {
            cells.add(SideGauge(report).draw(measurement), at: Column.gauge)
        }
        let wordColumn = hasGauge ? Column.gauge + Column.gaugeWidth + 2 : Column.gauge
        if max(wordColumn, cells.columns + 2) + word.text.count <= style.width {
            cells.add(word.text, at: wordColumn, word.tone)
        }
        line(cells.text)
    }
}

/// A line whose cells start at given columns; colour does not count.
struct RowBuilder {
    let ansi: AnsiStyle
    private(set) var text = ""
    private(set) var columns = 0

    init(ansi: AnsiStyle) { self.ansi = ansi }

    /// At `column`, or two columns further right where the cell before has run over.
    mutating func add(_ cell: String, at column: Int, _ tone: Tone = .plain) {
        guard !cell.isEmpty else { return }
        let target = columns >= column && columns > 0 ? columns + (columns > column ? 2 : 0) : column
        text += String(repeating: " ", count: target - columns) + ansi.paint(cell, tone)
        columns = target + TextWidth.of(cell)
    }
}

extension MetricTable {
    func unit(_ id: MetricID) -> String {
        rows.first { $0.documentation.id == id }?.documentation.unit ?? ""
    }
}
