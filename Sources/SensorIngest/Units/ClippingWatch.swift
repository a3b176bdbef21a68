// Watches for a sensor that ran into the end of its range: readings that stand still at a full scale, or pile up at
// the largest reading of an axis.

import GaitModel

struct ClippingWatch {
    /// Band around a full scale that counts as reaching it (methods.md 1.2).
    static let band: ClosedRange<Float> = 0.995...1.02
    /// Fewer plateaus are chance.
    static let fewestPlateaus = 3
    /// Readings within one step of the largest, over those within the next step (methods.md 1.2).
    static let pileUp = 5
    /// g; no sensor for running has a smaller range, and standing still piles up at gravity.
    static let smallestRange: Float = 1.5
    /// Steps of resolution up to the limit; with fewer every reading is one of a few.
    static let fewestSteps: Float = 15

    private(set) var lowest = Float.infinity
    private(set) var highest = -Float.infinity
    private var samples = [Int](repeating: 0, count: FullScale.candidates.count)
    /// Positive and negative end of each axis.
    private var ends = [RangeEnd](repeating: RangeEnd(), count: 6)
    /// Smallest step between two readings, g.
    private let resolution: Float
    private let threshold: Float

    /// One end of an axis: its extreme, and how often readings stood still within one step of it.
    private struct RangeEnd {
        var extreme: Float = 0
        var plateaus = 0
        /// Readings within one step of the extreme, and within the step below.
        var top = 0
        var next = 0
        /// The last row near the extreme.
        var row = -2
        var isPlateau = false

        /// - Returns: whether the reading is at the extreme, as one before it was.
        mutating func look(_ size: Float, row: Int, resolution: Float) -> Bool {
            if size > extreme + resolution {
                self = RangeEnd(extreme: size, next: size <= extreme + 2 * resolution ? top : 0)
            }
            guard size >= extreme - resolution else {
                if size >= extreme - 2 * resolution { next += 1 }
                return false
            }
            let continues = self.row == row - 1
            if continues && !isPlateau { plateaus += 1 }
            isPlateau = continues
            self.row = row
            extreme = max(extreme, size)
            top += 1
            return top > 1
        }

        var isPiledUp: Bool {
            plateaus >= ClippingWatch.fewestPlateaus && top > ClippingWatch.pileUp * next
                && extreme >= ClippingWatch.smallestRange
        }
    }

    init(resolution: Float) {
        self.resolution = resolution * 1.01
        threshold = Self.smallestRange
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
    mutating func watch(_ batch: RowBatch, firstRow: Int) -> [(row: Int, candidates: UInt16)] {
        guard updateRange(batch) >= threshold else { return [] }
        var marks: [(row: Int, candidates: UInt16)] = []
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

    private mutating func look(_ batch: RowBatch, _ row: Int, _ number: Int) -> UInt16 {
        guard batch.fate[row] != .drop else { return 0 }
        var candidates: UInt16 = 0
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

    private mutating func look(_ value: Float, _ axis: Int, _ row: Int) -> UInt16 {
        let size = value.magnitude
        let isAgain = ends[2 * axis + (value < 0 ? 1 : 0)].look(size, row: row, resolution: resolution)
        let unusual: UInt16 = isAgain ? 1 << UInt16(FullScale.unusual) : 0
        guard let place = Self.candidate(size), size >= FullScale.candidates[place] * Self.band.lowerBound
        else {
            return unusual
        }
        samples[place] += 1
        return unusual | 1 << UInt16(place)
    }

    /// The smallest full scale that `size` can lie in.
    private static func candidate(_ size: Float) -> Int? {
        FullScale.candidates.firstIndex { size <= $0 * band.upperBound }
    }

    /// The limit the sensor ran into, if it did.
    var result: InputDescription.Clipping {
        usualLimit ?? unusualLimit ?? InputDescription.Clipping(level: nil, samples: 0)
    }

    private var usualLimit: InputDescription.Clipping? {
        guard let place = Self.candidate(max(highest.magnitude, lowest.magnitude)) else { return nil }
        let lowest = FullScale.candidates[place] * Self.band.lowerBound
        let plateaus = ends.reduce(0) { $0 + ($1.extreme >= lowest ? $1.plateaus : 0) }
        return plateaus >= Self.fewestPlateaus ? clipping(at: place) : nil
    }

    /// The smallest reading that an axis piles up at: sensors of other ranges, or scaled by their app.
    private var unusualLimit: InputDescription.Clipping? {
        let piles = ends.filter { $0.isPiledUp && $0.extreme >= Self.fewestSteps * resolution }
        guard let level = piles.map(\.extreme).min() else { return nil }
        if let place = Self.candidate(level), level >= FullScale.candidates[place] * Self.band.lowerBound {
            return clipping(at: place)
        }
        return InputDescription.Clipping(
            level: (level * 100).rounded() / 100, samples: piles.reduce(0) { $0 + $1.top })
    }

    private func clipping(at place: Int) -> InputDescription.Clipping {
        InputDescription.Clipping(level: FullScale.candidates[place], samples: samples[place])
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
