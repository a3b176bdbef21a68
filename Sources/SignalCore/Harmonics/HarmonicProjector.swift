// The long loop of the harmonic fit: projects a signal on the harmonics of one frequency.

/// A signal prepared for many projections: mean removed, in vectors of eight, zero-padded to whole blocks.
///
/// A block of 64 samples meets one table of e^(-i k w m), m = 0..<64, and is then turned by e^(-i k w 64 j) to its
/// place j. Turns start from fresh sines time and again, so that nothing drifts over long signals.
struct HarmonicProjector {
    typealias Vector = SIMD8<Double>

    static let vectorsPerBlock = 8
    static let blockLength = 64
    /// From block to block the turn is multiplied on; after so many it starts from a fresh sine.
    static let blocksPerSine = 32

    let count: Int
    let mean: Double
    /// Sum of squares about the mean.
    let squares: Double
    private let blocks: [Vector]

    init(_ signal: ArraySlice<Float>) {
        count = signal.count
        let mean = Sum.of(signal) / Double(max(1, signal.count))
        let blockCount = (signal.count + Self.blockLength - 1) / Self.blockLength
        let vectors = blockCount * Self.vectorsPerBlock
        let sums = signal.withUnsafeBufferPointer { samples in
            [Vector](unsafeUninitializedCapacity: vectors) { buffer, filled in
                filled = vectors
                Self.fill(buffer, from: samples, mean: mean)
            }
        }
        self.mean = mean
        squares = sums.reduce(Vector.zero) { $0 + $1 * $1 }.sum()
        blocks = sums
    }

    init(_ signal: [Float]) { self.init(signal[...]) }

    /// sum_n x_n e^(-i k w n) for k = 1...sums.count; `angle` is w in radians per sample.
    func project(angle: Double, into sums: UnsafeMutableBufferPointer<Complex64>) {
        let harmonics = sums.count
        for k in 0..<harmonics { sums[k] = .zero }
        withUnsafeTemporaryAllocation(of: Vector.self, capacity: 2 * Self.vectorsPerBlock * harmonics) {
            table in
            Self.fillTable(table, angle: angle, harmonics: harmonics)
            blocks.withUnsafeBufferPointer { add($0, table, angle: angle, to: sums) }
        }
    }

    private func add(
        _ blocks: UnsafeBufferPointer<Vector>, _ table: UnsafeMutableBufferPointer<Vector>, angle: Double,
        to sums: UnsafeMutableBufferPointer<Complex64>
    ) {
        let vectors = Self.vectorsPerBlock
        let next = Complex64.unit(-angle * Double(Self.blockLength))
        var turn = Complex64(re: 1, im: 0)
        for block in 0..<blocks.count / vectors {
            if block % Self.blocksPerSine == 0 {
                turn = Complex64.unit(-angle * Double(block * Self.blockLength))
            }
            var place = turn
            for k in 0..<sums.count {
                var (real, imaginary) = (Vector.zero, Vector.zero)
                for v in 0..<vectors {
                    let x = blocks[block * vectors + v]
                    real += x * table[2 * (k * vectors + v)]
                    imaginary += x * table[2 * (k * vectors + v) + 1]
                }
                sums[k] = sums[k] + Complex64(re: real.sum(), im: imaginary.sum()) * place
                place = place * turn
            }
            turn = turn * next
        }
    }

    private static func fill(
        _ buffer: UnsafeMutableBufferPointer<Vector>, from samples: UnsafeBufferPointer<Float>, mean: Double
    ) {
        let whole = samples.count / 8
        for v in 0..<whole {
            let next = UnsafeRawPointer(samples.baseAddress! + 8 * v).loadUnaligned(as: SIMD8<Float>.self)
            buffer.initializeElement(at: v, to: Vector(next) - mean)
        }
        for v in whole..<buffer.count {
            var vector = Vector.zero
            for i in 8 * v..<max(8 * v, samples.count) { vector[i - 8 * v] = Double(samples[i]) - mean }
            buffer.initializeElement(at: v, to: vector)
        }
    }

    /// e^(-i k w m) for one block: harmonic k owns sixteen vectors from 16 (k - 1), real and imaginary in turn.
    private static func fillTable(
        _ table: UnsafeMutableBufferPointer<Vector>, angle: Double, harmonics: Int
    ) {
        guard harmonics > 0 else { return }
        var (re, im) = (Vector.zero, Vector.zero)
        let one = Complex64.unit(-angle)
        var unit = Complex64(re: 1, im: 0)
        for lane in 0..<8 {
            re[lane] = unit.re
            im[lane] = unit.im
            unit = unit * one
        }
        // Each vector is the one before, turned by eight samples: seven turns cannot drift.
        let turn = Complex64.unit(-8 * angle)
        for v in 0..<vectorsPerBlock {
            table.initializeElement(at: 2 * v, to: re)
            table.initializeElement(at: 2 * v + 1, to: im)
            (re, im) = (re * turn.re - im * turn.im, re * turn.im + im * turn.re)
        }
        for i in vectorsPerBlock..<vectorsPerBlock * harmonics {
            let (a, b) = (table[2 * (i - vectorsPerBlock)], table[2 * (i - vectorsPerBlock) + 1])
            let (c, d) = (table[2 * (i % vectorsPerBlock)], table[2 * (i % vectorsPerBlock) + 1])
            table.initializeElement(at: 2 * i, to: a * c - b * d)
            table.initializeElement(at: 2 * i + 1, to: a * d + b * c)
        }
    }
}
