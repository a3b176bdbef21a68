// Everything the reader found out about a file: nothing is guessed silently.

public struct InputDescription: Sendable {
    /// How a fact was come by.
    public enum Source: String, Sendable { case header, detected, user, assumed }

    public enum Tier: String, Sendable { case raw, device }

    public struct Format: Sendable, Equatable {
        /// Stable id such as `phyphox/csv` or `generic/csv`.
        public let id: String
        public let title: String
        /// 0 to 1.
        public let confidence: Double
        /// What to change in that app or device to get more out of the next recording; may be empty.
        public let advice: String

        public init(id: String, title: String, confidence: Double, advice: String = "") {
            self.id = id
            self.title = title
            self.confidence = confidence
            self.advice = advice
        }

        public var confidenceWord: String {
            confidence >= 0.9
                ? "certain" : confidence >= 0.6 ? "likely" : confidence >= 0.4 ? "by its columns" : "a guess"
        }
    }

    /// Which column of the file plays which role.
    public struct Column: Sendable, Equatable {
        public enum Role: String, Sendable {
            case time = "t"
            case x, y, z, gx, gy, gz, gravityX, gravityY, gravityZ
        }
        public let role: Role
        public let name: String

        public init(role: Role, name: String) {
            self.role = role
            self.name = name
        }
    }

    public struct Units: Sendable, Equatable {
        /// As in the file: `g`, `mg`, `m/s2`, `counts`.
        public let acceleration: String
        public let source: Source
        public let scaleToG: Double
        /// Length of the mean vector over a few seconds, g (methods.md 2.2); nil before data.
        public let meanMagnitude: Double?

        public init(acceleration: String, source: Source, scaleToG: Double, meanMagnitude: Double?) {
            self.acceleration = acceleration
            self.source = source
            self.scaleToG = scaleToG
            self.meanMagnitude = meanMagnitude
        }
    }

    public struct Clock: Sendable, Equatable {
        /// Unit of the time column: `s`, `ms`, `us`, `ns`, `date-time`, `none` (rate given).
        public let unit: String
        public let source: Source
        /// Uniform rate the blocks have, Hz.
        public let rate: Double
        /// SD of stamp differences about their median, ms.
        public let jitter: Double
        /// Seconds since 1970-01-01 UTC of the first sample, where the file says so.
        public let startEpoch: Double?
        /// First to last stamp, s.
        public let duration: Double
        public let duplicateStamps: Int
        public let backwardJumps: Int
        /// Stamps were too coarse or bunched and were spread evenly.
        public let isReconstructed: Bool
        /// `startEpoch` counts as if the place's own clock showed UTC: the file does not say its zone.
        public let startIsLocal: Bool

        public init(
            unit: String, source: Source, rate: Double, jitter: Double, startEpoch: Double?,
            duration: Double, duplicateStamps: Int, backwardJumps: Int, isReconstructed: Bool,
            startIsLocal: Bool = false
        ) {
            self.unit = unit
            self.source = source
            self.rate = rate
            self.jitter = jitter
            self.startEpoch = startEpoch
            self.duration = duration
            self.duplicateStamps = duplicateStamps
            self.backwardJumps = backwardJumps
            self.isReconstructed = isReconstructed
            self.startIsLocal = startIsLocal
        }
    }

    public struct Gap: Sendable, Equatable {
        /// Seconds from the recording's first sample.
        public let start: Double
        public let length: Double

        public init(start: Double, length: Double) {
            self.start = start
            self.length = length
        }
    }

    public struct Clipping: Sendable, Equatable {
        /// Full scale the sensor ran into, g; nil when it never did.
        public let level: Float?
        public let samples: Int

        public init(level: Float?, samples: Int) {
            self.level = level
            self.samples = samples
        }
    }

    /// File name without folder, or `-`.
    public var name: String
    public var bytes: Int
    public var rows: Int
    /// Rows left out because a needed value was missing or not a number.
    public var skippedRows: Int
    public var format: Format
    /// `,` `;` tab...
    public var separator: String
    public var decimalMark: String
    public var encoding: String
    public var columns: [Column]
    public var units: Units
    public var gravity: GravityMode
    public var gravitySource: Source
    public var clock: Clock
    /// The first hundred gaps; `gapCount` and `gapTotal` count all.
    public var gaps: [Gap]
    public var gapCount: Int
    public var gapTotal: Double
    public var clipping: Clipping
    /// Smallest and largest value of any axis, g.
    public var range: ClosedRange<Float>
    public var hasGyroscope: Bool
    public var notices: [Notice]
    /// What a file of a watch or phone app says of itself; nil for text tables.
    public var device: DeviceDescription?
    /// Whether samples of acceleration were read, or numbers that a device had computed from them.
    public var tier = Tier.raw
    /// Sensors inside the file, where there are several; `sensor` is the one that was read.
    public var sensors: [String] = []
    public var sensor: String?

    public init(
        name: String, bytes: Int, rows: Int, skippedRows: Int, format: Format, separator: String,
        decimalMark: String, encoding: String, columns: [Column], units: Units, gravity: GravityMode,
        gravitySource: Source, clock: Clock, gaps: [Gap], gapCount: Int, gapTotal: Double,
        clipping: Clipping, range: ClosedRange<Float>, hasGyroscope: Bool, notices: [Notice]
    ) {
        self.name = name
        self.bytes = bytes
        self.rows = rows
        self.skippedRows = skippedRows
        self.format = format
        self.separator = separator
        self.decimalMark = decimalMark
        self.encoding = encoding
        self.columns = columns
        self.units = units
        self.gravity = gravity
        self.gravitySource = gravitySource
        self.clock = clock
        self.gaps = gaps
        self.gapCount = gapCount
        self.gapTotal = gapTotal
        self.clipping = clipping
        self.range = range
        self.hasGyroscope = hasGyroscope
        self.notices = notices
    }
}
