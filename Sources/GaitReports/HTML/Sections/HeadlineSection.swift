// The first ten seconds: level, headline, one number with its range, one thing to do, how sure.

internal import GaitModel

struct HeadlineSection {
    private let report: AnalysisReport
    private let headline: Headline
    private let finding: Finding?

    init(_ report: AnalysisReport) {
        self.report = report
        headline = Headline(report)
        finding = report.noRunning == nil ? report.standingOut.first : nil
    }

    var html: HTML {
        HTML("section", ["class": "sec first", "aria-labelledby": "verdict"]) {
            HTML("p", ["class": "side"]) { RunLine.html(report) }
            HTML("div", ["class": "head"]) {
                HTML("p") { level }
                // With advice to see somebody above it, that is the page's title.
                if report.referral == nil {
                    HTML("h1", ["class": "big", "id": "verdict"]) { HTML.prose(headline.plainTitle) }
                } else {
                    HTML("h2", ["class": "big", "id": "verdict"]) { HTML.prose(headline.plainTitle) }
                }
                lede
                DayFigure(report)?.html
                HTML.todo(steps)
            }
        }
    }

    private var level: HTML {
        if report.noRunning != nil { return .level(.stop, "Not judged") }
        if let finding { return .level(Glyph(finding.level), finding.level.words) }
        return measured.isEmpty
            ? .level(.na, "Not judged") : .level(.ok, "Nothing to change")
    }

    /// A finding's sentence stands in its card below; the others have no card.
    private var lede: HTML {
        guard finding == nil else { return .empty }
        let isCalm = report.noRunning == nil && !measured.isEmpty
        return HTML("p", ["class": "lede step"]) { HTML.prose(isCalm ? calm : headline.saw) }
    }

    /// What was looked for and how it is: "Both sides land about the same; bounce as expected."
    private var calm: String {
        Phrase.sentence(measured.map { Phrase.lowered($0.title) }.joined(separator: "; "))
    }

    /// What was only told is no good result.
    private var measured: [Finding] { report.findings.filter { $0.basis == .measured } }

    private var steps: [(label: String, content: HTML)] {
        // When to measure again stands in the finding's card.
        let first = finding == nil ? headline.steps : Array(headline.steps.prefix(1))
        var rows = first.filter { !$0.text.isEmpty }.map {
            (label: $0.label, content: HTML.prose(Phrase.sentence($0.text)))
        }
        if let finding {
            rows.append(("How sure", sure(finding.confidence) + HTML.prose(" " + sureWords(finding))))
        } else if report.noRunning == nil, let least = headline.confidence {
            rows.append(("How sure", sure(least) + HTML.prose(" For what this sensor sees. \(unseen)")))
        }
        return rows
    }

    private func sure(_ confidence: Confidence) -> HTML {
        .confidence(confidence, Phrase.sentence(confidence.word))
    }

    /// The first reason, without the word that the bars say already; all of them stand in the card.
    private func sureWords(_ finding: Finding) -> String {
        let word = Phrase.sentence(finding.confidence.word)
        let words = finding.howSure
        let reasons = words.hasPrefix(word) ? words.dropFirst(word.count).drop { $0 == " " } : words[...]
        return reasons.firstRange(of: ". ").map { String(reasons[..<$0.lowerBound]) + "." } ?? String(reasons)
    }

    private var unseen: String {
        let count = report.notAssessed.count
        return count == 0
            ? ""
            : count == 1
                ? "One thing it could not tell is listed below."
                : "\(count) things it could not tell are listed below."
    }
}

/// When, how long, where the sensor was: the run at a glance.
enum RunLine {
    static func html(_ report: AnalysisReport) -> HTML {
        let input = report.input
        let isDevice = input.tier == .device
        let facts = [
            input.clock.startEpoch.flatMap { CalendarText.spoken($0, isLocal: input.clock.startIsLocal) },
            NumberText.duration(input.clock.duration),
            isDevice
                ? "Numbers of the device itself"
                : "Sensor: " + Phrase.positionShort(report.gait.placement)
                    + ", \(Phrase.rate(input.clock.rate))",
        ]
        let names = report.files.isEmpty ? [input.name] : report.files.map(\.input.name)
        return HTML.prose(facts.compactMap { $0 }.joined(separator: ". ") + ". ")
            + HTML("span", ["class": "file"]) { names.map(Phrase.fileName).joined(separator: ", ") }
    }
}

/// One number, its range, and one small drawing that proves it.
struct DayFigure {
    private let report: AnalysisReport
    private let view: SideView
    private let evidence: Evidence

