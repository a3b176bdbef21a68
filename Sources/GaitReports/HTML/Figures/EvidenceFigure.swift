// The signal itself of the strides that show a pattern most and least, side by side on one scale.

internal import GaitModel

struct EvidenceFigure {
    private static let height = 84.0
    /// Strides of either kind.
    private static let most = 3

    private let report: AnalysisReport
    private let names: FootNames
    private let metric: MetricID
    private let heads: (String, String)
    private let showing: [Shown]
    private let notShowing: [Shown]
    private let finding: Finding?
    /// Page that shows any place of the signal, where there is a server.
    private let signalPage: String?

    private struct Shown {
        let sample: StrideSample
        let excerpt: StrideExcerpt
    }

    init?(_ report: AnalysisReport, _ view: SideView, signal: String? = nil) {
        signalPage = signal
        guard let picture = report.gait.picture, report.gait.metrics[.loadPeak].measurement != nil else {
            return nil
        }
        func cut(_ samples: [StrideSample]) -> [Shown] {
            Array(
                samples.compactMap { sample in
                    picture.excerpt(of: sample.stride).map { Shown(sample: sample, excerpt: $0) }
                }.prefix(Self.most))
        }
        let shown = report.standingOut.first { !cut($0.stridesShowing).isEmpty }
        guard let source = EvidenceFigure.source(report, view, shown) else { return nil }
        let (first, last) = EvidenceFigure.ends(source, shown)
        self.report = report
        names = view.names
        metric = source.metric
        finding = shown
        heads =
            shown == nil
            ? ("Most on \(view.names.long(.a))", "Most on \(view.names.long(.b))")
            : ("Shows it most", "Shows it least")
        (showing, notShowing) = (cut(first), cut(last))
        guard !showing.isEmpty else { return nil }
    }

    /// The quantity whose ends the finding names; without a finding, the side difference.
    private static func source(
        _ report: AnalysisReport, _ view: SideView, _ finding: Finding?
    ) -> StrideEvidence? {
        guard let finding, let sample = finding.stridesShowing.first else { return view.evidence }
        return report.gait.evidence.first { ($0.highest + $0.lowest).contains(sample) }
    }

    /// Where no stride goes against a finding, those that show it least.
    private static func ends(_ source: StrideEvidence, _ finding: Finding?)
        -> ([StrideSample], [StrideSample])
    {
        guard let finding else { return (source.highest, source.lowest) }
        let isHigh = source.highest.contains { finding.stridesShowing.contains($0) }
        let opposite = isHigh ? source.lowest : source.highest
        return (
            finding.stridesShowing,
            finding.stridesNotShowing.isEmpty ? opposite : finding.stridesNotShowing
        )
    }

    var figure: Figure {
        Figure(
            title: finding.map { "See for yourself: " + Phrase.lowered($0.title) }
                ?? "See for yourself: the most uneven strides",
            caption: "The signal itself, two steps each, all on the same scale.", chart: panels,
            table: table, classes: "screen-only")
    }

    private var isSigned: Bool { metric.rawValue.hasPrefix("asymmetry.") }

    /// "B +33 %", "11.2 cm", "372 ms a step".
    private func words(_ sample: StrideSample) -> String {
        if isSigned {
            return names.difference + " " + Typography.number(-sample.value, 0, unit: "%", signed: true)
        }
        if metric == .cadence { return Typography.number(sample.value, 0, unit: "ms") + " a step" }
        let page = report.gait.metrics.rows.first { $0.documentation.id == metric }?.documentation
        return Typography.number(sample.value, page?.decimals ?? 2, unit: page?.unit ?? "")
    }

    /// The strides as places in the signal, those that show it first.
    var places: [SignalPlace] {
        [(heads.0, showing), (heads.1, notShowing)].flatMap { head, list in
            list.map { shown in place(shown, head) }
        }
    }

    private func place(_ shown: Shown, _ head: String) -> SignalPlace {
        let excerpt = shown.excerpt
        return SignalPlace(
            label: "\(head): \(Typography.clock(excerpt.start)), \(words(shown.sample))",
            start: excerpt.start,
            end: excerpt.start + excerpt.lead + excerpt.step * Double(excerpt.values.count - 1))
    }

    // MARK: charts

    private var all: [Shown] { showing + notShowing }

    private var panels: HTML {
        HTML("div", ["class": "panels"]) {
            HTML("p", ["class": "run"]) { heads.0 }
            HTML("p", ["class": "run"]) { notShowing.isEmpty ? "" : heads.1 }
            for row in 0..<max(showing.count, notShowing.count) {
                panel(showing, row, "s")
                panel(notShowing, row, "n")
            }
        }
            + HTML("p", ["class": "src"]) {
                "Horizontal: milliseconds after the first landing. Vertical: force in g. Numbers: landing load in g."
            }
    }

