// The windows of a timeline over one table of numbers: an array for every window would weigh more than its numbers.

extension Timeline {
    /// Windows in order of time; each is put together when it is asked for.
    public struct Entries: RandomAccessCollection, Sendable {
        private struct Span {
            let start: Double
            let end: Double
            let kind: ActivityKind
            /// Where its row begins in the table; nil where nothing was measured.
            let row: UInt32?
        }

        private var spans: [Span] = []
        private var table: [Float]
        private let columns: [Int]

        /// - Parameters:
        ///   - table: rows of numbers, one after the other.
        ///   - columns: which numbers of a row are the window's values.
        public init(of table: [Float], columns: [Int]) {
            self.table = table
            self.columns = columns
        }

        init(packing entries: some Sequence<Entry>, width: Int) {
            self.init(of: [], columns: Array(0..<width))
            for entry in entries {
                let row = entry.values.isEmpty ? nil : table.count
                table += entry.values
                append(start: entry.start, end: entry.end, kind: entry.kind, row: row)
            }
        }

        /// - Parameter row: where its row begins in the table.
        public mutating func append(start: Double, end: Double, kind: ActivityKind, row: Int?) {
            spans.append(Span(start: start, end: end, kind: kind, row: row.map { UInt32($0) }))
        }

        public var startIndex: Int { 0 }
        public var endIndex: Int { spans.count }

        public subscript(position: Int) -> Entry {
            let span = spans[position]
            let values = span.row.map { row in columns.map { table[Int(row) + $0] } }
            return Entry(start: span.start, end: span.end, kind: span.kind, values: values ?? [])
        }

        /// One value of a window without the others; nil where nothing was measured.
        public func value(_ column: Int, at position: Int) -> Float? {
            spans[position].row.map { table[Int($0) + columns[column]] }
        }
    }
}
