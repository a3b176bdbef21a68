// Tables of positions (GPS tracks as CSV): recognised to be refused with help.

import GaitModel

public struct PositionTable: Dialect {
    public let id = "gps/table"
    public let title = "GPS track"

    private static let latitudes: Set<String> = [
        "lat", "latitude", "position_lat", "locationlatitude(wgs84)",
    ]
    private static let longitudes: Set<String> = [
        "lon", "lng", "long", "longitude", "position_long", "locationlongitude(wgs84)",
    ]

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = Set(head.columns.map { $0.name.lowercased() })
        guard !names.isDisjoint(with: Self.latitudes), !names.isDisjoint(with: Self.longitudes) else {
            return nil
        }
        let search = ColumnSearch(head: head)
        let quantities: [ColumnName.Quantity] = [.acceleration, .bare, .linearAcceleration]
        guard quantities.allSatisfy({ search.groups($0).isEmpty }) else { return nil }
        var match = DialectMatch(confidence: 0.8)
        match.refusal = InputError(
            .gpsOnly, "This is a GPS track: positions, but no acceleration.",
            position: head.place,
            detail: "Found: \(head.columnList).",
            fix: "Record raw acceleration with a phone app (Sensor Logger, phyphox) and export CSV.")
        return match
    }
}
