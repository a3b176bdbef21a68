// Axivity (OmGui, cwa-convert): `Time,Accel-X (g), Accel-Y (g), Accel-Z (g)`, or the same columns without names.

public struct Axivity: Dialect {
    public let id = "axivity/csv"
    public let title = "Axivity"
    public let advice =
        "Set the AX3 or AX6 up with 100 Hz and 8 g (16 g at the shin), and export the raw samples with calibrated "
        + "units."

    public func recognise(_ head: Head) -> DialectMatch? { head.hasHeader ? named(head) : unnamed(head) }

    private func named(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        guard names.contains("accel-x (g)"), names.contains("accel-z (g)") else { return nil }
        return DialectMatch(byNamesOf: head, confidence: 0.95)
    }

    /// A clock of this century, then three columns in which gravity is found in g; further columns may follow.
    private func unnamed(_ head: Head) -> DialectMatch? {
        let width = head.rows.first?.count ?? 0
        guard (4...12).contains(width), let time = TimeCandidate(head: head, column: 0), time.isMonotonic,
            let start = time.epoch, (1...3).allSatisfy({ head.fill($0) > 0.8 })
        else { return nil }
        let axes = AxisTriple(x: 1, y: 2, z: 3)
        let lengths = head.lengths(axes)
        let mean = lengths.reduce(0, +) / Double(max(1, lengths.count))
        guard (0.7...2.5).contains(mean) else { return nil }
        var match = DialectMatch(confidence: 0.6)
        match.acceleration = axes
        match.time = time.kind
        match.startEpoch = start
        match.startIsLocal = time.isLocal
        return match
    }
}
