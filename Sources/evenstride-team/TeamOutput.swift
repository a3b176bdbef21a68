// Every kind of output of a season, an element each.

internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import Glibc
internal import SeasonFolder

struct TeamOutput: Sendable {
    let format: TeamFormat
    /// The file to begin with.
    let first: String
    let write: @Sendable (TeamReport, ReportFolder) throws -> Void

    static let all: [TeamOutput] = [
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
    ]
}

/// Where a report is written; each file appears whole or not at all.
struct ReportFolder: Sendable {
    let path: String

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
