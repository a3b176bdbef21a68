// What is kept of a run beside its numbers: reports made of it and, only where asked, the recording itself.

public struct RunFile: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case reportJSON = "report_json"
        case reportHTML = "report_html"
        case stepsCSV = "steps_csv"
        /// The recording as it was given.
        case original

        /// Never the name the file came with.
        public var fileName: String {
            switch self {
            case .reportJSON: "report.json"
            case .reportHTML: "report.html"
            case .stepsCSV: "steps.csv"
            case .original: "original"
            }
        }
    }

    public enum Content: Sendable {
        case bytes([UInt8])
        /// Copied from this path; it stays where it is.
        case file(String)
    }

    public let kind: Kind
    public let content: Content

    public init(_ kind: Kind, _ content: Content) {
        self.kind = kind
        self.content = content
    }

    public init(_ kind: Kind, text: String) { self.init(kind, .bytes(Array(text.utf8))) }
}

/// A file as it lies in the store.
public struct StoredFile: Sendable, Equatable {
    public let kind: RunFile.Kind
    public let path: String
    public let bytes: Int
}
