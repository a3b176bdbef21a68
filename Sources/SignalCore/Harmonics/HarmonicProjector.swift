// The long loop of the harmonic fit: projects a signal on the harmonics of one frequency.

/// A signal prepared for many projections: mean removed, in vectors of eight, zero-padded to whole blocks.
///
/// A block of 64 samples meets one table of e^(-i k w m), m = 0..<64, and is then turned by e^(-i k w 64 j) to its
/// place j. Tables and turns start from fresh sines, so that nothing drifts over long signals.
struct HarmonicProjector {
    typealias Vector = SIMD8<Double>

    static let vectorsPerBlock = 8
    static let blockLength = 64

    let count: Int
    let mean: Double
    /// Sum of squares about the mean.
    let squares: Double
    private let blocks: [Vector]

    init(_ signal: [Float]) {
        count = signal.count
        let mean = signal.reduce(0) { $0 + Double($1) } / Double(max(1, signal.count))
        let blockCount = (signal.count + Self.blockLength - 1) / Self.blockLength
        var blocks = [Vector](repeating: .zero, count: blockCount * Self.vectorsPerBlock)
        var squares = 0.0
        for i in signal.indices {
            let value = Double(signal[i]) - mean
            blocks[i / 8][i % 8] = value
            squares += value * value
        }
        self.mean = mean
        self.squares = squares
        self.blocks = blocks
    }

    /// sum_n x_n e^(-i k w n) for k = 1...harmonics; `angle` is w in radians per sample.
    func project(angle: Double, harmonics: Int) -> [Complex64] {
        let table = Table(angle: angle, harmonics: harmonics)
        var sums = [Complex64](repeating: .zero, count: harmonics)
        for block in 0..<blocks.count / Self.vectorsPerBlock {
            let first = block * Self.vectorsPerBlock
            let turn = Complex64.unit(-angle * Double(block * Self.blockLength))
            var place = turn
            for k in 0..<harmonics {
                sums[k] = sums[k] + table.dot(blocks, from: first, harmonic: k) * place
                place = place * turn
            }
        }
        return sums
    }

    /// e^(-i k w m) for one block: harmonic k - 1 owns eight vectors from 8 (k - 1).
    private struct Table {
        var re: [Vector] = []
        var im: [Vector] = []

        init(angle: Double, harmonics: Int) {
            let vectors = HarmonicProjector.vectorsPerBlock
            re.reserveCapacity(vectors * harmonics)
            im.reserveCapacity(vectors * harmonics)
            let units = (0..<8).map { Complex64.unit(-angle * Double($0)) }
            re.append(Vector(units.map(\.re)))
            im.append(Vector(units.map(\.im)))
            // Each vector is the one before, turned by eight samples: seven turns cannot drift.
            let turn = Complex64.unit(-8 * angle)
            for v in 1..<vectors {
                re.append(re[v - 1] * turn.re - im[v - 1] * turn.im)
                im.append(re[v - 1] * turn.im + im[v - 1] * turn.re)
            }
            for i in 0..<vectors * (harmonics - 1) {
                let (a, b) = (re[i], im[i])
                let (c, d) = (re[i % vectors], im[i % vectors])
                re.append(a * c - b * d)
                im.append(a * d + b * c)
            }
        }

        func dot(_ samples: [Vector], from first: Int, harmonic k: Int) -> Complex64 {
            var real = Vector.zero
            var imaginary = Vector.zero
            let row = k * HarmonicProjector.vectorsPerBlock
            for v in 0..<HarmonicProjector.vectorsPerBlock {
                let x = samples[first + v]
                real += x * re[row + v]
                imaginary += x * im[row + v]
            }
            return Complex64(re: real.sum(), im: imaginary.sum())
        }
    }
}
