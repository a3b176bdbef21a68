// A page per error code: what it means and what to do about it.

internal import GaitModel

struct ErrorPage {
    let code: ErrorCode
    let means: String
    let toDo: String

    init(_ code: ErrorCode, _ means: String, do toDo: String) {
        self.code = code
        self.means = means
        self.toDo = toDo
    }

    var text: String {
        let rows = [
            ("Means", means), ("Do", toDo),
            ("Exit code", "\(code.exitStatus)"),
        ]
        let body = rows.map { TextPage.labelled($0.0, $0.1) }.joined(separator: "\n\n")
        return "\(code.rawValue)\n\n\(body)\n"
    }
}

extension ErrorPage {
    static let all = content + time + format + run + system + server

    private static let content = [
        ErrorPage(
            .empty, "The file has no bytes. The export probably did not finish.",
            do: "Export it again and look at its size before you use it."),
        ErrorPage(
            .noRows, "The column names are there, but no rows of data follow.",
            do: "Record again, or export again and check that the recording was not stopped at once."),
        ErrorPage(
            .noAcceleration,
            "No columns with acceleration were found. Position, heart rate and step counts are "
                + "not enough.",
            do: "Export raw acceleration with three axes. If your columns have other names, name them: "
                + "--columns t=..,x=..,y=..,z=.."),
        ErrorPage(
            .ambiguousColumns,
            "More than one set of columns could be the acceleration, or a named column does "
                + "not exist.",
            do: "Look with evenstride inspect, then name them: --columns t=..,x=..,y=..,z=.."),
        ErrorPage(
            .units, "The size of the values at rest fits no unit we know, or two of them.",
            do:
                "Say which it is: --units g, --units mg or --units m/s2. At rest a sensor reads 1 g, 1000 mg or "
                + "9.81 m/s2."),
        ErrorPage(
            .missing, "Too many rows have empty or unreadable values.",
            do:
                "Export again; if the rows are already missing in the app, record again with the screen on or "
                + "recording in the background allowed."),
        ErrorPage(
            .parse, "A value that should be a number is not one. The message names row and column.",
            do: "Open the file at that row. Remove notes or repeated headings, or export again."),
        ErrorPage(
            .decimal,
            "The same sign seems to separate columns and decimals, so 1,234 could be read in two ways.",
            do: "Export with a decimal point, or with semicolons between columns."),
    ]

    private static let time = [
        ErrorPage(
            .noTime, "There is no column of times, and no sample rate was given.",
            do: "Export with times, or state the rate: --rate 100 for 100 samples a second."),
        ErrorPage(
            .rateLow,
            "There are too few samples a second to see steps. A step takes about a third of a second.",
            do: "Record at 50 a second or more; 100 is better. If this is a summary from a watch, use the "
                + "original recording."),
        ErrorPage(
            .timeOrder, "Time jumps back in a way that cannot be put in order, as in two recordings mixed.",
            do: "Export each recording to its own file."),
        ErrorPage(
            .epoch, "These are counts added up over several seconds, not raw acceleration.",
            do: "Export the raw data from the maker's program."),
    ]

