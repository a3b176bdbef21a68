// `evenstride serve`: the same analysis in the browser, by the program that has the web server in it.

internal import ArgumentParser
internal import CommandParts

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Analyse recordings in the browser, on this computer only.",
        discussion: """
            evenstride serve                                  prints one address; open it
            evenstride serve --port 9000 --data-dir ~/gait    elsewhere

            All of it: evenstride serve --help. It is a program of its own, evenstride-serve, beside this one.
            """)

    @Argument(parsing: .captureForPassthrough, help: "Options of evenstride-serve.")
    var arguments: [String] = []

    func run() throws {
        let name = "evenstride-serve"
        try Failure.reported(fileName: name, json: false) { try Sidecar.become(name, arguments) }
    }
}
