// Goes along one line of a TOML file, value by value.

internal import GaitModel

struct TOMLScanner {
    let line: Int
    private var rest: Substring

    init(_ row: Substring, line: Int) {
        rest = row
        self.line = line
    }

    var isAtEnd: Bool { rest.isEmpty || rest.first == "#" }

    func complaint(_ what: String, fix: String) -> InputError {
        InputError(.parse, what, position: InputPosition(line: line), fix: fix)
    }

    mutating func skipBlanks() { rest = rest.drop { $0 == " " || $0 == "\t" } }

    /// Skips blanks on both sides.
    mutating func take(_ mark: Character) -> Bool {
        skipBlanks()
        guard rest.first == mark else { return false }
        rest.removeFirst()
        skipBlanks()
        return true
    }

    mutating func end() throws(InputError) {
        skipBlanks()
        guard isAtEnd else {
            throw complaint(
                "something follows the value: \(TOMLScanner.short(rest))",
                fix: "one value a line; notes begin with #")
        }
    }

    /// Letters, digits, _ and -; or the same in quotes.
    mutating func key() throws(InputError) -> String {
        skipBlanks()
        if rest.first == "\"" || rest.first == "'" { return try text() }
        let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
        guard !name.isEmpty else {
            throw complaint("expected a name, found \(TOMLScanner.short(rest))", fix: "write name = value")
        }
        rest = rest.dropFirst(name.count)
        guard rest.first != "." else {
            throw complaint("names with a dot are not used here", fix: "open the table first: [\(name)]")
        }
        return String(name)
    }

    mutating func value() throws(InputError) -> TOMLValue {
        skipBlanks()
        switch rest.first {
        case "\"", "'": return .text(try text())
        case "[": return .list(try list())
        case "{":
            throw complaint("tables on one line ({..}) are not used here", fix: "open the table: [name]")
        case nil, "#":
            throw complaint("no value after =", fix: "give a value, or # before the line to leave it out")
        default: return try plain()
        }
    }

    private mutating func list() throws(InputError) -> [TOMLValue] {
        rest.removeFirst()
        var values: [TOMLValue] = []
        while true {
            if take("]") { return values }
            guard !isAtEnd else {
                throw complaint("a list without its ]", fix: "keep the list on one line: [\"a\", \"b\"]")
            }
            values.append(try value())
            if take(",") { continue }
            guard take("]") else {
                throw complaint("a list without comma or ]", fix: "write it as [\"a\", \"b\"]")
            }
            return values
        }
    }

    private mutating func text() throws(InputError) -> String {
        let quote = rest.removeFirst()
        guard !rest.hasPrefix(String(repeating: quote, count: 2)) else {
            throw complaint("text over several lines is not used here", fix: "keep it on one line, in \"..\"")
        }
        var text = ""
        while let next = rest.popFirst() {
            if next == quote { return text }
            guard next == "\\", quote == "\"" else {
                text.append(next)
                continue
            }
            guard let meant = rest.popFirst().flatMap(TOMLScanner.escaped) else {
                throw complaint("an unknown sign after \\ in text", fix: "write the text in '..', as it is")
            }
            text.append(meant)
        }
        throw complaint("text without its closing \(quote)", fix: "close the text with \(quote)")
    }

    private static func escaped(_ sign: Character) -> Character? {
        switch sign {
        case "\"", "\\": sign
        case "n": "\n"
        case "t": "\t"
        default: nil
        }
    }

    /// true, false, a date or a number.
    private mutating func plain() throws(InputError) -> TOMLValue {
        let word = rest.prefix { !" \t,]#".contains($0) }
        rest = rest.dropFirst(word.count)
        switch word {
        case "true": return .truth(true)
        case "false": return .truth(false)
        default: break
        }
        if let day = CalendarDay(String(word)) { return .day(day) }
        if let number = TOMLScanner.number(word) { return .number(number) }
        throw complaint(
            "\(TOMLScanner.short(word)) is no value",
            fix: "numbers as 178 or 3.2 (with a point), dates as 2026-11-30, true or false, text in \"..\"")
    }

    /// Decimal numbers only; `_` between digits as TOML allows.
    private static func number(_ word: Substring) -> Double? {
        guard word.allSatisfy({ $0.isASCII && ($0.isNumber || "+-._eE".contains($0)) }) else { return nil }
        guard !word.hasPrefix("_"), !word.hasSuffix("_"), !word.hasSuffix("."), !word.hasPrefix(".") else {
            return nil
        }
        return Double(word.filter { $0 != "_" }).flatMap { $0.isFinite ? $0 : nil }
    }

    private static func short(_ text: Substring) -> String {
        "'" + (text.count > 30 ? text.prefix(30) + ".." : text) + "'"
    }
}
