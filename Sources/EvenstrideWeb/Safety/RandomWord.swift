// Words nobody can guess: names of results, of uploads, of visitors.

/// 128 bits of the system's cryptographic random numbers as 32 hexadecimal digits.
struct RandomWord: Sendable, Hashable, CustomStringConvertible {
    static let length = 32

    let text: String
    var description: String { text }

    init() {
        var numbers = SystemRandomNumberGenerator()
        text = (0..<2).map { _ in RandomWord.digits(numbers.next()) }.joined()
    }

    /// nil for anything that cannot be such a word.
    init?(_ text: some StringProtocol) {
        let isWord = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard text.utf8.count == RandomWord.length, isWord else { return nil }
        self.text = String(text)
    }

    private static func digits(_ number: UInt64) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}

/// Whether two secrets are equal, in a time that does not tell where they differ.
func isSameSecret(_ one: String, _ two: String) -> Bool {
    let (one, two) = (Array(one.utf8), Array(two.utf8))
    guard one.count == two.count else { return false }
    return zip(one, two).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
