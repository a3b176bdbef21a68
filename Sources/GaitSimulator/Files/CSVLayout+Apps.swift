// The table of export formats, continued: phone apps, watches and sensors whose layout does not depend on the run.

extension CSVLayout {
    private static let axes = ["x", "y", "z"]

    private static func movements(_ unit: ForceUnit) -> [Field] { (0..<3).map { .movement(axis: $0, unit) } }
    private static func gravities(_ unit: ForceUnit) -> [Field] { (0..<3).map { .gravity(axis: $0, unit) } }

    static func app(_ dialect: SimulatedCSV.Dialect) -> CSVLayout {
        switch dialect {
        case .phyphoxLinear:
            let names = axes.map { "\"Linear Acceleration \($0) (m/s^2)\"" }
            return CSVLayout(
                [(["\"Time (s)\""] + names).joined(separator: ",")],
                [.exactSeconds] + (0..<3).map { .exactMovement(axis: $0) })
        case .sensorLoggerLinear, .sensorLoggerWatch, .sensorLoggerJSON: return sensorLogger(dialect)
        case .sensorlog, .sensorlogMotion: return sensorLog(dialect)
        case .physicsToolbox:
            return CSVLayout(["time,gFx,gFy,gFz,TgF"], [.seconds] + forces(.g) + [.text("1.0")])
        case .physicsToolboxComma:
            var layout = CSVLayout(
                ["time;gFx;gFy;gFz;TgF"], [.seconds] + forces(.g) + [.text("1,0")], separator: ";")
            layout.decimalMark = UInt8(ascii: ",")
            return layout
        case .metawear:
            return CSVLayout(
                ["epoch (ms),time (-05:00),elapsed (s),x-axis (g),y-axis (g),z-axis (g)"],
                [.unixMilliseconds, isoTime, .seconds] + forces(.g))
        case .blueTrident:
            return CSVLayout(
                ["unix_timestamp_microsec,time_s,ax_m/s/s,ay_m/s/s,az_m/s/s"],
                [.unixMicroseconds, .seconds] + forces(.metresPerSecondSquared))
        case .axivity, .axivityUnix, .mhealth, .androsensor, .counts: return sensor(dialect)
        case .movesenseJSON: return movesense
        case .sensorTable: return sensorTable
        default: return CSVLayout([], [.seconds] + forces(.g))
        }
    }

    private static var isoTime: Field {
        .dateTime(between: UInt8(ascii: "T"), beforeFraction: UInt8(ascii: "."))
    }
    private static var spacedTime: Field {
        .dateTime(between: UInt8(ascii: " "), beforeFraction: UInt8(ascii: "."))
    }

    static func phyphox(_ separator: Character, decimal: Character) -> CSVLayout {
        var layout = CSVLayout.phyphox(axis: "Acceleration ", magnitude: true)
        layout.head = layout.head.map { String($0.map { $0 == "," ? separator : $0 }) }
        layout.separator = separator.asciiValue ?? layout.separator
        layout.decimalMark = decimal.asciiValue ?? layout.decimalMark
        return layout
    }

    static func actigraphTimestamps(_ rate: String) -> CSVLayout {
        var layout = CSVLayout.actigraph(rate)
        layout.head[layout.head.count - 1] = "Timestamp," + layout.head[layout.head.count - 1]
        layout.fields.insert(isoTime, at: 0)
        return layout
    }

    static func empatica(_ rate: String) -> CSVLayout {
        let start = "\(SimulatedCSV.epoch / 1_000_000_000).000000"
        return CSVLayout(
            [[start, start, start].joined(separator: ", "), [rate, rate, rate].joined(separator: ", ")],
            (0..<3).map { .count(axis: $0, perG: 64) })
    }

    private static func sensorLogger(_ dialect: SimulatedCSV.Dialect) -> CSVLayout {
        switch dialect {
        case .sensorLoggerLinear:
            return CSVLayout(
                ["time,seconds_elapsed,z,y,x"],
                [.unixNanoseconds, .seconds] + movements(.metresPerSecondSquared).reversed())
        case .sensorLoggerWatch:
            let names = ["acceleration", "gravity"].flatMap { name in ["X", "Y", "Z"].map { name + $0 } }
            return CSVLayout(
                [(["time", "seconds_elapsed"] + names + ["quaternionW"]).joined(separator: ",")],
                [.unixNanoseconds, .seconds] + movements(.g) + gravities(.g) + [.text("1.0")])
        default:
            var fields: [Field] = [.text(",{\"sensor\":\"TotalAcceleration\",\"time\":\""), .unixNanoseconds]
            fields += [.text("\",\"seconds_elapsed\":\""), .seconds]
            for axis in [2, 1, 0] {
                fields += [.text("\",\"\(axes[axis])\":\""), .force(axis: axis, .metresPerSecondSquared)]
            }
            return words(
                ["[{\"sensor\":\"Metadata\",\"version\":\"3\",\"platform\":\"simulated\"}"],
                fields + [.text("\"}")],
                foot: "]\n")
        }
    }

