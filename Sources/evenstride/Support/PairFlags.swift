// Several recordings of one runner: which file was worn where.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel

struct PairFlags: ParsableArguments {
    @Option(help: ArgumentHelp("Recording of the left shin or shoe; goes with --right.", valueName: "file"))
    var left: String?

    @Option(help: ArgumentHelp("Recording of the right shin or shoe.", valueName: "file"))
    var right: String?

    @Flag(help: "A second run with left and right sensor swapped gave the same side difference.")
    var swapConfirmed = false

    @Option(
        help: ArgumentHelp("Recording at the low back, waist or chest; goes with --tibia.", valueName: "file")
    )
    var trunk: String?

    @Option(help: ArgumentHelp("Recording of one shin, worn on the same run.", valueName: "file"))
    var tibia: String?

    var paths: [String] { [left, right, trunk, tibia].compactMap { $0 } }

    var isTrunkAndShin: Bool { trunk != nil && tibia != nil }

    /// Several sensors instead of one file.
    var isGiven: Bool { !paths.isEmpty || swapConfirmed }

    /// "left.csv and right.csv".
    var title: String { paths.map(\.fileName).joined(separator: " and ") }

    func check(_ run: RunFlags, file: String?, strides: String?) throws {
        guard isGiven else {
            if file == nil { throw ValidationError("missing the recording: a file, or - for standard input") }
            return
        }
        guard file == nil else {
            throw ValidationError("give one file, or --left and --right, or --trunk and --tibia, not both")
        }
        guard (left == nil) == (right == nil), (trunk == nil) == (tibia == nil), paths.count == 2 else {
            throw ValidationError("--left goes with --right, and --trunk with --tibia")
        }
        guard !paths.contains("-") else {
            throw ValidationError("two recordings need two files, not standard input")
        }
        guard strides == nil else { throw ValidationError("the table of steps takes one recording") }
        try isTrunkAndShin ? checkTrunk(run) : checkLegs(run)
    }

    private func checkLegs(_ run: RunFlags) throws {
        guard run.placement.isLeg else {
            throw ValidationError("--left and --right need --placement tibia or --placement foot")
        }
        guard run.side == nil else { throw ValidationError("--left and --right already name the sides") }
    }

    private func checkTrunk(_ run: RunFlags) throws {
        guard run.placement.isTrunk || run.placement == .unknown else {
            throw ValidationError("--placement says where the --trunk sensor was: sacrum, waist or chest")
        }
        guard !swapConfirmed else { throw ValidationError("--swap-confirmed goes with --left and --right") }
    }
}
