// Weighs hops, the wearer's word and the votes: left and right when sure, a guess, or A and B (methods.md 1.3).

internal import GaitModel

/// Two ways to be sure: hops that running steps match and the vote agrees with (0.97), or the wearer's word about
/// the first step (0.95). Whatever contradicts them leaves the feet A and B, and says why.
struct SideDecision {
    /// A vote below this neither confirms nor contradicts.
    static let saying = 0.6

    let naming: SideNaming
    let notice: Notice?

    /// - Parameters:
    ///   - stated: the foot of the first step, as the wearer says.
    ///   - sideA: what side A is, as the wearer says: nothing has to be found in the recording for that.
    init(_ evidence: SideEvidence, stated: BodySide?, sideA: BodySide? = nil, slips: Int) {
        let hops = HopAnswer(evidence)
        let isAsked = hops != .none || stated != nil || sideA != nil
        let guess = evidence.guess.flatMap { SideDecision.isShown($0, isAsked: isAsked) ? $0 : nil }
        let open = SideNaming(isNamed: false, method: .none, footA: nil, guess: guess)
        let user = sideA ?? stated.flatMap { side in evidence.firstFoot.map { $0 == .a ? side : side.other } }
        guard isAsked else {
            (naming, notice) = (open, nil)
            return
        }
        if slips > 0 || evidence.changedSides {
            (naming, notice) = (open, SideNotice.slipped)
        } else if case .footA(let side) = hops {
            let agrees = user == nil || user == side
            naming = agrees ? SideNaming(isNamed: true, method: .hopMarker, footA: side) : open
            notice = agrees ? nil : SideNotice.wordAgainstHops
        } else if let user, hops != .contradicted, hops != .doubtful(.mixed) {
            (naming, notice) = (SideNaming(isNamed: true, method: .user, footA: user), nil)
        } else {
            (naming, notice) = (open, SideNotice.about(hops) ?? SideNotice.firstStepUnclear)
        }
    }
}

extension SideDecision {
    /// Guesses below 0.75 are not shown (methods.md 1.3). That of sideways force alone always was, and stays in the
    /// document with its probability, so that files without hops or a gyroscope give the bytes they always gave.
    static func isShown(_ guess: SideNaming.Guess, isAsked: Bool) -> Bool {
        guess.probability >= SideNaming.Guess.shownFrom || !(guess.usesGyroscope || isAsked)
    }
}

/// What the hops say once the vote was heard.
enum HopAnswer: Equatable {
    case none
    case footA(BodySide)
    /// The vote says the other foot.
    case contradicted
    /// The vote says nothing.
    case unconfirmed
    case doubtful(HopMatch.Verdict)

    init(_ evidence: SideEvidence) {
        switch evidence.hops.verdict {
        case .none: self = .none
        case .turned, .unlike, .mixed: self = .doubtful(evidence.hops.verdict)
        case .foot(let foot):
            let side: BodySide = foot == .a ? .left : .right
            guard let vote = evidence.vote.guess, vote.probability >= SideDecision.saying else {
                self = .unconfirmed
                return
            }
            self = vote.footA == side ? .footA(side) : .contradicted
        }
    }
}

extension BodySide {
    var other: BodySide { self == .left ? .right : .left }
}