    private static func sensorLog(_ dialect: SimulatedCSV.Dialect) -> CSVLayout {
        let upper = ["X", "Y", "Z"]
        guard dialect == .sensorlog else {
            let names = upper.map { "motionUserAcceleration\($0)(G)" } + upper.map { "motionGravity\($0)(G)" }
            return CSVLayout(
                ["loggingTime(txt),motionTimestamp_sinceReboot(s)," + names.joined(separator: ",")],
                [spacedTime, .seconds] + movements(.g) + gravities(.g))
        }
        let names = upper.map { "accelerometerAcceleration\($0)(G)" }
        return CSVLayout(
            [
                "loggingTime(txt),locationTimestamp_since1970(s),accelerometerTimestamp_sinceReboot(s),"
                    + names.joined(separator: ",") + ",activity(txt)"
            ],
            [spacedTime, .text("0"), .seconds] + forces(.g) + [.text("running")])
    }

    private static func sensor(_ dialect: SimulatedCSV.Dialect) -> CSVLayout {
        let metres = "METERS_PER_SECOND_SQUARED"
        let names = ["X", "Y", "Z"]
        switch dialect {
        case .axivity:
            return CSVLayout(["Time,Accel-X (g), Accel-Y (g), Accel-Z (g)"], [spacedTime] + forces(.g))
        case .axivityUnix: return CSVLayout([], [.unixSeconds] + forces(.g))
        case .mhealth:
            let columns = names.map { "\($0)_ACCELERATION_\(metres)" }
            return CSVLayout(
                [(["HEADER_TIME_STAMP"] + columns).joined(separator: ",")], [spacedTime] + forces(.g))
        case .androsensor:
            let columns = ["ACCELEROMETER", "GRAVITY", "LINEAR ACCELERATION"].flatMap { kind in
                names.map { "\(kind) \($0) (m/s\u{B2})" }
            }
            return CSVLayout(
                [(columns + ["Time since start in ms ", "YYYY-MO-DD HH-MI-SS_SSS"]).joined(separator: ";")],
                forces(.metresPerSecondSquared) + gravities(.metresPerSecondSquared)
                    + movements(.metresPerSecondSquared)
                    + [
                        .milliseconds,
                        .dateTime(between: UInt8(ascii: " "), beforeFraction: UInt8(ascii: ":")),
                    ],
                separator: ";")
        default:
            return CSVLayout(
                ["time (s),accx,accy,accz"], [.seconds] + (0..<3).map { .count(axis: $0, perG: 4096) })
        }
    }

    private static var movesense: CSVLayout {
        var fields: [Field] = [.text(",{\"ArrayAcc\":[{")]
        for axis in 0..<3 {
            fields += [
                .text("\(axis > 0 ? "," : "")\"\(axes[axis])\":"),
                .force(axis: axis, .metresPerSecondSquared),
            ]
        }
        return words(
            ["{\"Meas\":{\"Acc\":[{\"Info\":\"simulated\"}"],
            fields + [.text("}],\"Timestamp\":"), .milliseconds, .text("}")],
            foot: "]}}\n")
    }

    private static var sensorTable: CSVLayout {
        var fields: [Field] = []
        for (sensor, kind) in [(2, 0), (2, 1), (1, 1)] {
            if !fields.isEmpty { fields.append(.text("\n")) }
            fields += [.milliseconds, .text(";"), .counter(bits: 32)]
            for axis in 0..<3 { fields += [.text(";"), kind == 0 ? .force(axis: axis, .g) : .text("2.5")] }
            fields.append(.text(";\(kind);\(sensor)"))
        }
        return words(
            [
                "% 1; CHEST; simulated", "% 2; WAIST; simulated", "% 0: Accelerometer", "% 1: Gyroscope",
                "% TimeStamp; Sample No; X-Axis; Y-Axis; Z-Axis; Sensor Type; Sensor ID",
            ], fields)
    }

    /// Fields that bring the words between them along.
    private static func words(_ head: [String], _ fields: [Field], foot: String = "") -> CSVLayout {
        var layout = CSVLayout(head, fields)
        layout.separator = 0
        layout.foot = foot
        return layout
    }
}