    private func panel(_ list: [Shown], _ row: Int, _ kind: String) -> HTML {
        guard list.indices.contains(row) else { return HTML("div") {} }
        let shown = list[row]
        return HTML("div") {
            HTML("h4") {
                time(shown)
                " "
                HTML("span", ["class": "src"]) { words(shown.sample) }
            }
            plot(shown, id: "stride-\(kind)\(row)", isLast: row == list.count - 1).html
        }
    }

    /// Leads to its place in the signal, where there is one to look at.
    private func time(_ shown: Shown) -> HTML {
        let text = Typography.clock(shown.sample.start)
        return signalPage.map { page in SignalPlace.link(place(shown, ""), page) { text } }
            ?? HTML(text: text)
    }

    private func plot(_ shown: Shown, id: String, isLast: Bool) -> Plot {
        let excerpt = shown.excerpt
        var plot = Plot(
            id, height: Self.height, title: "Stride at \(Typography.clock(shown.sample.start))",
            description: "Vertical force over two steps: \(loads(excerpt)); \(words(shown.sample)).")
        let ends = all.map { $0.excerpt.lead + $0.excerpt.step * Double($0.excerpt.values.count - 1) }
        let values = all.flatMap { $0.excerpt.values.map(Double.init) }
        plot.x = Plot.Axis(low: 1000 * excerpt.lead, high: 1000 * (ends.max() ?? 1))
        plot.y = Plot.Axis(low: min(0, values.min() ?? 0), high: 1.25 * (values.max() ?? 1))
        let last = Int(plot.x.high / 200)
        plot.horizontalAxis(
            (0...last).map { (200 * Double($0), "\(200 * $0)") }, unit: "", words: false)
        if isLast {
            for tick in 0...last {
                plot.over += plot.label(
                    "\(200 * tick)", class: "tick mid", x: plot.across(200 * Double(tick)),
                    y: Self.height + 18)
            }
        }
        for (part, foot) in [(0, excerpt.firstFoot), (1, excerpt.firstFoot.other)] {
            let points = points(excerpt, part: part)
            plot.data += plot.stroke(plot.path(points), "line \(foot.side)")
            guard let top = points.max(by: { $0.y < $1.y }) else { continue }
            let load = (part == 0 ? excerpt.firstLoad : excerpt.secondLoad).map {
                " " + Typography.number($0, 2)
            }
            plot.over += plot.label(
                names.short(foot) + (load ?? ""), class: "lab \(foot.side) halo mid",
                x: plot.across(top.x), y: max(8, plot.down(top.y) - 6))
        }
        return plot
    }

    /// Of the first step, up to the second contact, or from there on; the two meet.
    private func points(_ excerpt: StrideExcerpt, part: Int) -> [(x: Double, y: Double)] {
        excerpt.values.indices.compactMap { i in
            let time = excerpt.lead + excerpt.step * Double(i)
            let isFirst = time <= excerpt.second
            guard part == 0 ? isFirst : time >= excerpt.second - excerpt.step else { return nil }
            return (1000 * time, Double(excerpt.values[i]))
        }
    }

    private func loads(_ excerpt: StrideExcerpt) -> String {
        let feet = [(excerpt.firstFoot, excerpt.firstLoad), (excerpt.firstFoot.other, excerpt.secondLoad)]
        return feet.map { foot, load in
            "\(names.long(foot)) \(load.map { Typography.number($0, 2, unit: "g") } ?? "not known")"
        }.joined(separator: ", ")
    }

    private var table: HTML {
        let heads = [
            "Stride", "Time", "First landing, g", "Second landing, g", isSigned ? names.difference : "Value",
        ]
        let rows = all.map { shown in
            [
                NumberText.grouped(shown.sample.stride), Typography.clock(shown.sample.start),
                load(shown.excerpt.firstFoot, shown.excerpt.firstLoad),
                load(shown.excerpt.firstFoot.other, shown.excerpt.secondLoad),
                isSigned
                    ? Typography.number(-shown.sample.value, 0, unit: "%", signed: true)
                    : words(shown.sample),
            ]
        }
        return .data("These strides", heads: heads, rows: rows)
    }

    private func load(_ foot: Foot, _ load: Double?) -> String {
        load.map { "\(names.short(foot)) \(Typography.number($0, 2))" } ?? ""
    }
}
