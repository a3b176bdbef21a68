// The coach's page: everything of the report is on it, nothing on it loads or runs but our one script, names are only names.

import Foundation
import GaitModel
import Testing

@testable import GaitReports

@Suite struct TeamPageTests {
    private static let downloads = [TeamHTML.Download(title: "Table, CSV", href: "team.csv")]
    private static let source = TeamHTML.page(MadeTeam.report, downloads: downloads)
    private let page = PageCheck(source)

    /// Whatever a page may not hold; links to pages beside it and the one script are known.
    private func forbidden(_ page: PageCheck, _ pages: AthletePages, _ report: TeamReport) -> [String] {
        let links = (report.athletes + report.dataFirst).map { "a href athletes/" + pages.fileName($0.id) }
        return page.forbidden.filter {
            !(links + ["script", "a href team.csv", "a href ../team.html"]).contains($0)
        }
    }

    @Test func itIsWellFormedAndAsksForNothing() {
        for report in [MadeTeam.report, MadeTeam.nobody, MadeTeam.one] {
            let page = PageCheck(TeamHTML.page(report, downloads: Self.downloads))
            #expect(page.problem == nil)
            #expect(forbidden(page, AthletePages(report), report) == [])
            #expect(page.all("script").count == 1 && page.unnamedPictures == [])
            #expect(page.references.subtracting(page.ids) == [])
            #expect(Set(page.ids).count == page.ids.count, "an id twice")
        }
    }

    @Test func thePolicyKnowsSheetsAndScriptAndNothingElse() throws {
        let athlete = AthleteHTML.page(MadeTeam.report.athletes[0], of: MadeTeam.report)
        for (page, script) in [(page, true), (PageCheck(athlete), false)] {
            let policy = page.all("meta").compactMap { $0.attributes["content"] }.first {
                $0.hasPrefix("default-src")
            }
            let sheets = try page.all("style").map { try PolicyHash.of($0.text) }
            let scripts = try page.all("script").map { try PolicyHash.of($0.text) }
            #expect(scripts.count == (script ? 1 : 0) && sheets.count == 2)
            let expected =
                "default-src 'none'; style-src " + sheets.map { "'\($0)'" }.joined(separator: " ")
                + scripts.map { "; script-src '\($0)'" }.joined() + "; base-uri 'none'; form-action 'none'"
            #expect(policy == expected, "sheet or script has changed: set its hash")
        }
    }

