// The order people expect of names with numbers in them: A2 comes before A10.

/// Digits count as numbers, Latin capitals as small letters; where that leaves two texts equal, their bytes decide, so
/// that every list has one order only.
enum NaturalOrder {
    static func comes(_ one: String, before two: String) -> Bool {
        let (a, b) = (Array(one.utf8), Array(two.utf8))
        return byMeaning(a, b) ?? a.lexicographicallyPrecedes(b)
    }

    /// nil where nothing tells them apart.
    private static func byMeaning(_ a: [UInt8], _ b: [UInt8]) -> Bool? {
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if isDigit(a[i]), isDigit(b[j]) {
                let (left, right) = (number(a, &i), number(b, &j))
                if left.count != right.count { return left.count < right.count }
                if left != right { return left.lexicographicallyPrecedes(right) }
            } else {
                let (left, right) = (lowered(a[i]), lowered(b[j]))
                if left != right { return left < right }
                (i, j) = (i + 1, j + 1)
            }
        }
        let (left, right) = (a.count - i, b.count - j)
        return left == right ? nil : left < right
    }

    /// The digits from `place` on without leading zeros; `place` moves behind them.
    private static func number(_ bytes: [UInt8], _ place: inout Int) -> ArraySlice<UInt8> {
        let start = place
        while place < bytes.count, isDigit(bytes[place]) { place += 1 }
        return bytes[start..<place].drop { $0 == UInt8(ascii: "0") }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
