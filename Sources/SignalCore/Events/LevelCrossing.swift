// Where a signal passes a level, between the samples.

extension PeakFinder {
    /// Last place at or before `index` where the signal rises through `level` (below it, then at it or above).
    ///
    /// Position in samples, linear between the two; neither may lie before `notBefore`. Nil if there is none.
    public static func crossing(
        _ signal: [Float], level: Float, lastUpwardBefore index: Int, notBefore: Int
    ) -> Double? {
        var i = min(index, signal.count - 1)
        while i > max(0, notBefore) {
            if signal[i - 1] < level, signal[i] >= level { return position(signal, level, between: i - 1) }
            i -= 1
        }
        return nil
    }

    /// First place at or after `index` where the signal falls through `level` (at it or above, then below).
    ///
    /// Position in samples, linear between the two; neither may lie after `notAfter`. Nil if there is none.
    public static func crossing(
        _ signal: [Float], level: Float, firstDownwardAfter index: Int, notAfter: Int
    ) -> Double? {
        var i = max(0, index)
        while i < min(signal.count - 1, notAfter) {
            if signal[i] >= level, signal[i + 1] < level { return position(signal, level, between: i) }
            i += 1
        }
        return nil
    }

    private static func position(_ signal: [Float], _ level: Float, between i: Int) -> Double {
        let (a, b) = (Double(signal[i]), Double(signal[i + 1]))
        return Double(i) + (Double(level) - a) / (b - a)
    }
}
