// Watches for a sensor that ran into the end of its range: readings that stand still at a usual full scale.

import GaitModel

struct ClippingWatch {
    /// Band around a full scale that counts as reaching it (methods.md 1.2).
    static let band: ClosedRange<Float> = 0.995...1.02
    /// Fewer plateaus are chance.
    static let fewestPlateaus = 3

    private(set) var lowest = Float.infinity
    private(set) var highest = -Float.infinity
    private var samples = [Int](repeating: 0, count: FullScale.candidates.count)
    private var plateaus = [Int](repeating: 0, count: FullScale.candidates.count)
    private var runs: [AxisRun] = [AxisRun(), AxisRun(), AxisRun()]
    /// Smallest step between two readings, g.
    private let resolution: Float
    private let threshold: Float

    /// Consecutive readings of one axis at the same full scale.
    private struct AxisRun {
        var row = -2
        var value: Float = 0
        var isPlateau = false
    }

    init(resolution: Float) {
        self.resolution = resolution * 1.01
        threshold = (FullScale.candidates.first ?? 2) * Self.band.lowerBound
    }

    /// Smallest non-zero spacing between different readings of the first rows, in their unit.
    static func resolution(_ batches: [RowBatch]) -> Float {
        var smallest = Float.infinity
        for axis in 0..<3 {
            var values: [Float] = []
            for batch in batches {
                values.append(contentsOf: UnsafeBufferPointer(start: batch.column(axis), count: batch.count))
            }
            values.sort()
            for (low, high) in zip(values, values.dropFirst()) where high > low {
                // Neighbours in Float are rounding, not resolution.
                let gap = high - low
                if gap > 4 * high.magnitude.ulp { smallest = min(smallest, gap) }
            }
        }
        return smallest.isFinite ? smallest : 0
    }

    /// Looks at the scaled rows of `batch`; `firstRow` is the number of its first row. Returns marks
    /// as row of the batch and candidates.
    mutating func watch(_ batch: RowBatch, firstRow: Int) -> [(row: Int, candidates: UInt8)] {
        guard updateRange(batch) >= threshold else { return [] }
        var marks: [(row: Int, candidates: UInt8)] = []
        var group = 0
        while group < batch.count {
            if reachesThreshold(batch, group) {
                for row in group..<min(group + 8, batch.count) {
                    let candidates = look(batch, row, firstRow + row)
                    if candidates != 0 { marks.append((row, candidates)) }
                }
            }
            group += 8
        }
        return marks
    }

    /// Whether any of eight rows needs a closer look. Batches have room for whole groups of eight.
    private func reachesThreshold(_ batch: RowBatch, _ row: Int) -> Bool {
        var size = SIMD8<Float>()
        for axis in 0..<3 {
            let values = UnsafeRawPointer(batch.column(axis) + row).loadUnaligned(as: SIMD8<Float>.self)
            let magnitudes = values.replacing(with: -values, where: values .< 0)
            size.replace(with: magnitudes, where: magnitudes .> size)
        }
        return any(size .>= threshold)
    }

    private mutating func look(_ batch: RowBatch, _ row: Int, _ number: Int) -> UInt8 {
        guard batch.fate[row] != .drop else { return 0 }
        var candidates: UInt8 = 0
        for axis in 0..<3 {
            let value = batch.column(axis)[row]
            if value.magnitude >= threshold { candidates |= look(value, axis, number) }
        }
        return candidates
    }

    /// Largest magnitude of the batch; widens the range.
    private mutating func updateRange(_ batch: RowBatch) -> Float {
        var (low, high) = (Float.infinity, -Float.infinity)
        for axis in 0..<3 {
            let range = Extremes.of(UnsafeBufferPointer(start: batch.column(axis), count: batch.count))
            low = min(low, range.low)
            high = max(high, range.high)
        }
        lowest = min(lowest, low)
        highest = max(highest, high)
        return max(high.magnitude, low.magnitude)
    }

    private mutating func look(_ value: Float, _ axis: Int, _ row: Int) -> UInt8 {
        let size = value.magnitude
        guard let place = FullScale.candidates.firstIndex(where: { size <= $0 * Self.band.upperBound }),
            size >= FullScale.candidates[place] * Self.band.lowerBound
        else { return 0 }
        samples[place] += 1
        let run = runs[axis]
        let continues = run.row == row - 1 && (value - run.value).magnitude <= resolution
        if continues && !run.isPlateau { plateaus[place] += 1 }
        runs[axis] = AxisRun(row: row, value: value, isPlateau: continues)
        return 1 << UInt8(place)
    }

    /// The full scale the sensor ran into, if it did.
    var result: InputDescription.Clipping {
        let size = max(highest.magnitude, lowest.magnitude)
        let place = FullScale.candidates.firstIndex { size <= $0 * Self.band.upperBound }
        guard let place, plateaus[place] >= Self.fewestPlateaus else {
            return InputDescription.Clipping(level: nil, samples: 0)
        }
        return InputDescription.Clipping(level: FullScale.candidates[place], samples: samples[place])
    }
}

/// Smallest and largest of a column, eight at a time.
enum Extremes {
    static func of(_ values: UnsafeBufferPointer<Float>) -> (low: Float, high: Float) {
        var low = SIMD8<Float>(repeating: .infinity)
        var high = SIMD8<Float>(repeating: -.infinity)
        let raw = UnsafeRawBufferPointer(values)
        var index = 0
        while index + 8 <= values.count {
            let chunk = raw.loadUnaligned(fromByteOffset: index * 4, as: SIMD8<Float>.self)
            low.replace(with: chunk, where: chunk .< low)
            high.replace(with: chunk, where: chunk .> high)
            index += 8
        }
        var (least, most) = (low.min(), high.max())
        while index < values.count {
            least = min(least, values[index])
            most = max(most, values[index])
            index += 1
        }
        return (least, most)
    }
}
