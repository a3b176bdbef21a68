// `evenstride schema`: the JSON Schema of the documents the program writes.

internal import ArgumentParser
internal import GaitReports

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the JSON Schema of a document.")

    enum Document: String, ExpressibleByArgument, CaseIterable { case analysis, window }

    @Argument(help: "Which document: analysis, or window (a line of analyze - --follow).")
    var document: Document

    func run() throws {
        let schema = document == .analysis ? AnalysisSchema.json : WindowSchema.json
        try Console.write(schema.hasSuffix("\n") ? schema : schema + "\n")
    }
}
