// The kept runs as three comma separated tables.

internal import GaitModel

enum ExportTables {
    static let readme = """
        Everything Evenstride kept of your runs.

        runs.csv      a line a run: when, who, sensor, shoe, surface, version, note
        numbers.csv   a line a number: value, likely range, standard error within the run, how it was computed
        findings.csv  a line a pattern that was judged
        runs/ID/      reports made of the run and, where you asked for it, the recording as it was

        Empty cells are not known. Days are of UTC where the file says when. Fitness and education software, not a
        medical device.

        """

    static func runs(_ runs: [RunSummary]) -> String {
        table(
            [
                "run", "athlete", "day", "start_epoch_s", "stored_epoch_s", "file", "sha256", "tier",
                "placement", "side", "sensors", "gyroscope", "speed_mps", "shoe", "surface", "version",
                "rulebook", "feet_named", "running_s", "steps", "note",
            ],
            runs.map { run in
                let on = run.conditions
                return [
                    run.id, run.athlete, run.day?.text ?? "", number(run.startEpoch), number(run.storedEpoch),
                    run.fileName, run.fileHash, on.tier.rawValue, on.placement.rawValue,
                    on.side?.rawValue ?? "", on.sensors.map(\.rawValue).joined(separator: " "),
                    on.hasGyroscope ? "yes" : "no", number(on.speed), run.shoe ?? "", run.surface ?? "",
                    run.tool.version, run.tool.rulebook, run.feet.areNamed ? "yes" : "no",
                    number(run.runningSeconds), String(run.steps), run.note ?? "",
                ]
            })
    }

    static func numbers(_ runs: [RunSummary]) -> String {
        table(
            [
                "run", "metric", "value", "low", "high", "standard_error", "mounting", "grade", "confidence",
                "method",
            ],
            runs.flatMap { run in
                run.numbers.map {
                    [
                        run.id, $0.metric.rawValue, number($0.value), number($0.range.low),
                        number($0.range.high), number($0.standardError), number($0.mounting),
                        $0.grade.rawValue, number($0.confidence.value), $0.method,
                    ]
                }
            })
    }

    static func findings(_ runs: [RunSummary]) -> String {
        table(
            ["run", "finding", "level", "title"],
            runs.flatMap { run in
                run.findings.map { [run.id, $0.id, $0.level.rawValue, $0.title] }
            })
    }

    private static func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }

    private static func table(_ head: [String], _ rows: [[String]]) -> String {
        ([head] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Quoted where it has to be; text that a spreadsheet would compute gets an apostrophe first.
    static func cell(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@\t\r".contains($0) } == true && Double(text) == nil
        let safe = isFormula ? "'" + text : text
        // As scalars: a carriage return and a line feed together are one character.
        guard safe.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
            return safe
        }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }

    /// ".csv" of "run.csv"; nothing where it is long or holds anything but letters and digits.
    static func ending(_ name: String) -> String {
        guard let dot = name.lastIndex(of: ".") else { return "" }
        let ending = name[name.index(after: dot)...]
        let isPlain = ending.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 32) }
        return isPlain && (1...5).contains(ending.utf8.count) ? "." + ending : ""
    }
}
