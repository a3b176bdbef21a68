// Which season, and what is told of all its recordings.

public import ArgumentParser
internal import CommandParts
public import GaitModel
internal import GaitReports
internal import SeasonFolder

extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

struct SeasonFlags: ParsableArguments {
    @Argument(help: ArgumentHelp("The season: a folder with a sub-folder an athlete.", valueName: "folder"))
    var folder: String?

    @Option(
        help: ArgumentHelp(
            "Make the report of these records instead, of a file or a folder of .jsonl files. Repeatable.",
            valueName: "results.jsonl"))
    var from: [String] = []

    @Option(help: ArgumentHelp("Table of what is known of the recordings.", valueName: "athletes.csv"))
    var manifest: String?

    @Option(help: ArgumentHelp("Only runs of this day and later.", valueName: "2026-09-01"))
    var since: CalendarDay?

    @Option(
        help: ArgumentHelp(
            "Where the sensor was worn, where the manifest does not say.", valueName: "position"))
    var placement: SensorPlacement?

    @Option(help: ArgumentHelp("Average pace, where the manifest does not say.", valueName: "min:sec"))
    var pace: String?

    @Option(help: ArgumentHelp("Average speed, instead of --pace.", valueName: "m/s"))
    var speed: Double?

    @Option(name: .customLong("title"), help: ArgumentHelp("Name of the season.", valueName: "text"))
    var statedTitle: String?

    func check() throws {
        guard (folder != nil) != !from.isEmpty else {
            throw ValidationError("give the folder of a season, or --from results.jsonl")
        }
        guard from.isEmpty || (manifest, placement, pace, speed) == (nil, nil, nil, nil) else {
            throw ValidationError(
                "--from makes a report of finished records; --manifest and the like are too late")
        }
        guard pace == nil || speed == nil else { throw ValidationError("give --speed or --pace, not both") }
        if let speed, !StatedValues.speed.contains(speed) {
            throw ValidationError("--speed is in m/s, 0.3 to 13, got \(speed)")
        }
        if let pace, StatedValues.speed(pace: pace) == nil {
            throw ValidationError("--pace is minutes and seconds per kilometre such as 5:30, got '\(pace)'")
        }
    }

    /// For messages.
    var name: String { (folder ?? from.first ?? "season").fileName }

    var title: String { statedTitle ?? folder.map(RealPath.name(of:)) ?? "Season" }

    var defaults: SeasonPlan.Defaults {
        SeasonPlan.Defaults(
            placement: placement, speed: speed ?? pace.flatMap { StatedValues.speed(pace: $0) }, since: since)
    }

    func plan(_ scan: FolderScan) throws -> SeasonPlan {
        let folder = folder ?? "."
        let manifest = try manifest.map { path in
            try Failure.reported(fileName: path.fileName, json: false) {
                try Manifest(path: path, files: scan.files)
            }
        }
        return SeasonPlan(
            scan, root: folder, name: RealPath.name(of: folder), manifest: manifest,
            manifestPath: self.manifest, defaults: defaults)
    }

    /// The files of --from.
    func sources() throws -> [String] { try from.flatMap { try RecordFiles.parts(of: $0) } }

    /// Of all files of --from; the later one counts where a recording has two.
    func records() throws -> [FileRecord] {
        var all: [FileRecord] = []
        for path in try sources() {
            let read = try Failure.reported(fileName: path.fileName, json: false) {
                try RecordFiles.read(path)
            }
            for note in read.notes { Console.message("note: \(PlainText.escaped(path.fileName)): \(note)\n") }
            all += read.records
        }
        return RecordFiles.latest(all)
    }
}
