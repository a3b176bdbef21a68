// Something the reader or the analysis found out and the user should know.

public struct Notice: Sendable, Equatable {
    public enum Severity: String, Sendable { case info, warning }

    /// Stable code, `I_...` or `W_...` (product.md 4.4).
    public let code: String
    public let severity: Severity
    /// What was found, a plain sentence.
    public let message: String
    /// What it does to the result; empty when nothing.
    public let effect: String

    public init(_ code: String, _ severity: Severity, _ message: String, effect: String = "") {
        self.code = code
        self.severity = severity
        self.message = message
        self.effect = effect
    }
}
