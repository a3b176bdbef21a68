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
        /// Tabs after a remark; time in ms, m/s^2.
        case tab
        /// phyphox with "Acceleration x (m/s^2)" columns, absolute value and exponents.
        case phyphox
        /// Older phyphox: "X (m/s^2)" columns and exponents.
        case phyphoxLegacy = "phyphox-legacy"
        /// Sensor Logger total acceleration: nanoseconds, elapsed seconds, z, y, x in m/s^2.
        case sensorLogger = "sensor-logger"
        /// Polar Sensor Logger: semicolons, phone time, nanoseconds, mg.
        case polar
        /// Shimmer Consensys: a row of names, a row of units, m/s^2, Unix milliseconds last.
        case shimmer
        /// Gait Up Physilog: words, groups, names, units; seconds and g.
        case gaitUp = "gait-up"
        /// Xsens MTw text: rate in the first line, a packet counter instead of time, m/s^2 and rad/s.
        case xsens
        /// Movella DOT: microseconds on a 32-bit clock, m/s^2.
        case movellaDot = "movella-dot"
        /// ActiGraph raw: ten lines of words with the rate, g without time.
        case actigraph
        /// GENEActiv: words, then date-time and g without names.
        case geneactiv
        /// phyphox's four other combinations of separator and decimal mark.
        case phyphoxTab = "phyphox-tab"
        case phyphoxSemicolon = "phyphox-semicolon"
        case phyphoxTabComma = "phyphox-tab-comma"
        case phyphoxSemicolonComma = "phyphox-semicolon-comma"
        /// phyphox with gravity taken out.
        case phyphoxLinear = "phyphox-linear"
        /// Sensor Logger's Accelerometer.csv, gravity taken out.
        case sensorLoggerLinear = "sensor-logger-linear"
        /// Sensor Logger's WristMotion.csv: movement and gravity apart, g.
        case sensorLoggerWatch = "sensor-logger-watch"
        /// Sensor Logger's JSON, numbers as text.
        case sensorLoggerJSON = "sensor-logger-json"
        /// SensorLog: accelerometer with gravity, G.
        case sensorlog
        /// SensorLog: user acceleration and gravity apart, G.
        case sensorlogMotion = "sensorlog-motion"
        /// Physics Toolbox: g, and a clock.
        case physicsToolbox = "physics-toolbox"
        /// Physics Toolbox where numbers have decimal commas.
        case physicsToolboxComma = "physics-toolbox-comma"
        case metawear
        case blueTrident = "blue-trident"
        /// ActiGraph raw with a column of date and time.
        case actigraphTimestamps = "actigraph-timestamps"
        case axivity
        /// Axivity without names, seconds since 1970.
        case axivityUnix = "axivity-unix"
        /// mHealth: the header says m/s^2, the values are g.
        case mhealth
        /// Empatica E4: rows of start and rate, then 1/64 g.
        case empatica
        case androsensor
        /// Movesense JSON, one sample to a packet.
        case movesenseJSON = "movesense-json"
        /// Whole numbers, 4096 to the g.
        case counts
        /// Time and three axes without names.
        case plain
        /// UMAFall: rows of several sensors mixed.
        case sensorTable = "sensor-table"

        /// Has columns for a gyroscope.
        public var holdsGyroscope: Bool {
            switch self {
            case .generic, .genericMs2, .semicolonComma, .tab, .shimmer, .gaitUp, .xsens, .movellaDot: true
            default: false
            }
        }
    }

    /// Longest possible row in bytes: numbers of at most 24, and the words between them.
    static let longestRow = 640
    /// First `time` of files that tell the date, nanoseconds since 1970: 2024-10-18 14:09:34 UTC.
    static let epoch: Int64 = 1_729_260_574_000_000_000

    private let layout: CSVLayout
    private let timeDecimals: Int
    private let valueDecimals: Int
    private let sampleRate: Double
    private let up: SIMD3<Double>

    /// - Parameters:
    ///   - timeDecimals: Digits after the mark of times in seconds, at most 9.
    ///   - valueDecimals: Digits after the mark of readings, at most 9; phyphox always has nine.
    ///   - withGyroscope: Adds three columns to the dialects that can hold them.
    ///   - up: Direction of the vertical in the sensor, for dialects that keep gravity apart.
    ///   - sampleRate: Samples per second, for dialects that say it instead of time stamps.
    public init(
        _ dialect: Dialect = .generic, timeDecimals: Int = 4, valueDecimals: Int = 4,
        withGyroscope: Bool = false, sampleRate: Double = 100, up: SIMD3<Double> = SIMD3(0, 0, 1)
    ) {
        self.up = up
        layout = CSVLayout(dialect, withGyroscope: withGyroscope, sampleRate: sampleRate)
        self.timeDecimals = timeDecimals
        self.valueDecimals = valueDecimals
        self.sampleRate = sampleRate
    }

    /// The lines before the samples, with their line ends.
    public var header: [UInt8] { Array(layout.head.map { $0 + "\n" }.joined().utf8) }

    /// The lines after the samples; most formats have none.
    public var footer: [UInt8] { Array(layout.foot.utf8) }

    /// Appends the rows of `block` to `buffer`.
    public func write(_ block: SimulatedBlock, into buffer: inout [UInt8]) {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: block.count * Self.longestRow))
        var bytes = buffer.mutableSpan
        var writer = DigitWriter(position: start, decimalMark: layout.decimalMark)
        for index in 0..<block.count {
            for (place, field) in layout.fields.enumerated() {
                if place > 0, layout.separator != 0 { writer.byte(layout.separator, &bytes) }
                write(field, block, index, &writer, &bytes)
            }
            writer.byte(UInt8(ascii: "\n"), &bytes)
        }
        buffer.removeLast(buffer.count - writer.position)
    }
}

