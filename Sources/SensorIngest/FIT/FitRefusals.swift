// FIT files that cannot be analysed, each with the next step.

import GaitModel

enum FitRefusals {
    private static let export =
        "Export the activity again: in Garmin Connect 'Export Original', in COROS and Suunto 'FIT'."

    /// Of a file with rows.
    static func check(_ activity: FitActivity, anySport: Bool) -> InputError? {
        if !anySport, let sport = activity.sport, FitProfile.isOtherSport(sport) {
            return InputError(
                .notRunning, "The activity type is \(FitProfile.sport(sport)).",
                fix: "Choose a run. If it was one all the same: --force.")
        }
        let useful = activity.recorder.run.channels.contains {
            ![.speed, .distance, .power].contains($0.quantity)
        }
        guard !useful else { return nil }
        return InputError(
            .noDynamics, "This FIT file has neither cadence nor running dynamics.",
            detail: activity.acceleration.uncalibrated > 0
                ? "acceleration is there, its calibration is not" : "",
            fix: "Wear a watch that counts steps, or record acceleration with a phone app and export CSV.")
    }

    /// Of a file without rows.
    static func empty(_ decoder: FitDecoder, _ activity: FitActivity, bytes: Int) -> InputError {
        if let damage = decoder.damage {
            return InputError(
                .damaged, "This FIT file cannot be read: \(damage.what).",
                position: InputPosition(byte: damage.byte), fix: export)
        }
        if decoder.missingBytes > 0 {
            return InputError(
                .damaged,
                "The FIT file ends before the first row; \(NumberText.grouped(decoder.missingBytes)) bytes that "
                    + "its header promises are missing.",
                position: InputPosition(byte: bytes), fix: export)
        }
        if activity.acceleration.uncalibrated > 0 {
            return InputError(
                .noDynamics, "This FIT file has acceleration in counts and no calibration for it.",
                position: InputPosition(byte: bytes),
                fix:
                    "Record with an app that writes the calibration, or acceleration with a phone app as CSV."
            )
        }
        let kind =
            switch activity.fileType {
            case 4, nil: ""
            case 5: " It is a workout plan."
            case 6: " It is a course."
            case 2: " It holds settings."
            default: " It is not an activity."
            }
        return InputError(
            .noDynamics, "This FIT file has no rows of a run.\(kind)", position: InputPosition(byte: bytes),
            fix: "Choose the activity of the run. " + export)
    }
}

enum FitNotices {
    static func of(_ decoder: FitDecoder, _ activity: FitActivity) -> [Notice] {
        var notices: [Notice] = []
        let kept = "What was whole before that was used (\(NumberText.grouped(activity.records)) rows)."
        if let damage = decoder.damage {
            notices.append(
                Notice(
                    "W_FIT_DAMAGED", .warning,
                    "From byte \(NumberText.grouped(damage.byte)) on the file cannot be read: \(damage.what).",
                    effect: kept))
        }
        if decoder.missingBytes > 0 {
            notices.append(
                Notice(
                    "W_FIT_TRUNCATED", .warning,
                    "The file ends early; \(NumberText.grouped(decoder.missingBytes)) bytes are missing.",
                    effect: kept))
        }
        if decoder.wrongChecksums > 0 {
            notices.append(
                Notice(
                    "W_FIT_CHECKSUM", .warning, "A checksum does not match: some bytes were changed.",
                    effect: "Values may be wrong."))
        }
        if decoder.trailingBytes > 0 {
            notices.append(
                Notice(
                    "I_FIT_TRAILING", .info,
                    "\(NumberText.grouped(decoder.trailingBytes)) bytes after the end were left aside."))
        }
        if decoder.files > 1 {
            notices.append(
                Notice("I_FIT_CHAIN", .info, "The file is a chain of \(decoder.files) files, read as one."))
        }
        if activity.sessions.isMixed {
            notices.append(
                Notice(
                    "I_SPORTS", .info,
                    "The file holds running and \(activity.sessions.otherNames.isEmpty ? "breaks" : activity.sessions.otherNames).",
                    effect: "Only the running was used."))
        }
        if activity.countsBothFeet {
            notices.append(
                Notice(
                    "I_CADENCE_BOTH_FEET", .info,
                    "The file's cadence counts both feet: doubled it would be faster than running can be.",
                    effect: "It was taken as it is."))
        }
        if activity.acceleration.uncalibrated > 0 {
            notices.append(
                Notice(
                    "W_FIT_COUNTS", .warning,
                    "\(NumberText.grouped(activity.acceleration.uncalibrated)) samples of acceleration have no "
                        + "calibration.", effect: "They were left out."))
        }
        return notices
    }
}
