// Names for athletes that say nothing about them, and records in which nothing else does.

internal import GaitHistory
public import GaitModel

public struct Pseudonyms: Sendable {
    /// In the order they were given.
    private var names: [(pseudonym: String, athlete: String, name: String?)] = []
    private static let columns = ["pseudonym", "athlete_id", "name"]

    /// Athletes by name; those of an earlier key keep theirs.
    public init(_ records: [FileRecord], earlier: Pseudonyms? = nil) {
        names = earlier?.names ?? []
        var known = Set(names.map(\.athlete))
        let people = Dictionary(records.map { ($0.job.athlete, $0.job.name) }) { $0 ?? $1 }
        for (athlete, name) in people.sorted(by: { $0.key < $1.key }) where known.insert(athlete).inserted {
            let number = names.count + 1
            names.append(("A" + (number < 10 ? "0" : "") + String(number), athlete, name))
        }
    }

    /// A key that was written before.
    public init(key bytes: [UInt8]) throws(InputError) {
        let rows = try CellTable(bytes).rows
        guard rows.first?.cells == Pseudonyms.columns else {
            throw InputError(
                .parse, "the key does not begin with \(Pseudonyms.columns.joined(separator: ","))",
                fix: "name a new file, or the key of an earlier run")
        }
        names = rows.dropFirst().map { row in
            (row.cells[0], row.cells.count > 1 ? row.cells[1] : "", row.cells.count > 2 ? row.cells[2] : nil)
        }
    }

    /// Who is who, for the one person who has to know.
    public var key: String {
        let rows = names.map { [$0.pseudonym, $0.athlete, $0.name ?? ""] }
        return ([Pseudonyms.columns] + rows).map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
    }

    private func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { ",;\t\"\r\n ".unicodeScalars.contains($0) }) else {
            return cell
        }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    /// The same records without names of people and files, and without notes.
    public func hiding(_ records: [FileRecord]) -> [FileRecord] {
        let known = Dictionary(names.map { ($0.athlete, $0.pseudonym) }) { first, _ in first }
        var counts: [String: Int] = [:]
        return records.sorted { PathKey($0.job.file) < PathKey($1.job.file) }.map { record in
            let pseudonym = known[record.job.athlete] ?? "A00"
            counts[pseudonym, default: 0] += 1
            return hidden(record, pseudonym, number: counts[pseudonym, default: 0])
        }
    }

    private func hidden(_ record: FileRecord, _ pseudonym: String, number: Int) -> FileRecord {
        var job = record.job
        let digits = String(number)
        let place = "\(pseudonym)/" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        job.athlete = pseudonym
        job.name = nil
        job.note = nil
        job.file = place + ending(record.job.file)
        job.right = record.job.right.map { place + "-right" + ending($0) }
        let outcome = record.outcome.replacing(
            secrets(record.job), by: [job.file, job.right ?? "", pseudonym])
        return FileRecord(telling: job, contents: record.contents, tool: record.tool, outcome: outcome)
    }

    /// What may stand in a sentence about the file, each with the place of what is said instead.
    private func secrets(_ job: TeamJob) -> [(text: String, instead: Int)] {
        var found = [(job.file, 0), (job.right ?? "", 1)]
        found += found.map { ($0.0.split(separator: "/").last.map(String.init) ?? "", $0.1) }
        found += [(job.athlete, 2), (job.name ?? "", 2)]
        // A name of two letters stands in too many words.
        return found.filter { $0.0.count > 2 }.map { (text: $0.0, instead: $0.1) }
    }

    private func ending(_ path: String) -> String {
        guard let dot = path.lastIndex(of: "."), path[dot...].dropFirst().count <= 5,
            path[dot...].dropFirst().allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return "" }
        return path[dot...].lowercased()
    }
}

extension FileRecord.Outcome {
    fileprivate func replacing(_ secrets: [(text: String, instead: Int)], by words: [String]) -> Self {
        func told(_ text: String) -> String {
            secrets.reduce(text) { $0.replacing($1.text, with: words[$1.instead]) }
        }
        switch self {
        case .refused(let file):
            return .refused(RefusedFile(code: file.code, message: told(file.message), fix: told(file.fix)))
        case .measured(var file):
            file.notices = file.notices.map {
                Notice($0.code, $0.severity, told($0.message), effect: told($0.effect))
            }
            return .measured(file)
        }
    }
}
