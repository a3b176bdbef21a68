// The command that helps most after this report.

internal import GaitModel

struct NextStep {
    private let file: String
    private let placement: PlacementUse?
    private let findingID: String?
    /// A device's own numbers have no position.
    private let isDevice: Bool
    /// Several recordings: how they were named on the command line, with what it takes to read them again.
    private let several: String?

    init(_ report: AnalysisReport) {
        file = report.input.name
        isDevice = report.input.tier == .device
        several = report.files.isEmpty ? nil : NextStep.several(report)
        placement = report.gait.placement
        findingID =
            report.noRunning != nil
            ? nil : report.referral?.hidesCues == true ? "warning-signs" : report.standingOut.first?.id
    }

    init(_ input: InputDescription, placement: PlacementUse?) {
        file = input.name
        isDevice = input.tier == .device
        several = nil
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
        if isDevice { return nil }
        if let placement, placement.source == .user || placement.source == .file { return nil }
        let guess = placement?.placement ?? .unknown
        return guess == .unknown || guess.isTrunk
            ? "--placement sacrum  # or waist" : "--placement \(guess.rawValue)"
    }

    private func analyze(_ flags: String, columns: Int) -> String {
        let exact = "evenstride analyze \(several ?? ShellWord.quoted(file)) \(flags)"
        return TextWidth.of(exact) <= columns || several != nil ? exact : "evenstride analyze FILE \(flags)"
    }

    private static func several(_ report: AnalysisReport) -> String {
        let files = report.files.map { "--\($0.role.rawValue) \(ShellWord.quoted($0.input.name))" }
        let use = report.gait.placement
        let placement = use.source == .user ? ["--placement \(use.placement.rawValue)"] : []
        return (files + placement).joined(separator: " ")
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
