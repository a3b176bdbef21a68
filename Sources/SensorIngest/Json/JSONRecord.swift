// The members of one JSON object, nested objects flattened, on memory that is used again for the next one.

struct JSONRecord {
    /// More members are no sample.
    static let most = 512

    private(set) var names: [[UInt8]] = []
    private(set) var values: [[UInt8]] = []
    private(set) var count = 0
    /// Where the object began.
    var byte = 0
    var sensor: [UInt8]?

    mutating func clear(byte: Int) {
        count = 0
        self.byte = byte
        sensor = nil
    }

    mutating func truncate(to members: Int) { count = min(count, members) }

    mutating func add(_ name: [UInt8], _ value: [UInt8]) {
        guard count < Self.most else { return }
        if count == names.count {
            names.append([])
            values.append([])
        }
        // Tabs and quotes would change the row that is made of it.
        names[count] = Self.plain(name)
        values[count] = Self.plain(value)
        count += 1
    }

    /// The value of a member; `place` is where it stood in the record before.
    func value(_ name: [UInt8], near place: Int) -> [UInt8]? {
        if place < count, names[place] == name { return values[place] }
        return names[..<count].firstIndex(of: name).map { values[$0] }
    }

    private static func plain(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(where: { $0 < 0x20 || $0 == 0x22 }) else { return text }
        return text.map { $0 < 0x20 || $0 == 0x22 ? 0x20 : $0 }
    }

    /// Three axes of something that may be acceleration.
    var hasAxes: Bool {
        var axes: Set<Int> = []
        for name in names[..<count] {
            let column = ColumnName(String(decoding: name, as: UTF8.self), unitCell: "", isWritten: true)
            guard [.acceleration, .bare, .linearAcceleration].contains(column.quantity),
                let axis = column.axis
            else { continue }
            axes.insert(axis.rawValue)
        }
        return axes.count == 3
    }
}
