// A file to columns and no further.

internal import GaitModel
internal import SensorIngest

/// Adds every value up, so that no column can be left out unnoticed.
enum ReadingOnly {
    static func run(path: String) throws -> String {
        var source = try ByteSource(path: path)
        var reader = SensorReader(name: path)
        var sums = ColumnSums()
        while let blocks = try next(&source, &reader) { for block in blocks { sums.add(block) } }
        for block in try reader.finish() { sums.add(block) }
        return sums.text
    }

    private static func next(
        _ source: inout ByteSource, _ reader: inout SensorReader
    ) throws(InputError) -> [AccelerationBlock]? {
        try source.read { bytes throws(InputError) in try reader.process(bytes) }
    }
}

private struct ColumnSums {
    var rows = 0
    var sums = SIMD3<Double>()

    mutating func add(_ block: AccelerationBlock) {
        rows += block.count
        sums += SIMD3(sum(block.force.x), sum(block.force.y), sum(block.force.z))
    }

    private func sum(_ column: [Float]) -> Double {
        // four partial sums: a single one would wait for itself at every addition
        var parts = SIMD4<Double>()
        let whole = column.count / 4 * 4
        column.withUnsafeBufferPointer { values in
            for i in stride(from: 0, to: whole, by: 4) {
                parts += SIMD4<Double>(SIMD4(values[i], values[i + 1], values[i + 2], values[i + 3]))
            }
        }
        return parts.sum() + column[whole...].reduce(0) { $0 + Double($1) }
    }

    var text: String { "\(rows) \(fixed(sums.x)) \(fixed(sums.y)) \(fixed(sums.z))" }

    /// Thousandths are enough to see a missing row.
    private func fixed(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}
