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
            let athletes = (report.athletes + report.dataFirst).map {
                (name: pages.fileName($0.id), text: AthleteHTML.page($0, of: report))
            }
            try folder.put(athletes, inFolder: AthletePages.folder, ending: ".html")
        },
        TeamOutput(format: .csv, first: "team.csv") { report, folder in
            try folder.put("team.csv", TeamCSV.files(report))
            try folder.put("athletes.csv", TeamCSV.athletes(report))
            try folder.put("failures.csv", TeamCSV.failures(report))
        },
        TeamOutput(format: .json, first: "team.json") { report, folder in
            var text = StringSink()
            TeamJSON.write(report, to: &text)
            try folder.put("team.json", Array(text.text.utf8))
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

    /// A folder inside that holds these files and, afterwards, no others of their kind.
    func put(_ files: [(name: String, text: String)], inFolder name: String, ending: String) throws {
        let folder = path + "/" + name
        guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw OutputFailure.current(folder) }
        for file in files { try put(name + "/" + file.name, Array(file.text.utf8)) }
        // Athletes who left, or were called otherwise last time.
        let names = Set(files.map(\.name))
        for old in FolderNames.of(folder) where old.hasSuffix(ending) && !names.contains(old) {
            unlink(folder + "/" + old)
        }
    }
}
