// Turns a profile's bytes into answers, or into one complaint with its line.

public import GaitModel

extension RunnerProfile {
    public init(toml bytes: [UInt8]) throws(InputError) {
        self.init()
        let file = try TOMLReader(bytes)
        let tables = ProfileSchema.tables.map(\.name)
        for table in file.tables where !tables.contains(table.name) {
            throw InputError(
                .parse, "there is no [\(table.name)] in a profile", position: InputPosition(line: table.line),
                fix: Nearest.fix(
                    table.name, among: tables, list: "tables are \(tables.joined(separator: ", "))"))
        }
        for entry in file.entries { try take(entry) }
        try checkGround(file)
        try checkPain(file)
    }

    private mutating func take(_ entry: TOMLEntry) throws(InputError) {
        let position = InputPosition(line: entry.line, columnName: entry.key)
        guard let key = ProfileSchema.keys.first(where: { $0.table == entry.table && $0.name == entry.key })
        else { throw RunnerProfile.unknown(entry) }
        guard key.store(entry.value, &self) else {
            throw InputError(
                .parse, "\(key.name) cannot be \(entry.value.shown)", position: position,
                fix: "it is \(key.allowed); put # before the line to leave it out")
        }
    }

    private static func unknown(_ entry: TOMLEntry) -> InputError {
        let position = InputPosition(line: entry.line, columnName: entry.key)
        if let key = ProfileSchema.keys.first(where: { $0.name == entry.key }) {
            let place = entry.table.isEmpty ? "before any table" : "under [\(entry.table)]"
            return InputError(
                .parse, "\(entry.key) stands \(place)", position: position,
                fix: "move it under [\(key.table)]")
        }
        let inTable = ProfileSchema.keys.filter { $0.table == entry.table }.map(\.name)
        return InputError(
            .parse, "a profile has no \(entry.key)", position: position,
            fix: Nearest.fix(
                entry.key, among: inTable.isEmpty ? ProfileSchema.keys.map(\.name) : inTable,
                list: "all names: evenstride profile init"))
    }

    /// Shares of the ground that are given make a whole.
    private func checkGround(_ file: TOMLReader) throws(InputError) {
        let total = surface.values.reduce(0, +)
        guard !surface.isEmpty, !(95...105).contains(total) else { return }
        throw InputError(
            .parse, "the shares of the ground add up to \(NumberText.short(total)) %",
            position: InputPosition(line: file.tables.first { $0.name == "surface" }?.line),
            fix: "make them 100 together; leave out ground you do not run on")
    }

    private func checkPain(_ file: TOMLReader) throws(InputError) {
        guard let since = body.painSince, let date = session.date, since > date else { return }
        throw InputError(
            .parse, "the pain begins after the run", position: file.position("pain_since"),
            fix: "pain_since is a day up to \(date.text)")
    }
}

extension TOMLReader {
    fileprivate func position(_ key: String) -> InputPosition {
        InputPosition(line: entries.first { $0.key == key }?.line, columnName: key)
    }
}

extension TOMLValue {
    /// As it may be quoted back.
    fileprivate var shown: String {
        switch self {
        case .text(let text): "\"" + (text.count > 30 ? text.prefix(30) + ".." : text) + "\""
        case .number(let number): NumberText.short(number)
        case .truth(let truth): truth ? "true" : "false"
        case .day(let day): day.text
        case .list(let values): "[" + values.prefix(4).map(\.shown).joined(separator: ", ") + "]"
        }
    }
}
