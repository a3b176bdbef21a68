// The small linear system of the harmonic least-squares fit, and its Cholesky solution.

/// Normal equations of the basis 1, cos wn, sin wn, cos 2wn, sin 2wn ... over n = 0..<count.
///
/// The Gram matrix needs no loop over samples: by cos a cos b = (cos(a-b) + cos(a+b)) / 2 and its sisters each
/// entry is half the sum of two Dirichlet kernels D(m) = sum_n e^(i m w n).
struct NormalEquations {
    let angle: Double
    let harmonics: Int
    let count: Int

    /// Unknowns.
    var size: Int { 2 * harmonics + 1 }

    /// Puts the solution for a right-hand side of `size` values in its place; false if the basis is not independent.
    func solve(_ x: UnsafeMutableBufferPointer<Double>) -> Bool {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: size * size) { factor in
            fill(factor)
            guard factorize(factor) else { return false }
            substitute(factor, x)
            return true
        }
    }

    /// Lower triangle of the Gram matrix, row by row in a full square.
    private func fill(_ gram: UnsafeMutableBufferPointer<Double>) {
        withUnsafeTemporaryAllocation(of: Complex64.self, capacity: size) { kernels in
            fillKernels(kernels)
            gram[0] = Double(count)
            for a in stride(from: 1, through: harmonics, by: 1) {
                let (cosine, sine) = (
                    gram.baseAddress! + (2 * a - 1) * size, gram.baseAddress! + 2 * a * size
                )
                cosine[0] = kernels[a].re
                sine[0] = kernels[a].im
                for b in 1...a {
                    let (sum, difference) = (kernels[a + b], kernels[a - b])
                    cosine[2 * b - 1] = (difference.re + sum.re) / 2
                    sine[2 * b] = (difference.re - sum.re) / 2
                    sine[2 * b - 1] = (sum.im + difference.im) / 2
                    if b < a { cosine[2 * b] = (sum.im - difference.im) / 2 }
                }
            }
        }
    }

    /// Replaces the matrix by its lower factor L, L L^T = gram; false when a pivot has lost six digits.
    private func factorize(_ factor: UnsafeMutableBufferPointer<Double>) -> Bool {
        let smallestPivot = 1e-6 * factor[0]
        for row in 0..<size {
            for column in 0...row {
                var sum = factor[row * size + column]
                for k in 0..<column { sum -= factor[row * size + k] * factor[column * size + k] }
                if column < row {
                    factor[row * size + column] = sum / factor[column * size + column]
                } else {
                    guard sum > smallestPivot else { return false }
                    factor[row * size + row] = sum.squareRoot()
                }
            }
        }
        return true
    }

    private func substitute(
        _ factor: UnsafeMutableBufferPointer<Double>, _ x: UnsafeMutableBufferPointer<Double>
    ) {
        for row in 0..<size {
            for column in 0..<row { x[row] -= factor[row * size + column] * x[column] }
            x[row] /= factor[row * size + row]
        }
        for row in (0..<size).reversed() {
            for below in row + 1..<size { x[row] -= factor[below * size + row] * x[below] }
            x[row] /= factor[row * size + row]
        }
    }

    /// sum_{n < count} e^(i m w n) = (1 - e^(i m w count)) / (1 - e^(i m w)) for m = 0, 1 ..., which is count at m = 0.
    private func fillKernels(_ kernels: UnsafeMutableBufferPointer<Complex64>) {
        let one = Complex64(re: 1, im: 0)
        let (turn, whole) = (Complex64.unit(angle), Complex64.unit(angle * Double(count)))
        var (step, end) = (one, one)
        for m in 0..<size {
            let below = one - step
            let size = below.squaredMagnitude
            kernels.initializeElement(
                at: m,
                to: size > 1e-24
                    ? ((one - end) * below.conjugate).scaled(1 / size) : Complex64(re: Double(count), im: 0))
            (step, end) = (step * turn, end * whole)
        }
    }
}
