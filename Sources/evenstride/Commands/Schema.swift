// `evenstride schema`: the JSON Schema of the documents the program writes.

internal import ArgumentParser
internal import CommandParts
internal import GaitReports

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the JSON Schema of a document.")

    enum Document: String, ExpressibleByArgument, CaseIterable { case analysis, inspect, window }

    @Argument(help: "Which document: analysis, inspect, or window (a line of analyze - --follow).")
    var document: Document

    func run() throws {
        let schema =
            switch document {
            case .analysis: AnalysisSchema.json
            case .inspect: InspectSchema.json
            case .window: WindowSchema.json
            }
        try Console.write(schema.hasSuffix("\n") ? schema : schema + "\n")
    }
}
