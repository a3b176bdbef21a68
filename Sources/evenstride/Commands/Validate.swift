// `evenstride validate`: the program against recordings whose truth is known.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import GaitReports

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Analyse every recording of a truth table and say how far off the numbers are.",
        discussion: """
            evenstride validate data/truth.csv
            evenstride validate data/truth.csv --json validation.json --html validation.html

            The table has one recording a line. Columns, by name: file (relative to the table), set,
            placement, side, activity, speed_mps, height_cm, mass_kg, cadence_spm, contact_ms, flight_ms,
            vertical_oscillation_cm, contact_asymmetry_pct, impact_peak_asymmetry_pct, feet_named,
            reference. Only file is needed; an empty cell is not known; other columns are ignored.

            Exit status: 0 every recording was analysed, 1 some could not be, 64 wrong usage, 65 table not
            usable, 66 table missing, 73 output exists, 74 disk trouble.
            """)

    @Argument(help: ArgumentHelp("The truth table, comma separated.", valueName: "truth.csv"))
    var table: String

    @Option(help: ArgumentHelp("Also write all numbers to this JSON file.", valueName: "file"))
    var json: String?

    @Option(help: ArgumentHelp("Also write a page with plots to this HTML file.", valueName: "file"))
    var html: String?

    @Flag(help: "Overwrite existing files.")
    var force = false

    func run() throws {
        try Failure.reported(fileName: table.fileName, json: false) {
            let document = try json.map { try OutputFile($0, force: force) }
            let page = try html.map { try OutputFile($0, force: force) }
            let report = try validated()
            try document?.append { $0 += Array(ValidationJSON.text(report).utf8) }
            try page?.append { $0 += Array(ValidationHTML.page(report).utf8) }
            try document?.commit()
            try page?.commit()
            try Console.write(ValidationText.page(report, style: Console.style))
            if !report.failures.isEmpty { throw ExitCode(1) }
        }
    }

    private func validated() throws -> ValidationReport {
        let isWatched = Console.isTerminal(2)
        defer { if isWatched { Console.message("\r\u{1B}[K") } }
        return try Validation.run(table: table) { progress in
            guard isWatched else { return }
            Console.message(
                "\r\u{1B}[K\(progress.number) of \(progress.total): \(PlainText.escaped(progress.recording))")
        }
    }
}
