// A phone app's export that somebody unpacked: one recording and the other sensors of the same run beside it.

enum UnpackedExport {
    /// Files that hold acceleration, the best first: with gravity, then without.
    private static let recordings = ["totalacceleration.csv", "accelerometer.csv"]
    /// Files that apps (Sensor Logger, phyphox) put beside them.
    private static let others: Set<String> = [
        "accelerometeruncalibrated.csv", "gyroscope.csv", "gyroscopeuncalibrated.csv", "gravity.csv",
        "magnetometer.csv", "magnetometeruncalibrated.csv", "orientation.csv", "compass.csv", "barometer.csv",
        "pressure.csv", "location.csv", "locationgps.csv", "locationnetwork.csv", "pedometer.csv",
        "light.csv",
        "brightness.csv", "battery.csv", "network.csv", "activity.csv", "microphone.csv", "camera.csv",
        "annotation.csv", "metadata.csv", "meta/device.csv", "meta/time.csv",
    ]

    /// Those of `paths` that belong to a recording beside them.
    static func parts(of paths: [String]) -> Set<String> {
        let known = Dictionary(paths.map { ($0.lowercased(), $0) }) { first, _ in first }
        var parts: Set<String> = []
        for path in known.keys {
            let (folder, name) = divided(path)
            guard recordings.contains(name) else { continue }
            let better = recordings.prefix { $0 != name }.contains { known[folder + $0] != nil }
            if better, let worse = known[path] { parts.insert(worse) }
            for other in others { if let part = known[folder + other] { parts.insert(part) } }
        }
        return parts
    }

    /// "a/b/" and "c.csv" of "a/b/c.csv".
    private static func divided(_ path: String) -> (folder: String, name: String) {
        let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        return (String(path[..<end]), String(path[end...]))
    }
}
