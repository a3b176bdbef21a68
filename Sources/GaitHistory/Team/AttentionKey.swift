// Where an athlete stands in the attention order, step by step as the rule is printed (product.md 3.7).

internal import GaitModel

struct AttentionKey: Comparable {
    /// Reported pain together with a finding of medium or high confidence.
    let hasPainWithFinding: Bool
    /// Findings worth working on first, with high confidence, in the last usable run.
    let confidentActs: Int
    /// The largest real change of the last four weeks, in SDs of single runs; 0 where there is none.
    let change: Double
    /// The weightiest finding; among them high confidence comes before medium, and low last.
    let finding: StandingFinding.Weight
    let name: String
    let id: String

    /// Smaller is looked at first.
    static func < (left: AttentionKey, right: AttentionKey) -> Bool {
        if left.hasPainWithFinding != right.hasPainWithFinding { return left.hasPainWithFinding }
        if left.confidentActs != right.confidentActs { return left.confidentActs > right.confidentActs }
        if left.change != right.change { return left.change > right.change }
        if left.finding != right.finding { return left.finding > right.finding }
        if left.name != right.name { return NaturalOrder.comes(left.name, before: right.name) }
        return NaturalOrder.comes(left.id, before: right.id)
    }
}
