// The samples per second that the lines above a table state, for tables without a time column.

import GaitModel

enum StatedRate {
    private static let words = ["sampl", "rate", "freq", "hz"]

    /// Hz; nil where none or more than one is stated.
    static func find(_ head: Head) -> Double? {
        let found = head.preamble.compactMap(rate)
        guard let first = found.first, found.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private static func rate(_ line: String) -> Double? {
        let text = line.lowercased()
        let parts = text.split { !($0.isLetter || $0.isNumber || $0 == ".") }
        let speaks = words.contains { TextSearch.contains(text, $0) } || parts.first == "fs"
        // A period, a date and the size of something are no rate.
        let others = ["period", "interval", "(ms)", "baud", "heart", "date", "gyro", "mag"]
        guard speaks, !others.contains(where: { TextSearch.contains(text, $0) }) else { return nil }
        let numbers = parts.compactMap { part -> Double? in
            let bare = part.hasSuffix("hz") ? part.dropLast(2) : part
            return CellKind.number(String(bare), decimalMark: 0x2E)
        }
        guard numbers.count == 1, let rate = numbers.first,
            (ClockPlan.slowest...ClockPlan.fastest).contains(rate)
        else { return nil }
        return rate
    }
}

extension DialectMatch {
    /// Takes the rate that the file states where no column tells the time.
    mutating func fillStatedRate(_ head: Head) {
        guard time == nil, acceleration != nil, let rate = StatedRate.find(head) else { return }
        time = .rows(rate: rate)
        notices.append(
            Notice(
                "I_RATE", .info,
                "No time column; \(NumberText.fixed(rate, rate == rate.rounded() ? 0 : 2)) samples per second are stated "
                    + "above the table.",
                effect: "Gaps cannot be seen. Use --rate if that is wrong."))
    }
}
