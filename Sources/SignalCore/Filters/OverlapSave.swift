// Fast filtering of long signals: convolution block by block in the frequency domain.

/// Convolution with symmetric filters by overlap-save, delay removed: output i belongs to input i.
///
///     signal    ----------------------------------------->
///     block 0   [ h | step          | h ]
///     block 1                 [ h | step          | h ]       h = reach of the longest filter
///     output        [ block 0       ][ block 1    ]...
///
/// Several filters share one transform of the signal. Not `Sendable`.
public final class OverlapSave {
    /// By default filters share one length of transform, if they are not too long for it: a plan costs as much as
    /// a thousand transforms.
    private static let usualLength = 2048

    /// Samples before and after an output sample that it depends on.
    private let reach: Int
    /// New output samples per block.
    private let step: Int
    private let fft: RealFFT<Float>
    /// Real responses of the filters, over the length of the transform.
    private let responses: [[Float]]
    private var spectrum: [Float] = []

    /// - Parameter blockLength: output samples per transform, >= 1; by default at least twice the reach.
    public init(_ filters: [FIRFilter], blockLength: Int? = nil) {
        precondition(!filters.isEmpty, "expected at least one filter")
        precondition(blockLength ?? 1 >= 1, "expected a block of at least one sample")
        let reach = filters.map(\.delay).max() ?? 0
        let length =
            blockLength.map { RealFFT<Float>.goodSize(atLeast: $0 + 2 * reach) }
            ?? RealFFT<Float>.powerOfTwo(atLeast: max(Self.usualLength, 6 * reach))
        self.reach = reach
        step = length - 2 * reach
        fft = RealFFT(length: length)
        let transform = RealFFT<Double>(length: length)
        responses = filters.map { Self.response(of: $0, by: transform) }
    }

    public convenience init(_ filter: FIRFilter, blockLength: Int? = nil) {
        self.init([filter], blockLength: blockLength)
    }

    /// Filters a whole signal with the only filter; as many samples come out.
    public func apply(_ signal: [Float], edges: EdgeExtension) -> [Float] {
        precondition(responses.count == 1, "expected one filter, got \(responses.count)")
        return applyAll(signal, edges: edges)[0]
    }

    /// Filters a whole signal with every filter; as many samples come out of each.
    public func applyAll(_ signal: [Float], edges: EdgeExtension) -> [[Float]] {
        guard !signal.isEmpty else { return responses.map { _ in [] } }
        let extended = edges.extended(signal, by: reach)
        var outputs = responses.map { _ in [Float](repeating: 0, count: signal.count) }
        for start in stride(from: 0, to: signal.count, by: step) {
            fft.forward(extended[start..<min(start + fft.length, extended.count)])
            if responses.count > 1 { fft.copySpectrum(into: &spectrum) }
            for (index, response) in responses.enumerated() {
                if responses.count > 1 {
                    fft.setSpectrum(spectrum, times: response)
                } else {
                    fft.multiplySpectrum(by: response)
                }
                outputs[index].withUnsafeMutableBufferPointer { output in
                    fft.inverse { block in
                        (output.baseAddress! + start).update(
                            from: block.baseAddress! + reach, count: min(step, signal.count - start))
                    }
                }
            }
        }
        return outputs
    }

    /// Real response of the taps laid round index 0 of a circle of samples.
    private static func response(of filter: FIRFilter, by transform: RealFFT<Double>) -> [Float] {
        let length = transform.length
        var circle = [Double](repeating: 0, count: length)
        for (i, tap) in filter.taps.enumerated() {
            circle[(i - filter.delay + length) % length] += Double(tap)
        }
        transform.forward(circle)
        return transform.withSpectrum { bins in
            (0..<transform.binCount).map { Float(bins[2 * $0] / Double(length)) }
        }
    }
}
