// The table of export formats: the lines before the samples and what each column holds.

/// One dialect as data. A new dialect needs a case, a layout here and nothing else.
struct CSVLayout: Sendable {
    /// What one cell holds. Times are the sensor's, dates begin at `SimulatedCSV.epoch`.
    enum Field: Sendable {
        case seconds
        case exactSeconds
        case milliseconds
        case unixMilliseconds
        case unixNanoseconds
        /// Date and time of day with milliseconds; the bytes between day and time and before milliseconds.
        case dateTime(between: UInt8, beforeFraction: UInt8)
        /// Microseconds on a clock of so many bits.
        case microseconds(bits: Int)
        /// Number of the sample, of so many bits.
        case counter(bits: Int)
        case force(axis: Int, ForceUnit)
        /// m/s^2 with exponent.
        case exactForce(axis: Int)
        case exactMagnitude
        /// Angular rate times `perDegree`.
        case rate(axis: Int, perDegree: Double)
        /// Force without gravity, and gravity, as apps split them.
        case movement(axis: Int, ForceUnit)
        case gravity(axis: Int, ForceUnit)
        /// m/s^2 without gravity, with exponent.
        case exactMovement(axis: Int)
        /// Whole counts of a sensor.
        case count(axis: Int, perG: Double)
        case unixSeconds
        case unixMicroseconds
        /// The same in every row.
        case text(String)
        case blank
    }

    enum ForceUnit: Sendable {
        case g, milliG, metresPerSecondSquared

        var perG: Double {
            switch self {
            case .g: 1
            case .milliG: 1000
            case .metresPerSecondSquared: standardGravity
            }
        }
        /// Milli-g need three decimals less for the same resolution.
        var fewerDecimals: Int { self == .milliG ? 3 : 0 }
    }

    var head: [String]
    var fields: [Field]
    /// What stands after the last row.
    var foot = ""
    /// 0 where words between the fields separate them.
    var separator = UInt8(ascii: ",")
    var decimalMark = UInt8(ascii: ".")

    init(_ dialect: SimulatedCSV.Dialect, withGyroscope: Bool, sampleRate: Double) {
        let rate = sampleRate == sampleRate.rounded() ? "\(Int(sampleRate))" : "\(sampleRate)"
        switch dialect {
        case .generic: self = .generic(.g, "g", withGyroscope)
        case .genericMs2: self = .generic(.metresPerSecondSquared, "m/s^2", withGyroscope)
        case .semicolonComma:
            self = .generic(.g, "g", withGyroscope, separator: ";")
            decimalMark = UInt8(ascii: ",")
        case .tab: self = .tab(withGyroscope)
        case .phyphox: self = .phyphox(axis: "Acceleration ", magnitude: true)
        case .phyphoxLegacy: self = .phyphox(axis: "", magnitude: false)
        case .sensorLogger: self = .sensorLogger
        case .polar: self = .polar
        case .shimmer: self = .shimmer(withGyroscope)
        case .gaitUp: self = .gaitUp(withGyroscope, rate)
        case .xsens: self = .xsens(withGyroscope, rate)
        case .movellaDot: self = .movellaDot(withGyroscope)
        case .actigraph: self = .actigraph(rate)
        case .geneactiv: self = .geneactiv(rate)
        case .actigraphTimestamps: self = .actigraphTimestamps(rate)
        case .phyphoxTab: self = .phyphox("\t", decimal: ".")
        case .phyphoxSemicolon: self = .phyphox(";", decimal: ".")
        case .phyphoxTabComma: self = .phyphox("\t", decimal: ",")
        case .phyphoxSemicolonComma: self = .phyphox(";", decimal: ",")
        case .empatica: self = .empatica(rate)
        default: self = .app(dialect)
        }
    }

    init(_ head: [String], _ fields: [Field], separator: Character = ",") {
        self.head = head
        self.fields = fields
        self.separator = separator.asciiValue ?? UInt8(ascii: ",")
    }

    static func forces(_ unit: ForceUnit) -> [Field] { (0..<3).map { .force(axis: $0, unit) } }
    static func rates(_ on: Bool, perDegree: Double = 1) -> [Field] {
        on ? (0..<3).map { .rate(axis: $0, perDegree: perDegree) } : []
    }
}

extension CSVLayout {
    private static func generic(
        _ unit: ForceUnit, _ word: String, _ gyroscope: Bool, separator: Character = ","
    ) -> CSVLayout {
        let turns = gyroscope ? ["gyro x (deg/s)", "gyro y (deg/s)", "gyro z (deg/s)"] : []
        let names = ["time (s)", "x (\(word))", "y (\(word))", "z (\(word))"] + turns
        return CSVLayout(
            [names.joined(separator: String(separator))], [.seconds] + forces(unit) + rates(gyroscope),
            separator: separator)
    }

    private static func tab(_ gyroscope: Bool) -> CSVLayout {
        let turns = gyroscope ? ["gyroX (deg/s)", "gyroY (deg/s)", "gyroZ (deg/s)"] : []
        let names = ["t (ms)", "accX (m/s^2)", "accY (m/s^2)", "accZ (m/s^2)"] + turns
        return CSVLayout(
            ["# a simulated runner", names.joined(separator: "\t")],
            [.milliseconds] + forces(.metresPerSecondSquared) + rates(gyroscope), separator: "\t")
    }

