// Tables that cannot be used: what is missing, what was found, and the exact option that would help.

import GaitModel

enum Refusals {
    static func noAcceleration(_ head: Head) -> InputError {
        if let other = otherSensor(head) {
            return InputError(
                .noAcceleration, "No acceleration columns, only \(other).", position: head.place,
                detail: "Found: \(head.columnList).",
                fix: "Record the accelerometer too, with gravity, and export that.")
        }
        let example = example(head)
        return InputError(
            .noAcceleration, "No acceleration columns. Need three columns such as x, y, z.",
            position: head.place,
            detail: "Found: \(head.columnList).",
            fix: example.isEmpty
                ? "Export all three axes, a column for each of x, y and z: one axis, or the length alone, is not enough."
                : (head.hasHeader ? "If yours have other names: " : "Name them by number: ")
                    + "--columns \(example)"
        )
    }

    /// The gyroscope or the attitude alone.
    private static func otherSensor(_ head: Head) -> String? {
        let kinds: [(String, Set<String>)] = [
            ("the gyroscope's", ["gyro", "gyroscope", "gyr", "rotation", "rotationrate"]),
            ("the magnetometer's", ["mag", "magnetometer", "magnetic"]),
            ("the attitude's", ["quat", "quaternion", "qx", "roll", "pitch", "yaw", "azimuth"]),
        ]
        let columns = head.columns.filter { $0.quantity != .time }
        if !columns.isEmpty, columns.allSatisfy({ $0.quantity == .angularRate }) { return kinds[0].0 }
        let words = columns.map { Set($0.words) }
        let found = kinds.filter { kind in words.contains { !$0.isDisjoint(with: kind.1) } }
        guard !found.isEmpty, !words.isEmpty,
            words.allSatisfy({ word in
                kinds.contains { !word.isDisjoint(with: $0.1) } || word == ["qw"] || word.isEmpty
            })
        else { return nil }
        return found.map(\.0).joined(separator: " and ")
    }

    static func noRows(_ head: Head) -> InputError {
        InputError(
            .noRows, "Columns found (\(head.columnList)) but no data rows.", position: head.place,
            fix: "The recording seems to be empty: export it again and check that the app was running.")
    }

    static func noTime(_ head: Head, _ acceleration: AxisTriple) -> InputError {
        let counter =
            TimeCandidate(head: head, column: 0)?.countsRows == true && !acceleration.all.contains(0)
        return InputError(
            .noTime,
            counter ? "No time column; the first column only counts rows." : "No time column.",
            position: head.place, detail: "Found: \(head.columnList).",
            fix: "Give the samples per second, for example --rate 100, or name the time column with "
                + "--columns t=...")
    }

    /// `t=Zeit,x=ax,...` from the columns that hold numbers; empty where three are not there.
    private static func example(_ head: Head) -> String {
        let numeric = head.columns.indices.filter { head.fill($0) > 0.8 || head.isDateTime($0) }
        let time = head.columns.firstIndex { $0.quantity == .time } ?? (numeric.count > 3 ? numeric[0] : nil)
        let others = numeric.filter { $0 != time && !head.isDateTime($0) }
        guard others.count >= 3 else { return "" }
        let names = { (index: Int) in
            head.hasHeader ? EscapedText.of(String(head.columns[index].name.prefix(40))) : String(index + 1)
        }
        var parts = time.map { ["t=" + names($0)] } ?? []
        for (place, axis) in ["x", "y", "z"].enumerated() {
            parts.append(axis + "=" + names(others[place]))
        }
        return parts.joined(separator: ",")
    }
}
