// A run as a device summed it up: numbers once a second, each with the field it came from.

/// One quantity along the run; NaN where the device had no value. As long as `DeviceRun.times`.
public struct DeviceChannel: Sendable, Equatable {
    public let quantity: DeviceQuantity
    /// The field of the file: "stance_time", "Ground Time (developer field)".
    public let source: String
    /// A field of the format itself, not one that an app or pod added.
    public let isNative: Bool
    public var values: [Float]

    public init(quantity: DeviceQuantity, source: String, isNative: Bool, values: [Float]) {
        self.quantity = quantity
        self.source = source
        self.isNative = isNative
        self.values = values
    }
}

public struct DeviceRun: Sendable {
    /// Seconds since 1970 of the first row; nil where the file has no clock.
    public var startEpoch: Double?
    /// Seconds from the first row, rising. Clock changes are taken out.
    public var times: [Double]
    public var channels: [DeviceChannel]
    /// Stretches in which the timer was stopped, seconds from the first row.
    public var pauses: [Range<Double>]

    public init(
        startEpoch: Double?, times: [Double], channels: [DeviceChannel], pauses: [Range<Double>] = []
    ) {
        self.startEpoch = startEpoch
        self.times = times
        self.channels = channels
        self.pauses = pauses
    }
}

/// What is known about the device and its file.
public struct DeviceDescription: Sendable, Equatable {
    /// A field that occurs in the file, and in how many rows it has a value.
    public struct Field: Sendable, Equatable {
        public let message: String
        public let name: String
        public let unit: String
        public let isDeveloper: Bool
        public let count: Int

        public init(message: String, name: String, unit: String, isDeveloper: Bool, count: Int) {
            self.message = message
            self.name = name
            self.unit = unit
            self.isDeveloper = isDeveloper
            self.count = count
        }
    }

    /// A kind of message (FIT) or element (XML) and how often it occurs.
    public struct Message: Sendable, Equatable {
        public let name: String
        public let count: Int

        public init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }

    /// "Garmin", or the app that wrote the file.
    public var maker: String?
    /// As the file says it: "running".
    public var sport: String?
    public var messages: [Message]
    public var fields: [Field]

    public init(maker: String? = nil, sport: String? = nil, messages: [Message] = [], fields: [Field] = []) {
        self.maker = maker
        self.sport = sport
        self.messages = messages
        self.fields = fields
    }
}
