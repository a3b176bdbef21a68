// This run against the runner's usual, in a few lines of the summary.

internal import GaitModel

extension TextPage {
    private static let mostChanges = 6

    mutating func ownUsual(_ report: AnalysisReport) {
        guard let baseline = report.baseline, report.noRunning == nil else { return }
        let rows = UsualRow.all(report)
        guard !rows.isEmpty else {
            return labelled("Your usual", BaselineWords.runs(baseline))
        }
        labelled("Your usual", BaselineWords.conclusion(rows) + " " + BaselineWords.runs(baseline))
        let real = rows.filter(\.isRealChange)
        for row in real.prefix(Self.mostChanges) { labelled("", BaselineWords.change(row)) }
        if real.count > Self.mostChanges {
            labelled("", "and \(real.count - Self.mostChanges) more: evenstride history show")
        }
    }
}

extension BaselineWords {
    /// The finding in one line.
    static func conclusion(_ rows: [UsualRow]) -> String {
        let real = rows.filter(\.isRealChange)
        if real.isEmpty {
            return "All \(rows.count) numbers are within what single runs of yours do by chance."
        }
        return real.count == 1
            ? "1 of \(rows.count) numbers lies outside your usual band, a real change: "
                + "\(Phrase.lowered(real[0].usual.title))."
            : "\(real.count) of \(rows.count) numbers lie outside your usual band, real changes."
    }

    /// "cadence 172 spm, usually 164 (161 to 167)"
    static func change(_ row: UsualRow) -> String {
        let (usual, decimals) = (row.usual, HistoryWords.decimals(row.usual))
        return Phrase.lowered(HistoryWords.title(usual.title, isSize: usual.isSize)) + " "
            + NumberText.fixed(row.value, decimals) + HistoryWords.unit(usual.unit) + ", usually "
            + NumberText.fixed(usual.mean, decimals) + " (" + NumberText.fixed(usual.band.low, decimals)
            + " to "
            + NumberText.fixed(usual.band.high, decimals) + ")"
    }
}
