// The numbers: a gauge for each that was measured, and the reason for each that was not.

internal import GaitModel

struct GaugesSection {
    private let report: AnalysisReport

    init(_ report: AnalysisReport) { self.report = report }

    var html: HTML {
        let rows = GaugeRow.all(report)
        let missing = missing
        guard !rows.isEmpty || !missing.isEmpty else { return .empty }
        return HTML.section("numbers", "The numbers", classes: "sheet-2") {
            if !rows.isEmpty {
                HTML("p", ["class": "note"]) { key }
                HTML("ul", ["class": "gauges", "role": "list"]) { rows.map(\.html) }
            }
            Fact.list(
                missing.map { Fact("Not measured", "\($0.label): \($0.reason)") } + whatIf,
                classes: "facts missing")
        }
    }

    private var whatIf: [Fact] {
        guard let what = report.whatIf, report.noRunning == nil else { return [] }
        return [Fact("What if", Phrase.sentence(WhatIfLine.text(what)))]
    }

    private var key: String {
        report.input.tier == .device
            ? "Dot: the median of the run. Thick line: the middle half of what the device reported."
            : (report.baseline?.usual.isEmpty == false ? ownKey : "")
                + "Dot: this run. Thick line: likely range. Grey: the reference named at the right; the end of the thick "
                + "line nearest to it decides the word, not the dot. Not judged: no line is fair to everyone, so "
                + "compare with your own runs."
    }

    private var ownKey: String {
        "Grey, where the words speak of your usual: where single runs of yours lie by chance. "
    }

    /// Numbers without a value; equal reasons are joined.
    private var missing: [(label: String, reason: String)] {
        guard report.noRunning == nil else { return [] }
        let table = report.gait.metrics
        let open: [(String, String)] =
            report.input.tier == .device
            ? table.rows.compactMap { row in row.assessment.reason.map { (row.documentation.title, $0) } }
            : NumberRow.all.compactMap { row in
                guard table.rows.contains(where: { $0.documentation.id == row.id }) else { return nil }
                return table[row.id].reason.map { (row.label, $0) }
            }
        var joined: [(label: String, reason: String)] = []
        for (label, reason) in open {
            if let place = joined.firstIndex(where: { $0.reason == reason }) {
                joined[place].label += ", " + Phrase.lowered(label)
            } else {
                joined.append((label, reason))
            }
        }
        return joined
    }
}

extension GaugeRow {
    /// In the order of the report; only what was measured.
    static func all(_ report: AnalysisReport) -> [GaugeRow] {
        guard report.noRunning == nil else { return [] }
        return report.input.tier == .device
            ? report.gait.metrics.rows.compactMap { device($0, report) }
            : NumberRow.all.compactMap { measured($0, report) }
    }

    private static func measured(_ row: NumberRow, _ report: AnalysisReport) -> GaugeRow? {
        guard let measurement = report.gait.metrics[row.id].measurement else { return nil }
        let range = row.isSideDifference ? magnitude(measurement.range) : measurement.range
        var (word, note) = verdict(row.id, measurement, report)
        let own = report.baseline?[row.id]
        // No line of others is fair to this number; the runner's own is.
        if let own, word.glyph == .na { (word, note) = (ownWord(own, measurement), "") }
        return GaugeRow(
            id: row.id, label: row.label, unit: report.gait.metrics.unit(row.id),
            decimals: row.shown(measurement),
            value: row.isSideDifference ? abs(measurement.value) : measurement.value, range: range,
            word: word, reference: own.map { ownReference($0, row.id, report) } ?? reference(row.id, report),
            note: own.map { [note, words($0, measurement)].filter { !$0.isEmpty }.joined(separator: ". ") }
                ?? note)
    }

    /// The runner's own band outranks every band of others; lines of the rules stay.
    private static func ownReference(_ own: OwnUsual, _ id: MetricID, _ report: AnalysisReport) -> Reference {
        Reference(
            band: own.band.low...own.band.high, lines: reference(id, report)?.lines ?? [],
            source: Reference.own)
    }

    private static func ownWord(_ own: OwnUsual, _ measurement: Measurement) -> (glyph: Glyph, text: String) {
        own.isRealChange(measurement.value) ? (.info, "Not as usual for you") : (.ok, "As usual for you")
    }

