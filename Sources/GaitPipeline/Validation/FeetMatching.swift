// Which foot of the truth the program's foot A is, so that signs of differences can be compared.

internal import GaitModel

enum FeetMatching: Equatable {
    /// The sign of the program's A - B has to be multiplied by this.
    case sign(Double)
    /// Nobody can say which is which: only sizes are comparable.
    case sizeOnly

    /// A truth with named feet is left minus right; one without is its first foot minus the other, and the
    /// program's foot A is the first foot that it saw, or the left one once it has named the feet.
    init(feetNamed: Bool?, sides: SideNaming) {
        switch (feetNamed, sides.isNamed ? sides.footA : nil) {
        case (false?, _): self = .sign(sides.firstFoot == sides.footA ? 1 : -1)
        case (true?, .left?): self = .sign(1)
        case (true?, .right?): self = .sign(-1)
        case (true?, nil), (nil, _): self = .sizeOnly
        }
    }

    func compare(
        _ quantity: ValidatedQuantity, file: String, truth: Double, _ assessment: Assessment
    ) -> TruthComparison {
        let (value, range) = (assessment.measurement?.value, assessment.measurement?.range)
        switch self {
        case .sign(let sign):
            return TruthComparison(
                quantity: quantity, file: file, truth: truth, value: value.map { sign * $0 },
                range: range.map { sign > 0 ? $0 : LikelyRange(low: -$0.high, high: -$0.low) },
                reason: assessment.reason)
        case .sizeOnly:
            return TruthComparison(
                quantity: quantity.sizeOnly, file: file, truth: abs(truth), value: value.map { abs($0) },
                range: range.map(FeetMatching.size), reason: assessment.reason)
        }
    }

    /// Sizes of all values in a range.
    private static func size(_ range: LikelyRange) -> LikelyRange {
        let ends = [abs(range.low), abs(range.high)]
        return LikelyRange(low: range.contains(0) ? 0 : ends.min()!, high: ends.max()!)
    }
}
