// Section 7: this run against the runner's earlier ones, number by number, with the band of the usual.

internal import GaitModel

struct ComparedSection {
    private let report: AnalysisReport

    init(_ report: AnalysisReport) { self.report = report }

    var html: HTML {
        guard let baseline = report.baseline, report.noRunning == nil else { return .empty }
        let rows = UsualRow.all(report)
        return HTML.section("compared", "Against your usual") {
            if rows.isEmpty {
                HTML("p", ["class": "lead-in"]) { HTML.prose(tooFew(baseline)) }
            } else {
                HTML("p", ["class": "lead-in"]) { HTML.prose(BaselineWords.conclusion(rows)) }
                onPaper(rows, baseline)
                table(rows.filter(\.isShown))
                HTML("p", ["class": "note screen-only"]) {
                    HTML.prose("Compared with " + BaselineWords.runs(baseline) + " " + key(rows.count))
                }
                others(rows.filter { !$0.isShown })
            }
            earlier(baseline, rows)
        }
    }

    private func tooFew(_ baseline: Baseline) -> String {
        "There are too few earlier runs like this one to say what is usual for you: \(baseline.earlier.count) of "
            + "\(Baseline.fewest)."
    }

    private func key(_ count: Int) -> String {
        "Band: where 19 of 20 single runs of yours lie by chance. Real change: outside of it. Of \(count) numbers, about "
            + "one in twenty is outside by chance alone."
    }

    private func table(_ rows: [UsualRow]) -> HTML {
        HTML.scroll("This run against your usual", classes: "scroll screen-only") {
            HTML("table") {
                HTML.heads(
                    ["Number", "This run", "Your usual", "Band", "Difference", ""], right: 1...4)
                HTML("tbody") { rows.map(line) }
            }
        }
    }

    /// The gauges have the bands; paper needs only what lies outside.
    private func onPaper(_ rows: [UsualRow], _ baseline: Baseline) -> HTML {
        let real = rows.filter { $0.isRealChange && $0.isShown }.map(BaselineWords.change)
        let changes = real.isEmpty ? "" : " Real changes: " + real.joined(separator: "; ") + "."
        return HTML("p", ["class": "print-only note"]) {
            HTML.prose("Compared with " + BaselineWords.runs(baseline) + changes)
        }
    }

    private func others(_ rows: [UsualRow]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        return HTML.data(
            "Other numbers", heads: ["Number", "This run", "Your usual", "Band", ""],
            rows: rows.map { row in
                let (usual, decimals) = (row.usual, HistoryWords.decimals(row.usual))
                return [
                    HistoryWords.title(usual.title, isSize: usual.isSize),
                    Typography.number(row.value, decimals, unit: usual.unit),
                    Typography.number(usual.mean, decimals),
                    Typography.range(usual.band.low, usual.band.high, decimals),
                    row.verdict,
                ]
            }, summary: "Show the other numbers")
    }

    private func line(_ row: UsualRow) -> HTML {
        let (usual, decimals) = (row.usual, HistoryWords.decimals(row.usual))
        return HTML("tr") {
            HTML("th", ["scope": "row"]) {
                HistoryWords.title(usual.title, isSize: usual.isSize)
                if !usual.unit.isEmpty {
                    HTML("span", ["class": "unit"]) { ", " + Typography.unit(usual.unit) }
                }
            }
            HTML("td", ["class": "r"]) { Typography.number(row.value, decimals) }
            HTML("td", ["class": "r"]) { Typography.number(usual.mean, decimals) }
            HTML("td", ["class": "r"]) {
                Typography.range(usual.band.low, usual.band.high, decimals)
            }
            HTML("td", ["class": "r"]) {
                Typography.number(row.value - usual.mean, decimals, signed: true)
            }
            HTML("td") {
                HTML.level(row.isRealChange ? .act : .ok, row.verdict)
            }
        }
    }

    private func earlier(_ baseline: Baseline, _ rows: [UsualRow]) -> HTML {
        let shown = rows.prefix(6).map(\.usual)
        guard !baseline.earlier.isEmpty, !shown.isEmpty else { return .empty }
        return HTML.data(
            "Earlier runs", heads: ["Run"] + shown.map(\.title) + ["Shoes", "Ground"],
            rows: baseline.earlier.map { run in
                [run.day?.text ?? "unknown"]
                    + shown.map { usual in
                        run.values[usual.metric].map { Typography.number($0, usual.decimals) } ?? ""
                    } + [run.shoe ?? "", run.surface ?? ""]
            }, summary: "Show the earlier runs")
    }
}

/// A number of this run with its usual.
struct UsualRow {
    let usual: OwnUsual
    /// As it is compared.
    let value: Double
    var isRealChange: Bool { usual.isRealChange(value) }
    var verdict: String {
        HistoryWords.verdict(isRealChange ? NumberChange.Verdict.realChange : .withinNoise)
    }
    /// Among the numbers of the summary.
    var isShown: Bool { NumberRow.all.contains { $0.id == usual.metric } }

    /// Of those numbers that the report shows, in its order.
    static func all(_ report: AnalysisReport) -> [UsualRow] {
        guard let baseline = report.baseline, report.noRunning == nil else { return [] }
        let shown = NumberRow.all.map(\.id)
        let usual = baseline.usual.enumerated().sorted { left, right in
            let (a, b) = (
                shown.firstIndex(of: left.element.metric), shown.firstIndex(of: right.element.metric)
            )
            return (a ?? shown.count, left.offset) < (b ?? shown.count, right.offset)
        }
        return usual.map(\.element).compactMap { usual in
            report.gait.metrics[usual.metric].measurement.map {
                UsualRow(usual: usual, value: usual.compared($0.value))
            }
        }
    }
}
