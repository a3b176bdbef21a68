// What a dialect is: it looks at the head of a file and says which column means what.

public import GaitModel

/// One export format. Add a file here and one element in `DialectCatalog.all`.
public protocol Dialect: Sendable {
    /// Stable id such as `phyphox/csv`.
    var id: String { get }
    /// Name for people.
    var title: String { get }
    /// What to change in the app or on the device to get more out of the next recording.
    var advice: String { get }
    /// nil when the head is not this format's.
    func recognise(_ head: Head) -> DialectMatch?
}

extension Dialect {
    public var advice: String { "" }
}

/// Columns of three axes, by index.
public struct AxisTriple: Sendable, Equatable {
    public var x: Int
    public var y: Int
    public var z: Int

    public init(x: Int, y: Int, z: Int) {
        self.x = x
        self.y = y
        self.z = z
    }

    var all: [Int] { [x, y, z] }
}

/// Where the time of a row comes from.
public enum TimeKind: Sendable, Equatable {
    /// A column of numbers, in a known or unknown unit; `wrap` is the count at which it starts again at 0.
    case ticks(column: Int, unit: Unit?, wrap: Double?)
    case dateTime(column: Int)
    /// A column that counts samples.
    case counter(column: Int, rate: Double, wrap: Double?)
    /// Every row is one sample.
    case rows(rate: Double)
}

/// What a dialect says about a head.
public struct DialectMatch: Sendable {
    /// 0 to 1; the highest wins.
    public var confidence: Double
    public var acceleration: AxisTriple?
    /// Gravity in columns of its own, to be added to `acceleration`.
    public var gravityColumns: AxisTriple?
    public var angularRate: AxisTriple?
    public var time: TimeKind?
    /// Unit of acceleration where the file or the format says it.
    public var unit: Unit?
    /// Unit the format usually has, where neither file nor physics tell.
    public var usualUnit: Unit?
    public var angularUnit: Unit?
    /// Whether gravity is in the acceleration where the names or the format say it.
    public var gravity: GravityMode?
    /// Seconds since 1970 of the first row, where the file says so.
    public var startEpoch: Double?
    /// The file does not say in which time zone its clock was.
    public var startIsLocal = false
    /// Rows at the top of the table that are no samples.
    public var leadingRows = 0
    /// Sensors inside, where there are several.
    public var sensors: [SensorInside] = []
    /// Name of the one among `sensors` that is read.
    public var sensor: String?
    /// Rows of other sensors are passed over.
    var filter: RowFilter?
    public var notices: [Notice] = []
    /// The file is recognised, and this is why it cannot be used.
    public var refusal: InputError?

    public init(confidence: Double) { self.confidence = confidence }
}
