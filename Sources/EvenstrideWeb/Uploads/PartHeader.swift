// The header of one part of a form: which field it is, and whether it is a file.

/// What a browser said about a part; names are as they came, whatever is in them.
struct PartHeader: Equatable {
    let name: String
    /// nil for a plain answer; empty when no file was chosen.
    let fileName: String?

    /// nil when the part belongs to no field.
    init?(_ bytes: ArraySlice<UInt8>) {
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        for line in lines {
            let pair = line.split(separator: ":", maxSplits: 1)
            guard pair.count == 2, pair[0].lowercased() == "content-disposition" else { continue }
            let value = HeaderValue(String(pair[1]))
            guard value.word == "form-data", let name = value.parameters["name"], !name.isEmpty else {
                return nil
            }
            self.name = name
            fileName = value.parameters["filename"]
            return
        }
        return nil
    }

    init(name: String, fileName: String? = nil) {
        self.name = name
        self.fileName = fileName
    }
}

/// `form-data; name="a"; filename="b c.csv"` taken apart.
struct HeaderValue {
    private(set) var word = ""
    private(set) var parameters: [String: String] = [:]

    init(_ text: String) {
        var parts = HeaderValue.parts(text)
        guard !parts.isEmpty else { return }
        word = parts.removeFirst().lowercased()
        for part in parts {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            let name = pair[0].trimmed.lowercased()
            // The first one counts: a second cannot change what the first said.
            if parameters[name] == nil {
                parameters[name] = HeaderValue.unquoted(pair[1].trimmed)
            }
        }
    }

    /// Cut at semicolons that stand outside quotes.
    private static func parts(_ text: String) -> [String] {
        var parts = [""]
        var (isQuoted, isEscaped) = (false, false)
        for character in text {
            if character == ";" && !isQuoted {
                parts.append("")
                continue
            }
            if character == "\"" && !isEscaped { isQuoted.toggle() }
            isEscaped = character == "\\" && !isEscaped
            parts[parts.count - 1].append(character)
        }
        return parts.map(\.trimmed)
    }

    /// Browsers write a quote in a file name as %22, others as \"; a backslash of a Windows path stays.
    private static func unquoted(_ text: String) -> String {
        guard text.count >= 2, text.first == "\"", text.last == "\"" else { return text }
        return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("%22", with: "\"")
    }
}
