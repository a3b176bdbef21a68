// One truth beside the program's answer, or beside the reason why it gave none.

public struct TruthComparison: Sendable, Equatable {
    public let quantity: ValidatedQuantity
    /// The recording, relative to the table.
    public let file: String
    /// Start of the window in seconds, for truths along a recording.
    public let moment: Double?
    public let truth: Double
    public let value: Double?
    /// 95 % interval of the value, where the program states one.
    public let range: LikelyRange?
    /// Why there is no value.
    public let reason: String?

    public init(
        quantity: ValidatedQuantity, file: String, moment: Double? = nil, truth: Double, value: Double?,
        range: LikelyRange? = nil, reason: String? = nil
    ) {
        self.quantity = quantity
        self.file = file
        self.moment = moment
        self.truth = truth
        self.value = value
        self.range = range
        self.reason = reason
    }

    /// Program minus truth.
    public var error: Double? { value.map { $0 - truth } }
}
