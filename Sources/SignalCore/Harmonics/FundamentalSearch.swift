// Finds the fundamental frequency whose harmonics describe a signal best.

/// A padded spectrum shows the right hill, least-squares fits find its top. Plans are made once; not `Sendable`.
public final class FundamentalSearch {
    /// The spectrum is at least this much finer than the signal's own resolution.
    private static let padding = 4
    /// The scan takes at most this many steps.
    private static let mostSteps = 400.0
    /// The way from the scan's top to that of the fits, in narrow steps.
    private static let mostMoves = 32

    private let transforms = TransformCache()
    private var power: [Float] = []

    public init() {}

    /// The fit whose fundamental, within `frequency` x (1 ± `within`), explains most. Harmonics are those that stay
    /// below sampleRate / 2 over the whole range; nil if there are none or the signal is too short.
    public func best(
        _ signal: ArraySlice<Float>, sampleRate: Double, near frequency: Double, within: Double,
        harmonics: Int
    ) -> HarmonicFit? {
        let usable = HarmonicFit.usableHarmonics(
            harmonics, of: frequency * (1 + within), sampleRate: sampleRate)
        guard usable > 0, within >= 0, signal.count > 2 * usable else { return nil }
        let projector = HarmonicProjector(signal)
        let range = frequency * (1 - within)...frequency * (1 + within)
        // Half a resolution cell of the highest harmonic: no hill is narrower than two such steps.
        let half = sampleRate / (Double(signal.count) * Double(usable)) / 2
        let start = scan(signal, sampleRate: sampleRate, range, step: half, harmonics: usable)
        let top = climb(from: start, reach: half / 16, in: range) {
            HarmonicFit.explainedPower(
                projector, sampleRate: sampleRate, frequency: $0, harmonics: usable) ?? -.infinity
        }
        return HarmonicFit.fit(projector, sampleRate: sampleRate, frequency: top, harmonics: usable)
    }

    /// The frequency with the most power on its harmonics, to about a tenth of a resolution cell.
    private func scan(
        _ signal: ArraySlice<Float>, sampleRate: Double, _ range: ClosedRange<Double>, step: Double,
        harmonics: Int
    ) -> Double {
        let width = range.upperBound - range.lowerBound
        let steps = min(Self.mostSteps, max(2, (width / step).rounded(.up)))
        guard width > 0 else { return range.lowerBound }
        let fft = transforms.transform(RealFFT<Float>.powerOfTwo(atLeast: Self.padding * signal.count))
        let mean = Float(Sum.of(signal) / Double(signal.count))
        signal.withUnsafeBufferPointer { signal in
            fft.forward(count: signal.count) { buffer in
                for i in 0..<signal.count { buffer[i] = signal[i] - mean }
            }
        }
        fft.power(into: &power)
        let binsPerHertz = Double(fft.length) / sampleRate
        func onHarmonics(_ candidate: Double) -> Double {
            var sum: Float = 0
            for k in 1...harmonics {
                let place = Double(k) * candidate * binsPerHertz
                let bin = min(Int(place), power.count - 2)
                let part = Float(place - Double(bin))
                sum += power[bin] * (1 - part) + power[bin + 1] * part
            }
            return Double(sum)
        }
        let distance = width / steps
        let values = (0...Int(steps)).map { onHarmonics(range.lowerBound + distance * Double($0)) }
        var best = 0
        for i in values.indices where values[i] > values[best] { best = i }
        let start = range.lowerBound + distance * Double(best)
        guard best > 0, best < values.count - 1 else { return start }
        return start + distance * Self.vertex(values[best - 1], values[best], values[best + 1])
    }

    /// Top of the hill under `start`: while a neighbour is higher the middle moves there, then a parabola. `reach` is
    /// narrow against the hill, so that the parabola is one.
    private func climb(
        from start: Double, reach: Double, in range: ClosedRange<Double>, _ value: (Double) -> Double
    ) -> Double {
        func inside(_ x: Double) -> Double { min(range.upperBound, max(range.lowerBound, x)) }
        var (x, y) = (start, value(start))
        var (below, above) = (value(inside(x - reach)), value(inside(x + reach)))
        for _ in 0..<Self.mostMoves where max(below, above) > y {
            if above > below {
                (x, below, y) = (inside(x + reach), y, above)
                above = value(inside(x + reach))
            } else {
                (x, above, y) = (inside(x - reach), y, below)
                below = value(inside(x - reach))
            }
        }
        return inside(x + reach * Self.vertex(below, y, above))
    }

    /// Vertex of the parabola through the values at -1, 0 and 1, kept in -1...1.
    private static func vertex(_ a: Double, _ b: Double, _ c: Double) -> Double {
        guard let parabola = Parabola(a, b, c) else { return a > c ? -1 : c > a ? 1 : 0 }
        return max(-1, min(1, parabola.vertex))
    }
}
