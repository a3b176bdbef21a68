// Everyone's last run in one table; with the script every heading sorts and two filters narrow it, without it stands in attention order.

internal import GaitModel

struct EveryoneTable {
    private let report: TeamReport
    private let pages: AthletePages

    init(_ report: TeamReport, _ pages: AthletePages) {
        self.report = report
        self.pages = pages
    }

    /// A heading that explains itself and tells the script how to sort.
    struct Column {
        let head: String
        /// Under the heading.
        let unit: String
        let meaning: String
        var isRight = false
        /// What "up" and "down" mean here, for the line that says how the table is sorted.
        var up = "smallest first"
        var down = "largest first"
        /// The way that is asked for most.
        var downFirst = false
    }

    static let columns =
        [
            Column(
                head: "Athlete", unit: "", meaning: "Opens the athlete\u{2019}s own page.", up: "A to Z",
                down: "Z to A"),
            Column(
                head: "Runs", unit: "", meaning: "Recordings that gave numbers.", isRight: true,
                downFirst: true),
            Column(
                head: "Last", unit: "position",
                meaning: "Day of the last usable run, and where the sensor sat.",
                up: "oldest first", down: "newest first", downFirst: true),
        ]
        + TeamNumber.all.map {
            Column(
                head: $0.head, unit: $0.unit, meaning: $0.meaning, isRight: true,
                downFirst: $0.head != "Cadence")
        } + [
            Column(
                head: "8 weeks", unit: "grey: own usual",
                meaning:
                    "Side difference over the team\u{2019}s last 8 weeks, or the number named below the line. Grey: where 19 "
                    + "of 20 single runs of this athlete lie by chance. Filled dot: a real change.",
                up: "nearest to own usual first", down: "furthest from own usual first", downFirst: true),
            Column(
                head: "Confidence", unit: "",
                meaning: "How far the last run\u{2019}s numbers can be relied on.",
                up: "lowest first", down: "highest first", downFirst: true),
            Column(
                head: "Attention", unit: "",
                meaning:
                    "Whom to talk to first, and nothing more: the place in the order of \u{201C}Look at first\u{201D}, with the "
                    + "word for the last run\u{2019}s findings. It does not say who will be hurt.",
                up: "look at first on top", down: "look at last on top"),
        ]

    var html: HTML {
        guard !report.athletes.isEmpty else {
            return HTML("p", ["class": "lead-in"]) { "Nobody has a usable run yet." }
        }
        return filters
            + HTML("p", ["class": "src said", "id": "said", "role": "status"]) {
                "\(TeamWords.count(report.athletes.count, "athlete")), in attention order."
            }
            + HTML.scroll("All athletes") {
                HTML("table", ["class": "everyone", "id": "everyone"]) {
                    HTML("caption", ["class": "vh"]) { "Last usable run of each athlete" }
                    HTML("thead") {
                        HTML("tr") { Self.columns.enumerated().map { head($0.element, $0.offset) } }
                    }
                    HTML("tbody") { report.athletes.map(row) }
                }
            }
    }

    private func head(_ column: Column, _ place: Int) -> HTML {
        HTML(
            "th",
            [
                "scope": "col", "class": column.isRight ? "r" : nil, "title": column.meaning,
                "aria-sort": place == Self.columns.count - 1 ? "ascending" : nil, "data-up": column.up,
                "data-down": column.down, "data-first": column.downFirst ? "descending" : nil,
            ]
        ) {
            HTML("span", ["class": "h"]) { column.head }
            if !column.unit.isEmpty { HTML("span", ["class": "src"]) { column.unit } }
        }
    }

    private func row(_ athlete: TeamAthlete) -> HTML {
        let run = athlete.latest.flatMap { report.rows[$0].record.measured?.run }
        let level = TeamNames.shortLevel(athlete, report)
        return HTML("tr", ["data-p": run.map(TeamNames.place), "id": athlete.rank.map { "a\($0)" }]) {
            HTML("th", ["scope": "row"]) {
                TeamNames.link(athlete, pages)
                if athlete.name != nil { HTML("span", ["class": "src"]) { TeamNames.html(athlete.id) } }
            }
            HTML("td", ["class": "r", "data-v": "\(usableRuns(athlete))"]) { "\(usableRuns(athlete))" }
            last(run)
            for number in TeamNumber.all { run.map(number.cell) ?? HTML("td", ["data-v": ""]) { "" } }
            spark(athlete)
            confidence(athlete.confidence)
            HTML("td", ["class": "nb", "data-v": athlete.rank.map { "\($0)" }]) {
                HTML("span", ["class": "rank"]) { athlete.rank.map { "\($0)" } ?? "" }
                HTML.level(level.glyph, level.words)
            }
        }
    }

    private func usableRuns(_ athlete: TeamAthlete) -> Int {
        athlete.rows.count { report.rows[$0].record.isUsable }
    }

    private func last(_ run: RunSummary?) -> HTML {
        HTML("td", ["data-v": run?.day.map { "\($0.number)" } ?? ""]) {
            HTML("span", ["class": "nb"]) {
                run?.day.map { TeamNames.short($0, beside: report.days?.upperBound) } ?? "day unknown"
            }
            HTML("span", ["class": "src"]) { run.map(TeamNames.place) ?? "" }
        }
    }

    private func spark(_ athlete: TeamAthlete) -> HTML {
        guard let spark = Spark(athlete, last: report.days?.upperBound) else {
            return HTML("td", ["data-v": ""]) {
                HTML("span", ["class": "src"]) { "too few runs alike" }
            }
        }
        return HTML("td", ["data-v": spark.distance.map { NumberText.fixed($0, 2) } ?? ""]) { spark.html }
    }

    private func confidence(_ confidence: Confidence?) -> HTML {
        HTML("td", ["data-v": confidence.map { NumberText.fixed($0.value, 2) } ?? ""]) {
            confidence.map { HTML.confidence($0, $0.word) } ?? HTML("span", ["class": "src"]) { "not known" }
        }
    }

    /// Shown by the script, which is what makes them work.
    private var filters: HTML {
        let places = Set(
            report.athletes.compactMap { athlete in
                athlete.latest.flatMap { report.rows[$0].record.measured?.run }.map(TeamNames.place)
            }
        ).sorted()
        return HTML(
            "div",
            [
                "class": "filters screen-only", "id": "filters", "role": "search", "aria-label": "Athletes",
                "hidden": "hidden",
            ]
        ) {
            HTML("label") {
                "Name holds"
                HTML(
                    "input", ["type": "search", "id": "f-text", "autocomplete": "off", "spellcheck": "false"])
            }
            HTML("label") {
                "Sensor position"
                HTML("select", ["id": "f-place"]) {
                    HTML("option", ["value": ""]) { "all" }
                    for place in places { HTML("option", ["value": place]) { place } }
                }
            }
            HTML("button", ["class": "btn quiet", "type": "button", "id": "f-all"]) { "Show all" }
        }
    }
}
