// How well a signal matches itself a given number of samples later.

/// Unbiased autocorrelation by FFT in single precision (errors below 1e-5). Plans are made once per length; not `Sendable`.
public final class Autocorrelation {
    private let transforms = TransformCache()
    private var power: [Float] = []
    private var circular: [Float] = []

    public init() {}

    /// r(0)...r(maximumLag) with r(l) = (1 / (n - l)) sum_i y_i y_(i+l) / r(0), y = signal - mean.
    ///
    /// Lags without a pair of samples, and all lags of a signal without variation, give 0 (which also holds for
    /// r(0) then: nothing correlates).
    public func unbiased(_ signal: [Float], maximumLag: Int) -> [Double] {
        unbiased(channels: [signal[...]], maximumLag: maximumLag)
    }

    /// The same of a vector whose components are the channels (equal lengths): the products are scalar products, so
    /// it does not depend on the axes the vector is written in.
    public func unbiased(channels: [ArraySlice<Float>], maximumLag: Int) -> [Double] {
        precondition(maximumLag >= 0, "expected a lag >= 0, got \(maximumLag)")
        var result = [Double](repeating: 0, count: maximumLag + 1)
        guard let count = channels.first?.count,
            channels.contains(where: { channel in channel.contains { $0 != channel.first } })
        else { return result }
        correlate(channels, count: count, length: count + min(maximumLag, count))
        let power = Double(circular[0]) / Double(count)
        guard power > 0 else { return result }
        for lag in 0...min(maximumLag, count - 1) {
            result[lag] = Double(circular[lag]) / Double(count - lag) / power
        }
        return result
    }

    /// Fills `circular` with sum_i y_i y_(i+lag), right where a circle of `length` samples keeps both ends apart.
    private func correlate(_ channels: [ArraySlice<Float>], count: Int, length: Int) {
        let fft = transforms.transform(RealFFT<Float>.powerOfTwo(atLeast: length))
        power = [Float](repeating: 0, count: fft.binCount)
        for channel in channels {
            precondition(channel.count == count, "expected \(count) samples, got \(channel.count)")
            let mean = Float(Sum.of(channel) / Double(count))
            channel.withUnsafeBufferPointer { samples in
                fft.forward(count: count) { buffer in
                    for i in 0..<count { buffer[i] = samples[i] - mean }
                }
            }
            fft.addPower(to: &power)
        }
        fft.setSpectrum(power)
        fft.inverse(into: &circular)
    }
}
