// One line of comma separated values for each step, written straight into bytes (RFC 4180).

public import GaitModel

public enum StepCSV {
    /// With its line end.
    public static let header =
        "step_id,stride_id,side,start_s,toe_off_s,step_time_ms,contact_ms,flight_ms,load_peak_g,"
        + "velocity_swing_m_s,impulse_g_s,impact_peak_g,vo_cm,used,reject_reason\r\n"

    /// Appends one line with its end; what is not known is an empty cell. `side` is A or B, or left or
    /// right when `sides` names them.
    public static func row(
        _ step: StepEvent, sides: SideNaming = .unknown, into bytes: inout [UInt8]
    ) {
        var row = CSVRow(bytes: bytes)
        bytes = []
        row.integer(step.index)
        row.integer(step.stride)
        row.word(step.foot.map(sides.label))
        row.number(step.start, decimals: 4)
        row.number(step.toeOff, decimals: 4)
        row.number(step.stepTime.map { $0 * 1000 }, decimals: 1)
        row.number(step.contact.map { $0 * 1000 }, decimals: 1)
        row.number(step.flight.map { $0 * 1000 }, decimals: 1)
        row.number(step.loadPeak, decimals: 4)
        row.number(step.velocitySwing, decimals: 4)
        row.number(step.impulse, decimals: 5)
        row.number(step.impact, decimals: 4)
        row.number(step.verticalOscillation, decimals: 3)
        row.word(step.isUsed ? "true" : "false")
        row.word(step.rejection?.rawValue)
        bytes = row.finished()
    }
}

extension StepEvent {
    fileprivate var toeOff: Double? { contact.map { start + $0 } }

    /// Seconds in the air until the other foot's contact.
    fileprivate var flight: Double? {
        guard let contact, let stepTime else { return nil }
        return stepTime - contact
    }
}
