// What is in a file and how it was understood, before anyone reads findings into it.

public import GaitModel

public enum InspectReport {
    public static let schemaName = "evenstride.inspect"
    public static let schemaVersion = "1.0"

    /// `metrics` and `placement` are nil where only the file was read.
    public static func text(
        _ input: InputDescription, segments: [ActivitySegment], metrics: MetricTable?,
        placement: PlacementUse? = nil, style: TerminalStyle
    ) -> String {
        var page = TextPage(style: style)
        page.fileLine(input)
        page.gap()
        for fact in InspectFact.container(input) { page.fact(fact) }
        let isDevice = input.tier == .device
        for fact in isDevice ? InspectFact.device(input) : InspectFact.all(input, placement: placement) {
            page.fact(fact)
        }
        page.gap()
        page.strip(segments, duration: input.clock.duration)
        page.gap()
        if let metrics, !isDevice { page.goodFor(metrics, input) }
        if let device = input.device { page.deviceContents(device, rows: input.rows) }
        for (index, notice) in input.notices.enumerated() {
            page.labelled(index == 0 ? "Note" : "", notice.phrase)
        }
        if !input.format.advice.isEmpty { page.labelled("Get more", input.format.advice) }
        page.gap()
        page.next(NextStep(input, placement: placement).command(columns: style.width - 7))
        return page.text
    }

    public static func writeJSON(
        _ input: InputDescription, segments: [ActivitySegment], metrics: MetricTable?,
        placement: PlacementUse? = nil, to sink: inout some TextSink
    ) {
        var json = JSONWriter(sink)
        json.object { json in
            json.identity(
                .current, schema: schemaName, version: schemaVersion, generatedAt: nil)
            json.input(input, placement: placement)
            json.member("advice", input.format.advice.isEmpty ? nil : input.format.advice)
            json.object("quality") { json in
                json.recordingFaults(input)
                json.issues(input.notices)
            }
            if let metrics { json.metrics(metrics) }
            json.segments(segments)
        }
        sink = json.finish()
    }

    public static func json(
        _ input: InputDescription, segments: [ActivitySegment], metrics: MetricTable?,
        placement: PlacementUse? = nil
    ) -> String {
        var sink = StringSink()
        writeJSON(input, segments: segments, metrics: metrics, placement: placement, to: &sink)
        return sink.text
    }
}

extension TextPage {
    fileprivate mutating func fileLine(_ input: InputDescription) {
        let size = ByteText.of(input.bytes)
        let rows = NumberText.grouped(input.rows) + (input.rows == 1 ? " row" : " rows")
        let name = TextWidth.shortened(Phrase.fileName(input.name), to: style.width - 30)
        line(name + "   " + size + "   " + rows, .strong)
    }

    /// Label, value, and how it was come by: at the right where there is room, else after the value.
    fileprivate mutating func fact(_ fact: InspectFact) {
        let (value, remark) = (PlainText.escaped(fact.value), PlainText.escaped(fact.remark))
        let remarkColumn = Self.textColumn + 40
        let room = style.width - remarkColumn
        guard style.width >= 80, TextWidth.of(value) <= 38, TextWidth.of(remark) <= room, !remark.isEmpty
        else {
            return labelled(fact.label, fact.remark.isEmpty ? fact.value : "\(fact.value); \(fact.remark)")
        }
        var row = RowBuilder(ansi: style.ansi)
        row.add(" " + fact.label, at: 0)
        row.add(value, at: Self.textColumn)
        row.add(remark, at: remarkColumn, .quiet)
        line(row.text)
    }

    fileprivate mutating func goodFor(_ metrics: MetricTable, _ input: InputDescription) {
        let measured = metrics.rows.filter { $0.assessment.measurement != nil }
        let missing = metrics.rows.filter { $0.assessment.measurement == nil }
        let always = ["left or right by name", "arm swing"] + (input.hasGyroscope ? [] : ["twist"])
        if !measured.isEmpty { labelled("Good for", titles(measured).joined(separator: ", ")) }
        labelled("Not good for", (titles(missing) + always).joined(separator: ", "))
    }

    private func titles(_ rows: [MetricTable.Row]) -> [String] {
        var result: [String] = []
        for row in rows {
            let title = Phrase.lowered(row.documentation.title)
            if !result.contains(title) { result.append(title) }
        }
        return result
    }
}
