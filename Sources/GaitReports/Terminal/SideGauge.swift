// The side difference drawn on a line: where the likely range lies and where "worth working on" begins.

internal import GaitModel

struct SideGauge {
    static let cells = 18
    /// Per cent at the right end.
    private static let fullScale = 22.5

    /// Differences up to here are common (methods.md 3.5, t_note of load).
    let common: Double
    /// The line (methods.md 3.5, t_flag of load).
    let line: Double

    /// The lines in force for this report.
    init(_ report: AnalysisReport) {
        let lines = report.findings.flatMap(\.thresholds) + report.notAssessed.flatMap(\.thresholds)
        common = lines.first { $0.name == "load_note" }?.value ?? 6
        line = lines.first { $0.name == "load_flag" }?.value ?? 10
    }

    var key: String {
        "= up to \(NumberText.short(common)) %  | \(NumberText.short(line)) %  - likely  # you"
    }

    /// `[=====   |--#---   ]`
    func draw(_ measurement: Measurement) -> String {
        var marks = [Character](repeating: " ", count: Self.cells)
        for cell in 0..<cell(common) { marks[cell] = "=" }
        let size = Magnitude(measurement.range)
        for cell in cell(size.low)...cell(size.high) { marks[cell] = "-" }
        marks[cell(line)] = "|"
        marks[cell(abs(measurement.value))] = "#"
        return "[" + String(marks) + "]"
    }

    private func cell(_ percent: Double) -> Int {
        let share = percent.isFinite ? min(max(percent / Self.fullScale, 0), 1) : 1
        return min(Self.cells - 1, Int((share * Double(Self.cells)).rounded()))
    }
}