extension SimulatedCSV {
    private func write(
        _ field: CSVLayout.Field, _ block: SimulatedBlock, _ index: Int, _ writer: inout DigitWriter,
        _ bytes: inout MutableSpan<UInt8>
    ) {
        switch field {
        case .force(let axis, let unit):
            let value = block.force(axis, index) * unit.perG
            let decimals = max(valueDecimals - unit.fewerDecimals, 0)
            writer.fixed(value, scale: DigitWriter.powers[decimals], decimals: decimals, &bytes)
        case .exactForce(let axis):
            let value = standardGravity * block.force(axis, index)
            writer.exponential(value, &bytes)
        case .exactMagnitude:
            let force = SIMD3<Double>(SIMD3(block.x[index], block.y[index], block.z[index]))
            let scaled = standardGravity * force
            writer.exponential((scaled * scaled).sum().squareRoot(), &bytes)
        case .rate(let axis, let perDegree):
            guard let rates = block.gyroscope else { return }
            let value = rates.rate(axis, index) * perDegree
            writer.fixed(value, scale: DigitWriter.powers[valueDecimals], decimals: valueDecimals, &bytes)
        case .movement(let axis, let unit), .gravity(let axis, let unit):
            var value = up[axis]
            if case .movement = field { value = block.force(axis, index) - value }
            let decimals = max(valueDecimals - unit.fewerDecimals, 0)
            writer.fixed(value * unit.perG, scale: DigitWriter.powers[decimals], decimals: decimals, &bytes)
        case .exactMovement(let axis):
            let value = block.force(axis, index) - up[axis]
            writer.exponential(standardGravity * value, &bytes)
        case .count(let axis, let perG):
            writer.fixed(block.force(axis, index), scale: perG, decimals: 0, &bytes)
        case .text(let text): for byte in text.utf8 { writer.byte(byte, &bytes) }
        case .blank: break
        default: writeTime(field, block.time[index], &writer, &bytes)
        }
    }

    private func writeTime(
        _ field: CSVLayout.Field, _ time: Double, _ writer: inout DigitWriter,
        _ bytes: inout MutableSpan<UInt8>
    ) {
        let nanoseconds = Self.epoch + Int64((time * 1e9).rounded())
        switch field {
        case .seconds:
            writer.fixed(time, scale: DigitWriter.powers[timeDecimals], decimals: timeDecimals, &bytes)
        case .exactSeconds: writer.exponential(time, &bytes)
        case .milliseconds: writer.fixed(time, scale: 1e6, decimals: 3, &bytes)
        case .unixNanoseconds: writer.digits(nanoseconds.magnitude, decimals: 0, &bytes)
        case .unixSeconds: writer.digits((nanoseconds / 1000).magnitude, decimals: 6, &bytes)
        case .unixMicroseconds: writer.digits((nanoseconds / 1000).magnitude, decimals: 0, &bytes)
        case .unixMilliseconds: writer.digits((nanoseconds / 1000).magnitude, decimals: 3, &bytes)
        case .dateTime(let between, let beforeFraction):
            writer.dateTime(nanoseconds, between: between, beforeFraction: beforeFraction, &bytes)
        case .microseconds(let bits):
            writer.digits(Self.wrapped((time * 1e6).rounded(), bits), decimals: 0, &bytes)
        case .counter(let bits):
            writer.digits(Self.wrapped((time * sampleRate).rounded(), bits), decimals: 0, &bytes)
        default: break
        }
    }

    /// The lowest bits of a count, which may be negative.
    private static func wrapped(_ count: Double, _ bits: Int) -> UInt64 {
        UInt64(bitPattern: Int64(count)) & ((1 << UInt64(bits)) - 1)
    }
}

extension SimulatedBlock {
    /// Specific force in g along axis 0, 1 or 2.
    fileprivate func force(_ axis: Int, _ index: Int) -> Double {
        switch axis {
        case 0: Double(x[index])
        case 1: Double(y[index])
        default: Double(z[index])
        }
    }
}

extension SimulatedBlock.AngularRate {
    /// In deg/s around axis 0, 1 or 2.
    fileprivate func rate(_ axis: Int, _ index: Int) -> Double {
        switch axis {
        case 0: Double(x[index])
        case 1: Double(y[index])
        default: Double(z[index])
        }
    }
}
