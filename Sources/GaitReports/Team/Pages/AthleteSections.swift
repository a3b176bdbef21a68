// What an athlete's page begins with: the last run in words, why to look, and what stood out.

internal import GaitModel

struct AthleteSections {
    let athlete: TeamAthlete
    let report: TeamReport
    let back: String
    /// Oldest first.
    let rows: [TeamRow]
    let marks: [SeasonEvent]

    init(_ athlete: TeamAthlete, _ report: TeamReport, back: String) {
        self.athlete = athlete
        self.report = report
        self.back = back
        rows = athlete.rows.map { report.rows[$0] }
        marks = SeasonEvent.all(rows)
    }

    var latest: TeamRow? { athlete.latest.map { report.rows[$0] } }
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
}
