// The factor that turns a standard error into a 95 % interval when few values stand behind it.

internal import Glibc

public enum StudentT {
    /// t with P(T <= t) = 0.975, for any (also fractional) degrees of freedom >= 1. Error below 1e-6.
    ///
    /// Above 100 degrees the expansion about the normal quantile (Abramowitz and Stegun 26.7.5), below it Newton's
    /// method on P(|T| > t) = I_x(df/2, 1/2), x = df / (df + t^2).
    public static func quantile975(degreesOfFreedom df: Double) -> Double {
        precondition(df >= 1, "expected at least one degree of freedom, got \(df)")
        if let place = Int(exactly: df), place < whole.count { return whole[place] }
        return computed(df)
    }

    /// Few whole degrees are asked for again and again.
    private static let whole = [Double.infinity] + (1...100).map { computed(Double($0)) }

    private static func computed(_ df: Double) -> Double {
        let start = expansion(df)
        return df > 100 ? start : newton(df, from: max(start, 1.9))
    }

    /// 0.975 quantile of the normal distribution.
    private static let z = 1.959963984540054

    private static func expansion(_ df: Double) -> Double {
        let z2 = z * z
        let first = (z2 + 1) * z / 4
        let second = ((5 * z2 + 16) * z2 + 3) * z / 96
        let third = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384
        return z + first / df + second / (df * df) + third / (df * df * df)
    }

    /// The tail is convex in t, so steps from the left (where it is too large) never overshoot.
    private static func newton(_ df: Double, from start: Double) -> Double {
        var t = start
        for _ in 0..<60 {
            let step = (tails(t, df) - 0.05) / (2 * density(t, df))
            t += step
            if abs(step) < 1e-10 * t { break }
        }
        return t
    }

    private static func density(_ t: Double, _ df: Double) -> Double {
        exp(-logBeta(df / 2, 0.5) - 0.5 * log(df) - (df + 1) / 2 * log1p(t * t / df))
    }

    /// P(|T| > t).
    private static func tails(_ t: Double, _ df: Double) -> Double {
        incompleteBeta(df / (df + t * t), df / 2, 0.5)
    }

    private static func logBeta(_ a: Double, _ b: Double) -> Double {
        lgamma(a).0 + lgamma(b).0 - lgamma(a + b).0
    }

    /// Regularised incomplete beta function by its power series (DLMF 8.17.8), all terms positive:
    /// x^a (1-x)^b / (a B(a,b)) sum_n (a+b)_n / (a+1)_n x^n.
    private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var term = 1.0
        var sum = 1.0
        var n = 0.0
        while term > 1e-16 * sum {
            term *= (a + b + n) / (a + 1 + n) * x
            sum += term
            n += 1
        }
        return exp(a * log(x) + b * log1p(-x) - logBeta(a, b)) / a * sum
    }
}
