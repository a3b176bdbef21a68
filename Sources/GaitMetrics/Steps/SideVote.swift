// Which foot may be the left one: a vote of all contacts, never a fact (methods.md 1.3).

internal import GaitModel
internal import SignalCore

/// On the left foot the body's middle is pushed to the left's right, so sideways force of one sign marks
/// one side. With acceleration alone the best published method is right for 81.9 % of runners.
struct SideVote {
    /// Probability of the label when every contact votes alike; never above this from acceleration.
    static let best = 0.82
    /// Margin at which the vote is as good as it gets.
    static let fullMargin = 0.6
    /// Contacts of each foot before a vote counts.
    static let enough = 20

    private var left = [0, 0]
    private var votes = [0, 0]

    /// - Parameter sideways: force to the left in the same piece, g, 10 Hz low-passed.
    mutating func add(_ contact: Contact, foot: Foot, sideways: [Float]) {
        guard let end = contact.end, contact.start >= 0, Int(end) < sideways.count, end > contact.start else {
            return
        }
        let stance = sideways[Int(contact.start)...Int(end)]
        guard let low = stance.min(), let high = stance.max() else { return }
        add(isLeft: high > -low, foot: foot)
    }

    /// Takes one contact's vote for the side of the foot that made it.
    mutating func add(isLeft: Bool, foot: Foot) {
        let place = foot == .a ? 0 : 1
        votes[place] += 1
        if isLeft { left[place] += 1 }
    }

    /// Share of foot A's contacts that voted left minus that of foot B, -1 to 1; 0 until both have voted.
    var lean: Double {
        guard votes[0] > 0, votes[1] > 0 else { return 0 }
        return Double(left[0]) / Double(votes[0]) - Double(left[1]) / Double(votes[1])
    }

    /// What foot A probably is; nil without enough votes.
    var guess: SideNaming.Guess? {
        guard votes[0] >= SideVote.enough, votes[1] >= SideVote.enough else { return nil }
        let shares = (0..<2).map { Double(left[$0]) / Double(votes[$0]) }
        let margin = abs(shares[0] - shares[1])
        let probability = 0.5 + (SideVote.best - 0.5) * min(1, margin / SideVote.fullMargin)
        return SideNaming.Guess(footA: shares[0] >= shares[1] ? .left : .right, probability: probability)
    }
}
