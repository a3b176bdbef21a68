// Many recordings instead of one: where their names come from, and what is told of all of them.

internal import ArgumentParser

struct ListFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Analyse every recording of this list, or of standard input as its lines arrive.",
            discussion:
                "A line is a path, or a path and tab-separated key=value: athlete, name, right (the right leg's file), date, named, modified, placement, side, speed, shoe, surface, session, note, pain; \\\\ \\t \\n \\r stand for themselves in names. Options such as --placement hold where a line says nothing else. A list for a folder: evenstride team FOLDER --plan",
            valueName: "file|-"))
    var filesFrom: String?

    @Flag(
        help: ArgumentHelp(
            "Write a record for each recording, in order and at once: one line of JSON, errors too.",
            discussion:
                "The form is evenstride.record, and evenstride team --from reads it. Equal input gives equal bytes."
        ))
    var jsonl = false

    @Option(help: ArgumentHelp("Folder below which the paths of the list lie.", valueName: "folder"))
    var root = "."

    @Flag(name: .customLong("null"), help: "The list holds bare names that end with NUL: find -print0.")
    var isNull = false

    @Option(
        help: ArgumentHelp(
            "With - as the file: the job these bytes are, as a line of --files-from.", valueName: "job"))
    var name: String?

    var isGiven: Bool { filesFrom != nil || jsonl || isNull || name != nil }

    func check(_ command: Analyze) throws {
        guard jsonl else {
            throw ValidationError("--files-from, --null and --name write a line of JSON each: add --jsonl")
        }
        guard (filesFrom == nil) != (command.path == nil) else {
            throw ValidationError("give --files-from LIST, or one recording, with --jsonl")
        }
        guard !command.pair.isGiven else {
            throw ValidationError("a pair is a job with right=FILE in --files-from")
        }
        guard !isNull || filesFrom != nil else { throw ValidationError("--null goes with --files-from") }
        guard (name != nil) == (command.path == "-") else {
            throw ValidationError("--name goes with - as the file, and - with --name, where --jsonl is given")
        }
        guard command.jobs == 1 else {
            throw ValidationError("--jobs is for one recording; start several programs on parts of the list")
        }
        guard !command.follow, !command.quiet, command.output.isDefault else {
            throw ValidationError("--jsonl writes records to standard output and nothing else")
        }
    }
}
