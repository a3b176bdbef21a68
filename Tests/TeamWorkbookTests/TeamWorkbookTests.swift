// The workbook as a spreadsheet sees it: numbers are numbers, days are days, and text is text whatever it begins with.

import Foundation
import GaitHistory
import GaitModel
import GaitTestSupport
import TeamWorkbook
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct TeamWorkbookTests {
    private typealias Made = MadeSeason

    private static let names = [
        "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "http://example.org", "\u{0}\u{1}\u{1B}\u{B}x",
        "a\"b<c>&'d", "عمر",
        "🏃‍♀️ Zoé", "_x0041_", " two ", "one\ntwo", "\u{FFFE}", String(repeating: "ä", count: 40_000),
    ]

    private static let report: TeamReport = {
        let sides: [Double] = [6, 7, 6, 7, 6, -17]
        let numbers = { (place: Int) in
            [
                Made.number(.cadence, 164.5), Made.number(.contactTime, 250),
                Made.number(.loadAsymmetry, sides[place]),
            ]
        }
        var records: [FileRecord] = []
        for (place, name) in names.enumerated() {
            records.append(
                Made.measured("A\(place)", place, numbers(place % 6)) { job, file in
                    job.name = name
                    file.thirds = [ThirdsComparison(metric: .contactTime, first: 250, last: 246.8)]
                })
        }
        for day in 0..<6 { records.append(Made.measured("B", day, numbers(day), findings: [Made.finding()])) }
        records.append(Made.refused("C", "C/=walk.csv"))
        return TeamReport(title: "Season <1>", records: records)
    }()

    private func written(_ report: TeamReport) throws -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "workbook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "team.xlsx")
        try TeamWorkbook.write(report, to: file.path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["team.xlsx"])
        return try Data(contentsOf: file)
    }

    @Test func everyPartIsWellFormedAndHasNeitherFormulasNorLinks() throws {
        let members = try ZipReading(try written(Self.report)).members
        #expect(members.keys.filter { $0.hasPrefix("xl/worksheets/sheet") }.count == 4)
        for (name, text) in members {
            let parser = XMLParser(data: Data(text.utf8))
            #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
            #expect(!text.contains("<f>") && !text.contains("<f ") && !text.contains("hyperlink"), "\(name)")
        }
        #expect(members["xl/workbook.xml"]?.contains(#"<sheet name="How to read this""#) == true)
    }

    @Test func headingsStayInViewAndFilter() throws {
        let members = try ZipReading(try written(Self.report)).members
        for sheet in 1...4 {
            let text = try #require(members["xl/worksheets/sheet\(sheet).xml"])
            #expect(text.contains(#"state="frozen""#) && text.contains(#"ySplit="1""#))
            #expect(text.contains("<autoFilter ref=\"A1:"))
        }
    }

    @Test func cellsHaveTypes() throws {
        let members = try ZipReading(try written(Self.report)).members
        let runs = try Cells(try #require(members["xl/worksheets/sheet2.xml"]))
        let head = runs.row(1)
        func cell(_ row: Int, _ heading: String) throws -> Cells.Cell {
            let column = try #require(head.first { $0.value.text == heading }?.key, "\(heading)")
            return runs.row(row)[column] ?? Cells.Cell()
        }
        let styles = try #require(members["xl/styles.xml"])
        #expect(styles.contains("yyyy\\-mm\\-dd") || styles.contains("yyyy-mm-dd"))
        // The last run of B: the names before it, five runs of its own.
        let last = Self.names.count + 7
        #expect(try cell(last, "Cadence, spm") == Cells.Cell(type: "n", text: "164.5"))
        #expect(try cell(last, "Drift contact, ms").text == "")
        #expect(try cell(2, "Drift contact, ms") == Cells.Cell(type: "n", text: "-3.2"))
        #expect(try cell(last, "Local date") == Cells.Cell(type: "n", text: "46271"), "2026-09-06")
        #expect(try cell(last, "Change is real") == Cells.Cell(type: "b", text: "1"))
        #expect(try cell(last, "Asymmetry side") == Cells.Cell(type: "inlineStr", text: "B"))
        for (place, name) in Self.names.enumerated()
        where name.utf8.allSatisfy({ $0 >= 0x20 }) && name.utf8.count < 99 {
            guard !name.contains("_x"), !name.contains("\u{FFFE}") else { continue }
            #expect(try cell(place + 2, "Athlete name") == Cells.Cell(type: "inlineStr", text: name))
        }
        #expect(try cell(7, "Athlete name").text == "\\u{0}\\u{1}\\u{1B}\\u{B}x")
        #expect(try cell(11, "Athlete name").text == "_x005F_x0041_")
        #expect(try cell(15, "Athlete name").text.utf16.count == 32_003)
    }

    @Test func equalReportsAreEqualBytes() throws {
        let data = try written(Self.report)
        #expect(try written(Self.report) == data)
        let empty = TeamReport(title: "T", records: [])
        #expect(try written(empty) == written(empty))
    }

    @Test func whereItCannotBeWrittenItSaysSoAndLeavesNothing() throws {
        let error = #expect(throws: InputError.self) {
            try TeamWorkbook.write(Self.report, to: "/nowhere/at/all/team.xlsx")
        }
        #expect(error?.code == .io && error?.what.contains("/nowhere/at/all/team.xlsx") == true)
    }
}

/// The cells of a sheet, by row and column letters.
private final class Cells: NSObject, XMLParserDelegate {
    struct Cell: Equatable {
        var type = ""
        var text = ""
    }

    private var cells: [Int: [String: Cell]] = [:]
    private var (row, column, isText) = (0, "", false)

    init(_ xml: String) throws {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        guard parser.parse() else { throw ZipReading.Broken(what: "no XML") }
    }

    func row(_ number: Int) -> [String: Cell] { cells[number] ?? [:] }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        if name == "c", let place = attributes["r"] {
            column = String(place.prefix { $0.isLetter })
            row = Int(place.drop { $0.isLetter }) ?? 0
            cells[row, default: [:]][column] = Cell(type: attributes["t"] ?? "n")
        }
        isText = name == "v" || name == "t"
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if isText { cells[row]?[column]?.text += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        isText = false
    }
}
