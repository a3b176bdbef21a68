// How well a signal matches itself a given number of samples later.

/// Unbiased autocorrelation by FFT, planned once for signals up to a maximum length. Not `Sendable`.
public final class Autocorrelation {
    private let maximumLength: Int
    private let fft: RealFFT<Double>
    private var circular: [Double] = []

    /// - Parameter maximumLength: samples of the longest signal, >= 1.
    public init(maximumLength: Int) {
        precondition(maximumLength >= 1, "expected a positive length, got \(maximumLength)")
        self.maximumLength = maximumLength
        fft = RealFFT(length: RealFFT<Double>.goodSize(atLeast: 2 * maximumLength))
    }

    /// r(0)...r(maximumLag) with r(l) = (1 / (n - l)) sum_i y_i y_(i+l) / r(0), y = signal - mean.
    ///
    /// Lags without a pair of samples, and all lags of a signal without variation, give 0 (which also holds for
    /// r(0) then: nothing correlates).
    public func unbiased(_ signal: [Float], maximumLag: Int) -> [Double] {
        precondition(signal.count <= maximumLength, "expected <= \(maximumLength), got \(signal.count)")
        precondition(maximumLag >= 0, "expected a lag >= 0, got \(maximumLag)")
        var result = [Double](repeating: 0, count: maximumLag + 1)
        guard signal.contains(where: { $0 != signal[0] }) else { return result }
        correlate(signal)
        let power = circular[0] / Double(signal.count)
        guard power > 0 else { return result }
        for lag in 0...min(maximumLag, signal.count - 1) {
            result[lag] = circular[lag] / Double(signal.count - lag) / power
        }
        return result
    }

    /// Fills `circular` with sum_i y_i y_(i+lag); the padding keeps both ends apart.
    private func correlate(_ signal: [Float]) {
        let mean = signal.reduce(0) { $0 + Double($1) } / Double(signal.count)
        fft.forward(count: signal.count) { buffer in
            for i in signal.indices { buffer[i] = Double(signal[i]) - mean }
        }
        fft.squareSpectrum()
        fft.inverse(into: &circular)
    }
}
