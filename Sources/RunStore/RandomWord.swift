// Words nobody can guess: names of kept runs, of results, of uploads, of visitors.

/// 128 bits of the system's cryptographic random numbers as 32 hexadecimal digits.
package struct RandomWord: Sendable, Hashable, CustomStringConvertible {
    private static let length = 32

    package let text: String
    package var description: String { text }

    package init() {
        var numbers = SystemRandomNumberGenerator()
        text = (0..<2).map { _ in RandomWord.digits(numbers.next()) }.joined()
    }

    /// nil for anything that cannot be such a word.
    package init?(_ text: some StringProtocol) {
        let isWord = text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
        guard text.utf8.count == RandomWord.length, isWord else { return nil }
        self.text = String(text)
    }

    private static func digits(_ number: UInt64) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
