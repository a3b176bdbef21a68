// What a job line may say of a recording, a case each.

internal import GaitModel

enum JobKey: String, CaseIterable {
    case athlete, name, right, date, named, modified, placement, side, speed, shoe, surface, session, note,
        pain

    func value(_ job: TeamJob) -> String? {
        switch self {
        case .athlete: job.athlete
        case .name: job.name
        case .right: job.right
        case .date: job.statedDay?.text
        case .named: job.namedDay?.text
        case .modified: job.modified.map { "\($0)" }
        case .placement: job.placement?.rawValue
        case .side: job.side?.rawValue
        case .speed: job.speed.map { "\($0)" }
        case .shoe: job.shoe
        case .surface: job.surface
        case .session: job.session
        case .note: job.note
        case .pain: job.pain.map { "\($0)" }
        }
    }

    /// False when the text is nothing that this key can be.
    func set(_ text: String, in job: inout TeamJob) -> Bool {
        switch self {
        case .athlete: return keep(text.isEmpty ? nil : text) { job.athlete = $0 }
        case .right: return keep(text.isEmpty ? nil : text) { job.right = $0 }
        case .name: return keep(text) { job.name = $0 }
        case .date: return keep(CalendarDay(text)) { job.statedDay = $0 }
        case .named where text.isEmpty:
            job.namedDay = nil
            return true
        case .named: return keep(CalendarDay(text)) { job.namedDay = $0 }
        case .modified: return keep(number(text, -1e12...1e12)) { job.modified = $0 }
        case .placement: return keep(SensorPlacement(rawValue: text)) { job.placement = $0 }
        case .side: return keep(BodySide(rawValue: text)) { job.side = $0 }
        case .speed: return keep(number(text, StatedValues.speed)) { job.speed = $0 }
        case .shoe: return keep(text) { job.shoe = $0 }
        case .surface: return keep(text) { job.surface = $0 }
        case .session: return keep(text) { job.session = $0 }
        case .note: return keep(text) { job.note = $0 }
        case .pain: return keep(number(text, StatedValues.pain)) { job.pain = $0 }
        }
    }

    var fix: String {
        switch self {
        case .athlete, .right: "write something behind the =, or leave the key out"
        case .name, .shoe, .surface, .session, .note: "any words will do"
        case .date, .named: "write the day as 2026-10-03"
        case .modified: "write seconds since 1970"
        case .placement: "one of \(SensorPlacement.allCases.map(\.rawValue).joined(separator: ", "))"
        case .side: "left or right"
        case .speed: "metres per second, 0.3 to 13"
        case .pain: "a number from 0 (none) to 10"
        }
    }

    private func keep<Value>(_ value: Value?, _ store: (Value) -> Void) -> Bool {
        value.map(store) != nil
    }

    private func number(_ text: String, _ range: ClosedRange<Double>) -> Double? {
        Double(text).flatMap { range.contains($0) ? $0 : nil }
    }
}
