// Units as files write them.

/// A unit of acceleration, angular rate or time.
public enum Unit: Sendable, Equatable {
    case g, milliG, metresPerSecondSquared, counts
    case microG, centimetresPerSecondSquared, millimetresPerSecondSquared, feetPerSecondSquared
    /// 64 to the g, as the Empatica E4 writes.
    case sixtyFourths
    case degreesPerSecond, radiansPerSecond
    case seconds, milliseconds, microseconds, nanoseconds
    /// Ticks of 100 ns, as Windows programs count them.
    case hundredNanoseconds
    case minutes, hours, days
    case microtesla

    /// Reads `m/s^2`, `[deg/s]`, `(g)`, `mG`, `ms`, `no_units`...; nil for anything else.
    public init?(parsing text: String) {
        var key = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case " ", "^", "(", ")", "[", "]", "*", "_", "\u{B7}", "\u{22C5}", "{", "}", "\"": continue
            case "\u{B2}", "\u{FFFD}": key += "2"
            case "\u{B5}", "\u{3BC}": key += "u"
            // Cyrillic
            case "\u{441}": key += "s"
            case "\u{43C}": key += "m"
            default: key.unicodeScalars.append(scalar)
            }
        }
        guard let unit = Self.spellings[key] else { return nil }
        self = unit
    }

    private static let spellings: [String: Unit] = {
        var table: [String: Unit] = [:]
        for (unit, words) in lists {
            for word in words { table[word] = unit }
        }
        return table
    }()

    private static let lists: [(Unit, [String])] = [
        (.g, ["g", "gs", "gforce", "g-force", "gunit", "gn"]),
        (.milliG, ["mg", "milli-g", "millig", "mgs"]),
        (
            .metresPerSecondSquared,
            [
                "m/s2", "m/s/s", "ms2", "ms-2", "m/s", "mps2", "m/sec2", "m/s\u{B2}", "m.s-2", "m/s22", "mss",
                "meterspersecondsquared", "metrespersecondsquared", "meter/second2", "m/ss", "m/second2",
            ]
        ),
        (.microG, ["ug", "micro-g", "microg"]),
        (.centimetresPerSecondSquared, ["cm/s2", "cm/s/s", "gal", "cms-2"]),
        (.millimetresPerSecondSquared, ["mm/s2", "mm/s/s", "mms-2"]),
        (.feetPerSecondSquared, ["ft/s2", "ft/s/s", "fts-2"]),
        (.counts, ["lsb", "counts", "count", "raw", "nounits", "adc"]),
        (
            .degreesPerSecond,
            [
                "deg/s", "\u{B0}/s", "dps", "deg/sec", "degrees/s", "degrees/second", "degpersec", "2/s",
                "degs",
            ]
        ),
        (.radiansPerSecond, ["rad/s", "rads", "rad/sec", "radians/s", "rad.s-1", "rps", "radians/second"]),
        (.seconds, ["s", "sec", "secs", "second", "seconds"]),
        (.milliseconds, ["ms", "msec", "millis", "milliseconds", "millisecond", "milli"]),
        (.microseconds, ["us", "usec", "micros", "microsec", "microseconds", "microsecond", "u s"]),
        (.nanoseconds, ["ns", "nsec", "nanos", "nanosec", "nanoseconds", "nanosecond"]),
        (.minutes, ["min", "mins", "minute", "minutes"]),
        (.hours, ["h", "hr", "hrs", "hour", "hours"]),
        (.days, ["d", "day", "days"]),
        (.microtesla, ["ut", "microtesla", "gauss", "localflux", "mt"]),
    ]

    /// Seconds of one tick; nil for other quantities.
    var seconds: Double? {
        switch self {
        case .seconds: 1
        case .milliseconds: 1e-3
        case .microseconds: 1e-6
        case .nanoseconds: 1e-9
        case .hundredNanoseconds: 1e-7
        case .minutes: 60
        case .hours: 3600
        case .days: 86_400
        default: nil
        }
    }

    /// A word that means other things too, such as the least of something.
    var isLong: Bool { [.minutes, .hours, .days].contains(self) }

    var isAcceleration: Bool {
        switch self {
        case .g, .milliG, .microG, .metresPerSecondSquared, .centimetresPerSecondSquared,
            .millimetresPerSecondSquared, .feetPerSecondSquared:
            true
        default: false
        }
    }
    var isAngularRate: Bool { self == .degreesPerSecond || self == .radiansPerSecond }

    /// Multiply to get g, or degrees per second; nil for time, counts and the rest.
    var scale: Double? {
        switch self {
        case .g: 1
        case .milliG: 0.001
        case .sixtyFourths: 1 / 64
        case .microG: 1e-6
        case .metresPerSecondSquared: 1 / 9.80665
        case .centimetresPerSecondSquared: 1 / 980.665
        case .millimetresPerSecondSquared: 1 / 9806.65
        case .feetPerSecondSquared: 0.3048 / 9.80665
        case .degreesPerSecond: 1
        case .radiansPerSecond: 180 / Double.pi
        default: nil
        }
    }

    /// As reports print it.
    var word: String {
        switch self {
        case .g: "g"
        case .milliG: "mg"
        case .sixtyFourths: "1/64 g"
        case .metresPerSecondSquared: "m/s2"
        case .microG: "ug"
        case .centimetresPerSecondSquared: "cm/s2"
        case .millimetresPerSecondSquared: "mm/s2"
        case .feetPerSecondSquared: "ft/s2"
        case .counts: "counts"
        case .degreesPerSecond: "deg/s"
        case .radiansPerSecond: "rad/s"
        case .seconds: "s"
        case .milliseconds: "ms"
        case .microseconds: "us"
        case .nanoseconds: "ns"
        case .hundredNanoseconds: "100 ns"
        case .minutes: "min"
        case .hours: "h"
        case .days: "days"
        case .microtesla: "uT"
        }
    }
}
