// Order statistics without sorting everything.

/// Quantiles of numbers that are not NaN, in linear time.
public enum Quantile {
    /// The value below which the part `p` (0...1) of `values` lies, linear between neighbours (type 7 of Hyndman
    /// and Fan 1996): position p (n - 1). NaN if there are no values.
    public static func value(_ p: Double, of values: [Float]) -> Float {
        guard !values.isEmpty else { return .nan }
        if values.count >= Classes.worthwhile, let classes = Classes(values) {
            return classes.quantile(p, values)
        }
        var copy = values
        return Float(interpolated(p, &copy) { Double($0) })
    }

    /// The same in double precision.
    public static func value(_ p: Double, of values: [Double]) -> Double {
        guard !values.isEmpty else { return .nan }
        var copy = values
        return interpolated(p, &copy) { $0 }
    }

    /// Middle value, mean of the middle two of an even number; NaN if there are none.
    public static func median(_ values: [Double]) -> Double { value(0.5, of: values) }

    /// Mean of the middle half of the values (the quarter at either end is left out); NaN if there are none.
    /// Nearly as exact as the mean for well-behaved values, and unmoved by single wild ones.
    public static func middleMean(_ values: [Double]) -> Double {
        guard !values.isEmpty else { return .nan }
        let quarter = values.count / 4
        let middle = values.sorted()[quarter..<values.count - quarter]
        return middle.reduce(0, +) / Double(middle.count)
    }

    private static func interpolated<T: Comparable>(
        _ p: Double, _ values: inout [T], _ number: (T) -> Double
    ) -> Double {
        precondition((0...1).contains(p), "expected a part in 0...1, got \(p)")
        let position = p * Double(values.count - 1)
        let below = Int(position)
        let fraction = position - Double(below)
        let lower = select(below, &values)
        guard fraction > 0, let upper = values[(below + 1)...].min() else { return number(lower) }
        return number(lower) * (1 - fraction) + number(upper) * fraction
    }

    /// Hoare's selection: afterwards values[rank] is in its sorted place, smaller ones before, larger ones behind.
    private static func select<T: Comparable>(_ rank: Int, _ values: inout [T]) -> T {
        values.withUnsafeMutableBufferPointer { select(rank, $0) }
    }

    private static func select<T: Comparable>(_ rank: Int, _ values: UnsafeMutableBufferPointer<T>) -> T {
        var low = 0
        var high = values.count - 1
        while low < high {
            let pivot = medianOfThree(values[low], values[(low + high) / 2], values[high])
            var (i, j) = (low, high)
            while i <= j {
                while values[i] < pivot { i += 1 }
                while pivot < values[j] { j -= 1 }
                if i <= j {
                    values.swapAt(i, j)
                    i += 1
                    j -= 1
                }
            }
            if rank <= j { high = j } else if rank >= i { low = i } else { break }
        }
        return values[rank]
    }

    private static func medianOfThree<T: Comparable>(_ a: T, _ b: T, _ c: T) -> T {
        max(min(a, b), min(max(a, b), c))
    }
}

/// Many values sorted into classes of equal width, so that only those of one class need sorting.
private struct Classes {
    static let worthwhile = 256
    private static let count = 256

    private let smallest: Float
    private let scale: Float
    private var sizes = [Int](repeating: 0, count: count)

    /// nil if all values are equal or their range is not finite.
    init?(_ values: [Float]) {
        let (low, high) = Classes.ends(values)
        guard high > low, (high - low).isFinite else { return nil }
        smallest = low
        scale = Float(Classes.count - 1) / (high - low)
        guard scale.isFinite else { return nil }
        let (smallest, scale) = (smallest, scale)
        sizes.withUnsafeMutableBufferPointer { sizes in
            values.withUnsafeBufferPointer { values in
                for value in values { sizes[Int((value - smallest) * scale)] += 1 }
            }
        }
    }

    /// Smallest and largest, eight lanes at a time.
    private static func ends(_ values: [Float]) -> (Float, Float) {
        values.withUnsafeBufferPointer { values in
            var (low, high) = (SIMD8<Float>(repeating: values[0]), SIMD8<Float>(repeating: values[0]))
            let whole = values.count / 8 * 8
            for i in stride(from: 0, to: whole, by: 8) {
                let next = UnsafeRawPointer(values.baseAddress! + i).loadUnaligned(as: SIMD8<Float>.self)
                low = pointwiseMin(low, next)
                high = pointwiseMax(high, next)
            }
            var (smallest, largest) = (low.min(), high.max())
            for value in values[whole...] {
                (smallest, largest) = (min(smallest, value), max(largest, value))
            }
            return (smallest, largest)
        }
    }

    private func place(_ value: Float) -> Int { Int((value - smallest) * scale) }

    func quantile(_ p: Double, _ values: [Float]) -> Float {
        precondition((0...1).contains(p), "expected a part in 0...1, got \(p)")
        let position = p * Double(values.count - 1)
        let rank = Int(position)
        let fraction = position - Double(rank)
        var (first, below) = (0, 0)
        while below + sizes[first] <= rank {
            below += sizes[first]
            first += 1
        }
        // The next value up may lie in a later class.
        var last = first
        var held = sizes[first]
        while fraction > 0, below + held <= rank + 1, last < sizes.count - 1 {
            last += 1
            held += sizes[last]
        }
        let members = values.filter { (first...last).contains(place($0)) }.sorted()
        let lower = Double(members[rank - below])
        guard fraction > 0, rank + 1 - below < members.count else { return Float(lower) }
        return Float(lower * (1 - fraction) + Double(members[rank + 1 - below]) * fraction)
    }
}
