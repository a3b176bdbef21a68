// What may be said about a file and about the run, and how it is checked.

public import ArgumentParser
public import GaitModel

extension SensorPlacement: ExpressibleByArgument {}
extension BodySide: ExpressibleByArgument {}
extension AccelerationUnit: ExpressibleByArgument {}

/// Overrides for reading; all of it is detected otherwise.
package struct ReadingFlags: ParsableArguments {
    package init() {}

    @Option(help: ArgumentHelp("Columns by name or number.", valueName: "t=..,x=..,y=..,z=.."))
    package var columns: String?

    @Option(help: ArgumentHelp("Unit of acceleration: g, mg or m/s2.", valueName: "unit"))
    package var units: AccelerationUnit?

    @Option(help: ArgumentHelp("Samples per second, when the file has no time column.", valueName: "Hz"))
    package var rate: Double?

    @Option(
        help: ArgumentHelp("Which of several sensors in the file; inspect lists them.", valueName: "name"))
    package var sensor: String?
    @Option(
        help: ArgumentHelp(
            "Of a watch's and a pod's numbers take these: a word of the field's name, native or developer.",
            valueName: "source"))
    package var prefer: String?
    @Option(help: ArgumentHelp("The file to read inside an archive.", valueName: "name"))
    package var entry: String?

    package func validate() throws {
        if let rate, !(rate > 0 && rate <= 10_000) {
            throw ValidationError("--rate is samples per second, above 0 and at most 10000, got \(rate)")
        }
        _ = try roles()
    }

    package func options() throws -> ReadingOptions {
        var options = ReadingOptions(columns: try roles(), units: units, rate: rate, sensor: sensor)
        options.entry = entry
        options.prefer = prefer
        return options
    }

    private func roles() throws -> [InputDescription.Column.Role: String] {
        guard let columns else { return [:] }
        do {
            return try StatedValues.columns(columns)
        } catch {
            throw ValidationError(
                "--columns wants t=NAME,x=NAME,y=NAME,z=NAME (and gx, gy, gz), got '\(error.part)'")
        }
    }
}

/// Where the sensor sat and how the run was.
package struct RunFlags: ParsableArguments {
    package init() {}

    @Option(
        help: ArgumentHelp(
            "Where the sensor was worn: \(SensorPlacement.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "position"))
    package var placement: SensorPlacement = .unknown

    @Option(help: ArgumentHelp("Which leg a shin or shoe sensor was on.", valueName: "left|right"))
    package var side: BodySide?

    @Option(
        help: ArgumentHelp(
            "Which foot made the first step of running, from standing. Names left and right.",
            valueName: "left|right"))
    package var firstSide: BodySide?

    @Option(
        help: ArgumentHelp(
            "What side A of an earlier report of this file is, where you know it.", valueName: "left|right"))
    package var sideA: BodySide?

    @Option(help: ArgumentHelp("Average speed, metres per second.", valueName: "m/s"))
    package var speed: Double?

    @Option(help: ArgumentHelp("Average pace per kilometre, instead of --speed.", valueName: "min:sec"))
    package var pace: String?

    @Option(help: ArgumentHelp("Your height in centimetres.", valueName: "cm"))
    package var height: Double?

    @Option(help: ArgumentHelp("Your weight in kilograms.", valueName: "kg"))
    package var mass: Double?

    package func validate() throws {
        if speed != nil && pace != nil { throw ValidationError("give --speed or --pace, not both") }
        if let speed, !StatedValues.speed.contains(speed) {
            throw ValidationError("--speed is in m/s, 0.3 to 13, got \(speed)")
        }
        if let height, !StatedValues.height.contains(height) {
            throw ValidationError("--height is in cm, 50 to 260, got \(height)")
        }
        if let mass, !StatedValues.mass.contains(mass) {
            throw ValidationError("--mass is in kg, 15 to 300, got \(mass)")
        }
        if side != nil && !placement.isLeg {
            throw ValidationError(
                "--side goes with --placement tibia or foot; a sensor on the body's middle has no side")
        }
        if firstSide != nil && !placement.isTrunk {
            throw ValidationError(
                placement.isLeg
                    ? "--first-side names the feet of a sensor in the middle of the body; one on a leg has --side"
                    : "--first-side goes with a sensor in the middle of the body: "
                        + "--placement sacrum, waist or chest")
        }
        if sideA != nil && !placement.isTrunk {
            throw ValidationError(
                "--side-a goes with a sensor in the middle of the body: --placement sacrum, waist or chest")
        }
        guard sideA == nil || firstSide == nil else {
            throw ValidationError("give --first-side or --side-a, not both")
        }
        _ = try paceSpeed()
    }

    package func context() throws -> SessionContext {
        var context = SessionContext(
            placement: placement, side: side, firstSide: firstSide, speed: try speed ?? paceSpeed(),
            height: height.map { $0 / 100 },
            mass: mass)
        context.sideA = sideA
        return context
    }

    /// Metres per second of a pace like 5:30.
    private func paceSpeed() throws -> Double? {
        guard let pace else { return nil }
        guard let speed = StatedValues.speed(pace: pace) else {
            throw ValidationError("--pace is minutes and seconds per kilometre such as 5:30, got '\(pace)'")
        }
        return speed
    }
}

extension String {
    /// Last part of a path: what a report may say about where a file was.
    package var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
