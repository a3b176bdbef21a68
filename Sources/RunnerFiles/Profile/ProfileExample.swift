// The commented profile that `evenstride profile init` writes: every name, nothing answered yet.

internal import GaitModel

public enum ProfileExample {
    public static let text =
        """
        # A runner's answers for evenstride analyze RUN --profile THIS_FILE
        #
        # All of it is optional: remove the # in front of a line and put your own value.
        # Nothing here changes a measured number. Answers decide which explanations can be
        # given, and whether you should see somebody about your back first.
        # The file stays on this computer; it may hold private matters, so mind who gets it.

        """ + ProfileSchema.tables.map(table).joined()

    private static func table(_ table: ProfileSchema.Table) -> String {
        "\n[\(table.name)]  # \(table.title)\n" + table.keys.map(line).joined()
    }

    private static func line(_ key: ProfileKey) -> String {
        let start = "#\(key.name) = \(key.example)"
        let notes = [key.help, note(key)].filter { !$0.isEmpty }
        guard !notes.isEmpty else { return start + "\n" }
        return padded(start, to: 34) + " # " + notes.joined(separator: "; ") + "\n"
    }

    /// true and false explain themselves.
    private static func note(_ key: ProfileKey) -> String {
        key.allowed == "true or false" ? "" : key.allowed
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
