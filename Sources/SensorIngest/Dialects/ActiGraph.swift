// ActiGraph "Raw to raw" CSV: ten lines of words with start and rate, then g, often without a time column.

public struct ActiGraph: Dialect {
    public let id = "actigraph/raw"
    public let title = "ActiGraph raw"
    public let advice =
        "Initialise the ActiGraph at 100 Hz with idle sleep mode off (it stops the clock when you stand still), and "
        + "export 'Raw to raw' CSV with timestamps."

    public func recognise(_ head: Head) -> DialectMatch? {
        guard let first = head.preamble.first?.lowercased(),
            TextSearch.contains(first, "data file created by actigraph")
        else { return bareTable(head) }
        var match = DialectMatch(byNamesOf: head, confidence: 0.95)
        match.unit = match.unit ?? .g
        if match.acceleration == nil, head.columns.count == 3, !head.hasHeader {
            match.acceleration = AxisTriple(x: 0, y: 1, z: 2)
        }
        let rate = TextSearch.number(after: " at ", in: first) ?? 0
        if match.time == nil, rate > 0 { match.time = .rows(rate: rate) }
        if match.startEpoch == nil, let start = start(head, first) {
            match.startEpoch = start
            match.startIsLocal = true
        }
        return match
    }

    /// The table alone, the lines before it cut off.
    private func bareTable(_ head: Head) -> DialectMatch? {
        guard head.form == .table, head.firstColumn("accelerometer x") != nil,
            head.firstColumn("accelerometer z") != nil,
            head.firstColumn("seconds_elapsed") == nil
        else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.7)
        match.usualUnit = .g
        return match
    }

    /// "Start Time 15:43:00" and "Start Date 06/04/2021", in the order of "date format d/MM/yyyy".
    private func start(_ head: Head, _ first: String) -> Double? {
        guard let time = value("start time", head), let date = value("start date", head) else { return nil }
        let numbers = date.split { "/-. ".contains($0) }.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        let order = TextSearch.text(after: "date format ", in: first)?.prefix { $0 != " " } ?? "d"
        var (day, month, year) = (numbers[0], numbers[1], numbers[2])
        if order.first == "y" {
            (year, day) = (day, year)
        } else if order.first == "m" ? day <= 12 : month > 12 {
            (day, month) = (month, day)
        }
        let text = "\(year)-\(month)-\(day) \(time)"
        return DateTimeDecoder.stamp(text).map { Double($0.nanoseconds) / 1e9 }
    }

    private func value(_ name: String, _ head: Head) -> String? {
        let line = head.preamble.lazy.compactMap { TextSearch.text(after: name, in: $0.lowercased()) }.first
        return line.map { text in
            String(text.filter { $0 != "," && $0 != "\"" }.drop { $0 == " " || $0 == ":" })
        }
    }
}
