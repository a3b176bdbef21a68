// Files that gave nothing, and those that gave less than they could, each with what to do about it.

internal import GaitModel

enum DataProblems {
    /// By file.
    static func all(of rows: [TeamRow]) -> [DataProblem] {
        let athletes = Dictionary(
            rows.filter { $0.sameAs == nil }.map { ($0.record.job.file, $0.record.job.athlete) }
        ) { first, _ in first }
        return rows.sorted { NaturalOrder.comes($0.record.job.file, before: $1.record.job.file) }
            .flatMap { row in
                if let other = row.sameAs {
                    return [duplicate(row, of: other, athlete: athletes[other] ?? "")]
                }
                return [main(row), dateless(row)].compactMap { $0 }
            }
    }

    private static func problem(
        _ row: TeamRow, _ state: DataProblem.State, _ code: String, _ message: String, _ fix: String
    ) -> DataProblem {
        DataProblem(
            file: row.record.job.file, athlete: row.record.job.athlete, state: state, code: code,
            message: message, fix: fix)
    }

    private static func duplicate(_ row: TeamRow, of other: String, athlete: String) -> DataProblem {
        guard athlete == row.record.job.athlete else {
            return problem(
                row, .duplicate, "W_SAME_FILE",
                "The very recording of \(other): two athletes cannot have made it. It counts for \(athlete).",
                "Find out whose run it is, and take the other copy out of the folder.")
        }
        return problem(
            row, .duplicate, "I_SAME_FILE", "The very recording of \(other); it counts once.",
            "Nothing to do; one of the two may go.")
    }

    private static func main(_ row: TeamRow) -> DataProblem? {
        switch row.record.outcome {
        case .refused(let file):
            return problem(row, .failed, file.code.rawValue, file.message, file.fix)
        case .measured(let file):
            guard file.quality != .good || !file.isUsable else { return nil }
            return limited(row, file)
        }
    }

    private static func limited(_ row: TeamRow, _ file: MeasuredFile) -> DataProblem {
        let warnings = file.notices.filter { $0.severity == .warning }
        // Most cost more strides than numbers; a sensor at its limit takes away what a coach asks for.
        let first = warnings.first { $0.code == "W_CLIPPED" } ?? warnings.first
        guard let first else {
            return problem(
                row, .limited, "W_LITTLE_RUNNING", "Only little steady running could be used.",
                sentences("Record 10 minutes or more at an even pace.", file.advice))
        }
        let others = warnings.filter { $0 != first }.map(\.message)
        return problem(
            row, .limited, first.code, sentences(first.message, first.effect, others.joined(separator: " ")),
            sentences(DataFixes.fix(first.code), file.advice))
    }

    private static func dateless(_ row: TeamRow) -> DataProblem? {
        guard let file = row.record.measured else { return nil }
        let fix =
            "Put the day into the file's name, as in 2026-11-04 run.csv, or into the manifest's column date."
        switch file.daySource {
        case .stated, .clock, .name: return nil
        case .modified:
            let day = file.run.day.map { ", \($0.text)," } ?? ""
            return problem(
                row, .dateless, "W_DAY_FROM_CHANGE",
                "Neither the recording nor its name says when it was; the file's last change\(day) is taken.",
                fix)
        case .unknown:
            return problem(
                row, .dateless, "W_DAY_UNKNOWN",
                "Nothing says when it was, so it stands in no trend and in no baseline.", fix)
        }
    }

    private static func sentences(_ parts: String...) -> String {
        parts.filter { !$0.isEmpty }.map { ".!?".contains($0.last ?? ".") ? $0 : $0 + "." }
            .joined(separator: " ")
    }
}

/// What to do about a notice, where its own words do not say so; the maker's advice comes after it.
enum DataFixes {
    static func fix(_ code: String) -> String { all[code] ?? "" }

    private static let all = [
        "W_CLIPPED": "Set a wider range in the app: 8 g or more at the low back, 16 g at the shin.",
        "W_GAPS": "Keep the screen on, or let the app record in the background.",
        "W_MISSING": "Export it again; if values are missing again, record with fewer sensors at once.",
        "W_RATE_LIMITED": "Record at 100 Hz or more.",
        "W_NO_GRAVITY": "Export the acceleration with gravity included.",
        "W_MOUNT": "Fasten the sensor more tightly, with a belt or tape.",
        "W_PLACEMENT": "Check where the sensor was worn, and say so in the manifest's column placement.",
        "W_SCALE": "Check the unit of the export, or let the sensor lie still for 10 s before the run.",
        "W_GAIN": "Let the sensor lie still for 10 s before the run.",
        "W_TIME_ORDER": "Export each recording into a file of its own.",
        "W_TIME_JUMP": "Export each recording into a file of its own.",
        "W_CADENCE_ONLY": "Wear a sensor that records acceleration, or a pod or strap with running dynamics.",
    ]
}

/// What stands in the way of knowing more of an athlete.
enum DataNotes {
    /// Recent enough to be worth mending, days before the athlete's last file [X].
    private static let days = 56
    /// Names at most so many problems of one athlete.
    private static let most = 3

    /// Where nothing is usable every kind of problem; else one that at least half of two or more files have.
    static func texts(_ season: AthleteSeason, rows: [TeamRow]) -> [String] {
        let last = season.rows.compactMap { rows[$0].record.day }.max()
        let recent = season.rows.filter { place in
            guard let last, let day = rows[place].record.day else { return true }
            return last.days(since: day) <= days
        }
        let problems = DataProblems.all(of: recent.map { rows[$0] }).filter {
            $0.state == .failed || $0.state == .limited
        }
        let groups = Dictionary(grouping: problems, by: \.code).values.sorted {
            ($1.count, $0[0].code) < ($0.count, $1[0].code)
        }
        if season.latest == nil {
            if recent.isEmpty { return ["Every file is the very recording of another one."] }
            return groups.prefix(most).map { text($0, of: recent.count) }
        }
        return groups.filter { $0.count >= 2 && 2 * $0.count >= recent.count }.prefix(1)
            .map { text($0, of: recent.count) }
    }

    private static func text(_ group: [DataProblem], of files: Int) -> String {
        guard let last = group.last else { return "" }
        let head = files == 1 ? "The only file" : "\(group.count) of \(files) files"
        let message = last.message.firstSentence
        let sentences = [message, last.fix].filter { !$0.isEmpty }.map {
            $0.capitalizedFirst + (".!?".contains($0.last ?? ".") ? "" : ".")
        }
        return "\(head): " + sentences.joined(separator: " ")
    }
}
