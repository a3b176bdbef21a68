// What a line of a runner's TOML file can hold, and where it stood.

internal import GaitModel

enum TOMLValue: Equatable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case day(CalendarDay)
    case list([TOMLValue])

    /// For complaints: what was found, in plain words.
    var kind: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .truth: "true or false"
        case .day: "a date"
        case .list: "a list"
        }
    }
}

struct TOMLEntry: Equatable {
    /// Empty before the first `[table]`.
    let table: String
    let key: String
    let value: TOMLValue
    let line: Int
}
