// Which member of an archive is the recording: one table of names, best first.

import GaitModel

enum EntryRule {
    /// Lower is better; members without a rank are never read unless the user names them.
    enum Rank: Int, Comparable {
        /// Known to be the whole recording.
        case sure
        /// Acceleration, with gravity or with gravity in a file beside it.
        case acceleration
        case watch
        /// The name speaks of acceleration.
        case named
        /// Gravity taken out, so contact time is lost.
        case withoutGravity
        /// A table, XML or JSON file of any name.
        case table
        /// A table whose name speaks of another sensor; alone in an archive it gets an answer of its own.
        case otherSensor

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

        var reason: String {
            switch self {
            case .sure: "the recording of this kind of archive"
            case .acceleration: "acceleration"
            case .watch: "acceleration and gravity of the watch"
            case .named: "the only file whose name speaks of acceleration"
            case .withoutGravity: "acceleration without gravity; there is no other"
            case .table, .otherSensor: "the only file that can be a recording"
            }
        }
    }

    static let gravity = "gravity.csv"

    static func rank(_ name: MemberName) -> Rank? {
        guard !name.isFolder, !name.isBookkeeping else { return nil }
        let base = name.base
        if ["totalacceleration.csv", "raw data.csv", "export.xml"].contains(base) { return .sure }
        if name.hasEnding(["fit"]) { return .sure }
        if base == "accelerometer.csv" || base == "acceleration.csv" { return .acceleration }
        if base == "wristmotion.csv" { return .watch }
        guard name.hasEnding(["csv", "txt", "tsv", "json", "xml", "tcx", "gpx"]) else { return nil }
        guard base != gravity, base != "export_cda.xml" else { return nil }
        let text = TextSearch.contains
        if text(base, "linear") { return .withoutGravity }
        if text(base, "accel") || text(base, "_acc") || base.hasPrefix("acc") { return .named }
        return isOtherSensor(base) && !name.hasEnding(["tcx"]) ? otherSensor(base) : .table
    }

    /// Only a whole recording can be called after an activity.
    private static func otherSensor(_ base: String) -> Rank? {
        TextSearch.contains(base, "activity") && base != "activity.csv" ? .otherSensor : nil
    }

    /// Files that phone apps write beside the acceleration.
    private static func isOtherSensor(_ base: String) -> Bool {
        let others = [
            "gyro", "magnet", "location", "gps", "barometer", "pressure", "orientation", "compass", "light",
            "pedometer", "activity", "heart", "battery", "microphone", "temperature", "workout-routes",
            "electrocardiogram",
        ]
        return others.contains { TextSearch.contains(base, $0) }
    }

    static func isArchive(_ name: MemberName) -> Bool {
        name.hasEnding(["zip", "gz", "tgz", "7z", "rar", "tar", "bz2", "xz"])
    }
}
