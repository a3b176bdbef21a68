// Sums of many numbers, eight at a time.

public enum Sum {
    /// Sum in double precision. Lane j adds the values j, j + 8, j + 16 ..., the lanes are added at the end, so the
    /// result depends on the values alone and not on how they lie in memory.
    public static func of(_ values: UnsafeBufferPointer<Float>) -> Double {
        var lanes = SIMD8<Double>.zero
        var i = 0
        while i + 8 <= values.count {
            let next = UnsafeRawPointer(values.baseAddress! + i).loadUnaligned(as: SIMD8<Float>.self)
            lanes += SIMD8<Double>(next)
            i += 8
        }
        var rest = 0.0
        while i < values.count {
            rest += Double(values[i])
            i += 1
        }
        return lanes.sum() + rest
    }

    public static func of(_ values: ArraySlice<Float>) -> Double { values.withUnsafeBufferPointer { of($0) } }

    public static func of(_ values: [Float]) -> Double { values.withUnsafeBufferPointer { of($0) } }
}
