// Fast filtering of long signals: convolution block by block in the frequency domain.

/// Convolution with a symmetric filter by overlap-save, delay removed: output i belongs to input i.
///
///     signal    ----------------------------------------->
///     block 0   [ h | step          | h ]
///     block 1                 [ h | step          | h ]       h = filter delay
///     output        [ block 0       ][ block 1    ]...
///
/// Blocks sit at fixed places of the signal, whatever chunks it comes in, so that the output never depends on the
/// chunks. Either `apply` a whole signal, or `begin`, `process` chunk by chunk, and `finish`.
public final class OverlapSave {
    /// Samples before and after an output sample that it depends on.
    private let reach: Int
    /// New output samples per block.
    private let step: Int
    private let fft: RealFFT<Float>
    private let response: [Float]
    private var block: [Float] = []
    private var stream = Stream(edges: .zero)

    /// - Parameter blockLength: output samples per transform, >= 1; by default about three filter lengths.
    public init(_ filter: FIRFilter, blockLength: Int? = nil) {
        precondition(blockLength ?? 1 >= 1, "expected a block of at least one sample")
        reach = filter.delay
        let length = RealFFT<Float>.goodSize(
            atLeast: blockLength.map { $0 + 2 * filter.delay } ?? max(512, 4 * filter.taps.count))
        step = length - 2 * filter.delay
        fft = RealFFT(length: length)
        response = Self.response(of: filter, length: length)
    }

    /// Filters a whole signal; as many samples come out.
    public func apply(_ signal: [Float], edges: EdgeExtension) -> [Float] {
        var stream = Stream(edges: edges)
        var output = process(signal, in: &stream)
        output += finish(&stream)
        return output
    }

    /// Starts a new stream, dropping what was not finished.
    public func begin(edges: EdgeExtension) { stream = Stream(edges: edges) }

    /// Takes the next samples of the stream and returns the output samples that have become final.
    public func process(_ chunk: [Float]) -> [Float] { process(chunk, in: &stream) }

    /// Ends the stream, returns the rest of its output, and is ready for another with the same edges.
    public func finish() -> [Float] {
        defer { stream = Stream(edges: stream.edges) }
        return finish(&stream)
    }

    /// A signal under way: not yet used up samples, extended at its ends.
    private struct Stream {
        let edges: EdgeExtension
        var pending: [Float] = []
        var isOpen = false
        var received = 0
    }

    private func process(_ chunk: [Float], in stream: inout Stream) -> [Float] {
        stream.pending += chunk
        stream.received += chunk.count
        if !stream.isOpen {
            guard stream.received > reach else { return [] }
            open(&stream)
        }
        return drain(&stream, until: stream.pending.count - fft.length)
    }

    private func finish(_ stream: inout Stream) -> [Float] {
        guard stream.received > 0 else { return [] }
        if !stream.isOpen { open(&stream) }
        if reach > 0 {
            let inside = stream.pending.suffix(min(reach + 1, stream.received))
            stream.pending += stream.edges.outside(of: inside.reversed(), count: reach)
        }
        return drain(&stream, until: stream.pending.count - 2 * reach - 1)
    }

    /// Puts the extension before the first sample.
    private func open(_ stream: inout Stream) {
        let before = stream.edges.outside(of: Array(stream.pending.prefix(reach + 1)), count: reach)
        stream.pending.insert(contentsOf: before.reversed(), at: 0)
        stream.isOpen = true
    }

    /// Runs all blocks that start at `lastStart` of the pending samples or before.
    private func drain(_ stream: inout Stream, until lastStart: Int) -> [Float] {
        guard lastStart >= 0 else { return [] }
        var output: [Float] = []
        output.reserveCapacity(lastStart + step)
        var start = 0
        while start <= lastStart {
            let piece = stream.pending[start..<min(start + fft.length, stream.pending.count)]
            let count = min(step, piece.count - 2 * reach)
            fft.forward(piece)
            fft.multiplySpectrum(by: response)
            fft.inverse(into: &block)
            output += block[reach..<reach + count]
            start += step
        }
        stream.pending.removeFirst(min(start, stream.pending.count))
        return output
    }

    /// Real response of the taps laid round index 0 of a circle of `length` samples.
    private static func response(of filter: FIRFilter, length: Int) -> [Float] {
        let transform = RealFFT<Double>(length: length)
        var circle = [Double](repeating: 0, count: length)
        for (i, tap) in filter.taps.enumerated() {
            circle[(i - filter.delay + length) % length] += Double(tap)
        }
        transform.forward(circle)
        return transform.withSpectrum { bins in (0..<transform.binCount).map { Float(bins[2 * $0]) } }
    }
}
