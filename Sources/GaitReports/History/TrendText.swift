// One number over weeks on a terminal: a line a run, the band of the usual, and the slope in words.

public import GaitModel

public enum TrendText {
    /// Cells of the drawing.
    private static let cells = 34

    public static func page(_ trend: RunTrend, style: TerminalStyle) -> String {
        var page = TextPage(style: style)
        page.line(
            " " + PlainText.escaped(trend.athlete) + ": "
                + HistoryWords.title(trend.title, isSize: trend.isSize)
                + (trend.unit.isEmpty ? "" : ", " + trend.unit), .strong)
        page.paragraph(TrendWords.conclusion(trend))
        page.gap()
        let scale = TrendScale(trend)
        page.line(
            "             value  " + scale.head(trend, cells) + "  = usual", .quiet)
        for point in trend.points {
            var row = RowBuilder(ansi: style.ansi)
            row.add(" " + point.day.text, at: 0)
            row.add(
                TextWidth.rightAligned(NumberText.fixed(point.value, trend.decimals), to: 6), at: 12, .strong)
            row.add(scale.draw(point, trend.usual, cells), at: 20)
            row.add(
                point.verdict == .realChange ? "real change" : point.verdict == .tooEarly ? "" : "noise",
                at: 21 + cells + 1, point.verdict == .realChange ? .attention : .quiet)
            page.line(row.text)
        }
        page.gap()
        page.labelled("Slope", TrendWords.slope(trend))
        for left in trend.leftOut {
            page.labelled("Left out", "\(left.runs) \(left.runs == 1 ? "run" : "runs"): \(left.reason)")
        }
        for groups in trend.groups { page.groups(groups, trend) }
        if trend.isSize {
            page.labelled(
                "Mind",
                "which foot is which is not known in every run, so only the size of the difference is shown.")
        }
        return page.text
    }
}

/// From the smallest to the largest thing there is to draw.
struct TrendScale {
    let low: Double
    let high: Double

    init(_ trend: RunTrend) {
        let ends =
            trend.points.flatMap { [$0.value - $0.halfWidth, $0.value + $0.halfWidth] }
            + [trend.usual?.band.low, trend.usual?.band.high].compactMap { $0 }
        low = ends.min() ?? 0
        high = max(ends.max() ?? 1, low + 1e-9)
    }

    func cell(_ value: Double, _ cells: Int) -> Int {
        min(max(Int((value - low) / (high - low) * Double(cells - 1) + 0.5), 0), cells - 1)
    }

    /// The ends of the scale over the drawing.
    func head(_ trend: RunTrend, _ cells: Int) -> String {
        let (left, right) = (NumberText.fixed(low, trend.decimals), NumberText.fixed(high, trend.decimals))
        return left + String(repeating: " ", count: max(1, cells - left.count - right.count)) + right
    }

    func draw(_ point: RunTrend.Point, _ usual: OwnUsual?, _ cells: Int) -> String {
        var marks = [Character](repeating: " ", count: cells)
        if let band = usual?.band {
            for place in cell(band.low, cells)...cell(band.high, cells) { marks[place] = "=" }
        }
        let (from, to) = (
            cell(point.value - point.halfWidth, cells), cell(point.value + point.halfWidth, cells)
        )
        for place in from...to { marks[place] = "-" }
        marks[cell(point.value, cells)] = point.verdict == .realChange ? "#" : "o"
        return String(marks)
    }
}

enum TrendWords {
    /// Who is spoken to.
    enum Whose {
        case yours, own

        fileprivate var usual: String { self == .yours ? "your" : "own" }
        fileprivate var ofThem: String { self == .yours ? " of yours" : "" }
    }

    /// The finding of the chart in one line.
    /// - Parameter whose: the runner reads it, or somebody else does.
    static func conclusion(_ trend: RunTrend, _ whose: Whose = .yours) -> String {
        guard let last = trend.points.last else { return "No run has this number." }
        guard let usual = trend.usual else {
            let missing = max(1, Baseline.fewest - (trend.points.count - 1))
            return
                "\(trend.points.count == 1 ? "1 run" : "\(trend.points.count) runs") so far; \(missing) more like the last one would say what is usual."
        }
        let middle = NumberText.fixed(usual.mean, trend.decimals) + HistoryWords.unit(trend.unit)
        let value = NumberText.fixed(last.value, trend.decimals)
        return last.verdict == .realChange
            ? "The last run, \(value), lies outside \(whose.usual) usual \(middle): a real change. One run is a hint, not a trend."
            : "The last run, \(value), is within what single runs\(whose.ofThem) do by chance about \(middle)."
    }

    static func slope(_ trend: RunTrend) -> String {
        guard let slope = trend.slope else {
            return "not assessed: it takes six runs over two weeks or more"
        }
        let decimals = trend.decimals + 1
        let text =
            HistoryWords.signed(slope.perFourWeeks, decimals) + HistoryWords.unit(trend.unit)
            + " in four weeks (likely "
            + HistoryWords.signed(slope.range.low, decimals) + " to "
            + HistoryWords.signed(slope.range.high, decimals) + ")"
        return text + (slope.isClear ? "" : ": no trend that can be told from chance")
    }
}