    init?(_ report: AnalysisReport) {
        guard report.noRunning == nil else { return nil }
        let leading = report.standingOut.first ?? report.findings.first { $0.judges(.loadAsymmetry) }
        guard let evidence = (leading ?? report.findings.first)?.evidence.first else { return nil }
        self.report = report
        self.evidence = evidence
        view = SideView(report)
    }

    /// The range does not deserve more.
    private var decimals: Int { isSide ? 0 : evidence.decimals }

    private var isSide: Bool { evidence.metric.hasPrefix("asymmetry.") }

    var html: HTML {
        HTML("div", ["class": "figure-of-the-day"]) {
            HTML("div") {
                HTML("p", ["class": "number"]) {
                    Typography.number(isSide ? abs(evidence.value) : evidence.value, decimals)
                    if !evidence.unit.isEmpty { HTML("span", ["class": "unit"]) { evidence.unit } }
                }
                HTML("p", ["class": "note"]) {
                    label
                    if let likely {
                        HTML("br")
                        likely
                    }
                }
            }
            HTML("div") { drawing }
        }
    }

    private var label: String {
        guard isSide else { return Phrase.lowered(evidence.label) }
        return view.harder.map { "more on \(view.names.long($0))" } ?? "between the sides"
    }

    private var likely: String? {
        evidence.range.map { range in
            if isSide {
                let size = Magnitude(range)
                let top = Typography.number(size.high, decimals, unit: evidence.unit)
                return size.reachesZero
                    ? "likely at most \(top)"
                    : "likely range \(Typography.number(size.low, decimals)) to \(top)"
            }
            return "likely range \(Typography.number(range.low, decimals)) to "
                + Typography.number(range.high, decimals, unit: evidence.unit)
        }
    }

    private var drawing: HTML {
        if isSide, let bars = SideBars(report, view.names) { return bars.html }
        guard let row = GaugeRow.all(report).first(where: { $0.id.rawValue == evidence.metric }) else {
            return .empty
        }
        return row.with(evidence.range).gauge(id: "day")
    }
}

/// Mean landing load of both sides as two bars from zero.
struct SideBars {
    private let names: FootNames
    private let a: Double
    private let b: Double
    private let pairs: Int
    private let page: MetricDocumentation?

    init?(_ report: AnalysisReport, _ names: FootNames) {
        let shown: MetricID =
            report.gait.placement.placement.isLeg ? .landingResultantAsymmetry : .peakAsymmetry
        guard let detail = report.gait.asymmetries.first(where: { $0.metric == shown }), detail.meanA > 0,
            detail.meanB > 0
        else { return nil }
        self.names = names
        (a, b, pairs) = (detail.meanA, detail.meanB, detail.pairs)
        let level: MetricID = report.gait.placement.placement.isLeg ? .impactPeakResultant : .loadPeak
        page = report.gait.metrics.rows.first { $0.documentation.id == level }?.documentation
    }

    var html: HTML {
        let name = page.map { Phrase.lowered($0.title) } ?? "landing load"
        var plot = Plot(
            "sides", height: 56, title: "Mean \(name) of the two sides",
            description:
                "\(Phrase.sentence(names.long(.a)).dropLast()) \(text(a)), \(names.long(.b)) \(text(b)).")
        plot.classes = names.short(.a).count > 1 ? "chart named" : "chart"
        plot.x = Plot.Axis(low: 0, high: 1.28 * max(a, b))
        plot.over += bar(.a, a, y: 2, plot) + bar(.b, b, y: 34, plot)
        plot.over += HTML("line", ["class": "axis", "x1": "0", "x2": "0", "y1": "-2", "y2": "57"])
        plot.over += plot.label(
            "\(Phrase.withoutStop(Phrase.sentence(name))), mean of \(NumberText.grouped(pairs)) pairs",
            x: "\(left)", y: -13)
        return plot.html
    }

    /// Room for the names left of the bars, px.
    private var left: Int { names.short(.a).count > 1 ? -62 : -44 }

    private func text(_ value: Double) -> String {
        Typography.number(value, page?.decimals ?? 2, unit: page?.unit ?? "g")
    }

    private func bar(_ foot: Foot, _ value: Double, y: Double, _ plot: Plot) -> HTML {
        let mark = Plot.sideMark(foot, x: "\(left + 8)", y: y + 9)
        return mark
            + plot.label(names.short(foot), class: "lab \(foot.side)", x: "\(left + 20)", y: y + 13.5)
            + HTML(
                "rect",
                [
                    "class": "bar \(foot.side)", "x": "0", "y": Coordinate.text(y),
                    "width": plot.across(value), "height": "18",
                ]) + plot.label(text(value), class: "lab", x: plot.across(value), y: y + 13.5, dx: 7)
    }
}
