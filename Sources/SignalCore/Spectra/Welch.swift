// Welch's averaged periodogram: the mean spectrum of overlapping windowed segments.

/// Power spectral density by Welch's method (IEEE Trans. Audio Electroacoust. 15, 70-73, 1967): Hann window,
/// 50 % overlap, mean of each segment removed.
///
/// Give it one contiguous stretch per `add`; segments never reach over the border of two stretches.
public struct Welch {
    /// Segments averaged so far.
    public private(set) var segmentCount = 0

    private let sampleRate: Double
    private let window: [Float]
    private let windowPower: Double
    private let fft: RealFFT<Float>
    private var sum: [Double]
    private var power: [Float] = []

    /// - Parameters:
    ///   - sampleRate: Hz.
    ///   - segmentLength: samples, >= 2.
    ///   - padding: the transform is at least `padding` times as long as the segment (finer bins, same resolution);
    ///     with padding it is a power of two.
    public init(sampleRate: Double, segmentLength: Int, padding: Int = 1) {
        precondition(sampleRate > 0, "expected a positive sample rate, got \(sampleRate)")
        precondition(segmentLength >= 2 && padding >= 1, "expected segments >= 2 samples and padding >= 1")
        self.sampleRate = sampleRate
        window = Window.hann(segmentLength)
        windowPower = window.reduce(0) { $0 + Double($1) * Double($1) }
        let length = segmentLength * padding
        fft = RealFFT(length: padding == 1 ? length : RealFFT<Float>.powerOfTwo(atLeast: length))
        sum = [Double](repeating: 0, count: fft.binCount)
    }

    /// Adds every full segment inside `signal`; a shorter signal adds nothing.
    public mutating func add(_ signal: [Float]) {
        let hop = window.count / 2
        var start = 0
        while start + window.count <= signal.count {
            addSegment(signal, from: start)
            start += hop
        }
    }

    /// The mean spectrum: doubled except at 0 and at half the sample rate, which have no mirror image.
    public func spectrum() -> PowerSpectrum? {
        guard segmentCount > 0 else { return nil }
        let scale = 2 / (sampleRate * windowPower * Double(segmentCount))
        var density = sum.map { $0 * scale }
        density[0] /= 2
        if fft.length.isMultiple(of: 2) { density[density.count - 1] /= 2 }
        return PowerSpectrum(frequencyStep: sampleRate / Double(fft.length), density: density)
    }

    public mutating func reset() {
        segmentCount = 0
        for k in sum.indices { sum[k] = 0 }
    }

    private mutating func addSegment(_ signal: [Float], from start: Int) {
        fft.forwardTapered(signal[start..<start + window.count], window)
        fft.power(into: &power)
        power.withUnsafeBufferPointer { power in
            sum.withUnsafeMutableBufferPointer { sum in
                for k in sum.indices { sum[k] += Double(power[k]) }
            }
        }
        segmentCount += 1
    }
}
