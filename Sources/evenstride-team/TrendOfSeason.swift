// `evenstride trend FOLDER --athlete A --metric M`: one number of one athlete over the season.

internal import ArgumentParser
internal import CommandParts
internal import GaitHistory
internal import GaitModel
internal import GaitReports
internal import SeasonFolder

struct TrendOfSeason: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "One number of one athlete over the weeks, with the band of what is usual.",
        usage: "evenstride trend <folder> --athlete A07 [--metric cadence_spm] [--format text|json|svg]",
        discussion: """
            evenstride trend ./report --athlete A07 --metric impact_asymmetry        of a report of evenstride team
            evenstride trend results.jsonl --athlete A07 --format svg > a07.svg      of records
            evenstride trend ./season --athlete A07 --placement sacrum               of recordings; analyses what is new

            Without a folder it is about the runs kept on this computer: evenstride history --help
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, svg }

    @OptionGroup var input: SeasonFlags
    @OptionGroup var work: WorkFlags

    @Option(help: ArgumentHelp("Whose; needed where there are several.", valueName: "name"))
    var athlete: String?

    @Option(
        help: ArgumentHelp("Which number: an id from evenstride explain, or its name.", valueName: "metric"))
    var metric = MetricID.cadence.rawValue

    @Option(help: ArgumentHelp("What to print.", valueName: "text|json|svg"))
    var format: Format = .text

    func validate() throws { try input.check() }

    func run() throws {
        try Failure.reported(fileName: input.name, json: false) {
            let records = try records().filter { $0.isSince(input.since) }
            let report = TeamReport(title: input.title, records: records)
            let who = try SeasonNames.athlete(athlete, in: report)
            let runs = who.rows.compactMap { place -> RunSummary? in
                let record = report.rows[place].record
                guard record.isUsable, var run = record.measured?.run else { return nil }
                run.id = record.job.file
                return run
            }
            let wanted = try SeasonNames.metric(metric, in: runs, of: who.id)
            guard let trend = RunTrend(of: wanted, athlete: who.id, among: runs) else {
                throw InputError(
                    .usage, "no run of \(who.id) that has a day has the number \(wanted)",
                    fix: "say when the runs were: date in the manifest, or the day in the file's name")
            }
            switch format {
            case .text: try Console.write(TrendText.page(trend, style: Console.style))
            case .json: try Console.document { RunJSON.write(trend, to: &$0) }
            case .svg: try Console.write(TrendSVG.document(trend))
            }
        }
    }

    /// Of records, of a report's folder, or of a season that is analysed as far as it is not known.
    private func records() throws -> [FileRecord] {
        guard let folder = input.folder else { return try input.records() }
        let results = folder + "/" + SeasonState.resultsName
        if SeasonState.isOurs(folder) { return try RecordFiles.latest(RecordFiles.read(results).records) }
        if RecordFiles.isFile(folder) { return try RecordFiles.latest(RecordFiles.read(folder).records) }
        let plan = try input.plan(FolderScan(folder, output: nil))
        let place = try StatePlace.inCache(for: folder)
        let state = try SeasonState(
            folder: place.folder, fingerprint: work.fingerprint(), isResumed: work.isResumed, force: false,
            mode: place.mode)
        let records = try SeasonWork(input, work).records(plan, state)
        try state.finish(records, keeping: plan.earlier)
        return records
    }
}
