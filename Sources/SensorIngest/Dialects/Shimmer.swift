// Shimmer Consensys export: tab separated after a `sep=` line, names like `Shimmer_Accel_LN_X_CAL`, a row of units.

public struct Shimmer: Dialect {
    public let id = "shimmer/consensys"
    public let title = "Shimmer"
    public let advice =
        "In Consensys set 128 Hz or more, switch the wide-range accelerometer on with 16 g (the low-noise one ends "
        + "at 2 g), and export calibrated data."

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        let signals = names.filter { name in
            ["accel_ln_", "accel_wr_", "system_timestamp", "timestamp_unix", "timestamp_formattedunix"]
                .contains {
                    TextSearch.contains(name, $0)
                }
        }
        let hasAcceleration = names.contains {
            TextSearch.contains($0, "accel_ln_") || TextSearch.contains($0, "accel_wr_")
        }
        guard signals.count >= 4, hasAcceleration else { return nil }
        return DialectMatch(byNamesOf: head, confidence: 0.9)
    }
}
