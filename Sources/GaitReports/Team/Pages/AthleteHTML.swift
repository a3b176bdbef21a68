// One athlete's page: the last run in words, every number against own usual, each run, and what was left out.

public import GaitModel

public enum AthleteHTML {
    /// - Parameter back: where the team's page lies, as seen from this one.
    public static func page(_ athlete: TeamAthlete, of report: TeamReport, back: String = "../team.html")
        -> String
    {
        let sections = AthleteSections(athlete, report, back: back)
        return Page.document(
            title: TeamNames.shown(athlete) + ": " + report.title, tool: report.tool,
            extras: Page.Extras(
                sheet: (TeamStyle.athlete, TeamStyle.athleteHash), bodyClass: "athlete",
                way: HTML("a", ["class": "way", "href": back]) { "Back to the team" }, foot: TeamFoot.html)
        ) {
            sections.headline
            sections.findings
            sections.trends
            sections.events
            sections.runs
            sections.leftOut
            sections.problems
            ProfessionalHelp.section
        }
    }
}

struct AthleteSections {
    let athlete: TeamAthlete
    let report: TeamReport
    let back: String
    /// Oldest first.
    let rows: [TeamRow]
    private let marks: [SeasonEvent]

    init(_ athlete: TeamAthlete, _ report: TeamReport, back: String) {
        self.athlete = athlete
        self.report = report
        self.back = back
        rows = athlete.rows.map { report.rows[$0] }
        marks = SeasonEvent.all(rows)
    }

    private var latest: TeamRow? { athlete.latest.map { report.rows[$0] } }
    private var latestFile: MeasuredFile? { latest?.record.measured }

    // MARK: headline