    @Test func theHeadlineCounts() {
        let lede = page.elements.first { $0.attributes["class"] == "lede" }?.text ?? ""
        #expect(
            lede
                == "13 athletes, 104 files, 18 Aug to 16 Nov 2026. 102 analysed, 1 of them limited, 2 failed, 1 duplicate."
        )
    }

    @Test func itSaysWhomToLookAtFirstWithReasonLevelAndTheRule() {
        let list = page.elements.first { $0.attributes["class"] == "first-look" }
        let words = list?.text ?? ""
        #expect(words.hasPrefix("1MeyerReported pain, 3 of 10"))
        #expect(words.contains("Worth working on first") && words.contains("Confidence: high"))
        // Level "nothing stands out" beside a real change would be a contradiction.
        #expect(words.contains("4Okafor") && words.contains("Real change"))
        // Who has nothing to look at is not on the list.
        #expect(!words.contains("Only One"))
        for step in TeamWords.ruleSteps {
            #expect(Self.source.contains(HTML.prose(Phrase.sentence(step)).source))
        }
        #expect(Self.source.contains("nothing about who will get hurt"))
    }

    @Test func whoHasNoUsableRunIsAskedForDataAndNotRanked() {
        let first =
            Self.source.components(separatedBy: "id=\"fix\"").last?.components(separatedBy: "id=\"all\"")
            .first ?? ""
        #expect(first.contains("Lind") && first.contains("No usable run"))
        // Without a reason of their own the first problem speaks.
        #expect(first.contains("A GPS track has no acceleration. Export Original (.fit) in Garmin Connect."))
        let table =
            Self.source.components(separatedBy: "id=\"everyone\"").last?.components(separatedBy: "</table>")
            .first ?? ""
        #expect(!table.contains("Lind<") && table.components(separatedBy: "<tr").count == 13)
    }

    @Test func numbersHaveRangesAndSidesTheirNames() {
        let cells = page.all("td").map(\.text)
        #expect(cells.contains { $0.wholeMatch(of: /1[5-8] A1[3-6]\u{2013}(18|19|20)/) != nil })
        #expect(
            cells.contains { $0.hasPrefix("12 left") || $0.hasPrefix("11 left") || $0.hasPrefix("13 left") })
        #expect(cells.contains { $0.contains("at most") })
        #expect(cells.contains("not assessed"))
    }

    @Test func everyHeadingExplainsItself() {
        let heads = page.all("th").filter { $0.attributes["data-up"] != nil }
        #expect(heads.count == EveryoneTable.columns.count)
        #expect(heads.allSatisfy { ($0.attributes["title"] ?? "").count > 20 })
        for column in EveryoneTable.columns {
            #expect(Self.source.contains(HTML.prose(column.meaning).source))
        }
    }

    @Test func namesFilesAndNotesStayText() {
        let pages = [Self.source] + MadeTeam.report.athletes.map { AthleteHTML.page($0, of: MadeTeam.report) }
        for source in pages {
            #expect(
                !source.contains("<script>alert") && !source.contains("\u{202E}")
                    && !source.contains("\u{1B}"))
            #expect(!source.contains("<new>") && !source.contains("/27 <b>"))
        }
        #expect(Self.source.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func whatFilesShareIsSaidOnce() {
        let many = (1...12).map { place in
            DataProblem(
                file: "A/\(place).csv", athlete: "A", state: .limited, code: "W_SCALE",
                message: "Gravity reads 1.\(place) g instead of 1", fix: "Let the sensor lie still.")
        }
        let failed = DataProblem(
            file: "B/b.gpx", athlete: "B", state: .failed, code: "E_GPS_ONLY", message: "A GPS track", fix: ""
        )
        let source = ProblemTable(many + [failed]).html.source
        #expect(source.components(separatedBy: "Let the sensor lie still.").count == 2)
        #expect(source.contains("12 files, such as") && source.contains("A/12.csv"))
        #expect(source.contains("W_SCALE; the numbers are those of the first file"))
        // What gave nothing comes first, and nobody is left without a word on what to do.
        let order = ["B/b.gpx", "A/1.csv"].compactMap { source.range(of: $0)?.lowerBound }
        #expect(order == order.sorted() && order.count == 2 && source.contains("Nothing to do."))
    }

    @Test func aTeamOfNobodyAndOfOneStillHavePages() {
        let nobody = TeamHTML.page(MadeTeam.nobody)
        #expect(nobody.contains("0 athletes, 0 files") && nobody.contains("Nobody has a usable run yet"))
        #expect(nobody.contains("None. Every file gave what it could."))
        #expect(TeamHTML.page(MadeTeam.one).contains("1 athlete, in attention order."))
    }

    @Test func fourHundredAthletesAreAPageOfAMegabyte() {
        let report = MadeTeam.large(400)
        let began = ContinuousClock.now
        let source = TeamHTML.page(report)
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        #expect(source.utf8.count < 1_500_000, "\(source.utf8.count) bytes")
        #expect(seconds < 10, "\(seconds) s")
        #expect(PageCheck(source).problem == nil)
    }

    /// To be looked at: EVENSTRIDE_PAGES=FOLDER writes the made-up teams' pages there.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["EVENSTRIDE_PAGES"] != nil))
    func pagesToLookAt() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["EVENSTRIDE_PAGES"] ?? "")
        for (name, report) in [
            ("team", MadeTeam.report), ("nobody", MadeTeam.nobody), ("one", MadeTeam.one),
            ("large", MadeTeam.large(400)),
        ] {
            let place = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: place.appending(path: AthletePages.folder), withIntermediateDirectories: true)
            try TeamHTML.page(report).write(
                to: place.appending(path: "team.html"), atomically: true, encoding: .utf8)
            let pages = AthletePages(report)
            for athlete in report.athletes + report.dataFirst {
                try AthleteHTML.page(athlete, of: report).write(
                    to: place.appending(path: AthletePages.folder + "/" + pages.fileName(athlete.id)),
                    atomically: true,
                    encoding: .utf8)
            }
        }
    }
}
