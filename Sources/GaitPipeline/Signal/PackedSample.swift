// Four values of a sample in 8 bytes, for showing only: nothing is measured from them.

internal import SignalCore

enum PackedSample {
    /// g; a 200 g sensor still fits, and on a chart of 3 g and 200 px it is less than half a pixel.
    static let unit: Float = 1.0 / 160

    static let nothing = SIMD4<Int16>(repeating: Extent4.missing)

    static func packed(_ sample: SIMD4<Float>) -> SIMD4<Int16> {
        var packed = nothing
        for channel in 0..<4 where sample[channel].isFinite {
            let steps = (sample[channel] / unit).rounded()
            packed[channel] = Int16(max(Float(Int16.min + 1), min(Float(Int16.max), steps)))
        }
        return packed
    }

    /// g; not a number for a value that is not there.
    static func value(_ packed: Int16) -> Float { packed == Extent4.missing ? .nan : Float(packed) * unit }
}
