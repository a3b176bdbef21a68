// Each run of an athlete, what changed around then, what was left out of the comparison, and problems of the data.

internal import GaitModel

extension AthleteSections {
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
