// Smallest and largest value of four channels at once: what a column of pixels shows of thousands of samples.

/// Works on packed samples. Smallest and largest of many are the smallest of smallest and the largest of largest, so
/// extents of extents lose nothing.
public struct Extent4: Sendable, Equatable, BitwiseCopyable {
    /// A value that is not there.
    public static let missing = Int16.min
    /// Of nothing at all.
    public static let empty = Extent4(
        low: SIMD4(repeating: .max), high: SIMD4(repeating: missing))

    public private(set) var low: SIMD4<Int16>
    /// `missing` in a channel without a value.
    public private(set) var high: SIMD4<Int16>

    private init(low: SIMD4<Int16>, high: SIMD4<Int16>) {
        self.low = low
        self.high = high
    }

    public init(of samples: some Sequence<SIMD4<Int16>>) {
        self = .empty
        for sample in samples { add(sample) }
    }

    public init(joining extents: some Sequence<Extent4>) {
        self = .empty
        for extent in extents { add(extent) }
    }

    public mutating func add(_ sample: SIMD4<Int16>) {
        // The missing value is the smallest there is: it can only win where nothing else is.
        high.replace(with: sample, where: sample .> high)
        low.replace(with: sample, where: sample .< low .& sample .!= Self.missing)
    }

    public mutating func add(_ other: Extent4) {
        high.replace(with: other.high, where: other.high .> high)
        low.replace(with: other.low, where: other.low .< low)
    }

    public func has(_ channel: Int) -> Bool { high[channel] != Self.missing }
}
