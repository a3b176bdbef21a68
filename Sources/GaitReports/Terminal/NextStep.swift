// The command that helps most after this report.

internal import GaitModel

struct NextStep {
    private let file: String
    private let placement: PlacementUse?
    private let findingID: String?

    init(_ report: AnalysisReport) {
        file = report.input.name
        placement = report.gait.placement
        findingID = report.noRunning == nil ? report.standingOut.first?.id : nil
    }

    init(_ input: InputDescription, placement: PlacementUse?) {
        file = input.name
        self.placement = placement
        findingID = nil
    }

    /// A stated position makes more numbers possible; then the first finding's page; then the document.
    func command(columns: Int) -> String {
        if let flag = placementFlag { return analyze(flag, columns: columns) }
        if let findingID { return "evenstride explain " + PlainText.escaped(findingID) }
        return analyze("--json", columns: columns)
    }

    private var placementFlag: String? {
        if let placement, placement.source == .user || placement.source == .file { return nil }
        let guess = placement?.placement ?? .unknown
        return guess == .unknown || guess.isTrunk
            ? "--placement sacrum  # or waist" : "--placement \(guess.rawValue)"
    }

    private func analyze(_ flags: String, columns: Int) -> String {
        let exact = "evenstride analyze \(ShellWord.quoted(file)) \(flags)"
        return TextWidth.of(exact) <= columns ? exact : "evenstride analyze FILE \(flags)"
    }
}

/// A file name as one word of a POSIX shell.
enum ShellWord {
    static func quoted(_ word: String) -> String {
        guard word != "-" else { return word }
        let escaped = PlainText.escaped(word)
        let safe = escaped.hasPrefix("-") ? "./" + escaped : escaped
        if !safe.isEmpty, safe.allSatisfy(isPlain) { return safe }
        return "'" + safe.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
            + "'"
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "._-+/,:@%".contains(character)
    }
}
