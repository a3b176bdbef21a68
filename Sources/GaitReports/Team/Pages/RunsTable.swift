// Every measured run of an athlete, newest first: day and file, where the sensor sat, the numbers, what stood out.

internal import GaitModel

struct RunsTable {
    /// In the order of the season, oldest first.
    let rows: [TeamRow]

    var html: HTML {
        HTML.scroll("Runs") {
            HTML("table", ["class": "runs"]) {
                HTML("caption", ["class": "vh"]) { "Runs, newest first" }
                HTML("thead") {
                    HTML("tr") {
                        head("Run", "")
                        head("Position", "")
                        for number in TeamNumber.all { head(number.head, number.unit, classes: "r") }
                        head("Stood out", "")
                        head("Recording", "")
                    }
                }
                HTML("tbody") { rows.reversed().map(line) }
            }
        }
    }

    private func head(_ text: String, _ unit: String, classes: String? = nil) -> HTML {
        HTML("th", ["scope": "col", "class": classes]) {
            text
            if !unit.isEmpty { HTML("span", ["class": "src"]) { unit } }
        }
    }

    private func line(_ row: TeamRow) -> HTML {
        guard let file = row.record.measured else { return .empty }
        let run = file.run
        return HTML("tr") {
            HTML("th", ["scope": "row"]) {
                HTML("span", ["class": "nb"]) {
                    run.day.map { TeamNames.short($0, beside: nil) } ?? "day unknown"
                }
                HTML("span", ["class": "src"]) { TeamNames.html(row.record.job.file) }
            }
            HTML("td") {
                TeamNames.place(run)
                HTML("span", ["class": "src"]) {
                    run.conditions.speed.map { Typography.number($0, 1, unit: "m/s") } ?? "speed not known"
                }
            }
            for number in TeamNumber.all { cell(number, row, run) }
            HTML("td") { findings(file) }
            HTML("td") { quality(file) }
        }
    }

    /// A number with its range, and the word where it left what was usual before it.
    private func cell(_ number: TeamNumber, _ row: TeamRow, _ run: RunSummary) -> HTML {
        guard let found = number.number(run) else {
            return HTML("td", ["class": "r"]) { HTML("span", ["class": "src"]) { "not assessed" } }
        }
        let shown = ShownNumber(found, run.feet)
        return HTML("td", ["class": "r"]) {
            shown.value
            HTML("span", ["class": "src"]) { shown.range }
            if row[change: found.metric]?.isReal == true {
                HTML("span", ["class": "src real"]) { "real change" }
            }
        }
    }

    private func findings(_ file: MeasuredFile) -> HTML {
        let found = file.findings.filter { $0.level > .ok }
        guard !found.isEmpty else { return HTML("span", ["class": "src"]) { "nothing" } }
        return HTML("ul", ["class": "why"]) {
            for finding in found {
                HTML("li") {
                    HTML.level(Glyph(finding.level), finding.title)
                    HTML("span", ["class": "src"]) { "\(finding.confidence.word) confidence" }
                }
            }
        }
    }

    private func quality(_ file: MeasuredFile) -> HTML {
        let word: (Glyph, String) =
            switch file.quality {
            case .good: (.ok, "good")
            case .limited: (.watch, "limited")
            case .unusable: (.na, "unusable")
            }
        return HTML.level(word.0, word.1)
            + HTML("span", ["class": "src"]) { HTML.prose(NumberText.duration(file.run.runningSeconds)) }
    }
}
