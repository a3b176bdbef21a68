// The middle of several runs that differ by chance and for real: DerSimonian and Laird's random effects (1986).

internal import SignalCore

/// Each run is known with its own standard error, and runs differ beyond that by tau.
public struct RandomEffects: Equatable, Sendable {
    public let count: Int
    public let mean: Double
    /// Of the mean.
    public let standardError: Double
    /// tau^2, by the moments of Cochran's Q; 0 where runs differ no more than their own errors let expect.
    public let betweenVariance: Double
    public let meanSquaredError: Double

    /// - Returns: nil below two runs, or where a number is not finite.
    public init?(_ runs: [(value: Double, standardError: Double)]) {
        guard runs.count >= 2, runs.allSatisfy({ $0.value.isFinite && $0.standardError.isFinite }) else {
            return nil
        }
        // A run whose windows happen to agree is not known a thousand times better than the others.
        let errors = runs.map(\.standardError)
        let floor = max(Self.leastShare * Quantile.median(errors), Self.tiny(runs.map(\.value)))
        let variances = errors.map { max($0, floor) * max($0, floor) }
        let values = runs.map(\.value)
        let tau2 = Self.betweenVariance(values, variances)
        let weights = variances.map { 1 / ($0 + tau2) }
        let sum = weights.reduce(0, +)
        count = runs.count
        mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / sum
        standardError = (1 / sum).squareRoot()
        betweenVariance = tau2
        meanSquaredError = variances.reduce(0, +) / Double(variances.count)
    }

    /// A standard error counts as at least this share of the median one.
    private static let leastShare = 0.1

    /// Keeps weights finite where no run has any error.
    private static func tiny(_ values: [Double]) -> Double {
        1e-6 * max(values.map(abs).max() ?? 0, 1e-3)
    }

    private static func betweenVariance(_ values: [Double], _ variances: [Double]) -> Double {
        let weights = variances.map { 1 / $0 }
        let sum = weights.reduce(0, +)
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / sum
        let q = zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
        let scale = sum - weights.reduce(0) { $0 + $1 * $1 } / sum
        return max(0, (q - Double(values.count - 1)) / scale)
    }

    /// One SD of single runs about the mean.
    public var deviation: Double { (betweenVariance + meanSquaredError).squareRoot() }

    /// What two single runs differ by only 1 time in 20 (methods.md 3.18).
    public var smallestRealChange: Double { 1.96 * 2.0.squareRoot() * deviation }

    /// Half width of where the next single run lies 19 times out of 20. With few runs their spread is itself rough, so
    /// it takes Student's t; for equal standard errors it is the classical prediction interval.
    public var nextRunHalfWidth: Double {
        let t = StudentT.quantile975(degreesOfFreedom: Double(count - 1))
        return t * (deviation * deviation + standardError * standardError).squareRoot()
    }
}
