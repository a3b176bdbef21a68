// Grid samples that were made and not yet taken, one array per channel.

struct GridColumns: Sendable {
    /// Index of the first sample.
    private var startIndex = 0
    private var columns: [[Float]]
    /// Single samples that follow the columns; they are sorted into channels many at a time.
    private var singles: [GridSample.Values] = []

    init(channels: Int) {
        columns = Array(repeating: [], count: channels)
    }

    /// Only when nothing is left to take.
    mutating func start(at index: Int) { startIndex = index }

    mutating func append(_ values: GridSample.Values) { singles.append(values) }

    /// Appends `rows` of a table whose channels lie `stride` apart.
    mutating func append(_ values: Span<Float>, stride: Int, rows: Range<Int>) {
        sortSingles()
        for channel in columns.indices {
            values.extracting(channel * stride + rows.lowerBound..<channel * stride + rows.upperBound)
                .withUnsafeBufferPointer { columns[channel].append(contentsOf: $0) }
        }
    }

    mutating func take() -> (startIndex: Int, columns: [[Float]])? {
        sortSingles()
        guard !columns[0].isEmpty else { return nil }
        let taken = (startIndex, columns)
        startIndex += columns[0].count
        columns = Array(repeating: [], count: columns.count)
        return taken
    }

    private mutating func sortSingles() {
        guard !singles.isEmpty else { return }
        for channel in columns.indices { columns[channel] += singles.lazy.map { $0[channel] } }
        singles.removeAll(keepingCapacity: true)
    }
}
