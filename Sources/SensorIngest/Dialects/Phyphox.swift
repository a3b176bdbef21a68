// phyphox, the experiment app of RWTH Aachen: "Time (s)" and three columns in m/s^2.

import GaitModel

/// Old versions write `X (m/s^2)` for both kinds of acceleration, so gravity is left to the data;
/// new ones write `Acceleration x` with and `Linear Acceleration x` without gravity. Separator and
/// decimal mark are the user's choice of five.
public struct Phyphox: Dialect {
    public let id = "phyphox/csv"
    public let title = "phyphox"
    public let advice =
        "In phyphox choose 'Acceleration (with g)', set the rate to the fastest in the experiment's settings, allow "
        + "it to run with the screen locked, and export 'CSV (comma, decimal point)'."

    private static let times: Set<String> = [
        "Time (s)", "Zeit (s)", "T (s)", "Temps (s)", "Tiempo (s)", "Tempo (s)",
    ]

    public func recognise(_ head: Head) -> DialectMatch? {
        if let notes = experimentNotes(head) { return notes }
        let names = head.columns.map(\.name)
        guard names.count >= 4, let time = names.firstIndex(where: Self.times.contains) else { return nil }
        guard names.count(where: { $0.hasSuffix(" (m/s^2)") || $0.hasSuffix(" (m/s\u{B2})") }) >= 3 else {
            return nil
        }
        var match = DialectMatch(byNamesOf: head, confidence: time == 0 ? 0.97 : 0.85)
        guard match.acceleration != nil || match.refusal != nil else { return nil }
        match.time = .ticks(column: time, unit: .seconds, wrap: nil)
        return match
    }

    /// The files `device.csv` and `time.csv` that lie beside the data.
    private func experimentNotes(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        let isNotes =
            names.starts(with: ["property", "value"]) || names.starts(with: ["event", "experiment time"])
        guard isNotes else { return nil }
        return .refusing(
            InputError(
                .noAcceleration, "These are phyphox's notes about an experiment, not its samples.",
                position: head.place, detail: "Found: \(head.columnList).",
                fix: "Give the file beside the folder 'meta', such as Accelerometer.csv or 'Raw Data.csv'."))
    }
}

extension DialectMatch {
    /// Recognised, and not usable.
    static func refusing(_ error: InputError, confidence: Double = 0.95) -> DialectMatch {
        var match = DialectMatch(confidence: confidence)
        match.refusal = error
        return match
    }
}
