// Several recordings of one runner: which file was worn where.

internal import ArgumentParser
internal import GaitModel

struct PairFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Recording of the left shin or shoe; goes with --right.", valueName: "file"))
    var left: String?

    @Option(help: ArgumentHelp("Recording of the right shin or shoe.", valueName: "file"))
    var right: String?

    @Flag(help: "A second run with left and right sensor swapped gave the same side difference.")
    var swapConfirmed = false

    var paths: [String] { [left, right].compactMap { $0 } }

    /// Several sensors instead of one file.
    var isGiven: Bool { !paths.isEmpty || swapConfirmed }

    /// "left.csv and right.csv".
    var title: String { paths.map(\.fileName).joined(separator: " and ") }

    func check(_ run: RunFlags, file: String?, strides: String?) throws {
        guard isGiven else {
            if file == nil { throw ValidationError("missing the recording: a file, or - for standard input") }
            return
        }
        guard file == nil else { throw ValidationError("give one file, or --left and --right, not both") }
        guard left != nil, right != nil else { throw ValidationError("--left and --right go together") }
        guard !paths.contains("-") else {
            throw ValidationError("two recordings need two files, not standard input")
        }
        guard strides == nil else { throw ValidationError("--strides takes one recording") }
        guard run.placement.isLeg else {
            throw ValidationError("--left and --right need --placement tibia or --placement foot")
        }
        guard run.side == nil else { throw ValidationError("--left and --right already name the sides") }
    }
}
