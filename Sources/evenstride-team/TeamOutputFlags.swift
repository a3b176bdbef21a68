// What comes out, where to, and what is left out of it.

public import ArgumentParser
public import GaitModel

/// A kind of output.
enum TeamFormat: String, CaseIterable {
    case html, csv, xlsx, json
}

extension Level: ExpressibleByArgument {}

struct TeamOutputFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Folder to write the report to: new, or one of an earlier report.", valueName: "folder"))
    var out: String?

    @Option(
        name: .customLong("format"),
        help: ArgumentHelp("What to write there (all of them).", valueName: "html,csv,xlsx,json"))
    var stated: String?

    @Flag(help: "Print the season as a JSON document instead of the overview.")
    var json = false

    @Flag(help: "Leave names, notes and file names out: athletes become A01, A02 and so on.")
    var pseudonymise = false

    @Option(
        help: ArgumentHelp(
            "Also write who is who to this file; one of an earlier run is read, and its athletes keep theirs.",
            valueName: "key.csv"))
    var key: String?

    @Option(
        help: ArgumentHelp(
            "End with status 10 when a finding in somebody's last run is of this level or higher.",
            valueName: "info|watch|act"))
    var failOn: Level?

    @Flag(name: .customLong("dry-run"), help: "Say what would be analysed, and analyse nothing.")
    var isDryRun = false

    @Flag(
        name: .customLong("plan"),
        help: "Print the jobs for evenstride analyze --files-from, and analyse nothing.")
    var isPlan = false

    @Flag(help: "Write into a folder that holds other things.")
    var force = false

    func validate() throws {
        guard stated == nil || out != nil else { throw ValidationError("--format goes with --out FOLDER") }
        guard key == nil || pseudonymise else { throw ValidationError("--key goes with --pseudonymise") }
        guard failOn != .ok else { throw ValidationError("--fail-on is info, watch or act") }
        _ = try formats()
    }

    func formats() throws -> [TeamFormat] {
        guard let stated else { return TeamFormat.allCases }
        return try stated.split(separator: ",").map { word in
            guard let format = TeamFormat(rawValue: word.lowercased()) else {
                let all = TeamFormat.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("--format is one or more of \(all), got '\(word)'")
            }
            return format
        }
    }
}
