// The small linear system of the harmonic least-squares fit, and its Cholesky solution.

internal import Glibc

/// Normal equations of the basis 1, cos wn, sin wn, cos 2wn, sin 2wn ... over n = 0..<count.
///
/// The Gram matrix needs no loop over samples: by cos a cos b = (cos(a-b) + cos(a+b)) / 2 and its sisters each
/// entry is half the sum of two Dirichlet kernels D(m) = sum_n e^(i m w n).
struct NormalEquations {
    /// 2 harmonics + 1 unknowns.
    let size: Int
    /// Lower triangle, row by row in a full square.
    private var gram: [Double]

    init(angle: Double, harmonics: Int, count: Int) {
        size = 2 * harmonics + 1
        let kernels = (0...2 * harmonics).map { Self.dirichlet($0, angle: angle, count: count) }
        gram = [Double](repeating: 0, count: size * size)
        gram[0] = Double(count)
        for a in 1...harmonics {
            set(2 * a - 1, 0, kernels[a].re)
            set(2 * a, 0, kernels[a].im)
            for b in 1...a {
                let (sum, difference) = (kernels[a + b], kernels[a - b])
                set(2 * a - 1, 2 * b - 1, (difference.re + sum.re) / 2)
                set(2 * a, 2 * b, (difference.re - sum.re) / 2)
                set(2 * a, 2 * b - 1, (sum.im + difference.im) / 2)
                if b < a { set(2 * a - 1, 2 * b, (sum.im - difference.im) / 2) }
            }
        }
    }

    /// Solution for a right-hand side of `size` values, nil if the basis is not independent.
    func solve(_ rightHandSide: [Double]) -> [Double]? {
        guard let factor = cholesky() else { return nil }
        var x = rightHandSide
        for row in 0..<size {
            for column in 0..<row { x[row] -= factor[row * size + column] * x[column] }
            x[row] /= factor[row * size + row]
        }
        for row in (0..<size).reversed() {
            for below in row + 1..<size { x[row] -= factor[below * size + row] * x[below] }
            x[row] /= factor[row * size + row]
        }
        return x
    }

    private mutating func set(_ row: Int, _ column: Int, _ value: Double) {
        gram[row * size + column] = value
    }

    /// Lower factor L with L L^T = gram, nil when a pivot has lost six digits.
    private func cholesky() -> [Double]? {
        var factor = gram
        let smallestPivot = 1e-6 * gram[0]
        for row in 0..<size {
            for column in 0...row {
                var sum = factor[row * size + column]
                for k in 0..<column { sum -= factor[row * size + k] * factor[column * size + k] }
                if column < row {
                    factor[row * size + column] = sum / factor[column * size + column]
                } else {
                    guard sum > smallestPivot else { return nil }
                    factor[row * size + row] = sum.squareRoot()
                }
            }
        }
        return factor
    }

    /// sum_{n < count} e^(i m w n) = e^(i m w (count-1)/2) sin(m w count / 2) / sin(m w / 2).
    private static func dirichlet(_ m: Int, angle: Double, count: Int) -> Complex64 {
        let half = Double(m) * angle / 2
        let below = sin(half)
        guard abs(below) > 1e-12 else { return Complex64(re: Double(count), im: 0) }
        return Complex64.unit(half * Double(count - 1)).scaled(sin(half * Double(count)) / below)
    }
}
