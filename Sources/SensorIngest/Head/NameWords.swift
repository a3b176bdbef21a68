// Splits a column name into lower-case words and finds axis and unit among them.

enum NameWords {
    static let acceleration: Set<String> = [
        "acc", "accel", "acceleration", "accelerometer", "a", "gf", "accelerations", "beschleunigung",
        "acceleracion", "aceleracion", "accelerazione", "acl", "acceler", "gforce", "accelero",
        "aceleraci\u{F3}n", "acc\u{E9}l\u{E9}ration",
        "versnelling", "useracc", "arrayacc", "beschl", "acelerometro", "aceler\u{F3}metro", "accelerometro",
        "acc\u{E9}l\u{E9}rom\u{E8}tre", "beschleunigungssensor", "acelera\u{E7}\u{E3}o", "przyspieszenie",
        "zrychlen\u{ED}", "ivme", "kiihtyvyys",
    ]
    static let gyro: Set<String> = [
        "gyr", "gyro", "gyroscope", "rotation", "rotationrate", "omega", "w", "angular", "g", "gyros",
        "drehrate", "angularvelocity",
    ]
    static let withoutGravity: Set<String> = [
        "linear", "lin", "user", "free", "linearacc", "freeacc", "lineare", "lineal", "lineaire",
        "lin\u{E9}aire", "useracc", "lineaarinen",
    ]
    static let time: Set<String> = [
        "time", "timestamp", "timestamps", "stamp", "seconds", "second", "secs", "sec", "elapsed", "epoch",
        "epoc", "ms", "us", "ns", "millis", "milliseconds", "microseconds", "nanoseconds", "datetime", "date",
        "zeit", "uhrzeit", "zeitstempel", "temps", "tiempo", "tempo", "unixtime", "unix", "clock", "times",
        "tijd", "ts", "ticks", "tid", "czas", "\u{10D}as", "zaman", "aika", "uptime",
        "micros", "nanos", "msec", "usec",
    ]
    /// Words that carry an axis letter at their end without a break, as in `accx`.
    private static let stems: Set<String> = [
        "acc", "accel", "acceleration", "accelerometer", "a", "g", "w", "gyr", "gyro", "gyroscope", "gf",
        "gravity", "mag", "magnetometer", "m", "rotation", "useracceleration", "linearacceleration", "lacc",
        "freeacc", "linearacc", "rotationrate",
    ]
    /// Words that never separate one sensor from another.
    private static let unitWords: Set<String> = ["meters", "metres", "per", "second", "squared", "in", "is"]

    /// Words at breaks between letters and other characters and at lower-to-upper changes.
    static func split(_ name: String) -> [String] {
        var words: [String] = []
        var word = ""
        var previousIsLower = false
        for scalar in name.unicodeScalars {
            let properties = scalar.properties
            guard properties.isAlphabetic || (scalar.value >= 0x30 && scalar.value <= 0x39) else {
                if !word.isEmpty { words.append(word) }
                word = ""
                previousIsLower = false
                continue
            }
            if properties.isUppercase && previousIsLower {
                words.append(word)
                word = ""
            }
            word += properties.lowercaseMapping
            previousIsLower = properties.isLowercase
        }
        if !word.isEmpty { words.append(word) }
        return joined(words)
    }

    /// `g` + `fx` of `gFx` is one word.
    private static func joined(_ words: [String]) -> [String] {
        guard words.count == 2, words[0] == "g", words[1].first == "f", words[1].count == 2 else {
            return words
        }
        return [words[0] + words[1]]
    }

    /// Removes and returns a unit written at the end: `time_s`, `ax_m/s/s`, `X_..._METERS_PER_SECOND_SQUARED`.
    static func takeUnit(_ words: inout [String], _ name: String) -> Unit? {
        if words.contains("squared") && words.contains("per") {
            words.removeAll { unitWords.contains($0) }
            return .metresPerSecondSquared
        }
        guard words.count > 1, let last = name.lastIndex(where: { $0 == "_" || $0 == " " || $0 == "-" })
        else {
            return nil
        }
        let tail = String(name[name.index(after: last)...])
        let tailWords = split(tail)
        guard tailWords.count < words.count, let unit = Unit(parsing: tail), unit != .counts, !unit.isLong,
            words.suffix(tailWords.count) == tailWords[...]
        else { return nil }
        words.removeLast(tailWords.count)
        return unit
    }

    /// Removes and returns the axis.
    static func takeAxis(_ words: inout [String]) -> ColumnName.Axis? {
        for (index, word) in words.enumerated().reversed() {
            if let axis = axis(word) {
                words.remove(at: index)
                return axis
            }
        }
        if let axis = takeBodyAxis(&words) { return axis }
        for (index, word) in words.enumerated().reversed() {
            guard let axis = word.last.flatMap({ axis(String($0)) }), stems.contains(String(word.dropLast()))
            else {
                continue
            }
            words[index] = String(word.dropLast())
            return axis
        }
        return nil
    }

    /// Directions of the body: `AccV`, `vertical`, `mediolateral`. A word stays behind, so that a direction of the
    /// body never completes three axes of a sensor.
    private static func takeBodyAxis(_ words: inout [String]) -> ColumnName.Axis? {
        for (index, word) in words.enumerated().reversed() {
            if let axis = bodyAxes[word] {
                words[index] = body
                return axis
            }
            for (ending, axis) in bodyAxes where ending.utf8.count <= 2 && word.hasSuffix(ending) {
                let stem = String(word.dropLast(ending.utf8.count))
                guard ["acc", "accel"].contains(stem) else { continue }
                words[index] = stem
                words.append(body)
                return axis
            }
        }
        return nil
    }

    static let body = "body"
    private static let bodyAxes: [String: ColumnName.Axis] = [
        "ap": .x, "anteroposterior": .x, "ml": .y, "mediolateral": .y, "v": .z, "vt": .z, "vert": .z,
        "vertical": .z,
    ]

    private static func axis(_ word: String) -> ColumnName.Axis? {
        switch word {
        case "x": .x
        case "y": .y
        case "z": .z
        default: nil
        }
    }
}
