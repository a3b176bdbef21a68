// Side-load index: size times steadiness times dose of a load difference, 0 to 100 (methods.md 4.3).

internal import GaitModel
import Glibc

struct SideLoadIndex: Equatable {
    /// Credible part of the difference, %.
    let credible: Double
    /// Share of the run's parts with the same heavier side, 0 to 1.
    let consistency: Double
    let steps: Int
    let book: Rulebook

    init(channel: LoadChannel, steps: Int, by book: Rulebook) {
        credible = channel.credible
        consistency = channel.consistency.isFinite ? channel.consistency : 0.5
        self.steps = steps
        self.book = book
    }

    var size: Double { min(1, credible / book[Thresholds.sideLoadFullScale]) }
    var steadiness: Double { max(0, 2 * consistency - 1) }
    var dose: Double { 1 - exp(-Double(steps) / book[Thresholds.sideLoadSteps]) }
    var value: Double { 100 * size * steadiness * dose }

    var band: String {
        switch value {
        case ..<20: "small"
        case ..<40: "keep an eye on it"
        case ..<60: "notable"
        default: "large"
        }
    }

    /// `100 x 7.0/20 x (2 x 0.83 - 1) x (1 - e^(-9000/5000)) = 19.5`
    var calculation: String {
        let share = NumberText.fixed(consistency, 2)
        let (full, dose) = (
            NumberText.short(book[Thresholds.sideLoadFullScale]),
            NumberText.short(book[Thresholds.sideLoadSteps])
        )
        return "100 x min(1, \(NumberText.fixed(credible, 1))/\(full)) x max(0, 2 x \(share) - 1)"
            + " x (1 - e^(-\(steps)/\(dose))) = \(NumberText.fixed(value, 1))"
    }
}