    var headline: HTML {
        HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
            HTML("p", ["class": "side"]) { aside }
            HTML("div", ["class": "head"]) {
                HTML("p") { level }
                HTML("h1", ["class": "big", "id": "h"]) { TeamNames.html(TeamNames.shown(athlete)) }
                HTML("p", ["class": "lede"]) { HTML.prose(lastRun) }
                HTML.todo(facts)
            }
        }
    }

    private var aside: String {
        let runs = rows.filter(\.record.isUsable)
        let days = runs.compactMap { $0.record.measured?.run.day }.sorted()
        var words = TeamWords.count(runs.count, "usable run")
        if let first = days.first, let last = days.last { words += ", " + TeamWords.span(first...last) }
        let named = latestFile?.run.feet.areNamed
        let feet =
            named.map {
                $0
                    ? " Left and right are known."
                    : " Which foot is A is not known, so of side differences only sizes are compared."
            } ?? ""
        return words + "." + feet
    }

    private var level: HTML {
        let level = TeamNames.level(athlete, report)
        return HTML.level(level.glyph, level.words)
    }

    /// "Last run on 19 November 2026, low back, 31 min 04 s of running: cadence 164 spm (163–165), ..."
    private var lastRun: String {
        guard let run = latestFile?.run else {
            return (rows.count == 1 ? "The only file could not" : "None of \(rows.count) files could")
                + " be used yet. What to do is listed below."
        }
        let numbers = TeamNumber.all.compactMap { number -> String? in
            guard let found = number.number(run) else { return nil }
            let shown = ShownNumber(found, run.feet)
            let title = number.head == "Side diff." ? "side difference" : Phrase.lowered(found.title)
            let unit = found.unit.isEmpty ? "" : Typography.narrowSpace + Typography.unit(found.unit)
            let parts = shown.value.split(separator: " ", maxSplits: 1)
            let side = parts.count > 1 ? (run.feet.areNamed ? " on the " : " on ") + parts[1] : ""
            return "\(title) \(parts.first ?? "")\(unit)\(side) (\(shown.range))"
        }
        let day = run.day.map { " on " + TeamNames.day($0) } ?? ""
        return
            "Last run\(day), \(TeamNames.place(run)), \(NumberText.duration(run.runningSeconds)) of running: "
            + (numbers.isEmpty ? "no number could be told" : numbers.joined(separator: ", ")) + "."
    }

    private var facts: [(label: String, content: HTML)] {
        var facts: [(label: String, content: HTML)] = []
        if !athlete.reasons.isEmpty {
            facts.append(
                (
                    latest == nil ? "To mend" : "Why look",
                    HTML("ul", ["class": "why"]) {
                        athlete.reasons.map { reason in HTML("li") { HTML.prose(reason.text) } }
                    }
                ))
        } else if latest != nil {
            facts.append(("Why look", HTML(text: "Nothing stands out.")))
        }
        if let confidence = athlete.confidence {
            facts.append(("How sure", HTML.confidence(confidence, confidence.word)))
        }
        if let usual { facts.append(("Own usual", HTML.prose(usual))) }
        if let rank = athlete.rank {
            facts.append(
                (
                    "Attention",
                    HTML.prose(
                        "Place \(rank) of \(report.athletes.count): an order of attention; it says nothing about who will get hurt."
                    )
                ))
        }
        return facts
    }

    /// How the last run stands to what was usual before it.
    private var usual: String? {
        guard let latest else { return nil }
        let changes = latest.changes.filter { change in
            NumberRow.all.contains { $0.id == change.usual.metric }
        }
        guard !changes.isEmpty else {
            return
                "\(TeamWords.count(latest.baselineRuns, "earlier run")) like the last one; \(Baseline.fewest) make something usual."
        }
        let real = changes.filter(\.isReal).sorted { $0.size > $1.size }
        let names = real.map { "\(Phrase.lowered($0.usual.title)) \(band($0))" }.joined(separator: "; ")
        return "Compared with \(TeamWords.count(latest.baselineRuns, "earlier run")) like the last one, "
            + (real.isEmpty
                ? "none of \(changes.count) numbers lies outside own usual."
                : "\(real.count) of \(changes.count) numbers \(real.count == 1 ? "lies" : "lie") outside own usual: \(names). "
                    + "One in twenty does by chance.")
    }

    private func band(_ change: OwnChange) -> String {
        let decimals = HistoryWords.decimals(change.usual)
        return Typography.number(change.value, decimals, unit: change.usual.unit) + ", usually "
            + Typography.range(change.usual.band.low, change.usual.band.high, decimals)
    }

    // MARK: findings

    var findings: HTML {
        let found = (latestFile?.findings ?? []).filter { $0.level > .ok }
        guard !found.isEmpty else { return .empty }
        return HTML.section("findings", "What stood out", note: "in the last usable run") {
            found.map { finding in
                HTML("article", ["class": "finding minor"]) {
                    HTML("header") {
                        HTML.level(Glyph(finding.level), finding.level.words)
                        HTML.confidence(finding.confidence)
                    }
                    HTML("h3") { HTML.prose(finding.title) }
                    HTML("p") { HTML.prose(finding.summary) }
                    if !finding.cue.isEmpty { HTML.todo([("Cue", HTML.prose(finding.cue))]) }
                }
            }
        }
    }

    // MARK: trends

    var trends: HTML {
        let order = NumberRow.all.map(\.id) + [.impactPeak]
        let known = order.compactMap { metric in athlete.trends.first { $0.metric == metric } }
        let others = athlete.trends.filter { !order.contains($0.metric) }
        // What has left own usual comes first.
        let shown = known.filter(hasLeft) + known.filter { !hasLeft($0) }
        guard !athlete.trends.isEmpty else {
            guard latest != nil else { return .empty }
            return HTML.section("trends", "Against own usual") {
                HTML("p") {
                    "A trend needs two runs that can be compared: same sensor position, a known day, like speed."
                }
            }
        }
        return HTML.section(
            "trends", "Against own usual", note: "grey band: where 19 of 20 single runs lie by chance"
        ) {
            figures(shown)
            if !others.isEmpty {
                HTML.data(
                    "Other numbers", heads: ["Number", "Runs", "Last", "Own usual", "Verdict"],
                    rows: others.map(line), summary: "Show the other numbers")
            }
        }
    }

    private func figures(_ shown: [RunTrend]) -> HTML {
        let events = marks.filter { $0.label != "Note" }.map {
            TrendFigure.Event(number: $0.number, day: $0.day)
        }
        return HTML("div", ["class": "figs"]) {
            shown.enumerated().map {
                TrendFigure($0.element, whose: .own, events: events, saysHow: $0.offset == 0).figure.html(
                    number: $0.offset + 1)
            }
        }
    }

    private func hasLeft(_ trend: RunTrend) -> Bool { trend.points.last?.verdict == .realChange }

    private func line(_ trend: RunTrend) -> [String] {
        [
            HistoryWords.title(trend.title, isSize: trend.isSize), "\(trend.points.count)",
            trend.points.last.map { Typography.number($0.value, trend.decimals, unit: trend.unit) } ?? "",
            trend.usual.map {
                Typography.range($0.band.low, $0.band.high, HistoryWords.decimals($0))
            } ?? "too few runs", trend.points.last.map { HistoryWords.verdict($0.verdict) } ?? "",
        ]
    }

    // MARK: what changed around then

    var events: HTML {
        guard !marks.isEmpty else { return .empty }
        return HTML.section("events", "What changed around then", note: "numbers as in the charts") {
            HTML("ol", ["class": "events", "role": "list"]) {
                for mark in marks {
                    HTML("li") {
                        HTML("b") { "\(mark.number)" }
                        HTML("span", ["class": "nb"]) { TeamNames.day(mark.day) }
                        HTML("span") {
                            HTML("span", ["class": "run"]) { mark.label + ": " }
                            HTML(text: mark.text)
                        }
                    }
                }
            }
            HTML("p", ["class": "note after"]) { "Notes stand beside the numbers. They do not explain them." }
        }
    }

    // MARK: runs

    var runs: HTML {
        let measured = rows.filter { $0.record.measured != nil }
        guard !measured.isEmpty else { return .empty }
        return HTML.section(
            "runs", "Every run", note: "newest first; small: the likely range", classes: "full"
        ) {
            RunsTable(rows: measured).html
        }
    }

    // MARK: left out

    /// Equal reasons of several numbers are told once, with the largest number of runs.
    var leftOut: HTML {
        var reasons: [(text: String, runs: Int, numbers: Int)] = []
        for left in athlete.trends.flatMap(\.leftOut) {
            if let place = reasons.firstIndex(where: { $0.text == left.reason }) {
                reasons[place].runs = max(reasons[place].runs, left.runs)
                reasons[place].numbers += 1
            } else {
                reasons.append((left.reason, left.runs, 1))
            }
        }
        guard !reasons.isEmpty else { return .empty }
        let whole = athlete.trends.count
        return HTML.section("left-out", "Left out, and why", note: "of the comparison with own usual") {
            Fact.list(
                reasons.sorted { ($1.runs, $0.text) < ($0.runs, $1.text) }.map { reason in
                    let some = reason.numbers == whole ? "" : " (\(reason.numbers) of \(whole) numbers)"
                    return Fact(TeamWords.count(reason.runs, "run"), Phrase.sentence(reason.text + some))
                })
        }
    }

    // MARK: data problems

    var problems: HTML {
        let own = report.problems.filter { $0.athlete == athlete.id }
        return HTML.section("data", "Data problems", classes: own.isEmpty ? "" : "full") {
            if own.isEmpty {
                HTML("p") { HTML.level(.ok, "None. Every file gave what it could.") }
            } else {
                ProblemTable(own).html
            }
            HTML("p", ["class": "after screen-only"]) { HTML("a", ["href": back]) { "Back to the team" } }
        }
    }
}
