// One line about the feet: how they got their names, or which one is probably the left.

internal import GaitModel

enum SideLine {
    /// Nil where there is nothing to add: feet without a name, and a sensor on one leg.
    static func text(_ gait: GaitSummary) -> String? {
        let sides = gait.sides
        guard !gait.placement.placement.isLeg else { return nil }
        switch sides.method {
        case .hopMarker: return "Left and right come from your hops on the left leg before the run."
        case .user:
            return sides.firstFoot.map { "Left and right as you said: the first step was a \($0.rawValue)." }
        case .none, .gyroscope, .twoSensors: return guess(sides)
        }
    }

    /// Sideways force alone gives no line, only `sides.guess` in the document: its sign rests on one paper.
    private static func guess(_ sides: SideNaming) -> String? {
        guard let guess = sides.guess, guess.usesGyroscope else { return nil }
        return "Side A is probably the \(guess.footA.rawValue) foot "
            + "(\(NumberText.fixed(100 * guess.probability, 0)) %); hop calibration makes it sure: "
            + "evenstride explain sides"
    }
}
