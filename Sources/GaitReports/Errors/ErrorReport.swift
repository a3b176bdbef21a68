// An input that cannot be analysed, in four lines: what, where, how to go on, where to read more.

public import GaitModel

public enum ErrorReport {
    public static let schemaName = "evenstride.error"
    public static let schemaVersion = "1.0"

    /// For standard error; wrapped lines continue under their text.
    public static func text(_ error: InputError, fileName: String, style: TerminalStyle = TerminalStyle())
        -> String
    {
        var page = TextPage(style: style)
        page.error(error, fileName: fileName)
        return page.text
    }

    /// The same as an object, for `--json`.
    public static func json(
        _ error: InputError, fileName: String, generatedAt: String? = nil, layout: JSONLayout = .indented
    ) -> String {
        var json = JSONWriter(StringSink(), layout: layout)
        json.object { json in
            json.identity(
                .current, schema: schemaName, version: schemaVersion, generatedAt: generatedAt)
            json.object("error") { json in
                json.member("code", error.code.rawValue)
                json.member("message", error.what)
                json.member("file", fileName)
                json.member("entry", error.position.entry)
                json.member("line", error.position.line)
                json.member("column", error.position.columnName)
                json.member("byte", error.position.byte)
                json.member("detail", error.detail)
                json.member("fix", error.fix)
                json.member("more", explain(error))
                json.member("exit_status", Int(error.code.exitStatus))
            }
        }
        return json.finish().text
    }

    static func explain(_ error: InputError) -> String { "evenstride explain \(error.code.rawValue)" }

    /// "run.csv, line 40,113, column y; 1,204 such rows".
    static func place(_ error: InputError, fileName: String) -> String {
        var parts = [fileName == "-" ? "standard input" : fileName]
        let position = error.position
        if let entry = position.entry, !entry.isEmpty { parts.append(entry) }
        if let line = position.line { parts.append("line \(NumberText.grouped(line))") }
        if let column = position.columnName { parts.append("column \(column)") }
        if let byte = position.byte { parts.append("byte \(NumberText.grouped(byte))") }
        return parts.joined(separator: ", ") + (error.detail.isEmpty ? "" : "; " + error.detail)
    }
}

extension TextPage {
    fileprivate mutating func error(_ error: InputError, fileName: String) {
        let label = "error[\(error.code.rawValue)]:"
        let what = PlainText.escaped(error.what)
        let wrapped = TextWrap.lines(label + " " + what, width: style.width - 2)
        for (index, part) in wrapped.enumerated() {
            guard index == 0 else {
                line("  " + part)
                continue
            }
            line(style.ansi.paint(label, .strong) + part.dropFirst(label.count))
        }
        hanging("where:", ErrorReport.place(error, fileName: fileName))
        hanging("fix:", error.fix)
        hanging("more:", ErrorReport.explain(error))
    }

    private mutating func hanging(_ label: String, _ text: String) {
        let indent = 2
        let padded = TextWidth.padded(label, to: 7)
        let column = indent + 7
        let wrapped = TextWrap.lines(PlainText.escaped(text), width: style.width - column)
        for (index, part) in wrapped.enumerated() {
            let margin = index == 0 ? "  " + padded : String(repeating: " ", count: column)
            line(margin + part)
        }
    }
}
