// Whether 3/9/2024 is the ninth of March: said above the table, told by a day beyond 12, or by the clock's AM and PM.

enum DateOrder {
    static func isMonthFirst(_ rows: [[String]], preamble: [String]) -> Bool {
        let said = preamble.lazy.compactMap { TextSearch.text(after: "date format ", in: $0.lowercased()) }
            .first
        if let said { return said.first == "m" }
        var saysHalfDay = false
        for cell in rows.joined() {
            let parts = cell.split(separator: "/")
            guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]) else { continue }
            if first > 12 { return false }
            if second > 12 { return true }
            let end = cell.suffix(2).lowercased()
            saysHalfDay = saysHalfDay || end == "am" || end == "pm"
        }
        return saysHalfDay
    }
}
