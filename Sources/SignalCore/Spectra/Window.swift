// Taper windows that make a cut-out piece of signal fade at its ends.

internal import Glibc

/// Windows of `n` samples in the periodic form, w(i) with period n: w(n) would equal w(0).
///
/// Periodic windows overlap-add to a constant at 50 % and have exact spectral zeros on the bins of a transform of
/// length n. Coefficients: Harris 1978, Proc. IEEE 66, 51-83.
public enum Window {
    public static func hann(_ n: Int) -> [Float] { cosineSum(n, [0.5, -0.5]) }

    public static func hamming(_ n: Int) -> [Float] { cosineSum(n, [0.54, -0.46]) }

    public static func blackman(_ n: Int) -> [Float] { cosineSum(n, [0.42, -0.5, 0.08]) }

    public static func rectangular(_ n: Int) -> [Float] { [Float](repeating: 1, count: n) }

    /// sum_j terms[j] cos(2 pi j i / n) for i in 0..<n.
    private static func cosineSum(_ n: Int, _ terms: [Double]) -> [Float] {
        (0..<n).map { i in
            let angle = 2 * Double.pi * Double(i) / Double(n)
            return Float(terms.indices.reduce(0) { $0 + terms[$1] * cos(Double($1) * angle) })
        }
    }
}
