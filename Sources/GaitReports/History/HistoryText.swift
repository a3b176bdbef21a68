// Kept runs, what is usual, and a trend on a terminal.

public import GaitModel

public enum HistoryText {
    /// A line a run, oldest first.
    public static func list(_ runs: [RunSummary], style: TerminalStyle) -> String {
        var page = TextPage(style: style)
        guard !runs.isEmpty else {
            page.paragraph("No runs are kept.")
            page.next("evenstride history add run.csv --athlete me --placement sacrum")
            return page.text
        }
        for athlete in Set(runs.map(\.athlete)).sorted() {
            page.gap()
            page.line(" " + PlainText.escaped(athlete), .strong)
            for run in runs where run.athlete == athlete { page.runLine(run) }
        }
        return page.text
    }

    /// One kept run: what it was, its numbers against the usual, where its files lie.
    public static func run(
        _ run: RunSummary, _ baseline: Baseline, files: [String], style: TerminalStyle
    ) -> String {
        var page = TextPage(style: style)
        page.labelled("Run", run.id)
        page.labelled("Of", PlainText.escaped(run.athlete) + ", " + HistoryWords.run(run))
        page.labelled("That is", HistoryWords.conditions(run.conditions))
        let notes = [("shoes", run.shoe), ("ground", run.surface), ("note", run.note)].compactMap {
            name, value in
            value.map { "\(name): \(PlainText.escaped($0))" }
        }
        if !notes.isEmpty { page.labelled("Notes", notes.joined(separator: ", ")) }
        page.gap()
        for number in run.numbers {
            let text =
                NumberText.fixed(number.value, number.decimals) + HistoryWords.unit(number.unit)
                + " (likely " + NumberText.fixed(number.range.low, number.decimals) + " to "
                + NumberText.fixed(number.range.high, number.decimals) + ")"
            page.labelled(number.title, text + against(baseline[number.metric], number), column: 30)
        }
        page.gap()
        for finding in run.findings where finding.level > .ok {
            page.labelled("Found", PlainText.escaped(finding.title))
        }
        page.labelled("Usual", BaselineWords.runs(baseline))
        for file in files { page.labelled("File", file) }
        return page.text
    }

    private static func against(_ usual: OwnUsual?, _ number: RunNumber) -> String {
        guard let usual else { return "" }
        return (usual.isSize ? ", its size usually " : ", usually ")
            + NumberText.fixed(usual.mean, usual.decimals)
            + (usual.isRealChange(number.value) ? ": a real change" : "")
    }

    public static func usual(_ baseline: Baseline, for run: RunSummary, style: TerminalStyle) -> String {
        var page = TextPage(style: style)
        page.labelled("Usual for", PlainText.escaped(run.athlete) + ", in runs like " + HistoryWords.run(run))
        page.labelled("That is", HistoryWords.conditions(run.conditions))
        page.labelled("Runs", BaselineWords.runs(baseline))
        page.gap()
        page.usualTable(baseline, run)
        page.gap()
        if !baseline.usual.isEmpty {
            page.labelled(
                "Reading it",
                "band: where 19 of 20 single runs of yours lie by chance. Two single runs differ by more than the last "
                    + "column 1 time in 20."
                    + (baseline.usual.contains(where: \.isSize)
                        ? " Of side differences the size, because the feet have no names in some run." : ""))
        }
        return page.text
    }
}

enum BaselineWords {
    /// "7 runs, 2026-08-18 to 2026-11-02; 3 others are not like it"
    static func runs(_ baseline: Baseline) -> String {
        let count = baseline.earlier.count
        var text = count == 1 ? "1 earlier run like it" : "\(count) earlier runs like it"
        if let first = baseline.earlier.first?.day, let last = baseline.earlier.last?.day {
            text += first == last ? ", \(first.text)" : ", \(first.text) to \(last.text)"
        }
        if baseline.notComparable > 0 {
            text +=
                "; \(baseline.notComparable) more \(baseline.notComparable == 1 ? "is" : "are") not like it"
        }
        if baseline.missing > 0 {
            text += "; \(baseline.missing) more like it would say what is usual"
        } else if !baseline.isAtMatchedSpeed {
            text += "; speed is not known, so a change of pace may be part of a difference"
        }
        return text + "."
    }
}

extension TextPage {
    fileprivate mutating func runLine(_ run: RunSummary) {
        var cells = RowBuilder(ansi: style.ansi)
        cells.add(" " + (run.day?.text ?? "day unknown"), at: 0)
        cells.add(run.id.isEmpty ? "" : String(run.id.prefix(8)), at: 13, .quiet)
        cells.add(run.conditions.tier == .device ? "device" : run.conditions.placement.title, at: 23)
        cells.add(run[.cadence].map { NumberText.fixed($0.value, 0) + " spm" } ?? "", at: 34)
        let worst = run.findings.filter { $0.level > .ok }.max { $0.level < $1.level }
        let rest = [run.shoe, run.surface, worst?.title, run.note].compactMap { $0 }.map(PlainText.escaped)
        cells.add(
            TextWidth.shortened(rest.joined(separator: ", "), to: style.width - 44), at: 43)
        line(cells.text)
    }

    fileprivate mutating func usualTable(_ baseline: Baseline, _ run: RunSummary) {
        guard !baseline.usual.isEmpty else { return }
        line(" Number                      usual   band            that run   two runs differ", .quiet)
        for usual in baseline.usual {
            let decimals = HistoryWords.decimals(usual)
            let value = run[usual.metric]?.value
            let isReal = value.map(usual.isRealChange) ?? false
            var cells = RowBuilder(ansi: style.ansi)
            let unit = usual.unit.isEmpty ? "" : " (\(usual.unit))"
            cells.add(
                " "
                    + TextWidth.prefix(usual.title + unit, columns: 26), at: 0)
            cells.add(TextWidth.rightAligned(NumberText.fixed(usual.mean, decimals), to: 7), at: 27, .strong)
            cells.add(
                NumberText.fixed(usual.band.low, decimals) + " to "
                    + NumberText.fixed(usual.band.high, decimals), at: 37, .quiet)
            cells.add(
                TextWidth.rightAligned(
                    value.map { NumberText.fixed(usual.compared($0), decimals) } ?? "", to: 8), at: 53,
                isReal ? .attention : .plain)
            cells.add(isReal ? "*" : "", at: 62, .attention)
            cells.add(NumberText.fixed(usual.smallestRealChange, max(1, decimals)), at: 66, .quiet)
            line(cells.text)
        }
        if baseline.usual.contains(where: { usual in
            run[usual.metric].map { usual.isRealChange($0.value) } ?? false
        }) {
            line(" * outside the band: a real change", .quiet)
        }
    }
}
