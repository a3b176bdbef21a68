// What is printed and which files are written besides.

internal import ArgumentParser
internal import GaitModel

/// What standard output gets.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json, html, csv
}

struct OutputFlags: ParsableArguments {
    @Option(
        name: .customLong("format"),
        help: ArgumentHelp(
            "What to print: text (the summary), json (the document), html (the report), csv (every step).",
            valueName: "text|json|html|csv"))
    var stated: OutputFormat?

    @Flag(help: "Short for --format json.")
    var json = false

    @Flag(help: "Short for --format csv.")
    var csv = false

    @Option(help: ArgumentHelp("Also write the whole report to this HTML file.", valueName: "file.html"))
    var report: String?

    @Option(help: ArgumentHelp("Also write every step to this CSV file.", valueName: "file.csv"))
    var strides: String?

    @Flag(
        help: "Overwrite an existing --report or --strides file; go on with a watch's file of another sport.")
    var force = false

    var format: OutputFormat { stated ?? (json ? .json : csv ? .csv : .text) }

    /// A page needs the data that charts are drawn from.
    var wantsPage: Bool { report != nil || format == .html }

    /// Nothing is asked for but what comes without asking.
    var isDefault: Bool { stated == nil && !json && !csv && report == nil && strides == nil }

    func validate() throws {
        guard [stated != nil, json, csv].count(where: { $0 }) <= 1 else {
            throw ValidationError("give one of --format, --json and --csv")
        }
        guard report == nil || report != strides else {
            throw ValidationError("--report and --strides name the same file")
        }
    }
}

extension ErrorCode {
    /// The recording was refused; the others are about the command, its output or the machine.
    var isAboutTheInput: Bool { exitStatus == 65 || exitStatus == 77 }
}
