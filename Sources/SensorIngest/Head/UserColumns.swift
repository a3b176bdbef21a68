// What the user said with --columns, --units and --rate, put over what was found.

import GaitModel

struct UserColumns {
    let head: Head
    let options: ReadingOptions

    func applied(to found: DialectMatch) throws(InputError) -> DialectMatch {
        var match = found
        try applySensor(&match)
        try applyAxes(&match)
        if let rate = options.rate {
            try checkRate(rate)
            match.time = .rows(rate: rate)
        } else if let column = try column(.time) {
            match.time = time(column)
        }
        try checkDistinct(match)
        return match
    }

    /// Exact name, then the beginning of one, then any part; upper and lower case are the same.
    private func applySensor(_ match: inout DialectMatch) throws(InputError) {
        // A file of objects was asked for the sensor while its rows were made.
        guard let wanted = options.sensor?.lowercased(), head.form == .table else { return }
        let names = match.sensors.map { $0.name.lowercased() }
        let tests: [(String) -> Bool] = [
            { $0 == wanted }, { $0.hasPrefix(wanted) }, { TextSearch.contains($0, wanted) },
        ]
        for test in tests {
            let hits = names.indices.filter { test(names[$0]) }
            guard let place = hits.first else { continue }
            guard hits.count == 1 else { throw noSensor(match, "More than one sensor is called") }
            return match.choose(match.sensors[place], head)
        }
        throw noSensor(match, match.sensors.isEmpty ? "The file holds one sensor only, not" : "No sensor")
    }

    private func noSensor(_ match: DialectMatch, _ words: String) -> InputError {
        let names = match.sensors.map { EscapedText.of($0.name) }.joined(separator: ", ")
        return InputError(
            .ambiguousColumns, "\(words) '\(EscapedText.of((options.sensor ?? "").prefix40))'.",
            position: head.place,
            detail: names.isEmpty ? "Found: \(head.columnList)." : "Inside: \(names).",
            fix: names.isEmpty ? "Leave --sensor out." : "Give one of these names to --sensor.")
    }

    private func applyAxes(_ match: inout DialectMatch) throws(InputError) {
        if let triple = try triple([.x, .y, .z], known: match.acceleration) {
            match.acceleration = triple
            match.refusal = nil
            match.gravityColumns = nil
            match.unit = head.columns[triple.x].unit ?? match.unit
            match.gravity = head.columns[triple.x].quantity == .linearAcceleration ? .removed : nil
            match.notices = []
        }
        if let triple = try triple([.gx, .gy, .gz], known: match.angularRate) {
            match.angularRate = triple
            match.angularUnit = head.columns[triple.x].unit ?? match.angularUnit
        }
        if let triple = try triple([.gravityX, .gravityY, .gravityZ], known: match.gravityColumns) {
            match.gravityColumns = triple
            match.gravity = .included
        }
    }

    /// The three columns named by the user; axes left out keep what was found.
    private func triple(
        _ roles: [InputDescription.Column.Role], known: AxisTriple?
    ) throws(InputError) -> AxisTriple? {
        guard roles.contains(where: { options.columns[$0] != nil }) else { return nil }
        let x = try column(roles[0]) ?? known?.x
        let y = try column(roles[1]) ?? known?.y
        let z = try column(roles[2]) ?? known?.z
        guard let x, let y, let z else {
            throw InputError(
                .ambiguousColumns, "--columns names some axes but not all three.",
                detail: "Columns: \(head.columnList).", fix: "Name all of x, y and z.")
        }
        return AxisTriple(x: x, y: y, z: z)
    }

    /// By exact name, then ignoring case, then by number from 1.
    private func column(_ role: InputDescription.Column.Role) throws(InputError) -> Int? {
        guard let wanted = options.columns[role] else { return nil }
        if let exact = head.columns.firstIndex(where: { $0.name == wanted }) { return exact }
        let lower = wanted.lowercased()
        if let alike = head.columns.firstIndex(where: { $0.name.lowercased() == lower }) { return alike }
        if let number = Int(wanted), number >= 1, number <= head.columns.count { return number - 1 }
        throw InputError(
            .ambiguousColumns,
            "No column '\(EscapedText.of(String(wanted.prefix(60))))' (--columns \(role.rawValue)=).",
            position: head.place,
            detail: "Found: \(head.columnList).",
            fix: "Use one of these names or a column number from 1 to \(head.columns.count).")
    }

    private func time(_ column: Int) -> TimeKind {
        TimeCandidate(head: head, column: column)?.kind ?? .ticks(column: column, unit: nil, wrap: nil)
    }

    private func checkRate(_ rate: Double) throws(InputError) {
        guard rate.isFinite, rate > 0, rate <= 100_000 else {
            throw InputError(
                .usage, "--rate must be between 0 and 100000 Hz.", fix: "Give the samples per second.")
        }
    }

    private func checkDistinct(_ match: DialectMatch) throws(InputError) {
        var used = (match.acceleration?.all ?? []) + (match.angularRate?.all ?? [])
        used += match.gravityColumns?.all ?? []
        switch match.time {
        case .ticks(let column, _, _), .dateTime(let column), .counter(let column, _, _): used.append(column)
        case .rows, nil: break
        }
        guard !options.columns.isEmpty, Set(used).count != used.count else { return }
        throw InputError(
            .ambiguousColumns, "One column is used for two things.", detail: "Found: \(head.columnList).",
            fix: "Name another column for each of t, x, y and z.")
    }
}
