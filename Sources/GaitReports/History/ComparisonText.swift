// Two runs side by side on a terminal.

public import GaitModel

/// Columns before a cell begins.
private enum Column {
    static let before = 28
    static let after = 35
    static let difference = 42
    static let likely = 51
    static let verdict = 67
    /// Columns from the left where a number ends.
    static let numberWidth = 7
}

public enum ComparisonText {
    /// - Parameters:
    ///   - by: what was changed on purpose between the runs: "shoe", "surface".
    ///   - names: of the two states of it.
    public static func page(
        _ comparison: RunComparison, by: String? = nil, names: (String, String)? = nil, style: TerminalStyle
    ) -> String {
        var page = TextPage(style: style)
        let (before, after) = (comparison.before, comparison.after)
        page.labelled("Earlier", describe(before, names?.0))
        page.labelled("Later", describe(after, names?.1))
        page.gap()
        page.line(" " + HistoryWords.outcome(comparison).uppercased(), .strong)
        page.gap()
        page.changes(comparison)
        page.gap()
        for open in HistoryWords.open(comparison) {
            page.labelled("Not compared", open.titles + ": " + open.reason)
        }
        page.gap()
        if let by {
            page.labelled("By \(by)", ByWords.text(by))
        }
        for caveat in comparison.caveats { page.labelled("Mind", caveat) }
        page.gap()
        page.lines(comparison)
        page.paragraph(Statement.movementInformation)
        return page.text
    }

    private static func describe(_ run: RunSummary, _ name: String?) -> String {
        let name = name.map { " (\(PlainText.escaped($0)))" } ?? ""
        return HistoryWords.run(run) + name + ": " + HistoryWords.conditions(run.conditions) + ", "
            + NumberText.duration(run.runningSeconds) + " of running"
    }
}

enum ByWords {
    static func text(_ by: String) -> String {
        "one run of each says what differed between two runs, not that the \(by) did it. Run 2 x 5 min with each in "
            + "turn, on one day and one route, and compare those."
    }
}

extension TextPage {
    fileprivate mutating func changes(_ comparison: RunComparison) {
        let judged = comparison.judged
        guard !judged.isEmpty else { return }
        var head = RowBuilder(ansi: style.ansi)
        head.add(" Number", at: 0)
        head.add(TextWidth.rightAligned("before", to: Column.numberWidth), at: Column.before)
        head.add(TextWidth.rightAligned("after", to: Column.numberWidth), at: Column.after)
        head.add(TextWidth.rightAligned("change", to: Column.numberWidth), at: Column.difference)
        head.add("likely", at: Column.likely)
        line(head.text, .quiet)
        for change in judged { row(change) }
    }

    private mutating func row(_ change: NumberChange) {
        guard let before = change.before, let after = change.after,
            let difference = HistoryWords.difference(change),
            let range = change.range
        else { return }
        let decimals = change.decimals
        let isReal = change.verdict == .realChange
        var cells = RowBuilder(ansi: style.ansi)
        let name = change.title + (change.unit.isEmpty ? "" : " (\(change.unit))")
        cells.add(" " + TextWidth.prefix(name, columns: Column.before - 2), at: 0)
        cells.add(number(NumberText.fixed(before, decimals)), at: Column.before)
        cells.add(number(NumberText.fixed(after, decimals)), at: Column.after)
        cells.add(
            number(HistoryWords.signed(difference, decimals)), at: Column.difference,
            isReal ? .strong : .plain)
        let finer = HistoryWords.finer(range, decimals)
        cells.add(
            HistoryWords.signed(range.low, finer) + " to " + HistoryWords.signed(range.high, finer),
            at: Column.likely, .quiet)
        cells.add(HistoryWords.verdict(change.verdict), at: Column.verdict, isReal ? .attention : .plain)
        line(cells.text)
    }

    private func number(_ text: String) -> String { TextWidth.rightAligned(text, to: Column.numberWidth) }

    /// What each number had to exceed.
    fileprivate mutating func lines(_ comparison: RunComparison) {
        var sources: [String] = []
        var numbers: [String: [String]] = [:]
        for change in comparison.changes {
            guard let smallest = change.smallest, let line = change.line else { continue }
            let source = HistoryWords.line(line)
            if numbers[source] == nil { sources.append(source) }
            numbers[source, default: []].append(
                Phrase.lowered(change.title) + " " + NumberText.fixed(smallest, max(1, change.decimals))
                    + HistoryWords.unit(change.unit))
        }
        let lines = sources.map { "\(numbers[$0, default: []].joined(separator: ", ")) (\($0))" }
        guard !lines.isEmpty else { return }
        labelled(
            "The line",
            "a real change is larger than chance between two runs, and its likely range leaves out zero: "
                + lines.joined(separator: "; ") + ".")
        gap()
    }
}
