// Tables of numbers that a watch, pod or site had computed (laps, activities, one row a second): refused with help.

import GaitModel

public struct WatchTable: Dialect {
    public let id = "watch/table"
    public let title = "numbers of a watch"

    private static let words = [
        "cadence", "pace", "heart rate", "avg hr", "max hr", "ground contact", "contact_time",
        "stride length",
        "stride_rate", "ground time", "vertical oscillation", "calories", "elapsed time", "activity type",
        "moving time", "form power", "impact_gs",
    ]

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        let known = Self.words.filter { word in names.contains { TextSearch.contains($0, word) } }
        let search = ColumnSearch(head: head)
        let quantities: [ColumnName.Quantity] = [.acceleration, .bare, .linearAcceleration]
        guard known.count >= 2 || (known.count == 1 && head.columns.count <= 4),
            quantities.allSatisfy({ search.groups($0).isEmpty })
        else { return nil }
        return .refusing(
            InputError(
                .noAcceleration,
                "This table holds numbers that a watch or site had worked out (\(known.prefix(3).joined(separator: ", "))"
                    + "), no acceleration.",
                position: head.place, detail: "Found: \(head.columnList).",
                fix:
                    "Give the activity itself as FIT: in Garmin Connect 'Export Original', in COROS and Suunto 'FIT'."
            ),
            confidence: 0.75)
    }
}
