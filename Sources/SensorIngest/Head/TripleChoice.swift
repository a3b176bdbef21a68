// Chooses among several sets of acceleration columns, or says that a person must choose.

import GaitModel

enum TripleChoice {
    static func best(
        _ groups: [ColumnSearch.Group], _ head: Head, _ match: inout DialectMatch
    ) -> ColumnSearch.Group? {
        guard let first = groups.first else { return nil }
        if groups.count == 1 && !first.isAmbiguous { return first }
        if let chosen = preferred(groups) {
            match.notices.append(
                Notice(
                    "I_COLUMNS", .info,
                    "The file has \(groups.count) sets of acceleration columns; read \(name(chosen, head)).",
                    effect: "Use --columns for another one."))
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

    static func name(_ group: ColumnSearch.Group, _ head: Head) -> String {
        guard let triple = group.triple else { return "" }
        return triple.all.map { "'\(EscapedText.of(head.columns[$0].name))'" }.joined(separator: ", ")
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
            fix: "Say which to read, for example --columns \(hint)")
    }
}
