// The command line: what can be asked, and nothing else.

internal import ArgumentParser
internal import GaitModel

@main
struct Evenstride: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evenstride",
        abstract:
            "How you run, from your own sensor file: numbers with likely ranges, on this computer only.",
        discussion: """
            evenstride analyze run.csv                        what stands out, how sure, one thing to try
            evenstride analyze run.csv --placement sacrum     say where the sensor was worn
            cat run.csv | evenstride analyze - --json         for other programs
            evenstride profile init runner.toml               answers about back, shoes and habits
            evenstride inspect run.csv                        what is in this file
            evenstride compare before.csv after.csv           what changed beyond chance
            evenstride history add run.csv --athlete me       keep runs, and see what is usual for you
            evenstride team ./season --out ./report           a whole team: whom to look at first
            evenstride explain asymmetric-landing             a finding, its rule and its sources

            \(Statement.intendedUse)
            """,
        version: ToolIdentity.current.line,
        subcommands: [
            Analyze.self, Inspect.self, Explain.self, Profile.self, Schema.self, Simulate.self, Validate.self,
            Compare.self, Team.self, History.self, TrendCommand.self, ServeCommand.self,
        ])
}
