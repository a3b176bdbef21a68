// Writes JSON as it goes, keys in the order given, so that the same report is always the same bytes.

/// How a document is laid out; what it says is the same.
public enum JSONLayout: Sendable {
    /// A member a line, for people too.
    case indented
    /// All on one line, for JSON Lines.
    case oneLine
}

public struct JSONWriter<Sink: TextSink> {
    /// Pieces handed on at once, bytes.
    private static var chunk: Int { 8192 }

    private var sink: Sink
    private let layout: JSONLayout
    private var buffer = ""
    private var depth = 0
    private var containerHasElements = false
    private var keyIsWaiting = false

    public init(_ sink: Sink, layout: JSONLayout = .indented) {
        self.sink = sink
        self.layout = layout
    }

    /// Ends the document with a newline and gives the sink back.
    public consuming func finish() -> Sink {
        buffer += "\n"
        sink.write(buffer)
        return sink
    }

    public mutating func object(_ body: (inout Self) -> Void) { container("{", "}", body) }
    public mutating func array(_ body: (inout Self) -> Void) { container("[", "]", body) }

    public mutating func key(_ name: String) {
        startElement()
        buffer += JSONString.quoted(name)
        buffer += layout == .oneLine ? ":" : ": "
        keyIsWaiting = true
    }

    public mutating func value(_ value: String) { scalar(JSONString.quoted(value)) }
    public mutating func value(_ value: Int) { scalar(String(value)) }
    public mutating func value(_ value: Bool) { scalar(value ? "true" : "false") }
    public mutating func value(_ value: Double) { scalar(JSONNumber.text(value)) }
    public mutating func null() { scalar("null") }

    /// Numbers on one line in either layout.
    public mutating func values(_ values: [Double]) {
        scalar("[" + values.map(JSONNumber.text).joined(separator: layout == .oneLine ? "," : ", ") + "]")
    }

    public mutating func values(_ values: [String]) {
        scalar("[" + values.map(JSONString.quoted).joined(separator: ", ") + "]")
    }

    private mutating func scalar(_ text: String) {
        startElement()
        buffer += text
    }

    private mutating func container(_ open: String, _ close: String, _ body: (inout Self) -> Void) {
        startElement()
        buffer += open
        depth += 1
        containerHasElements = false
        body(&self)
        depth -= 1
        if containerHasElements { newLine() }
        buffer += close
        containerHasElements = true
    }

    private mutating func startElement() {
        if keyIsWaiting {
            keyIsWaiting = false
            return
        }
        guard depth > 0 else { return }
        if containerHasElements { buffer += "," }
        containerHasElements = true
        newLine()
    }

    private mutating func newLine() {
        if buffer.utf8.count >= Self.chunk {
            sink.write(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
        guard layout == .indented else { return }
        buffer += "\n"
        for _ in 0..<depth { buffer += "  " }
    }
}
