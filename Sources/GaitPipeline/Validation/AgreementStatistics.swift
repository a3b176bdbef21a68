// Bland and Altman's statistics of pairs of truth and answer.

internal import GaitModel

enum AgreementStatistics {
    /// A correlation of fewer says nothing.
    static let fewestForCorrelation = 3

    /// One quantity, in order of first appearance of its reasons; nil without any truth.
    static func quantity(_ comparisons: [TruthComparison]) -> QuantityAgreement? {
        guard let quantity = comparisons.first?.quantity else { return nil }
        var reasons: [String] = []
        for reason in comparisons.compactMap(\.reason) where !reasons.contains(reason) {
            reasons.append(reason)
        }
        let answered = comparisons.filter { $0.value != nil }
        return QuantityAgreement(
            quantity: quantity, agreement: agreement(answered),
            withheld: comparisons.count - answered.count, reasons: reasons)
    }

    /// Comparisons without a value are left out; nil when none has one.
    static func agreement(_ comparisons: [TruthComparison]) -> Agreement? {
        let answered = comparisons.filter { $0.value != nil }
        let errors = answered.compactMap(\.error)
        guard let worst = worst(answered) else { return nil }
        return Agreement(
            count: errors.count, meanAbsoluteError: mean(errors.map(abs)), bias: mean(errors),
            standardDeviation: standardDeviation(errors), worst: worst,
            correlation: correlation(answered.map(\.truth), answered.compactMap(\.value)),
            coverage: coverage(answered),
            meanHalfWidth: optionalMean(answered.compactMap { $0.range?.halfWidth }),
            signs: signs(answered))
    }

    static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

    /// n - 1 below the line; nil for fewer than two.
    static func standardDeviation(_ values: [Double]) -> Double? {
        guard values.count > 1 else { return nil }
        return (squares(values) / Double(values.count - 1)).squareRoot()
    }

    /// Sum of squares about the mean.
    static func squares(_ values: [Double]) -> Double {
        let mean = mean(values)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    static func correlation(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.count == y.count, x.count >= fewestForCorrelation else { return nil }
        let (meanX, meanY) = (mean(x), mean(y))
        let shared = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
        let spread = (squares(x) * squares(y)).squareRoot()
        return spread > 0 ? min(1, max(-1, shared / spread)) : nil
    }

    private static func optionalMean(_ values: [Double]) -> Double? { values.isEmpty ? nil : mean(values) }

    private static func coverage(_ comparisons: [TruthComparison]) -> Double? {
        optionalMean(comparisons.compactMap { pair in pair.range.map { $0.contains(pair.truth) ? 1 : 0 } })
    }

    private static func worst(_ comparisons: [TruthComparison]) -> Agreement.Worst? {
        var worst: Agreement.Worst?
        for comparison in comparisons {
            guard let error = comparison.error, abs(error) > abs(worst?.error ?? 0) || worst == nil else {
                continue
            }
            worst = Agreement.Worst(file: comparison.file, moment: comparison.moment, error: error)
        }
        return worst
    }

    private static func signs(_ comparisons: [TruthComparison]) -> Agreement.Signs? {
        guard comparisons.first?.quantity.isSideDifference == true else { return nil }
        let stated = comparisons.filter { $0.range.map { !$0.contains(0) } ?? false }
        return Agreement.Signs(
            stated: stated.count, right: stated.count { ($0.value ?? 0) * $0.truth > 0 })
    }
}
