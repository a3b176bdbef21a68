// Where a document goes piece by piece, so that a long one never has to exist as a whole.

public protocol TextSink {
    mutating func write(_ text: String)
}

/// Collects everything; for short documents and for tests.
public struct StringSink: TextSink {
    public private(set) var text = ""

    public init() {}

    public mutating func write(_ text: String) { self.text += text }
}
