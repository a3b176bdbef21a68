// How long the mean acceleration vector is, in file units: 1 g hides in it whatever the unit.

/// Statistics of the first rows that tell unit and gravity (methods.md 2.2).
struct MeanVector {
    /// Length of the mean vector in each window of about five seconds.
    let windows: [Double]
    /// Their median.
    let length: Double
    /// Root mean square of the vectors.
    let rms: Double
    /// Whole numbers only, as a converter counts them.
    let isWhole: Bool
    /// All three axes are positive in every row, and about as large as one another: counts that begin at zero.
    let isOneSided: Bool

    init(_ batches: [RowBatch], rowsPerWindow: Int) {
        let total = batches.reduce(0) { $0 + $1.count }
        let width = max(1, min(rowsPerWindow, total))
        var lengths: [Double] = []
        var (sum, rows, squares) = (SIMD3<Double>(), 0, 0.0)
        var isWhole = true
        var (least, total3) = (SIMD3<Double>(repeating: .infinity), SIMD3<Double>())
        for batch in batches {
            let (x, y, z) = (batch.column(0), batch.column(1), batch.column(2))
            for row in 0..<batch.count {
                let value = SIMD3(Double(x[row]), Double(y[row]), Double(z[row]))
                isWhole = isWhole && value == value.rounded(.toNearestOrEven)
                sum += value
                total3 += value
                least.replace(with: value, where: value .< least)
                squares += (value * value).sum()
                rows += 1
                guard rows == width else { continue }
                let mean = sum / Double(rows)
                lengths.append((mean * mean).sum().squareRoot())
                (sum, rows) = (SIMD3(), 0)
            }
        }
        self.isWhole = isWhole
        isOneSided = least.min() > 0 && total3.min() > 0.75 * total3.max()
        windows = lengths
        let sorted = lengths.sorted()
        length = sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
        rms = total == 0 ? 0 : (squares / Double(total)).squareRoot()
    }

    /// Whether the mean is a large part of everything measured: movement alone averages out.
    var isDominant: Bool { length > 0.5 * rms }

    /// Whether movement is so much larger than the mean that gravity cannot be in it.
    var isMovementOnly: Bool { length < 0.4 * rms }
}
