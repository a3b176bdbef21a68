// Joins several guesses about the feet into one.

internal import GaitModel

enum SideGuess {
    /// Never surer than this without hops or the wearer's word (methods.md 1.3).
    static let best = 0.90

    /// - Parameters:
    ///   - sideways: from force; stands alone where there is no gyroscope.
    ///   - turning: from the gyroscope.
    static func combined(_ sideways: SideNaming.Guess?, _ turning: [SideNaming.Guess]) -> SideNaming.Guess? {
        guard !turning.isEmpty else { return sideways }
        let odds = (turning + [sideways].compactMap { $0 }).reduce(1.0) { odds, guess in
            let ratio = guess.probability / (1 - guess.probability)
            return guess.footA == .left ? odds * ratio : odds / ratio
        }
        let left = odds / (1 + odds)
        return SideNaming.Guess(
            footA: left >= 0.5 ? .left : .right, probability: min(best, max(left, 1 - left)),
            usesGyroscope: true)
    }
}
