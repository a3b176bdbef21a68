// Finds the columns a recording needs by their names: three axes of acceleration, of angular rate, and the time.

import GaitModel

struct ColumnSearch {
    let head: Head

    /// Three columns of one quantity with the same stem.
    struct Group {
        let quantity: ColumnName.Quantity
        let stem: String
        var columns: [Int?] = [nil, nil, nil]
        var isAmbiguous = false

        var triple: AxisTriple? {
            guard let x = columns[0], let y = columns[1], let z = columns[2] else { return nil }
            return AxisTriple(x: x, y: y, z: z)
        }
    }

    /// Complete groups of a quantity in file order.
    func groups(_ quantity: ColumnName.Quantity) -> [Group] {
        var groups: [Group] = []
        for (index, column) in head.columns.enumerated() where column.quantity == quantity {
            guard let axis = column.axis?.rawValue else { continue }
            let place = groups.firstIndex { $0.stem == column.stem }
            if let place {
                if groups[place].columns[axis] != nil { groups[place].isAmbiguous = true }
                groups[place].columns[axis] = groups[place].columns[axis] ?? index
            } else {
                var group = Group(quantity: quantity, stem: column.stem)
                group.columns[axis] = index
                groups.append(group)
            }
        }
        return groups.filter { $0.triple != nil }
    }

    func fillAxes(_ match: inout DialectMatch) {
        let measured = groups(.acceleration)
        let bare = groups(.bare)
        let linear = groups(.linearAcceleration)
        var chosen = measured.isEmpty ? (bare.isEmpty ? linear : bare) : measured
        if chosen.isEmpty { chosen = NumberedAxes(head: head).groups }
        guard let group = TripleChoice.best(chosen, head, &match) else { return }
        match.acceleration = group.triple
        match.unit = group.triple.flatMap { head.columns[$0.x].unit }
        if group.quantity == .linearAcceleration {
            match.gravity = .removed
            if let gravity = groups(.gravity).first?.triple {
                match.gravityColumns = gravity
                match.gravity = .included
            }
        } else if !linear.isEmpty {
            match.notices.append(
                Notice(
                    "I_COLUMNS", .info,
                    "Read \(TripleChoice.name(group, head)); the columns without gravity were left aside."))
        }
        fillAngularRate(&match, stem: group.stem)
    }

    private func fillAngularRate(_ match: inout DialectMatch, stem: String) {
        guard let group = groups(.angularRate).first, !group.isAmbiguous, let triple = group.triple else {
            return
        }
        // A gyroscope that was sampled more slowly leaves blank cells; the acceleration matters more.
        guard triple.all.allSatisfy({ head.fill($0) > 0.8 }) else { return }
        match.angularRate = triple
        match.angularUnit = head.columns[triple.x].unit
    }

    /// Columns of any name that can be nothing else than a clock: dates, numbers that rise from 1970 or whose unit is
    /// one of time, and a first column that always rises, but not by one each row.
    private func clocks(besides axes: [Int]) -> [TimeCandidate] {
        guard !head.rows.isEmpty else { return [] }
        let found = head.columns.indices.filter { !axes.contains($0) && head.columns[$0].axis == nil }
            .compactMap { TimeCandidate(head: head, column: $0) }
            .filter(\.isMonotonic)
        let sure = found.filter { $0.epoch != nil || head.columns[$0.column].unit?.seconds != nil }
        return sure.isEmpty ? found.filter { $0.column == 0 && $0.isUnevenClock } : sure
    }

    func fillTime(_ match: inout DialectMatch) {
        let axes = match.acceleration?.all ?? []
        var candidates = head.columns.indices
            .filter { head.columns[$0].quantity == .time && !axes.contains($0) }
            .compactMap { TimeCandidate(head: head, column: $0) }
        if candidates.isEmpty { candidates = clocks(besides: axes) }
        guard
            let best = candidates.max(by: {
                $0.score < $1.score || ($0.score == $1.score && $0.column > $1.column)
            })
        else { return }
        match.time = best.kind
        // The date in a column, the time of day in another.
        if let time = best.timeOfDay, let date = candidates.lazy.compactMap(\.dateOnly).first {
            match.startEpoch = date + time
            match.startIsLocal = true
            return
        }
        // A stamp that tells its zone is the better start, wherever the time is read from.
        let starts = [best] + candidates.filter { $0.column != best.column && $0.dateOnly == nil }
        let start = starts.first { $0.epoch != nil && !$0.isLocal } ?? starts.first { $0.epoch != nil }
        match.startEpoch = start?.epoch
        match.startIsLocal = start?.isLocal ?? false
    }
}
