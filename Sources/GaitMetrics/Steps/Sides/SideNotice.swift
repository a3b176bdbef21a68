// Why the feet were not named although hops were found or the first step was stated.

internal import GaitModel

enum SideNotice {
    static let slipped = made("the sensor turned on the body while you ran")
    static let wordAgainstHops = made("your hops and your word name different feet")
    static let firstStepUnclear = made(
        "the first step of running cannot be told apart; stand still for a moment, then start to run")

    /// Nil when there were no hops.
    static func about(_ hops: HopAnswer) -> Notice? {
        switch hops {
        case .none, .footA: nil
        case .contradicted:
            made("the hops name one foot and the sideways push of your steps the other")
        case .unconfirmed: made("the sideways push of your steps is too unclear to confirm the hops")
        case .doubtful(.turned): made("the sensor sat differently when you ran than when you hopped")
        case .doubtful(.mixed): made("the hops match one foot in one part and the other foot in another")
        case .doubtful: made("neither foot's steps are like the hops")
        }
    }

    private static func made(_ why: String) -> Notice {
        Notice(
            "I_SIDES", .info, "Left and right are not named: \(why).",
            effect: "the feet stay A and B; see evenstride explain sides")
    }
}
