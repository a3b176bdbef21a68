// Linear-phase filters that do what a Butterworth filter run forwards and backwards does.

internal import Glibc

extension FIRDesign {
    /// Taps are dropped where the response has decayed below this part of its peak for good.
    private static let negligible = 1e-5

    /// Magnitude 1 / (1 + (f / cutoff)^(2 order)): a Butterworth low pass of `order`, run forwards and backwards.
    ///
    /// The response is 1/2 (not -3 dB) at `cutoff`, and exactly 1 at frequency 0. Frequencies in Hz. No bilinear
    /// warping: the magnitude is the analogue one up to half the sample rate.
    public static func zeroPhaseButterworthLowPass(
        cutoff: Double, order: Int, sampleRate: Double
    ) -> FIRFilter {
        FIRFilter(butterworth(cutoff: cutoff, order: order, sampleRate: sampleRate))
    }

    /// Unit impulse minus the low pass: magnitude (f / cutoff)^(2 order) / (1 + (f / cutoff)^(2 order)).
    public static func zeroPhaseButterworthHighPass(
        cutoff: Double, order: Int, sampleRate: Double
    ) -> FIRFilter {
        FIRFilter(complement(of: butterworth(cutoff: cutoff, order: order, sampleRate: sampleRate)))
    }

    /// The high pass at `low` times the low pass at `high`.
    public static func zeroPhaseButterworthBandPass(
        low: Double, high: Double, order: Int, sampleRate: Double
    ) -> FIRFilter {
        precondition(low < high, "expected low < high, got \(low) and \(high)")
        let lowPass = butterworth(cutoff: high, order: order, sampleRate: sampleRate)
        let slow = butterworth(cutoff: low, order: order, sampleRate: sampleRate)
        return FIRFilter(convolution(complement(of: slow), lowPass))
    }

    /// Inverse transform of the magnitude, cut to what matters, sum 1.
    private static func butterworth(cutoff: Double, order: Int, sampleRate: Double) -> [Double] {
        precondition(
            cutoff > 0 && order >= 1 && sampleRate > 0, "expected positive cutoff, order and sample rate")
        let length = designLength(cutoff: cutoff, order: order, sampleRate: sampleRate)
        let fft = RealFFT<Double>(length: length)
        fft.forward([1])
        fft.multiplySpectrum(
            by: (0..<fft.binCount).map { bin in
                let ratio = Double(bin) * sampleRate / Double(length) / cutoff
                return 1 / (1 + pow(ratio, Double(2 * order)))
            })
        var impulse: [Double] = []
        fft.inverse(into: &impulse)
        let reach = (0..<length / 2).last { abs(impulse[$0]) >= negligible * impulse[0] } ?? 0
        var right = Array(impulse[0...reach])
        let sum = right[0] + 2 * right.dropFirst().reduce(0, +)
        for n in right.indices { right[n] /= sum }
        return mirrored(right)
    }

    /// Long enough for the slowest pole to decay by e^-25 to either side: it does so as
    /// e^(-2 pi cutoff sin(pi / (2 order)) t).
    private static func designLength(cutoff: Double, order: Int, sampleRate: Double) -> Int {
        let decay = 2 * Double.pi * cutoff / sampleRate * sin(Double.pi / Double(2 * order))
        return RealFFT<Double>.powerOfTwo(atLeast: max(4096, Int(50 / decay)))
    }

    /// Symmetric in, symmetric out: only the right half is summed, so that rounding cannot break the symmetry.
    private static func convolution(_ a: [Double], _ b: [Double]) -> [Double] {
        let middle = (a.count + b.count) / 2 - 1
        let right = (middle..<a.count + b.count - 1).map { n in
            var sum = 0.0
            for i in max(0, n - b.count + 1)...min(n, a.count - 1) { sum += a[i] * b[n - i] }
            return sum
        }
        return mirrored(right)
    }
}
