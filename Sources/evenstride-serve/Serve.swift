// `evenstride-serve`: the same analysis as a page in the browser, for this computer.

internal import ArgumentParser
internal import CommandParts
internal import EvenstrideWeb
internal import GaitModel
internal import GaitReports
internal import Logging
internal import RunStore

@main
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evenstride-serve",
        abstract: "Analyse recordings in the browser, on this computer only.",
        discussion: """
            evenstride serve                                  prints one address; open it
            evenstride serve --port 9000 --data-dir ~/gait    elsewhere
            evenstride serve --address 192.168.1.5 --token-file token.txt

            Nothing is sent anywhere. Uploads and results are deleted after half an hour. Ctrl-C stops it.

            Exit status: 0 stopped, 64 wrong usage, 69 the address is taken, 73 or 74 the data folder cannot be used,
            77 an address others can reach without a token.
            """,
        version: ToolIdentity.current.line
    )

    @Option(help: ArgumentHelp("Port to listen at; 0 takes a free one.", valueName: "number"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "Listen at this address instead of this computer's own. Repeatable.", valueName: "address"))
    var address: [String] = []

    @Option(
        help: ArgumentHelp(
            "A name browsers may know this server by, such as gait.local. Repeatable.", valueName: "name"))
    var allowHost: [String] = []

    @Option(
        help: ArgumentHelp("A file with a long random word that everybody has to give.", valueName: "file"))
    var tokenFile: String?

    @Option(
        help: ArgumentHelp(
            "Where uploads wait and kept runs are; otherwise in your XDG data folder.", valueName: "folder"))
    var dataDir: String?

    @Option(help: ArgumentHelp("Largest upload.", valueName: "MB"))
    var maxUpload = 200

    @Option(help: ArgumentHelp("Recordings analysed at once.", valueName: "number"))
    var jobs = 4

    @Option(help: ArgumentHelp("Computing allowed for one recording.", valueName: "s"))
    var jobSeconds = 120

    @Flag(help: "Say nothing on standard error but what went wrong.")
    var quiet = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port is 0 to 65535, got \(port)") }
        guard (1...16_384).contains(maxUpload) else {
            throw ValidationError("--max-upload is 1 to 16384 MB, got \(maxUpload)")
        }
        guard (1...64).contains(jobs) else { throw ValidationError("--jobs is 1 to 64, got \(jobs)") }
        guard (1...86_400).contains(jobSeconds) else {
            throw ValidationError("--job-seconds is 1 to 86400, got \(jobSeconds)")
        }
    }

    func run() async throws {
        do {
            let server = try WebServer(settings(), logger: logger)
            // For the address alone: a script can wait for the first line.
            try await server.run { address in try? Console.write(address + "\n") }
        } catch let error as InputError {
            Failure.report(error, fileName: "evenstride-serve", json: false)
            throw ExitCode(error.code.exitStatus)
        }
    }

    private var logger: Logger {
        var logger = Logger(label: "evenstride-serve") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = quiet ? .warning : .info
        return logger
    }

    private func settings() throws -> WebSettings {
        guard let folder = DataFolder.path(stated: dataDir) else {
            throw InputError(
                .io, "no home folder is known", fix: "say where data may be kept with --data-dir")
        }
        var settings = WebSettings(folder: folder)
        settings.port = port
        if !address.isEmpty { settings.addresses = address }
        settings.hosts.formUnion((address + allowHost).map { $0.lowercased() })
        settings.token = try tokenFile.map(TokenFile.token)
        settings.limits.uploadBytes = maxUpload << 20
        settings.limits.analyses = jobs
        settings.limits.jobSeconds = jobSeconds
        return settings
    }
}
