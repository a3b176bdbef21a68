// Whose sign is whose: differences of truth and program brought to the same feet.

import GaitModel
import Testing

@testable import GaitPipeline

struct FeetMatchingTests {
    private let answer = Assessment.measured(
        Measurement(
            value: 6, range: LikelyRange(low: -1, high: 13), count: 80, grade: .b,
            confidence: Confidence(0.8),
            method: "m/1"))

    private func sides(_ footA: BodySide?) -> SideNaming {
        SideNaming(isNamed: footA != nil, method: footA == nil ? .none : .hopMarker, footA: footA)
    }

    private func compared(_ feetNamed: Bool?, _ footA: BodySide?, truth: Double = -5) -> TruthComparison {
        FeetMatching(feetNamed: feetNamed, sides: sides(footA))
            .compare(.loadDifference, file: "a.csv", truth: truth, answer)
    }

    @Test func `the first foot of the truth is foot A`() {
        let pair = compared(false, nil)
        #expect(pair.value == 6 && pair.truth == -5 && pair.error == 11)
        #expect(pair.quantity == .loadDifference)
    }

    @Test func `left minus right is A minus B when A is left, and its opposite when A is right`() {
        #expect(compared(true, .left).value == 6)
        let turned = compared(true, .right)
        #expect(turned.value == -6 && turned.range == LikelyRange(low: -13, high: 1))
    }

    @Test(arguments: [true, nil] as [Bool?])
    func `sizes only where nobody knows which foot A is`(_ feetNamed: Bool?) {
        let pair = compared(feetNamed, nil)
        #expect(pair.truth == 5 && pair.value == 6 && pair.range == LikelyRange(low: 0, high: 13))
        #expect(pair.quantity.id == "asymmetry.load_pct.size" && !pair.quantity.isSideDifference)
        #expect(pair.quantity.title == "Load size")
    }

    @Test func `a guess of the side is not a fact`() {
        let guess = SideNaming(
            isNamed: false, method: .none, footA: nil, guess: .init(footA: .right, probability: 0.9))
        #expect(FeetMatching(feetNamed: true, sides: guess) == .sizeOnly)
        #expect(FeetMatching(feetNamed: false, sides: guess) == .sign(1))
    }

    @Test func `a number that was withheld keeps its reason`() {
        let pair = FeetMatching.sign(-1)
            .compare(.loadDifference, file: "a.csv", truth: 5, .notAssessable("too short"))
        #expect(pair.value == nil && pair.error == nil && pair.reason == "too short")
    }
}
