// A rulebook as a file one can edit: written whole, read back with only what was changed.

public import GaitModel

public enum RulebookFile {
    private static let table = "thresholds"

    /// Every threshold with its meaning, source and the values it may take.
    public static func text(_ thresholds: [Threshold]) -> String {
        let lines = thresholds.map { threshold in
            let unit = threshold.unit.isEmpty ? "" : " \(threshold.unit)"
            let allowed = threshold.allowed
            return """

                # \(threshold.meaning); \(threshold.source)
                # from \(NumberText.short(allowed.lowerBound)) to \(NumberText.short(allowed.upperBound))\(unit)
                \(threshold.name) = \(NumberText.short(threshold.value))

                """
        }
        return """
            # The lines that evenstride's rules compare with. Change a value, and give the file to
            # evenstride analyze RUN --rulebook THIS_FILE. Lines left out keep their value.
            rulebook = "\(Rulebook.version)"

            [\(table)]

            """ + lines.joined()
    }

    public static func read(_ bytes: [UInt8], thresholds: [Threshold]) throws(InputError) -> Rulebook {
        let file = try TOMLReader(bytes)
        for other in file.tables where other.name != table {
            throw InputError(
                .parse, "there is no [\(other.name)] in a rulebook",
                position: InputPosition(line: other.line),
                fix: "put the lines under [\(table)]; the whole: evenstride explain rulebook")
        }
        var overrides: [String: Double] = [:]
        for entry in file.entries {
            if entry.table.isEmpty && entry.key == "rulebook" {
                try check(version: entry)
            } else {
                overrides[entry.key] = try value(entry, thresholds)
            }
        }
        let book = Rulebook(overriding: overrides)
        try checkOrder(book, thresholds, file)
        return book
    }

    private static func check(version entry: TOMLEntry) throws(InputError) {
        guard entry.value != .text(Rulebook.version) else { return }
        throw InputError(
            .parse, "the file was made for another rulebook than \(Rulebook.version)",
            position: InputPosition(line: entry.line, columnName: entry.key),
            fix: "compare it with evenstride explain rulebook, then write rulebook = \"\(Rulebook.version)\"")
    }

    private static func value(_ entry: TOMLEntry, _ thresholds: [Threshold]) throws(InputError) -> Double {
        let position = InputPosition(line: entry.line, columnName: entry.key)
        guard entry.table == table else {
            throw InputError(
                .parse, "\(entry.key) stands before [\(table)]", position: position, fix: "move it below")
        }
        guard let threshold = thresholds.first(where: { $0.name == entry.key }) else {
            throw InputError(
                .parse, "the rulebook has no \(entry.key)", position: position,
                fix: Nearest.fix(
                    entry.key, among: thresholds.map(\.name), list: "all names: evenstride explain rulebook"))
        }
        let allowed = threshold.allowed
        guard case .number(let number) = entry.value, allowed.contains(number) else {
            throw InputError(
                .parse, "\(entry.key) is out of its range or no number", position: position,
                fix: "it is a number from \(NumberText.short(allowed.lowerBound)) to "
                    + "\(NumberText.short(allowed.upperBound)), here \(NumberText.short(threshold.value))")
        }
        return number
    }

    /// A line that notes stays on its side of the line that flags.
    private static func checkOrder(
        _ book: Rulebook, _ thresholds: [Threshold], _ file: TOMLReader
    ) throws(InputError) {
        for note in thresholds where note.name.hasSuffix("_note") {
            let name = note.name.dropLast(4) + "flag"
            guard let flag = thresholds.first(where: { $0.name == name }),
                (book[note] < book[flag]) != (note.value < flag.value)
            else { continue }
            let line = file.entries.first { $0.key == note.name || $0.key == flag.name }?.line
            throw InputError(
                .parse, "\(note.name) and \(flag.name) have changed places",
                position: InputPosition(line: line, columnName: note.name),
                fix:
                    "keep them in the order of \(NumberText.short(note.value)) and \(NumberText.short(flag.value))"
            )
        }
    }
}
