// The finely sampled spectrum that the harmonic comb reads: square roots of amplitudes, summed over channels.

/// sum over channels of sqrt |X(f)|, and of |X(f)|^2, for signals up to a maximum length.
///
/// Mean removed, Hann window, zero-padded to at least five times the length (a power of two), so that straight
/// lines between bins follow the spectrum closely. The root keeps one strong line from outvoting all others.
struct RootSpectrum {
    /// |X|^2 of all channels, bin by bin (not scaled to a density).
    private(set) var power: PowerSpectrum

    private static let padding = 5

    private let sampleRate: Double
    private let maximumLength: Int
    private let transforms = TransformCache()
    private var fft: RealFFT<Float>
    private var window: [Float] = []
    private var channelPower: [Float] = []
    private var roots: [Float]

    init(sampleRate: Double, maximumLength: Int) {
        precondition(sampleRate > 0 && maximumLength >= 1, "expected a positive sample rate and length")
        self.sampleRate = sampleRate
        self.maximumLength = maximumLength
        fft = transforms.transform(2)
        roots = []
        power = PowerSpectrum(frequencyStep: sampleRate, density: [])
    }

    /// Bin position of half the sample rate: the last bin.
    var nyquist: Double { Double(fft.length) / 2 }

    /// Bin position, mostly between two bins, of a frequency in Hz.
    func position(of frequency: Double) -> Double { frequency / power.frequencyStep }

    /// The roots, bin by bin.
    func withRoots<R>(_ body: (Line) -> R) -> R { roots.withUnsafeBufferPointer { body(Line(roots: $0)) } }

    /// The spectrum as a curve.
    struct Line {
        fileprivate let roots: UnsafeBufferPointer<Float>

        /// Root amplitude at a bin position below the last bin, linear between bins.
        func root(at position: Double) -> Double {
            let bin = Int(position)
            let fraction = position - Double(bin)
            return Double(roots[bin]) * (1 - fraction) + Double(roots[bin + 1]) * fraction
        }
    }

    /// Mean root amplitude of the bins in `band` (Hz), nil if there is none above zero.
    func meanRoot(in band: Range<Double>) -> Double? {
        let first = Int(position(of: band.lowerBound).rounded(.up))
        let last = min(roots.count - 1, Int(position(of: band.upperBound)))
        guard first <= last else { return nil }
        let mean = Sum.of(roots[first...last]) / Double(last - first + 1)
        return mean > 0 ? mean : nil
    }

    /// Replaces the spectrum by that of `channels`: equal lengths of at most maximumLength samples.
    mutating func measure(_ channels: [[Float]]) {
        let length = channels.first?.count ?? 0
        precondition(length <= maximumLength, "expected at most \(maximumLength) samples, got \(length)")
        fft = transforms.transform(RealFFT<Float>.powerOfTwo(atLeast: Self.padding * length))
        var sums = [Double](repeating: 0, count: fft.binCount)
        roots = [Float](repeating: 0, count: fft.binCount)
        if window.count != length { window = Window.hann(length) }
        for channel in channels {
            fft.forwardTapered(channel[...], window)
            fft.power(into: &channelPower)
            add(&sums)
        }
        power = PowerSpectrum(frequencyStep: sampleRate / Double(fft.length), density: sums)
    }

    /// Adds the channel's spectrum to the roots and to `sums`.
    private mutating func add(_ sums: inout [Double]) {
        channelPower.withUnsafeBufferPointer { power in
            roots.withUnsafeMutableBufferPointer { roots in
                let whole = roots.count / 8 * 8
                for k in stride(from: 0, to: whole, by: 8) {
                    let next = UnsafeRawPointer(power.baseAddress! + k).loadUnaligned(as: SIMD8<Float>.self)
                    let place = UnsafeMutableRawPointer(roots.baseAddress! + k)
                    let sum = place.loadUnaligned(as: SIMD8<Float>.self) + next.squareRoot().squareRoot()
                    place.storeBytes(of: sum, as: SIMD8<Float>.self)
                }
                for k in whole..<roots.count { roots[k] += power[k].squareRoot().squareRoot() }
            }
            sums.withUnsafeMutableBufferPointer { sums in
                for k in sums.indices { sums[k] += Double(power[k]) }
            }
        }
    }
}
