// Reads a truth table: one recording a line, columns by name, empty = not known, other columns ignored.

internal import GaitModel

enum TruthTable {
    /// Truths with the values they can have; what is outside was written in another unit.
    private static let truths: [(column: String, limits: ClosedRange<Double>)] = [
        ("cadence_spm", 20...400), ("contact_ms", 20...2000), ("flight_ms", 0...1000),
        ("vertical_oscillation_cm", 0...40), ("contact_asymmetry_pct", -200...200),
        ("impact_peak_asymmetry_pct", -200...200),
    ]

    private enum YesNo: String, CaseIterable { case yes, no }

    static func rows(path: String) throws(InputError) -> [TruthRow] {
        try rows(try NamedTable(path: path, requiring: ["file"]))
    }

    static func rows(_ table: NamedTable) throws(InputError) -> [TruthRow] {
        var rows: [TruthRow] = []
        for cells in table.rows { rows.append(try row(cells)) }
        return rows
    }

    private static func row(_ cells: NamedRow) throws(InputError) -> TruthRow {
        var known: [String: Double] = [:]
        for (column, limits) in truths { known[column] = try cells.number(column, in: limits) }
        return TruthRow(
            line: cells.line, file: try cells.required("file"), set: cells["set"] ?? "without a set",
            activity: try cells.choice("activity", of: StatedActivity.self) ?? .running,
            context: try context(cells), truths: known,
            feetNamed: try cells.choice("feet_named", of: YesNo.self).map { $0 == .yes },
            reference: cells["reference"] ?? "")
    }

    /// The limits are those of the command line's flags.
    private static func context(_ cells: NamedRow) throws(InputError) -> SessionContext {
        let placement = try cells.choice("placement", of: SensorPlacement.self) ?? .unknown
        let side = try cells.choice("side", of: BodySide.self)
        return SessionContext(
            placement: placement, side: placement.isLeg ? side : nil,
            speed: try cells.number("speed_mps", in: 0.3...13),
            height: try cells.number("height_cm", in: 50...260).map { $0 / 100 },
            mass: try cells.number("mass_kg", in: 15...300))
    }
}
