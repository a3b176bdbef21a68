// An input that cannot be analysed: what is wrong, where, and what to do next.

/// Codes of product.md 4.4 that the program can raise, with their exit status (4.3).
public enum ErrorCode: String, CaseIterable, Sendable {
    case empty = "E_EMPTY"
    case noRows = "E_NO_ROWS"
    case noAcceleration = "E_NO_ACCEL"
    case noTime = "E_NO_TIME"
    case ambiguousColumns = "E_COLUMNS"
    case units = "E_UNITS"
    case rateLow = "E_RATE_LOW"
    case missing = "E_MISSING"
    case parse = "E_PARSE"
    case timeOrder = "E_TIME_ORDER"
    case decimal = "E_DECIMAL"
    case unknownFormat = "E_UNKNOWN"
    case gpsOnly = "E_GPS_ONLY"
    case damaged = "E_DAMAGED"
    case noDynamics = "E_FIT_NO_DYNAMICS"
    case notRunning = "E_NOT_RUNNING"
    case epoch = "E_EPOCH"
    case xls = "E_XLS"
    case archive = "E_ARCHIVE"
    case archiveLimit = "E_ARCHIVE_LIMIT"
    case notSupportedYet = "E_NOT_SUPPORTED"
    case limit = "E_LIMIT"
    case noRunning = "E_NO_RUNNING"
    case tooShort = "E_TOO_SHORT"
    case pair = "E_PAIR"
    case implausible = "E_IMPLAUSIBLE"
    case fileMissing = "E_NOT_FOUND"
    case fileUnreadable = "E_UNREADABLE"
    case outputExists = "E_OUTPUT"
    /// Of the web server: more bytes than it takes, too many at once, too long, its address, its door.
    case tooLarge = "E_TOO_LARGE"
    case busy = "E_BUSY"
    case timeLimit = "E_TIME_LIMIT"
    case address = "E_ADDRESS"
    case exposed = "E_EXPOSED"
    case io = "E_IO"
    case programMissing = "E_PROGRAM"
    case history = "E_HISTORY"
    case usage = "E_USAGE"
    case internalBug = "E_INTERNAL"

    /// Process exit status, after sysexits.
    public var exitStatus: Int32 {
        switch self {
        case .usage: 64
        case .fileMissing, .fileUnreadable: 66
        case .busy, .address, .programMissing: 69
        case .internalBug: 70
        case .outputExists: 73
        case .io, .history: 74
        case .archiveLimit, .limit, .tooLarge, .timeLimit, .exposed: 77
        default: 65
        }
    }
}

/// Where in the input something is wrong. Line and column count from 1, byte from 0.
public struct InputPosition: Sendable, Equatable {
    public var line: Int?
    public var columnName: String?
    public var byte: Int?
    /// The member of an archive in which `line` and `byte` are counted.
    public var entry: String?

    public init(line: Int? = nil, columnName: String? = nil, byte: Int? = nil, entry: String? = nil) {
        self.entry = entry
        self.line = line
        self.columnName = columnName
        self.byte = byte
    }
}

/// Thrown by the first stage only; every later doubt is a value, not an error.
public struct InputError: Error, Sendable, Equatable {
    public let code: ErrorCode
    /// What is wrong, without the file name.
    public let what: String
    public var position: InputPosition
    /// More about the place ("columns time, lat, lon"), may be empty.
    public let detail: String
    /// The exact next step for the user.
    public let fix: String

    public init(
        _ code: ErrorCode, _ what: String, position: InputPosition = InputPosition(), detail: String = "",
        fix: String
    ) {
        self.code = code
        self.what = what
        self.position = position
        self.detail = detail
        self.fix = fix
    }
}
