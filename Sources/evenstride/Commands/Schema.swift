// `evenstride schema`: the JSON Schema of the documents the program writes.

internal import ArgumentParser
internal import CommandParts
internal import GaitReports

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the JSON Schema of a document.")

    enum Document: String, ExpressibleByArgument, CaseIterable {
        case analysis, inspect, window, comparison, runs, baseline, trend, team, record
    }

    @Argument(
        help: """
            Which document: analysis, inspect, window (a line of analyze - --follow), comparison, or of kept runs \
            runs, baseline, trend; team (team.json) and record (a line of results.jsonl).
            """)
    var document: Document

    func run() throws {
        let schema =
            switch document {
            case .analysis: AnalysisSchema.json
            case .inspect: InspectSchema.json
            case .window: WindowSchema.json
            case .comparison: HistorySchema.comparison
            case .runs: HistorySchema.runs
            case .baseline: HistorySchema.baseline
            case .trend: HistorySchema.trend
            case .team: TeamSchema.team
            case .record: TeamSchema.record
            }
        try Console.write(schema.hasSuffix("\n") ? schema : schema + "\n")
    }
}
