// Chooses among several sets of acceleration columns, or says that a person must choose.

import GaitModel

extension String {
    /// Enough of a name for a message.
    var prefix40: String { String(prefix(40)) }
}

enum TripleChoice {
    static func best(
        _ groups: [ColumnSearch.Group], _ head: Head, _ match: inout DialectMatch
    ) -> ColumnSearch.Group? {
        guard let first = groups.first else { return nil }
        if groups.count == 1 && !first.isAmbiguous { return first }
        match.sensors = groups.compactMap { group in
            group.triple.map { SensorInside(name: sensorName(group, groups), columns: $0) }
        }
        if let chosen = preferred(groups) {
            match.sensor = sensorName(chosen, groups)
            match.notices.append(
                Notice(
                    "I_COLUMNS", .info,
                    "The file has \(groups.count) sets of acceleration columns; read \(name(chosen, head)).",
                    effect: "Use --sensor or --columns for another one."))
            return chosen
        }
        match.refusal = ambiguous(groups, head)
        return nil
    }

    /// Calibrated rather than raw; of a low-noise and a wide-range sensor the wide one (running exceeds
    /// 2 g); of a low-g and a high-g sensor the low one (16 g is enough for the trunk and reads finer).
    private static let preferences: [Set<String>] = [["cal"], ["wr", "wide"], ["low", "lowg", "lg"]]

    private static func preferred(_ groups: [ColumnSearch.Group]) -> ColumnSearch.Group? {
        var left = groups
        for words in preferences {
            let hits = left.filter { !words.isDisjoint(with: $0.stem.split(separator: " ").map(String.init)) }
            if !hits.isEmpty { left = hits }
        }
        return left.count == 1 && !left[0].isAmbiguous ? left[0] : nil
    }

    /// The words of a set that the others lack: `chest` of `chest acc`.
    private static func sensorName(_ group: ColumnSearch.Group, _ groups: [ColumnSearch.Group]) -> String {
        let words = group.stem.split(separator: " ").map(String.init)
        let own = words.filter { word in
            !groups.allSatisfy { $0.stem.split(separator: " ").contains(Substring(word)) }
        }
        return EscapedText.of((own.isEmpty ? words : own).joined(separator: " ").prefix40)
    }

    static func name(_ group: ColumnSearch.Group, _ head: Head) -> String {
        guard let triple = group.triple else { return "" }
        return triple.all.map { "'\(EscapedText.of(head.columns[$0].name))'" }.joined(separator: ", ")
    }

    private static func sensorHint(_ groups: [ColumnSearch.Group]) -> String {
        guard groups.count > 1, !groups[0].isAmbiguous else { return "" }
        return "--sensor '\(sensorName(groups[0], groups))' or "
    }

    private static func ambiguous(_ groups: [ColumnSearch.Group], _ head: Head) -> InputError {
        let first = groups[0].triple?.all ?? []
        let names = first.map {
            groups[0].isAmbiguous ? String($0 + 1) : EscapedText.of(head.columns[$0].name)
        }
        let hint = zip(["x", "y", "z"], names).map { "\($0)=\($1)" }.joined(separator: ",")
        return InputError(
            .ambiguousColumns, "More than one set of acceleration columns.",
            position: head.place,
            detail: "Found: \(head.columnList).",
            fix: "Say which to read, for example \(sensorHint(groups))--columns \(hint)")
    }
}
