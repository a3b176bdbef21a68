// `evenstride-team`: a season of many athletes, and whom to look at first.

internal import ArgumentParser
internal import GaitModel

@main
struct EvenstrideTeam: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evenstride-team",
        abstract: "Analyse a whole season's folder, and say whom to look at first and why.",
        discussion: "It is started by evenstride team and evenstride trend.\n\n\(Statement.intendedUse)",
        version: ToolIdentity.current.line,
        subcommands: [SeasonCommand.self, TrendOfSeason.self],
        defaultSubcommand: SeasonCommand.self)
}
