// What stands around the table on the team's page: whom to look at, what to mend, how to read all of it.

internal import GaitModel

struct TeamSections {
    let report: TeamReport
    let pages: AthletePages
    /// More than these stand in the table below, in the same order.
    private static let mostNamed = 10

    // MARK: headline

    func headline(_ downloads: [TeamHTML.Download]) -> HTML {
        HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
            HTML("h1", ["class": "big", "id": "h"]) { TeamNames.html(report.title) }
            HTML("div") {
                HTML("p", ["class": "lede"]) {
                    "\(TeamWords.size(report)). \(TeamWords.counts(report.counts))."
                }
                if !downloads.isEmpty {
                    HTML("p", ["class": "actions screen-only"]) {
                        for download in downloads {
                            HTML("a", ["class": "btn quiet", "href": download.href]) { download.title }
                        }
                    }
                }
            }
        }
    }

    // MARK: look at first

    var lookAtFirst: HTML {
        let named = report.athletes.filter { !$0.reasons.isEmpty }
        return HTML.section("first", "Look at first") {
            if named.isEmpty {
                HTML("p", ["class": "lead-in"]) {
                    report.athletes.isEmpty
                        ? HTML(text: "Nobody has a usable run yet. The data come first.")
                        : HTML.level(.ok, "Nothing stands out in anybody\u{2019}s last runs.")
                }
            } else {
                HTML("ol", ["class": "first-look", "role": "list"]) { named.prefix(Self.mostNamed).map(item) }
                if named.count > Self.mostNamed {
                    HTML("p", ["class": "note after"]) {
                        "\(named.count - Self.mostNamed) more have something to look at. They follow in the table, in the "
                            + "same order, with the reasons on their own pages."
                    }
                }
            }
            rule
        }
    }

    private var rule: HTML {
        HTML("div", ["class": "rule-note step"]) {
            HTML("p") { "The order, printed so that anybody can check it:" }
            HTML("ol") {
                TeamWords.ruleSteps.map { step in HTML("li") { HTML.prose(Phrase.sentence(step)) } }
            }
            HTML("p") { HTML.prose("Low confidence never comes before high. " + TeamWords.ruleLimits) }
        }
    }

    private func item(_ athlete: TeamAthlete) -> HTML {
        let level = TeamNames.level(athlete, report)
        return HTML("li") {
            HTML("span", ["class": "rank"]) { athlete.rank.map { "\($0)" } ?? "" }
            HTML("b") { TeamNames.link(athlete, pages) }
            HTML("div") { athlete.reasons.map { reason in HTML("p") { HTML.prose(reason.text) } } }
            HTML("div", ["class": "mark"]) {
                HTML.level(level.glyph, level.words)
                // Where nothing was found there is nothing to be sure of.
                if [.act, .watch, .info].contains(level.glyph) {
                    athlete.confidence.map { HTML.confidence($0) }
                }
            }
        }
    }

    // MARK: data first

    var fixFirst: HTML {
        guard !report.dataFirst.isEmpty else { return .empty }
        return HTML.section("fix", "Fix the data first", note: "nothing usable yet") {
            HTML("ul", ["class": "first-look plain", "role": "list"]) {
                groups.map { group in
                    HTML("li") {
                        HTML("b", ["class": group.athletes.count > 1 ? "many" : nil]) {
                            for (place, athlete) in group.athletes.enumerated() {
                                if place > 0 { ", " }
                                TeamNames.link(athlete, pages)
                            }
                        }
                        HTML("div") { group.fixes.map { fix in HTML("p") { HTML.prose(fix) } } }
                        HTML("div", ["class": "mark"]) { HTML.level(.na, "No usable run") }
                    }
                }
            }
        }
    }

    /// A whole team with the same app has the same thing to mend: it is said once.
    private var groups: [(athletes: [TeamAthlete], fixes: [String])] {
        var groups: [(athletes: [TeamAthlete], fixes: [String])] = []
        var places: [[String]: Int] = [:]
        for athlete in report.dataFirst {
            let fixes = fixes(athlete)
            if let place = places[fixes] {
                groups[place].athletes.append(athlete)
            } else {
                places[fixes] = groups.count
                groups.append(([athlete], fixes))
            }
        }
        return groups
    }

    private func fixes(_ athlete: TeamAthlete) -> [String] {
        guard athlete.reasons.isEmpty else { return athlete.reasons.map(\.text) }
        let own = report.problems.filter { $0.athlete == athlete.id }
        return own.prefix(1).map { Phrase.sentence($0.message) + " " + Phrase.sentence($0.fix) }
    }

    // MARK: everyone

    var everyone: HTML {
        HTML.section("all", "Everyone", note: "last usable run of each athlete", classes: "people") {
            EveryoneTable(report, pages).html
            if !report.dataFirst.isEmpty {
                HTML("p", ["class": "src after"]) {
                    "Not in the table: \(TeamWords.count(report.dataFirst.count, "athlete")) without a usable run, see "
                    HTML("a", ["href": "#fix"]) { "Fix the data first" }
                    "."
                }
            }
        }
    }

    // MARK: spread

    var spread: HTML {
        guard !report.spreads.isEmpty else { return .empty }
        let team = Dictionary(report.athletes.map { ($0.id, $0) }) { first, _ in first }
        return HTML.section("spread", "Team spread") {
            HTML("p", ["class": "note"]) {
                "A circle is the last run of one athlete. Filled, with their numbers: the first to be looked at. The spread "
                    + "describes the team; nobody is judged by it."
                HTML("span", ["class": "with-script", "hidden": "hidden"]) {
                    " Point at a circle for its name, or go along the drawing with the arrow keys; Enter opens the page."
                }
            }
            HTML("div", ["class": "strips"]) { report.spreads.map { SpreadStrip($0, team: team).html } }
            numbers(team)
        }
    }

    private func numbers(_ team: [String: TeamAthlete]) -> HTML {
        let columns = report.spreads.map { spread in
            Dictionary(spread.places.map { ($0.athlete, $0.value) }) { first, _ in first }
        }
        return HTML.data(
            "The circles as numbers",
            heads: ["Athlete"]
                + report.spreads.map { $0.title + ($0.unit.isEmpty ? "" : ", " + Typography.unit($0.unit)) },
            rows: report.athletes.map { athlete in
                [TeamNames.shown(athlete)]
                    + zip(report.spreads, columns).map { spread, values in
                        values[athlete.id].map { Typography.number($0, spread.decimals) } ?? ""
                    }
            })
    }

    // MARK: data problems

    var problems: HTML {
        HTML.section("data", "Data problems") {
            if report.problems.isEmpty {
                HTML("p") { HTML.level(.ok, "None. Every file gave what it could.") }
            } else {
                ProblemTable(report.problems).html
            }
        }
    }

    // MARK: how to read

    var howToRead: HTML {
        HTML.section("help", "How to read this page") {
            HTML("dl", ["class": "facts columns"]) {
                for column in EveryoneTable.columns {
                    HTML("div") {
                        HTML("dt") { column.head + (column.unit.isEmpty ? "" : ", " + column.unit) }
                        HTML("dd") { HTML.prose(column.meaning) }
                    }
                }
                HTML("div") {
                    HTML("dt") { "Small numbers" }
                    HTML("dd") {
                        "The likely range: the true value lies in it 19 times out of 20. Two people differ for sure only where "
                            + "their ranges do not meet."
                    }
                }
            }
            HTML("ul", ["class": "reading after", "role": "list"]) {
                TeamWords.reading.map { text in HTML("li") { HTML.prose(text) } }
            }
        }
    }
}
