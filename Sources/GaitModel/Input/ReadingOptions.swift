// What the user may say about a file instead of having it detected.

/// Units of acceleration a file can have.
public enum AccelerationUnit: String, CaseIterable, Sendable {
    case g, mg
    case metresPerSecondSquared = "m/s2"

    /// Multiply a value of this unit to get g.
    public var scaleToG: Double {
        switch self {
        case .g: 1
        case .mg: 0.001
        case .metresPerSecondSquared: 1 / 9.80665
        }
    }
}

/// Overrides for the reader; everything `nil` is detected and reported.
public struct ReadingOptions: Sendable {
    /// Column names (or numbers from 1) by role, from `--columns t=..,x=..,y=..,z=..`.
    public var columns: [InputDescription.Column.Role: String]
    public var units: AccelerationUnit?
    /// Hz; used instead of a time column, or to overrule it when there is none to trust.
    public var rate: Double?
    /// One of several sensors in the file, by its name or the beginning of it.
    public var sensor: String?
    /// The member of an archive to read, by its path in the archive or the last part of it.
    public var entry: String?
    /// Which of several sources of a device's quantity is taken: a word of its name, `native` or `developer`.
    public var prefer: String?
    /// A device's file is read as a run whatever sport it says.
    public var anySport = false
    /// What a first pass over the archive chose; made by the reader's own survey.
    public var surveyed: ContainerDescription?

    public init(
        columns: [InputDescription.Column.Role: String] = [:], units: AccelerationUnit? = nil,
        rate: Double? = nil, sensor: String? = nil
    ) {
        self.columns = columns
        self.units = units
        self.rate = rate
        self.sensor = sensor
    }
}

/// What the user said about the run; none of it changes how the file is read.
public struct SessionContext: Sendable {
    public var placement: SensorPlacement
    public var side: BodySide?
    /// The foot of the first step of running, when the wearer says so.
    public var firstSide: BodySide?
    /// What side A is, when the wearer says so after looking at a report with A and B.
    public var sideA: BodySide?
    /// Metres per second.
    public var speed: Double?
    /// Metres.
    public var height: Double?
    /// Kilograms.
    public var mass: Double?

    public init(
        placement: SensorPlacement = .unknown, side: BodySide? = nil, firstSide: BodySide? = nil,
        speed: Double? = nil, height: Double? = nil, mass: Double? = nil
    ) {
        self.placement = placement
        self.side = side
        self.firstSide = firstSide
        self.speed = speed
        self.height = height
        self.mass = mass
    }
}