    /// "Your usual 160-166: within noise".
    private static func words(_ own: OwnUsual, _ measurement: Measurement) -> String {
        "Your usual \(Typography.range(own.band.low, own.band.high, HistoryWords.decimals(own))): "
            + (own.isRealChange(measurement.value) ? "a real change" : "within noise")
    }

    private static func magnitude(_ range: LikelyRange) -> LikelyRange {
        let size = Magnitude(range)
        return LikelyRange(low: size.low, high: size.high)
    }

    private static func device(_ row: MetricTable.Row, _ report: AnalysisReport) -> GaugeRow? {
        guard let measurement = row.assessment.measurement else { return nil }
        let (page, spread) = (row.documentation, measurement.spread)
        let judging = report.findings.filter { $0.judges(page.id) }.max { $0.level < $1.level }
        return GaugeRow(
            id: page.id, label: page.title, unit: page.unit, decimals: page.decimals,
            value: measurement.value,
            range: spread.map {
                LikelyRange(
                    low: min($0.lower, measurement.value), high: max($0.upper, measurement.value))
            } ?? measurement.range,
            word: judging.map { word($0.level) } ?? (.na, "As reported"),
            reference: reference(page.id, report),
            note: spread.map { "field " + PlainText.escaped($0.source) } ?? "")
    }

    private static func word(_ level: Level) -> (glyph: Glyph, text: String) {
        let words =
            switch level {
            case .ok: "As expected"
            case .info: "Worth a look"
            case .watch: "Keep an eye on it"
            case .act: "Worth working on"
            }
        return (Glyph(level), words)
    }

    /// What a finding says of the number comes first, then how far it may be trusted.
    private static func verdict(_ id: MetricID, _ measurement: Measurement, _ report: AnalysisReport)
        -> (word: (glyph: Glyph, text: String), note: String)
    {
        let judging = report.findings.filter { $0.judges(id) || (id == .loadAsymmetry && $0.judgesSides) }
            .max { $0.level < $1.level }
        let source = reference(id, report)?.source ?? ""
        if let judging, judging.level > .ok { return (word(judging.level), source) }
        if measurement.grade == .c {
            return ((.na, "Own trend only"), "Fair only against your own runs with the same mounting")
        }
        if measurement.confidence.word == "low" {
            return ((.na, "Low confidence"), measurement.reasons.first ?? "")
        }
        if judging != nil { return (word(.ok), source) }
        return ((.na, "Not judged"), "")
    }

    /// From the lines of the rules that judge the number.
    private static func reference(_ id: MetricID, _ report: AnalysisReport) -> Reference? {
        if id == .loadAsymmetry, report.findings.contains(where: \.judgesSides) {
            let lines = SideGauge(report)
            return Reference(
                band: 0...lines.common, lines: [lines.common, lines.line],
                source: "Common up to \(NumberText.short(lines.common)) %, the line at "
                    + "\(NumberText.short(lines.line)) %")
        }
        let items = report.findings.flatMap(\.evidence).filter { $0.metric == id.rawValue }
        guard let item = items.first(where: { $0.threshold != nil }), let line = item.threshold else {
            return nil
        }
        let scale =
            GaugeScale.of(id)
            ?? GaugeScale.around(item.value, item.range ?? LikelyRange(around: line, halfWidth: 0))
        return Reference(
            band: min(scale.lowerBound, line)...line, lines: [line],
            source: id == .verticalOscillation ? "Expected at your cadence" : source(item))
    }

    /// Where a line comes from, without the tags of the reference list.
    private static func source(_ item: Evidence) -> String {
        var (words, depth) = ("", 0)
        for character in item.thresholdSource {
            if character == "[" { depth += 1 }
            if depth == 0 { words.append(character) }
            if character == "]" { depth -= 1 }
        }
        let line = "Line at " + NumberText.fixed(item.threshold ?? 0, item.decimals)
        let from = words.split(whereSeparator: { $0 == " " || $0 == "," }).joined(separator: " ")
        return from.isEmpty ? line : line + ": " + from
    }
}

extension Finding {
    /// It judges a difference between the sides, by whatever measure.
    var judgesSides: Bool {
        evidence.contains { $0.metric.hasPrefix("asymmetry.") && $0.threshold != nil }
    }
}
