// The report as a page: well-formed, complete, asking for nothing, and safe with whatever a file is called.

import GaitModel
import GaitReports
import Testing

@Suite struct ReportHTMLTests {
    private static let left = SideNaming(isNamed: true, method: .hopMarker, footA: .left, firstFoot: .left)

    /// One of every kind of report.
    private static var reports: [(name: String, report: AnalysisReport)] {
        [
            ("pictured", ReportBuilder.pictured()), ("named", ReportBuilder.pictured(sides: left)),
            ("calm", ReportBuilder.pictured(findings: Findings.even)),
            ("nothing judged", ReportBuilder.pictured(findings: [])), ("plain", ReportBuilder.uneven()),
            ("even", ReportBuilder.even()), ("no running", ReportBuilder.noRunning()),
            ("awkward", ReportBuilder.pictured(input: Awkward.input)),
        ]
    }

    private static var pages: [(name: String, page: String)] {
        let error = InputError(
            .gpsOnly, "a GPX holds positions only", position: InputPosition(line: 3, columnName: "<b>\"&"),
            detail: "columns '<script>', lat", fix: "export FIT")
        return reports.map { ($0.name, ReportHTML.page($0.report)) } + [
            ("refused", ErrorHTML.page(error, fileName: "<script>\u{1B}.gpx"))
        ]
    }

    @Test func pagesAreWellFormedAndAskForNothing() {
        for (name, source) in Self.pages {
            let page = PageCheck(source)
            #expect(page.problem == nil, "\(name)")
            #expect(page.forbidden.isEmpty, "\(name): \(page.forbidden)")
            #expect(page.unnamedPictures.isEmpty, "\(name): \(page.unnamedPictures)")
            #expect(Set(page.ids).count == page.ids.count, "\(name): an id twice")
            #expect(
                page.references.subtracting(page.ids).isEmpty,
                "\(name): \(page.references.subtracting(page.ids))")
            #expect(
                !source.contains("http:") && !source.contains("https:") && !source.contains("//"), "\(name)")
        }
    }

    @Test func headingsAreInOrderAndTheFirstIsTheOnlyOne() {
        for (name, source) in Self.pages {
            let levels = PageCheck(source).elements.compactMap { element in
                element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
            }
            #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name)")
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(name): \(levels)")
        }
    }

    /// Only references inside the page, such as a hatch, may stand in the style sheet.
    @Test func theStyleSheetLoadsNothing() {
        let style = PageCheck(ReportHTML.page(ReportBuilder.even())).all("style").first?.text ?? ""
        #expect(style.count > 10_000)
        #expect(!style.contains("@import"))
        #expect(style.ranges(of: "url(").count == style.ranges(of: "url(#").count)
    }

    @Test func everyPageCarriesItsStatements() {
        for (name, source) in Self.pages {
            #expect(source.contains(Statement.intendedUse), "\(name)")
            #expect(source.contains(Statement.movementInformation), "\(name)")
        }
        for (name, report) in Self.reports {
            #expect(ReportHTML.page(report).contains("Get urgent care"), "\(name)")
        }
    }

    @Test func aFileCannotSpeakToTheBrowser() {
        let findings = [
            finding(
                "asymmetric_landing", "F3", "<img src=x onerror=alert(1)>", .likely, severity: 2,
                summary: "</p><script>", cue: "\" onload=\"x")
        ]
        let hostile = ReportBuilder.input(
            name: "<script>alert('x')</script>\u{1B}[2J\n.csv", columnName: "\"><svg onload=x>",
            notices: [Notice("W_X", .warning, "Column '</style><script>' was odd")])
        let page = PageCheck(ReportHTML.page(ReportBuilder.pictured(input: hostile, findings: findings)))
        #expect(page.problem == nil)
        #expect(page.forbidden.isEmpty, "\(page.forbidden)")
        #expect(page.all("h1").first?.text == "<img src=x onerror=alert(1)>")
        #expect(
            page.elements.contains {
                $0.text.contains("<script>alert(\u{2018}x\u{2019})") || $0.text.contains("<script>alert('x')")
            })
        #expect(!ReportHTML.page(ReportBuilder.pictured(input: hostile)).contains("\u{1B}"))
    }

    @Test func whatIsFoundAndWhatIsNotAssessedIsAllThere() {
        let source = ReportHTML.page(ReportBuilder.pictured())
        let page = PageCheck(source)
        for finding in Findings.uneven where finding.level > .ok {
            let card = page.elements.first { $0.attributes["id"] == "finding-\(finding.id)" }
            for part in [finding.title, finding.limits, finding.getHelpIf, finding.why] {
                #expect(card?.text.contains(part) == true, "\(finding.id): \(part)")
            }
        }
        for item in Findings.notAssessed {
            #expect(source.contains(item.title) && source.contains(item.whatWouldShowIt.dropFirst()))
        }
        // Landing, every landing, pairs, strides, course, spectrum.
        #expect(page.all("figure").count == 6)
        #expect(page.all("figure").allSatisfy { $0.children.contains("details") })
    }

    @Test func sidesAreCalledByTheirNamesOnceTheyHaveThem() {
        #expect(ReportHTML.page(ReportBuilder.pictured()).contains("more on side B"))
        let named = ReportHTML.page(ReportBuilder.pictured(sides: Self.left))
        #expect(named.contains("more on right") && named.contains("right minus left"))
    }

    @Test func withoutAPictureThereAreNoChartsOfStrides() {
        let page = PageCheck(ReportHTML.page(ReportBuilder.uneven()))
        #expect(page.all("figure").count == 1)
        #expect(page.all("ul").contains { $0.attributes["class"] == "gauges" })
    }

    @Test func aPageKeepsItsForm() throws {
        for (name, source) in [
            ("no-running", ReportHTML.page(ReportBuilder.noRunning())),
            ("uneven", ReportHTML.page(ReportBuilder.uneven())),
        ] {
            let body = source.replacing(/<style>(.|\n)*<\/style>/, with: "").replacing("><", with: ">\n<")
                .replacing(/sha256-[A-Za-z0-9+\/=]+/, with: "sha256-HASH")
            try Golden.expect(body, "page-\(name)")
        }
    }
}
