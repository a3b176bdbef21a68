// Tables in which every row names its sensor: finds the naming columns, and which of the sensors measure acceleration.

import GaitModel

struct InterleavedSensors {
    static let mostSensors = 64
    /// Rows that a sensor must have among the first to be judged by its readings.
    static let fewestRows = 2

    let head: Head
    let axes: AxisTriple
    /// Columns that name the sensor, in file order.
    let keys: [Int]
    let sensors: [Sensor]

    struct Sensor {
        let key: [String]
        let name: String
        let isAcceleration: Bool
        let filter: RowFilter
    }

    /// nil when the table is of one sensor.
    init?(head: Head, axes: AxisTriple) {
        let keys = head.columns.indices.filter { Self.namesSensor(head, $0) && !axes.all.contains($0) }
        guard !keys.isEmpty else { return nil }
        var found: [[String]] = []
        for row in head.rows {
            let key = keys.map { $0 < row.count ? row[$0] : "" }
            if !found.contains(key) { found.append(key) }
        }
        guard found.count > 1, found.count <= Self.mostSensors else { return nil }
        self.head = head
        self.axes = axes
        self.keys = keys
        let words = SensorWords(head: head, keys: keys)
        let kinds = found.map { words.kind($0) ?? Self.kind(head, axes, keys, $0) }
        let firstAxes = zip(found, kinds).filter { $0.1 == .acceleration }.map(\.0)
        sensors = zip(found, kinds).map { key, kind in
            // Of two sets of readings at one place that both look like g, the one named first is it.
            let isFirst = firstAxes.first { words.place($0) == words.place(key) } == key
            let isAcceleration = kind == .acceleration && (words.kind(key) != nil || isFirst)
            let filter = RowFilter(
                conditions: zip(keys, key).map { RowFilter.Condition(column: $0.0, text: Array($0.1.utf8)) })
            return Sensor(
                key: key, name: words.name(key, kind: isAcceleration ? .acceleration : .other),
                isAcceleration: isAcceleration,
                filter: filter)
        }.sorted { $0.name < $1.name }
    }

    /// A column of few short words or whole numbers whose name speaks of sensors.
    private static func namesSensor(_ head: Head, _ column: Int) -> Bool {
        let name = head.columns[column]
        let words: Set<String> = [
            "sensor", "sensorid", "sensortype", "sensorname", "type", "device", "deviceid", "node",
            "location",
            "position", "placement", "address", "mac", "id", "place", "stream", "channel",
        ]
        let cells = head.cells(column)
        guard name.axis == nil, name.quantity == .other,
            !Set(name.words).isDisjoint(with: words) || speaksOfSensors(cells)
        else { return false }
        let distinct = Set(cells)
        // A label that changes once or twice is no sensor: those take turns.
        let changes = zip(cells, cells.dropFirst()).count { $0 != $1 }
        guard changes >= 2 * distinct.count else { return false }
        return distinct.count > 1 && distinct.count <= mostSensors && distinct.count * 3 <= cells.count
            && distinct.allSatisfy { cell in
                cell.utf8.count <= 40
                    && (!cell.utf8.contains(0x2E) || CellKind.number(cell, decimalMark: 0x2E) == nil)
            }
    }

    /// Acceleration and something else, whatever the column is called.
    private static func speaksOfSensors(_ cells: [String]) -> Bool {
        let texts = Set(cells.map { $0.lowercased() })
        guard (2...mostSensors).contains(texts.count) else { return false }
        let measures = texts.count { TextSearch.contains($0, "acc") }
        return measures > 0 && texts.contains { SensorWords.speaksOfOthers($0) }
    }

    /// What the readings say: the mean vector is as long as gravity, in g or m/s2.
    private static func kind(_ head: Head, _ axes: AxisTriple, _ keys: [Int], _ key: [String])
        -> SensorWords.Kind
    {
        var sum = SIMD3<Double>()
        var count = 0.0
        for row in head.rows where zip(keys, key).allSatisfy({ $0.0 < row.count && row[$0.0] == $0.1 }) {
            let values = axes.all.compactMap { column in
                column < row.count ? CellKind.number(row[column], decimalMark: head.layout.decimalMark) : nil
            }
            guard values.count == 3 else { continue }
            sum += SIMD3(values[0], values[1], values[2])
            count += 1
        }
        guard count >= Double(fewestRows) else { return .other }
        let length = ((sum / count) * (sum / count)).sum().squareRoot()
        return [1, 9.80665, 1000].contains { (0.7...1.45).contains(length / $0) } ? .acceleration : .other
    }
}

/// What the key cells mean, by themselves or by the remarks above the table (`% 2; WAIST; SensorTag`).
struct SensorWords {
    enum Kind { case acceleration, other }

    private static let others = [
        "gyr", "mag", "orient", "baro", "temp", "heart", "ppg", "ecg", "quat", "grav",
    ]

    static func speaksOfOthers(_ text: String) -> Bool {
        others.contains { TextSearch.contains(text, $0) }
    }

    let head: Head
    let keys: [Int]

    /// nil when no word says it.
    func kind(_ key: [String]) -> Kind? {
        for (column, cell) in zip(keys, key) {
            for text in [cell.lowercased()] + remarks(cell, column).map({ $0.lowercased() }) {
                if TextSearch.contains(text, "acc") { return .acceleration }
                if Self.others.contains(where: { TextSearch.contains(text, $0) }) { return .other }
            }
        }
        return nil
    }

    /// The part of the key that says where the sensor is, not what it measures.
    func place(_ key: [String]) -> [String] {
        zip(keys, key).filter { column, cell in !isKind(column) && kindWord(cell, column) == nil }.map(\.1)
    }

    func name(_ key: [String], kind: Kind) -> String {
        var words: [String] = []
        for (column, cell) in zip(keys, key) {
            if isKind(column) || kindWord(cell, column) != nil {
                if kind != .acceleration {
                    words.append(kindWord(cell, column)?.lowercased() ?? "type \(cell)")
                }
            } else {
                words.append(remarks(cell, column).first ?? cell)
            }
        }
        if words.isEmpty {
            words = key.enumerated().map { kindWord($0.element, keys[$0.offset]) ?? $0.element }
        }
        return EscapedText.of(words.joined(separator: " ").prefix40)
    }

    private func isKind(_ column: Int) -> Bool { head.columns[column].words.contains("type") }

    private func kindWord(_ cell: String, _ column: Int) -> String? {
        ([cell] + remarks(cell, column)).first { text in
            let lower = text.lowercased()
            return ["acc", "gyr", "mag", "orient"].contains { TextSearch.contains(lower, $0) }
        }
    }

    /// Words that the lines above the table give for a number, those of the column's own kind only.
    private func remarks(_ cell: String, _ column: Int) -> [String] {
        guard cell.utf8.allSatisfy({ $0 &- 0x30 < 10 }), !cell.isEmpty else { return [] }
        var found: [String] = []
        for line in head.preamble {
            let parts = line.split { ";:,=\t".contains($0) }.map { part in
                String(part.drop { "#%/ ".contains($0) }).trimmed
            }
            guard parts.count > 1, parts[0] == cell else { continue }
            for part in parts.dropFirst() where part.count(where: \.isLetter) >= 3 {
                let lower = part.lowercased()
                let saysKind = ["acc", "gyr", "mag", "orient"].contains { TextSearch.contains(lower, $0) }
                if saysKind == isKind(column) { found.append(part) }
            }
        }
        return found
    }
}

extension String {
    /// Without blanks at the ends.
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.last == " " || text.last == "\r" { text.removeLast() }
        return String(text.drop { $0 == " " })
    }
}
