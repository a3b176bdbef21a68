// `evenstride team`: a whole season's folder, by the program that gives out the work.

internal import ArgumentParser
internal import CommandParts

struct Team: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Analyse a whole season's folder, and say whom to look at first and why.",
        discussion: """
            evenstride team ./season                        look, on the terminal
            evenstride team ./season --out ./report         pages, tables, a workbook

            All of it: evenstride team --help. It is a program of its own, evenstride-team, beside this one.
            """)

    @Argument(parsing: .captureForPassthrough, help: "Options of evenstride-team.")
    var arguments: [String] = []

    func run() throws { try TeamProgram.become(["season"] + arguments) }
}

enum TeamProgram {
    static func become(_ arguments: [String]) throws {
        let name = "evenstride-team"
        try Failure.reported(fileName: name, json: false) { try Sidecar.become(name, arguments) }
    }
}
