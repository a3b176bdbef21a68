// One athlete's page, and the name of its file.

import GaitModel
import Testing

@testable import GaitReports

@Suite struct AthletePageTests {
    private static let pages = (MadeTeam.report.athletes + MadeTeam.report.dataFirst).map {
        (id: $0.id, source: AthleteHTML.page($0, of: MadeTeam.report))
    }

    /// With plain blanks before units, as one would type them.
    private func page(_ id: String) -> String {
        (Self.pages.first { $0.id == id }?.source ?? "").replacing("\u{202F}", with: " ")
    }

    @Test func everyCaseIsWellFormedAndHasNoScript() {
        for (id, source) in Self.pages {
            let page = PageCheck(source)
            #expect(page.problem == nil, "\(id)")
            #expect(page.forbidden.allSatisfy { $0 == "a href ../team.html" }, "\(page.forbidden)")
            #expect(page.unnamedPictures == [] && page.references.subtracting(page.ids) == [])
            #expect(page.all("h1").count == 1)
        }
    }

    @Test func theLastRunIsToldInWords() {
        let source = page("A07")
        #expect(source.contains("Last run on 16 November 2026, low back, 31 min 04 s of running: cadence"))
        #expect(source.contains("Reported pain, 3 of 10"))
        #expect(
            source.contains("Place 1 of 11: an order of attention; it says nothing about who will get hurt."))
        #expect(source.contains("outside own usual: side difference"))
        #expect(source.contains("One side lands harder") && source.contains("Quiet feet"))
    }

    @Test func eachRunIsADotWithItsVerdictAgainstOwnUsual() {
        let trend = PageCheck(page("A07")).elements.filter { $0.name == "circle" }
        #expect(trend.contains { $0.attributes["class"] == "solid ring" })
        #expect(trend.contains { $0.attributes["stroke-dasharray"] != nil }, "too early to say")
        #expect(
            trend.contains { $0.attributes["class"] == "hollow" && $0.attributes["stroke-dasharray"] == nil })
        #expect(!page("A07").contains("your usual"), "somebody else reads it")
    }

    @Test func shoesPainAndNotesStandBesideTheNumbers() {
        let source = page("A07")
        #expect(source.contains("road pair 2 &lt;new&gt;, before: road pair 1"))
        #expect(source.contains("reported, 3 of 10") && source.contains("new route"))
        #expect(source.contains("They do not explain them."))
        #expect(!page("A22").contains("What changed around then"))
    }

    @Test func whatWasLeftOutIsToldWithItsReason() {
        #expect(
            page("A07").contains("Not like the last run: other speed"))
        #expect(page("A11").contains("A trend needs two runs that can be compared"))
        #expect(page("A31").contains("The only file could not be used yet"))
        #expect(page("A31").contains("No running: 12 min walking"))
    }

    // MARK: file names

    private static let hostile = [
        "A07", "a07", "..", ".", "", "con", "CON", "com1", "a/b", "a b", "a.b", "\u{1F3C3}", "\u{1F3C4}",
        "-rf", "~",
        "caf\u{E9}", "cafe\u{301}", String(repeating: "x", count: 300), String(repeating: "x", count: 301),
        "nul.txt",
        "a\u{0}b", "lpt9", "plain",
    ]

    @Test func fileNamesAreSafeAndDifferent() {
        // Swift holds both spellings of an accent for equal; they are one athlete.
        let ids = Array(Set(Self.hostile)).sorted()
        let pages = AthletePages(ids: ids)
        let names = ids.map(pages.fileName)
        #expect(Set(names.map { $0.lowercased() }).count == ids.count)
        for name in names {
            #expect(
                name.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_-]*\.html/) != nil && name.utf8.count < 100,
                "\(name)")
            let stem = name.dropLast(5).lowercased()
            #expect(!["con", "nul", "com1", "lpt9"].contains(stem), "\(name)")
        }
        #expect(pages.fileName("plain") == "plain.html")
        // Neither of two that differ in capitals only takes the plain name.
        #expect(pages.fileName("A07") != "A07.html" && pages.fileName("a07") != "a07.html")
    }

    @Test func fileNamesDoNotDependOnTheOrderOfTheTeam() {
        let (one, two) = (AthletePages(ids: Self.hostile), AthletePages(ids: Self.hostile.reversed()))
        for id in Self.hostile { #expect(one.fileName(id) == two.fileName(id)) }
    }

    /// Somebody chooses an id so that it looks like the marked name of another one.
    @Test func aChosenIdTakesNobodysPage() {
        let marked = String(AthletePages(ids: ["a b"]).fileName("a b").dropLast(5))
        let pages = AthletePages(ids: ["a b", marked, marked.uppercased()])
        #expect(Set(["a b", marked, marked.uppercased()].map { pages.fileName($0).lowercased() }).count == 3)
    }
}
