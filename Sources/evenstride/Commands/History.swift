// `evenstride history` and `evenstride trend`: what was kept of earlier runs, by the program that keeps it.

internal import ArgumentParser
internal import CommandParts

struct History: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep runs on this computer, and see what is usual for you.",
        discussion: """
            evenstride history add run.csv --athlete me --placement sacrum
            evenstride history list
            evenstride history baseline --athlete me
            evenstride history delete ID

            All of it: evenstride history --help. It is a program of its own, evenstride-history, beside this one.
            """)

    @Argument(parsing: .captureForPassthrough, help: "What evenstride-history is to do.")
    var arguments: [String] = []

    func run() throws { try HistoryProgram.become(arguments) }
}

struct TrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "One number over the weeks, of your kept runs or of a team's season.",
        discussion: """
            evenstride trend --athlete me --metric cadence_spm              of the runs kept on this computer
            evenstride trend ./report --athlete A07 --metric cadence_spm    of a season or a report of evenstride team
            """)

    @Argument(parsing: .captureForPassthrough, help: "A folder or results.jsonl, and options of the two.")
    var arguments: [String] = []

    func run() throws {
        // The kept runs have options only; a name is a season, or what was made of one.
        guard let first = arguments.first, !first.hasPrefix("-") else {
            return try HistoryProgram.become(["trend"] + arguments)
        }
        try TeamProgram.become(["trend"] + arguments)
    }
}

private enum HistoryProgram {
    static let name = "evenstride-history"

    static func become(_ arguments: [String]) throws {
        try Failure.reported(fileName: name, json: arguments.contains("--json")) {
            try Sidecar.become(name, arguments)
        }
    }
}
