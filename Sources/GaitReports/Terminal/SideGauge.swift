// The side difference drawn on a line: where the likely range lies and where "worth working on" begins.

internal import GaitModel

enum SideGauge {
    static let cells = 18
    /// Per cent at the right end.
    private static let fullScale = 22.5
    /// Differences up to here are common (methods.md 3.5, t_note of load).
    static let common = 6.0
    /// The line (methods.md 3.5, t_flag of load).
    static let line = 10.0

    static let key = "= up to 6 %  | 10 %  - likely  # you"

    /// `[=====   |--#---   ]`
    static func draw(_ measurement: Measurement) -> String {
        var marks = [Character](repeating: " ", count: cells)
        for cell in 0..<cell(common) { marks[cell] = "=" }
        let size = Magnitude(measurement.range)
        for cell in cell(size.low)...cell(size.high) { marks[cell] = "-" }
        marks[cell(line)] = "|"
        marks[cell(abs(measurement.value))] = "#"
        return "[" + String(marks) + "]"
    }

    private static func cell(_ percent: Double) -> Int {
        let share = percent.isFinite ? min(max(percent / fullScale, 0), 1) : 1
        return min(cells - 1, Int((share * Double(cells)).rounded()))
    }
}
