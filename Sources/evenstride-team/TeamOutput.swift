// Every kind of output of a season, an element each.

internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import Glibc
internal import SeasonFolder
internal import TeamWorkbook

struct TeamOutput: Sendable {
    let format: TeamFormat
    /// The file to begin with.
    let first: String
    let write: @Sendable (TeamReport, ReportFolder) throws -> Void

    static let all: [TeamOutput] = [
        TeamOutput(format: .html, first: "team.html") { report, folder in
            let downloads = all.filter { folder.formats.contains($0.format) && $0.format != .html }
                .map { TeamHTML.Download(title: $0.format.rawValue.uppercased(), href: $0.first) }
            try folder.put("team.html", Array(TeamHTML.page(report, downloads: downloads).utf8))
            let pages = AthletePages(report)
            let athletes = report.athletes + report.dataFirst
            try folder.put(
                athletes.map { pages.fileName($0.id) }, inFolder: AthletePages.folder, ending: ".html"
            ) { AthleteHTML.page(athletes[$0], of: report) }
        },
        TeamOutput(format: .csv, first: "team.csv") { report, folder in
            try folder.put("team.csv", TeamCSV.files(report))
            try folder.put("athletes.csv", TeamCSV.athletes(report))
            try folder.put("failures.csv", TeamCSV.failures(report))
        },
        TeamOutput(format: .json, first: "team.json") { report, folder in
            try folder.put("team.json") { TeamJSON.write(report, to: &$0) }
        },
        TeamOutput(format: .xlsx, first: "team.xlsx") { report, folder in
            try TeamWorkbook.write(report, to: folder.path + "/team.xlsx")
        },
    ]
}

/// Where a report is written; each file appears whole or not at all.
struct ReportFolder: Sendable {
    let path: String
    /// All that is written there, so that a page can name it.
    let formats: [TeamFormat]

    func put(_ name: String, _ bytes: [UInt8]) throws {
        let file = try OutputFile(path + "/" + name, force: true)
        try file.append { $0 += bytes }
        try file.commit()
    }

    /// A document that never is in memory as a whole.
    func put(_ name: String, _ write: (inout FileText) -> Void) throws {
        let file = try OutputFile(path + "/" + name, force: true)
        var text = FileText(file)
        write(&text)
        if let failure = text.failure { throw failure }
        try file.commit()
    }

    /// A folder inside that holds these files and, afterwards, no others of their kind.
    /// - Parameter text: of the file at that place of `files`; asked for one after the other.
    func put(_ files: [String], inFolder name: String, ending: String, text: (Int) -> String) throws {
        let folder = path + "/" + name
        guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw OutputFailure.current(folder) }
        for (place, file) in files.enumerated() { try put(name + "/" + file, Array(text(place).utf8)) }
        // Athletes who left, or were called otherwise last time.
        let names = Set(files)
        for old in FolderNames.of(folder) where old.hasSuffix(ending) && !names.contains(old) {
            unlink(folder + "/" + old)
        }
    }
}

/// Passes text on to a file that is being written.
struct FileText: TextSink {
    private let file: OutputFile
    private(set) var failure: (any Error)?

    init(_ file: OutputFile) { self.file = file }

    mutating func write(_ text: String) {
        guard failure == nil else { return }
        do { try file.append { $0 += text.utf8 } } catch { failure = error }
    }
}
