// Sensor Logger's Accelerometer.csv with the gravity of Gravity.csv added back, row by row.

import GaitModel

/// Without gravity there is no contact time; the app writes both at the same moments or nearly so.
struct GravitySum {
    /// Rows further apart, in seconds, do not belong together.
    static let reach = 0.1

    private let movement: HeldMember
    private let gravity: GravityTable
    private let limits: ContainerLimits

    /// nil where one of them is no table of this app.
    init?(
        _ movement: HeldMember, _ gravity: HeldMember, _ limits: ContainerLimits
    ) throws(InputError) {
        guard let table = try GravityTable(gravity, limits) else { return nil }
        self.movement = movement
        self.limits = limits
        self.gravity = table
    }

    func write(to sink: ByteSink) throws(InputError) {
        var lines = LineCutter()
        var columns: [Int]?
        var output: [UInt8] = []
        var next = 0
        let row = { (line: ArraySlice<UInt8>) in
            guard let known = columns else {
                columns = GravityTable.columns(line) ?? []
                output += line + [0x0A]
                return
            }
            output += sum(line, known, &next) + [0x0A]
        }
        try movement.inflate(limits) { (bytes) throws(InputError) in
            lines.take(bytes, row)
            try output[...].withUnsafeBufferPointerTyped(sink)
            output.removeAll(keepingCapacity: true)
        }
        // A last line without an end is left as it is: it may have been cut off.
        output += lines.rest
        try output[...].withUnsafeBufferPointerTyped(sink)
    }

    /// The line with gravity added; unchanged where it is no row, blank cells where gravity is missing.
    private func sum(_ line: ArraySlice<UInt8>, _ columns: [Int], _ next: inout Int) -> [UInt8] {
        var cells = line.split(separator: 0x2C, omittingEmptySubsequences: false).map(Array.init)
        guard columns.count == 4, let last = columns.max(), last < cells.count,
            let time = GravityTable.number(cells[columns[0]])
        else { return Array(line) }
        let match = gravity.nearest(to: time, from: &next)
        for (axis, column) in columns.dropFirst().enumerated() {
            guard let value = GravityTable.number(cells[column]) else { continue }
            cells[column] = match.map { Array("\(value + $0[axis])".utf8) } ?? []
        }
        return Array(cells.joined(separator: [0x2C]))
    }
}

/// Times and values of Gravity.csv.
struct GravityTable {
    /// Eleven hours at 100 Hz.
    static let mostRows = 4_000_000

    private var times: [Double] = []
    private var values: [SIMD3<Double>] = []

    init?(_ member: HeldMember, _ limits: ContainerLimits) throws(InputError) {
        var lines = LineCutter()
        var columns: [Int]?
        var (times, values): ([Double], [SIMD3<Double>]) = ([], [])
        let row = { (line: ArraySlice<UInt8>) in
            guard let known = columns else {
                columns = Self.columns(line) ?? []
                return
            }
            let cells = line.split(separator: 0x2C, omittingEmptySubsequences: false)
            guard known.count == 4, let last = known.max(), last < cells.count else { return }
            let numbers = known.compactMap { Self.number(Array(cells[$0])) }
            guard numbers.count == 4, numbers[0] >= times.last ?? numbers[0], times.count < Self.mostRows
            else { return }
            times.append(numbers[0])
            values.append(SIMD3(numbers[1], numbers[2], numbers[3]))
        }
        try member.inflate(limits) { (bytes) throws(InputError) in lines.take(bytes, row) }
        guard !times.isEmpty else { return nil }
        (self.times, self.values) = (times, values)
    }

    /// Places of `seconds_elapsed`, x, y and z; nil for other headers.
    static func columns(_ header: ArraySlice<UInt8>) -> [Int]? {
        let names = header.split(separator: 0x2C, omittingEmptySubsequences: false).map {
            String(decoding: $0.filter { $0 != 0x0D && $0 != 0x22 }, as: UTF8.self)
        }
        let places = ["seconds_elapsed", "x", "y", "z"].compactMap { names.firstIndex(of: $0) }
        return places.count == 4 ? places : nil
    }

    static func number(_ cell: [UInt8]) -> Double? {
        let trimmed = cell.filter { $0 != 0x0D && $0 != 0x22 }
        return trimmed.withUnsafeBufferPointer { NumberDecoder.double($0, decimalMark: 0x2E) }
    }

    /// Times rise, so the search goes on where it was.
    func nearest(to time: Double, from next: inout Int) -> SIMD3<Double>? {
        while next + 1 < times.count && abs(times[next + 1] - time) <= abs(times[next] - time) { next += 1 }
        return abs(times[next] - time) <= GravitySum.reach ? values[next] : nil
    }
}

/// Cuts pieces of text into lines.
struct LineCutter {
    static let longest = 1 << 16
    private(set) var rest: [UInt8] = []

    mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ line: (ArraySlice<UInt8>) -> Void) {
        var start = bytes.startIndex
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            rest.append(contentsOf: bytes[start..<end])
            line(rest[...])
            rest.removeAll(keepingCapacity: true)
            start = end + 1
        }
        if rest.count < Self.longest { rest.append(contentsOf: bytes[start...]) }
    }
}
