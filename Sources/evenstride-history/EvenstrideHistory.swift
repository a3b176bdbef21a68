// `evenstride-history`: runs kept on this computer, and what is usual for their runner.

internal import ArgumentParser
internal import GaitModel

@main
struct EvenstrideHistory: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evenstride-history",
        abstract: "Keep runs on this computer, see what is usual for you, compare, and follow it over weeks.",
        discussion: """
            evenstride history add run.csv --athlete me --placement sacrum --pace 5:30
            evenstride history list
            evenstride history baseline --athlete me
            evenstride trend --athlete me --metric cadence_spm
            evenstride history compare ID ID
            evenstride history export everything.zip
            evenstride history delete ID

            Everything lies in one folder that only you can read: --data-dir, else $XDG_DATA_HOME/evenstride, else
            ~/.local/share/evenstride. Nothing leaves the computer.

            \(Statement.intendedUse)
            """,
        version: ToolIdentity.current.line,
        subcommands: [
            Add.self, List.self, Show.self, Usual.self, Trend.self, CompareKept.self, Export.self,
            Delete.self,
            Retention.self,
        ])
}
