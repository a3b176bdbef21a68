// AndroSensor: `ACCELEROMETER X (m/s²)` and dozens of other columns, by default twice a second.

public struct AndroSensor: Dialect {
    public let id = "androsensor/csv"
    public let title = "AndroSensor"
    public let advice =
        "In AndroSensor's settings set the update interval to 'very fast' and the recording interval to 0.01 s, and "
        + "record the accelerometer only: by default it writes two rows a second."

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        let signature = ["time since start in ms", "yyyy-mo-dd hh-mi-ss_sss"]
        let isTimed = names.contains { name in signature.contains { name.hasPrefix($0) } }
        guard isTimed, names.contains(where: { TextSearch.contains($0, "accelero") }) else { return nil }
        var match = DialectMatch(byNamesOf: head, confidence: 0.95)
        if let date = names.firstIndex(where: { $0.hasPrefix(signature[1]) }), head.isDateTime(date),
            let start = TimeCandidate(head: head, column: date), match.startEpoch == nil
        {
            match.startEpoch = start.epoch
            match.startIsLocal = start.isLocal
            match.time = match.time ?? start.kind
        }
        match.unit = match.unit ?? .metresPerSecondSquared
        return match
    }
}
