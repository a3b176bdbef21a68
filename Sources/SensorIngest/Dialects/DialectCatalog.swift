// The one list that registers every export format.

public enum DialectCatalog {
    public static let all: [any Dialect] = [
        Phyphox(),
        SensorLoggerWatch(),
        SensorLogger(),
        SensorLoggerJSON(),
        SensorLog(),
        PhysicsToolbox(),
        AndroSensor(),
        PolarSensorLogger(),
        Movesense(),
        MovesenseCSV(),
        MetaWear(),
        BlueTrident(),
        XsensText(),
        MovellaDot(),
        GaitUp(),
        Shimmer(),
        ActiGraph(),
        Axivity(),
        GeneActiv(),
        Empatica(),
        MHealth(),
        SensorTable(),
        EpochTable(),
        PositionTable(),
        WatchTable(),
        GenericJSON(),
        GenericCSV(),
    ]

    /// The dialect that is surest of the head, and what it says; the earlier one on a tie.
    static func best(_ head: Head) -> (dialect: any Dialect, match: DialectMatch) {
        var best: (dialect: any Dialect, match: DialectMatch)?
        for dialect in all {
            guard let match = dialect.recognise(head) else { continue }
            if match.confidence > best?.match.confidence ?? -1 { best = (dialect, match) }
        }
        return best ?? (GenericCSV(), DialectMatch(confidence: 0))
    }
}