    private static let format = [
        ErrorPage(
            .unknownFormat, "The file is in no format we can read. The message shows its first bytes.",
            do: "Export CSV with time and three axes of acceleration."),
        ErrorPage(
            .gpsOnly, "The file holds position, perhaps heart rate, but no motion.",
            do: "Record acceleration with a phone app or a sensor at 100 samples a second."),
        ErrorPage(
            .damaged, "The file breaks off or has bytes that fit nowhere, before anything useful was read.",
            do: "Export it again, and copy it again if it came over a cable or a card."),
        ErrorPage(
            .noDynamics, "The FIT file has no rows of a run, or rows without cadence and running dynamics.",
            do: "Choose the activity itself. Contact time and bounce need a supported watch, chest strap or "
                + "pod; raw data need a phone app."),
        ErrorPage(
            .notRunning, "The file says that it was another sport.",
            do: "Choose a run. If it was one all the same, go on with --force."),
        ErrorPage(
            .xls, "This is an old Excel file.",
            do: "Choose CSV (comma, decimal point) in the app's export."),
        ErrorPage(
            .archive,
            "The archive is locked, damaged, holds another archive, or has a file outside its folder; or several "
                + "files in it could be the recording.",
            do: "Say which file with --entry NAME, or unpack it yourself and use the CSV inside."),
        ErrorPage(
            .archiveLimit, "The archive unpacks to far more than its size suggests. Nothing was kept.",
            do: "Unpack it yourself if you trust where it comes from, and use the CSV inside."),
        ErrorPage(
            .notSupportedYet, "We know this kind of file, but this version cannot read it yet.",
            do: "Export CSV with time and three axes of acceleration instead."),
        ErrorPage(
            .limit, "The input is larger than a set limit allows.",
            do: "Cut the recording into parts, or raise the limit if you set one."),
    ]

    private static let run = [
        ErrorPage(
            .noRunning, "The recording was read, but no running was found in it.",
            do: "Check that it is the right file. Walking and standing are left out; a minute of running is "
                + "needed for most numbers."),
        ErrorPage(
            .tooShort, "There is too little running to say anything.",
            do: "Record a minute or more of steady running."),
        ErrorPage(
            .pair, "The two recordings do not seem to be of one run: their running or their cadence differs.",
            do: "Give the left and the right sensor's recording of the same run, or analyse each alone with "
                + "--side."),
        ErrorPage(
            .implausible,
            "The result cannot be human, so something was read wrongly: often the unit of time.",
            do: "Look with evenstride inspect; state the rate with --rate, or the columns with --columns."),
    ]

    private static let server = [
        ErrorPage(
            .tooLarge, "The web server takes files up to a set size; this one is larger.",
            do:
                "Cut the recording, start the server with a larger --max-upload, or use evenstride analyze, which "
                + "has no such limit."),
        ErrorPage(
            .busy,
            "The web server analyses a few recordings at a time and lets a few wait. All places are taken.",
            do: "Try again in a minute."),
        ErrorPage(
            .timeLimit,
            "The recording arrived too slowly, or analysing it took longer than the server allows.",
            do:
                "Use evenstride analyze, which has no such limit, or start the server with a larger --job-seconds."
        ),
        ErrorPage(
            .address,
            "The web server cannot listen at its address: another program does already, it is no address of this "
                + "computer, or another server uses the same data folder.",
            do: "Stop the other one, or choose another --port or --data-dir."),
        ErrorPage(
            .exposed, "An address that other computers can reach was asked for, without a token.",
            do: "Write a long random word into a file that only you can read, and give it with --token-file."),
    ]

    private static let system = [
        ErrorPage(
            .fileMissing, "There is no file with this name here.",
            do: "Check the spelling and the folder."),
        ErrorPage(
            .fileUnreadable, "The file is there but may not be read.",
            do: "Check that it is a file and that you are allowed to read it."),
        ErrorPage(
            .programMissing,
            "The history and the web page are programs of their own, beside evenstride, and this one is not there.",
            do:
                "Build or install it into the same folder; the message says how. Everything else works without it."
        ),
        ErrorPage(
            .history, "The kept runs cannot be opened or changed. The message says why.",
            do:
                "Nothing was lost by this. If another program is at work with them, wait for it. If they were written "
                + "by a later version, use that one. --data-dir names another folder."),
        ErrorPage(
            .outputExists, "The output is there already, or cannot be made.",
            do: "Choose another name, or use --force to replace it."),
        ErrorPage(
            .io, "Reading or writing broke off, as when a disk is full.",
            do: "Check space and connection, then run it again."),
        ErrorPage(
            .usage, "The command was put together in a way we do not understand.",
            do: "See evenstride --help, or --help after the command."),
        ErrorPage(
            .internalBug, "Something went wrong inside the program. It is not your file.",
            do: "Please report it with the message and, if you can, the file."),
    ]
}
