// Kept runs, runner by runner, with what can be done with them.

internal import GaitModel
internal import GaitReports

struct RunsPage {
    let runs: [RunSummary]
    let visitor: Visitor
    let settings: WebSettings

    var html: String {
        SitePage.document(title: "Your runs") {
            HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
                HTML("p", ["class": "side"]) { "Kept on \(settings.home) only." }
                HTML("div") {
                    HTML("h1", ["class": "big", "id": "h"]) { "Your runs" }
                    HTML("p", ["class": "lede step"]) { HTML.prose(words) }
                }
            }
            for athlete in Set(runs.map(\.athlete)).sorted() { list(athlete) }
            if !runs.isEmpty { HTML.section("all", "All of them", classes: "screen-only") { all } }
        }
    }

    private var words: String {
        if runs.isEmpty {
            return
                "Nothing is kept yet. After an analysis press Keep this run; five of them show what is usual for you."
        }
        return runs.count < Baseline.fewest
            ? "\(Baseline.fewest - runs.count) more like them, and what is usual for you can be said."
            : "Mark an earlier and a later run to see what really changed."
    }

    private func list(_ athlete: String) -> HTML {
        let own = runs.filter { $0.athlete == athlete }
        let title = "runs-\(Set(runs.map(\.athlete)).sorted().firstIndex(of: athlete) ?? 0)"
        return HTML.section(title, athlete, note: own.count == 1 ? "1 run" : "\(own.count) runs") {
            HTML("form", ["method": "get", "action": "/runs/compare"]) {
                HTML.scroll("Runs of \(athlete)") {
                    HTML("table", ["class": "stackable"]) {
                        HTML.heads(["Day", "Recording", "Sensor", "What stood out", "Earlier", "Later"])
                        HTML("tbody") {
                            for (place, run) in own.reversed().enumerated() {
                                row(run, place: place, of: own.count)
                            }
                        }
                    }
                }
                HTML("div", ["class": "actions"]) {
                    if own.count > 1 { HTML("button", ["class": "btn quiet"]) { "Compare the two" } }
                    if own.contains(where: { $0.day != nil }) {
                        HTML("a", ["class": "btn quiet", "href": RunPage.trendAddress(athlete)]) {
                            "Over the weeks"
                        }
                    }
                }
            }
        }
    }

    /// Newest first; the last two are marked.
    private func row(_ run: RunSummary, place: Int, of count: Int) -> HTML {
        HTML("tr") {
            HTML("th", ["scope": "row"]) {
                HTML("a", ["href": "/runs/\(run.id)"]) { RunWords.day(run) }
            }
            HTML("td", ["data-k": "Recording"]) {
                HTML("span", ["class": "file"]) { PlainText.escaped(run.fileName) }
            }
            HTML("td", ["data-k": "Sensor"]) { RunWords.conditions(run.conditions) }
            HTML("td", ["data-k": "What stood out"]) { HTML.prose(RunWords.findings(run)) }
            for (name, marked) in [("before", 1), ("after", 0)] {
                HTML("td", ["data-k": name == "before" ? "Earlier" : "Later"]) {
                    HTML(
                        "input",
                        [
                            "type": "radio", "name": name, "value": run.id,
                            "checked": place == marked ? "checked" : nil,
                            "aria-label":
                                "\(name == "before" ? "Earlier" : "Later"): \(run.day?.text ?? run.fileName)",
                        ])
                }
            }
        }
    }

    private var all: HTML {
        HTML.joined([
            HTML("p", ["class": "keep"]) {
                HTML("a", ["href": "/runs/export.zip"]) { "Export all (ZIP with tables and reports)" }
            },
            HTML("form", ["method": "post", "action": "/runs/delete-all", "class": "step"]) {
                HTML.token(visitor)
                HTML("div", ["class": "actions"]) {
                    HTML("button", ["class": "btn quiet"]) {
                        runs.count == 1 ? "Delete the kept run" : "Delete all \(runs.count) kept runs"
                    }
                }
            },
        ])
    }
}

/// A run in few words.
enum RunWords {
    /// Of the file, else when it was kept.
    static func day(_ run: RunSummary) -> String {
        run.day?.text ?? run.storedEpoch.map { "kept \(CalendarDay(epoch: $0).text)" } ?? "no date"
    }

    static func title(_ run: RunSummary) -> String {
        run.day == nil ? "Run \(day(run))" : "Run of \(day(run))"
    }

    static func conditions(_ on: RunSummary.Conditions) -> String {
        let place = on.tier == .device ? "device's own numbers" : on.placement.title
        return [
            (on.side.map { "\($0.rawValue) " } ?? "") + place,
            on.speed.map { NumberText.fixed($0, 1) + " m/s" },
        ]
        .compactMap { $0 }.joined(separator: ", ")
    }

    static func findings(_ run: RunSummary) -> String {
        let titles = run.findings.filter { $0.level > .ok }.map(\.title)
        return titles.isEmpty ? "nothing" : titles.joined(separator: "; ")
    }
}
