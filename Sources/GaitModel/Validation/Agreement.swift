// How well the program's numbers agree with the truth: the statistics of one quantity in one set.

public struct Agreement: Sendable, Equatable {
    public struct Worst: Sendable, Equatable {
        public let file: String
        public let moment: Double?
        public let error: Double

        public init(file: String, moment: Double?, error: Double) {
            self.file = file
            self.moment = moment
            self.error = error
        }
    }

    /// How often a stated side difference (its interval leaves zero out) is on the right side.
    public struct Signs: Sendable, Equatable {
        public let stated: Int
        public let right: Int

        public init(stated: Int, right: Int) {
            self.stated = stated
            self.right = right
        }
    }

    public let count: Int
    public let meanAbsoluteError: Double
    /// Mean of program minus truth.
    public let bias: Double
    /// nil for fewer than two.
    public let standardDeviation: Double?
    public let worst: Worst
    /// Pearson's, for three and more that differ.
    public let correlation: Double?
    /// Share of truths inside the program's own 95 % interval, 0 to 1; nil where it states none.
    public let coverage: Double?
    public let meanHalfWidth: Double?
    public let signs: Signs?

    /// Limits of agreement: bias and 1.96 SD to either side.
    public var limits: LikelyRange? {
        standardDeviation.map { LikelyRange(around: bias, halfWidth: 1.96 * $0) }
    }

    public init(
        count: Int, meanAbsoluteError: Double, bias: Double, standardDeviation: Double?, worst: Worst,
        correlation: Double?, coverage: Double?, meanHalfWidth: Double?, signs: Signs?
    ) {
        self.count = count
        self.meanAbsoluteError = meanAbsoluteError
        self.bias = bias
        self.standardDeviation = standardDeviation
        self.worst = worst
        self.correlation = correlation
        self.coverage = coverage
        self.meanHalfWidth = meanHalfWidth
        self.signs = signs
    }
}

/// A quantity of a set: its agreement, and how many truths the program gave no number for.
public struct QuantityAgreement: Sendable, Equatable {
    public let quantity: ValidatedQuantity
    /// nil when the program answered none of them.
    public let agreement: Agreement?
    public let withheld: Int
    /// Distinct reasons, in order of first appearance.
    public let reasons: [String]

    public init(quantity: ValidatedQuantity, agreement: Agreement?, withheld: Int, reasons: [String]) {
        self.quantity = quantity
        self.agreement = agreement
        self.withheld = withheld
        self.reasons = reasons
    }
}
