// Writes simulated blocks as the CSV exports that sensors and phone apps make.

/// A CSV format; stateless, so blocks can be written in any number of pieces.
public struct SimulatedCSV: Sendable {
    /// Column names, units and number style of an export.
    public enum Dialect: String, CaseIterable, Sendable {
        /// "time (s),x (g),y (g),z (g)", plus gyro columns in deg/s when asked for.
        case generic
        /// Like `generic` with m/s^2.
        case genericMs2 = "generic-ms2"
        /// Like `generic` with semicolons and decimal commas.
        case semicolonComma = "semicolon-comma"
        /// phyphox with "Acceleration x (m/s^2)" columns, absolute value and exponents.
        case phyphox
        /// Older phyphox: "X (m/s^2)" columns and exponents.
        case phyphoxLegacy = "phyphox-legacy"
        /// Sensor Logger total acceleration: nanoseconds, elapsed seconds, z, y, x in m/s^2.
        case sensorLogger = "sensor-logger"
    }

    /// Longest possible row in bytes: eight numbers of at most 24.
    static let longestRow = 200
    /// First `time` of Sensor Logger files, nanoseconds since 1970.
    static let epoch: Int64 = 1_729_260_574_000_000_000

    private let dialect: Dialect
    private let timeDecimals: Int
    private let valueDecimals: Int
    private let withGyroscope: Bool

    /// - Parameters:
    ///   - timeDecimals: Digits after the mark of times in seconds, at most 9.
    ///   - valueDecimals: Digits after the mark of readings, at most 9; phyphox always has nine.
    ///   - withGyroscope: Adds three columns to the generic and semicolon dialects.
    public init(
        _ dialect: Dialect = .generic, timeDecimals: Int = 4, valueDecimals: Int = 4,
        withGyroscope: Bool = false
    ) {
        self.dialect = dialect
        self.timeDecimals = timeDecimals
        self.valueDecimals = valueDecimals
        self.withGyroscope = withGyroscope && dialect.isGeneric
    }

    /// The first line, with its line end.
    public var header: [UInt8] { Array((columnNames + "\n").utf8) }

    /// Appends the rows of `block` to `buffer`.
    public func write(_ block: SimulatedBlock, into buffer: inout [UInt8]) {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: block.count * Self.longestRow))
        var bytes = buffer.mutableSpan
        var writer = DigitWriter(position: start, decimalMark: dialect.decimalMark)
        for index in 0..<block.count {
            switch dialect {
            case .phyphox, .phyphoxLegacy: phyphoxRow(block, index, &writer, &bytes)
            case .sensorLogger: sensorLoggerRow(block, index, &writer, &bytes)
            case .generic, .genericMs2, .semicolonComma: genericRow(block, index, &writer, &bytes)
            }
            writer.byte(UInt8(ascii: "\n"), &bytes)
        }
        buffer.removeLast(buffer.count - writer.position)
    }
}

extension SimulatedCSV {
    private var columnNames: String {
        let absolute = "\"Absolute acceleration (m/s^2)\""
        switch dialect {
        case .generic: return genericNames(unit: "g", separator: ",")
        case .genericMs2: return genericNames(unit: "m/s^2", separator: ",")
        case .semicolonComma: return genericNames(unit: "g", separator: ";")
        case .phyphox:
            return phyphoxNames(axes: ["Acceleration x", "Acceleration y", "Acceleration z"]) + ",\(absolute)"
        case .phyphoxLegacy: return phyphoxNames(axes: ["X", "Y", "Z"])
        case .sensorLogger: return "time,seconds_elapsed,z,y,x"
        }
    }

    private func genericNames(unit: String, separator: String) -> String {
        let gyroscope = withGyroscope ? ["gyro x (deg/s)", "gyro y (deg/s)", "gyro z (deg/s)"] : []
        return (["time (s)", "x (\(unit))", "y (\(unit))", "z (\(unit))"] + gyroscope)
            .joined(separator: separator)
    }

    private func phyphoxNames(axes: [String]) -> String {
        (["\"Time (s)\""] + axes.map { "\"\($0) (m/s^2)\"" }).joined(separator: ",")
    }

    private func genericRow(
        _ block: SimulatedBlock, _ index: Int, _ writer: inout DigitWriter,
        _ bytes: inout MutableSpan<UInt8>
    ) {
        let unit = dialect == .genericMs2 ? standardGravity : 1
        time(block.time[index], &writer, &bytes)
        reading(Double(block.x[index]) * unit, &writer, &bytes)
        reading(Double(block.y[index]) * unit, &writer, &bytes)
        reading(Double(block.z[index]) * unit, &writer, &bytes)
        guard withGyroscope, let rates = block.gyroscope else { return }
        reading(Double(rates.x[index]), &writer, &bytes)
        reading(Double(rates.y[index]), &writer, &bytes)
        reading(Double(rates.z[index]), &writer, &bytes)
    }

    private func phyphoxRow(
        _ block: SimulatedBlock, _ index: Int, _ writer: inout DigitWriter,
        _ bytes: inout MutableSpan<UInt8>
    ) {
        let force = standardGravity * SIMD3<Double>(SIMD3(block.x[index], block.y[index], block.z[index]))
        writer.exponential(block.time[index], &bytes)
        for axis in 0..<3 {
            writer.byte(dialect.separator, &bytes)
            writer.exponential(force[axis], &bytes)
        }
        guard dialect == .phyphox else { return }
        writer.byte(dialect.separator, &bytes)
        writer.exponential((force * force).sum().squareRoot(), &bytes)
    }

    private func sensorLoggerRow(
        _ block: SimulatedBlock, _ index: Int, _ writer: inout DigitWriter,
        _ bytes: inout MutableSpan<UInt8>
    ) {
        let nanoseconds = Self.epoch + Int64((block.time[index] * 1e9).rounded())
        writer.digits(nanoseconds.magnitude, decimals: 0, &bytes)
        writer.byte(dialect.separator, &bytes)
        time(block.time[index], &writer, &bytes)
        reading(Double(block.z[index]) * standardGravity, &writer, &bytes)
        reading(Double(block.y[index]) * standardGravity, &writer, &bytes)
        reading(Double(block.x[index]) * standardGravity, &writer, &bytes)
    }

    private func time(_ value: Double, _ writer: inout DigitWriter, _ bytes: inout MutableSpan<UInt8>) {
        let scale = DigitWriter.powers[timeDecimals]
        writer.fixed(value, scale: scale, decimals: timeDecimals, &bytes)
    }

    private func reading(_ value: Double, _ writer: inout DigitWriter, _ bytes: inout MutableSpan<UInt8>) {
        let scale = DigitWriter.powers[valueDecimals]
        writer.byte(dialect.separator, &bytes)
        writer.fixed(value, scale: scale, decimals: valueDecimals, &bytes)
    }
}

extension SimulatedCSV.Dialect {
    var separator: UInt8 { self == .semicolonComma ? UInt8(ascii: ";") : UInt8(ascii: ",") }
    var decimalMark: UInt8 { self == .semicolonComma ? UInt8(ascii: ",") : UInt8(ascii: ".") }
    var isGeneric: Bool { self == .generic || self == .genericMs2 || self == .semicolonComma }
}
