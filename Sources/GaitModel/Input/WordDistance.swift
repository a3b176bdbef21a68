// How far apart two words are, for finding the name that was probably meant.

public enum WordDistance {
    /// Letters to insert, delete or change to get from one word to the other (Levenshtein).
    public static func edits(_ a: String, _ b: String) -> Int {
        let (a, b) = (Array(a.utf8), Array(b.utf8))
        var row = Array(0...b.count)
        for i in a.indices {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let change = diagonal + (a[i] == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }

    /// Names that differ more from what was typed have little to do with it.
    public static func largest(for typed: String) -> Int { max(2, typed.count / 3) }
}
