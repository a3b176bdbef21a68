// Chooses among several sets of acceleration columns, or says that a person must choose.

import GaitModel

enum TripleChoice {
    static func best(
        _ groups: [ColumnSearch.Group], _ head: Head, _ match: inout DialectMatch
    ) -> ColumnSearch.Group? {
        guard let first = groups.first else { return nil }
        if groups.count == 1 && !first.isAmbiguous { return first }
        if groups.count == 2, let chosen = preferred(groups) {
            match.notices.append(
                Notice(
                    "I_COLUMNS", .info,
                    "The file has two accelerometers; read \(name(chosen, head)).",
                    effect: "Use --columns for the other one."))
            return chosen
        }
        match.refusal = ambiguous(groups, head)
        return nil
    }

    /// Of a low-noise and a wide-range sensor the wide one (running exceeds 2 g); of a low-g and a
    /// high-g sensor the low one (16 g is enough for the trunk and reads finer).
    private static func preferred(_ groups: [ColumnSearch.Group]) -> ColumnSearch.Group? {
        let words = ["wr", "wide", "low", "lowg", "lg"]
        for word in words {
            let hits = groups.filter {
                $0.stem.split(separator: " ").contains { $0 == word } && !$0.isAmbiguous
            }
            if hits.count == 1 { return hits[0] }
        }
        return nil
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
            position: InputPosition(line: max(1, head.layout.dataLine - 1)),
            detail: "Found: \(head.columnList).",
            fix: "Say which to read, for example --columns \(hint)")
    }
}
