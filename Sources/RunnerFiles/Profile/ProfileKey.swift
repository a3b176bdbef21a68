// One line of a profile: its name, what it may hold, and where that goes.

internal import GaitModel

struct ProfileKey: Sendable {
    typealias Path<Value> = any WritableKeyPath<RunnerProfile, Value> & Sendable
    typealias Store = @Sendable (TOMLValue, inout RunnerProfile) -> Bool

    let table: String
    let name: String
    /// What it is, for the example file.
    let help: String
    /// What it may hold: "50 to 260", "true or false", "one of female, male".
    let allowed: String
    /// As it could stand in a file.
    let example: String
    /// False when the value is not allowed.
    let store: Store

    static func number(
        _ table: String, _ name: String, _ range: ClosedRange<Double>, example: String, _ help: String,
        _ path: Path<Double?>
    ) -> ProfileKey {
        let (low, high) = (NumberText.short(range.lowerBound), NumberText.short(range.upperBound))
        return ProfileKey(
            table: table, name: name, help: help, allowed: "a number from \(low) to \(high)", example: example
        ) { value, profile in
            guard case .number(let number) = value, range.contains(number) else { return false }
            profile[keyPath: path] = number
            return true
        }
    }

    static func truth(
        _ table: String, _ name: String, _ help: String,
        _ path: Path<Bool?>
    ) -> ProfileKey {
        ProfileKey(table: table, name: name, help: help, allowed: "true or false", example: "false") {
            value, profile in
            guard case .truth(let truth) = value else { return false }
            profile[keyPath: path] = truth
            return true
        }
    }

    static func day(
        _ table: String, _ name: String, example: String, _ help: String,
        _ path: Path<CalendarDay?>
    ) -> ProfileKey {
        ProfileKey(
            table: table, name: name, help: help, allowed: "a date such as 2026-11-30", example: example
        ) { value, profile in
            switch value {
            case .day(let day): profile[keyPath: path] = day
            case .text(let text):
                guard let day = CalendarDay(text) else { return false }
                profile[keyPath: path] = day
            default: return false
            }
            return true
        }
    }

    static func text(
        _ table: String, _ name: String, example: String, _ help: String,
        _ path: Path<String?>
    ) -> ProfileKey {
        ProfileKey(
            table: table, name: name, help: help, allowed: "text in \"..\", at most 60 letters",
            example: "\"\(example)\""
        ) { value, profile in
            guard case .text(let text) = value, (1...60).contains(text.count) else { return false }
            profile[keyPath: path] = text
            return true
        }
    }

    static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ table: String, _ name: String, example: Choice, _ help: String,
        _ path: Path<Choice?>
    ) -> ProfileKey where Choice.RawValue == String {
        ProfileKey(
            table: table, name: name, help: help, allowed: "one of \(words(Choice.self))",
            example: "\"\(example.rawValue)\""
        ) { value, profile in
            guard case .text(let text) = value, let choice = Choice(rawValue: text) else { return false }
            profile[keyPath: path] = choice
            return true
        }
    }

    static func choices<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ table: String, _ name: String, example: Choice, _ help: String,
        _ path: Path<[Choice]>
    ) -> ProfileKey where Choice.RawValue == String {
        ProfileKey(
            table: table, name: name, help: help, allowed: "a list of \(words(Choice.self))",
            example: "[\"\(example.rawValue)\"]"
        ) { value, profile in
            guard case .list(let list) = value else { return false }
            var choices: [Choice] = []
            for item in list {
                guard case .text(let text) = item, let choice = Choice(rawValue: text) else { return false }
                choices.append(choice)
            }
            profile[keyPath: path] = choices
            return true
        }
    }

    private static func words<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> String
    where Choice.RawValue == String {
        type.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    }
}
