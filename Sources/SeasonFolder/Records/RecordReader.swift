// Reads results.jsonl: a record a line; a line that was being written when the program died is dropped, aloud.

public import FoundationEssentials
public import GaitModel
internal import GaitReports

public struct RecordReader: Sendable {
    /// In the order of the lines.
    public private(set) var records: [FileRecord] = []
    /// What was passed over, for people.
    public private(set) var notes: [String] = []

    private struct Identity: Decodable {
        let schema, version: String

        enum CodingKeys: String, CodingKey {
            case schema
            case version = "schema_version"
        }
    }

    /// - Throws: a complaint with the number of the line.
    public init(_ bytes: Data) throws(InputError) {
        var fault: InputError?
        read(bytes) {
            fault = $0
            return false
        }
        if let fault { throw fault }
    }

    /// Passes over every line that is no record, aloud: its file will be analysed again.
    init(tolerant bytes: Data) { read(bytes) { _ in true } }

    /// - Parameter goesOn: asked with the complaint about a line that is no record.
    private mutating func read(_ data: Data, goesOn: (InputError) -> Bool) {
        let decoder = JSONDecoder()
        let newline = UInt8(ascii: "\n")
        // Looking for line ends in plain bytes: in Data it would take as long as reading the records.
        let bytes = [UInt8](data)
        var (start, number) = (0, 0)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: newline)
            let line = bytes[start..<(end ?? bytes.count)]
            start = (end ?? bytes.count) + 1
            number += 1
            guard !line.isEmpty, line != [13] else { continue }
            do {
                records.append(try RecordReader.record(Data(line), decoder))
            } catch {
                guard end != nil else {
                    notes.append("line \(number) was cut off while it was written, and is left out")
                    return
                }
                let fault = InputError(
                    .parse, error.what, position: InputPosition(line: number), fix: error.fix)
                guard goesOn(fault) else { return }
                notes.append("line \(number) is left out: \(error.what)")
            }
        }
    }

    /// One record of `evenstride.record`.
    static func record(_ line: Data, _ decoder: JSONDecoder = JSONDecoder()) throws(LineFault) -> FileRecord {
        if let text = try? decoder.decode(RecordText.self, from: line), text.schema == RecordJSON.schemaName,
            major(text.version) == major(RecordJSON.schemaVersion), let record = try? FileRecord(text)
        {
            return record
        }
        throw fault(line, decoder)
    }

    /// What is wrong with a line that is no record of a version we know.
    private static func fault(_ line: Data, _ decoder: JSONDecoder) -> LineFault {
        do { _ = try wholeRecord(line, decoder) } catch { return error }
        return LineFault(what: "the record cannot be read", fix: "remove the line")
    }

    private static func wholeRecord(_ line: Data, _ decoder: JSONDecoder) throws(LineFault) -> FileRecord {
        let identity: Identity
        do { identity = try decoder.decode(Identity.self, from: line) } catch {
            throw LineFault(
                what: "the line is no record: it is no JSON object with schema and schema_version",
                fix: "remove the line, or make the records again: evenstride analyze --files-from - --jsonl")
        }
        guard identity.schema == RecordJSON.schemaName else {
            throw LineFault(
                what: "the line is '\(identity.schema.prefix(40))' and no \(RecordJSON.schemaName)",
                fix: "give records, as evenstride analyze --files-from - --jsonl writes them")
        }
        guard major(identity.version) == major(RecordJSON.schemaVersion) else {
            throw LineFault(
                what:
                    "the record is of version \(identity.version.prefix(20)), which this program does "
                    + "not know; it reads \(RecordJSON.schemaVersion)",
                fix: "use the version of evenstride that wrote it, or make the records again")
        }
        do {
            return try FileRecord(decoder.decode(RecordText.self, from: line))
        } catch {
            throw LineFault(
                what: "the record is not whole: \(reason(error))",
                fix: "remove the line, and the file is analysed again")
        }
    }

    /// What is wrong with one line.
    struct LineFault: Error {
        let what: String
        let fix: String
    }

    private static func major(_ version: String) -> Substring? { version.split(separator: ".").first }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let fault as RecordFault: fault.what
        case DecodingError.keyNotFound(let key, _): "\(key.stringValue) is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            context.codingPath.map(\.stringValue).joined(separator: ".") + " is of another kind"
        default: "it cannot be read"
        }
    }
}