    static func phyphox(axis: String, magnitude: Bool) -> CSVLayout {
        let axes = axis.isEmpty ? ["X", "Y", "Z"] : ["x", "y", "z"]
        var names = ["\"Time (s)\""] + axes.map { "\"\(axis)\($0) (m/s^2)\"" }
        if magnitude { names.append("\"Absolute acceleration (m/s^2)\"") }
        let fields = [.exactSeconds] + (0..<3).map { Field.exactForce(axis: $0) }
        return CSVLayout([names.joined(separator: ",")], fields + (magnitude ? [.exactMagnitude] : []))
    }

    private static var sensorLogger: CSVLayout {
        CSVLayout(
            ["time,seconds_elapsed,z,y,x"],
            [.unixNanoseconds, .seconds] + forces(.metresPerSecondSquared).reversed())
    }

    private static var polar: CSVLayout {
        CSVLayout(
            ["Phone timestamp;sensor timestamp [ns];X [mg];Y [mg];Z [mg]"],
            [
                .dateTime(between: UInt8(ascii: "T"), beforeFraction: UInt8(ascii: ".")), .unixNanoseconds,
            ] + forces(.milliG), separator: ";")
    }

    private static func shimmer(_ gyroscope: Bool) -> CSVLayout {
        let turns = gyroscope ? ["Gyro_X", "Gyro_Y", "Gyro_Z"] : []
        let names = ["Accel_LN_X", "Accel_LN_Y", "Accel_LN_Z"] + turns + ["Timestamp_Unix"]
        let units = [String](repeating: "m/(s^2)", count: 3) + turns.map { _ in "deg/s" } + ["ms"]
        let rows = [names.map { "Shimmer_\($0)_CAL" }, units].map { $0.joined(separator: "\t") + "\t" }
        return CSVLayout(
            ["\"sep=\t\""] + rows,
            forces(.metresPerSecondSquared) + rates(gyroscope) + [.unixMilliseconds, .blank], separator: "\t")
    }

    private static func gaitUp(_ gyroscope: Bool, _ rate: String) -> CSVLayout {
        let turns = (gyroscope ? ["Gyro [\(rate) hz],,,"] : [], gyroscope ? "Gyro X,Gyro Y,Gyro Z," : "")
        let groups = ["Time [\(rate) hz],"] + turns.0 + ["Accel [\(rate) hz],,,Event [\(rate) hz],"]
        return CSVLayout(
            [
                "Gait Up - Physilog data export", "Created on: 2024-10-18 14:09:34", "", groups.joined(),
                "Time,\(turns.1)Accel X,Accel Y,Accel Z,,",
                "[s],\(gyroscope ? "[deg/s],[deg/s],[deg/s]," : "")[g],[g],[g],[],",
            ],
            [.seconds] + rates(gyroscope) + forces(.g) + [.blank, .blank])
    }

    private static func xsens(_ gyroscope: Bool, _ rate: String) -> CSVLayout {
        let turns = gyroscope ? "\tGyr_X\tGyr_Y\tGyr_Z" : ""
        return CSVLayout(
            ["Acquisition frequency: \(rate) Hz", "PacketCounter\tAcc_X\tAcc_Y\tAcc_Z\(turns)"],
            [.counter(bits: 16)] + forces(.metresPerSecondSquared)
                + rates(gyroscope, perDegree: .pi / 180), separator: "\t")
    }

    private static func movellaDot(_ gyroscope: Bool) -> CSVLayout {
        let turns = gyroscope ? ",Gyr_X,Gyr_Y,Gyr_Z" : ""
        return CSVLayout(
            [
                "DeviceTag:,Simulated", "FirmwareVersion:,2.0.0", "",
                "PacketCounter,SampleTimeFine,Acc_X,Acc_Y,Acc_Z\(turns)",
            ],
            [.counter(bits: 32), .microseconds(bits: 32)] + forces(.metresPerSecondSquared)
                + rates(gyroscope))
    }

    static func actigraph(_ rate: String) -> CSVLayout {
        CSVLayout(
            [
                "------------ Data File Created By ActiGraph Simulated ActiLife v6 date format d/MM/yyyy at "
                    + "\(rate) Hz  Filter Normal -----------",
                "Serial Number: SIM0001", "Start Time 14:09:34", "Start Date 18/10/2024",
                "Epoch Period (hh:mm:ss) 00:00:00", "Download Time 15:00:00", "Download Date 18/10/2024",
                "Current Memory Address: 0", "Current Battery Voltage: 4.1     Mode = 12",
                "--------------------------------------------------",
                "Accelerometer X,Accelerometer Y,Accelerometer Z",
            ],
            forces(.g))
    }

    private static func geneactiv(_ rate: String) -> CSVLayout {
        CSVLayout(
            [
                "Device Type,GENEActiv", "Device Model,1.1", "Measurement Frequency,\(rate) Hz",
                "Start Time,2024-10-18 14:09:34:000", "",
            ],
            [.dateTime(between: UInt8(ascii: " "), beforeFraction: UInt8(ascii: ":"))] + forces(.g))
    }
}
