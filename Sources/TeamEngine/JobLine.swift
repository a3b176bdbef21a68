// A job as a line of text: the file's path, then tab-separated key=value. A plain path is a valid job.

public import GaitModel

public enum JobLine {
    /// With every fact stated, so that it is read back as the same job.
    public static func text(_ job: TeamJob) -> String {
        var parts = [escaped(job.file), "athlete=" + escaped(job.athlete)]
        for key in JobKey.allCases where key != .athlete {
            if let value = key.value(job) {
                parts.append(key.rawValue + "=" + escaped(value))
            } else if key == .named && PathFacts.day(of: job.file) != nil {
                parts.append("named=")
            }
        }
        return parts.joined(separator: "\t")
    }

    /// - Parameter number: of the line, for complaints.
    public static func job(_ line: String, number: Int) throws(InputError) -> TeamJob {
        var parts = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            .map { Substring($0) }[...]
        let path = try unescaped(parts.popFirst() ?? "", number)
        guard !path.isEmpty else {
            throw complaint(number, "the job has no file", fix: "begin the line with the path of a recording")
        }
        var job = plain(path)
        var seen: Set<JobKey> = []
        for part in parts {
            let pair = part.utf8.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
            ).map { String(Substring($0)) }
            guard pair.count == 2, let key = JobKey(rawValue: pair[0]) else {
                throw complaint(
                    number, "'\(part.prefix(40))' is nothing a job says",
                    fix:
                        "write key=value with one of \(JobKey.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            guard seen.insert(key).inserted else {
                throw complaint(number, "\(key.rawValue)= stands there twice", fix: "leave one of them out")
            }
            guard key.set(try unescaped(Substring(pair[1]), number), in: &job) else {
                throw complaint(number, "\(key.rawValue)=\(pair[1].prefix(40)) is not right", fix: key.fix)
            }
        }
        return job
    }

    /// What the path alone says.
    public static func plain(_ path: String) -> TeamJob {
        var job = TeamJob(file: path, athlete: PathFacts.athlete(of: path))
        job.namedDay = PathFacts.day(of: path)
        return job
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 92 || $0 == 9 || $0 == 10 || $0 == 13 }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func unescaped(_ text: Substring, _ number: Int) throws(InputError) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
        var result = String.UnicodeScalarView()
        var signs = text.unicodeScalars.makeIterator()
        while let sign = signs.next() {
            guard sign == "\\" else {
                result.append(sign)
                continue
            }
            switch signs.next() {
            case "\\": result.append("\\")
            case "t": result.append("\t")
            case "n": result.append("\n")
            case "r": result.append("\r")
            default:
                throw complaint(
                    number, "a backslash with nothing that goes with it",
                    fix: "write \\\\ for a backslash in a name, or give plain names with --null")
            }
        }
        return String(result)
    }

    private static func complaint(_ number: Int, _ what: String, fix: String) -> InputError {
        InputError(.usage, what, position: InputPosition(line: number), fix: fix)
    }
}
