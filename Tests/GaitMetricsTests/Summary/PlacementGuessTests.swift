// Proves that an unstated position is taken for the waist only when the body bounces once a step.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Placement guess")
struct PlacementGuessTests {
    private func guess(_ shares: [Double]) -> PlacementGuess {
        shares.reduce(into: PlacementGuess()) { $0.add(.made(0, 10, strideShare: $1)) }
    }

    @Test("Little swing at the stride frequency: waist, at lowered confidence")
    func trunk() {
        let use = guess([0.01, 0.05, 0.5]).placement(stated: .unknown)
        #expect(use.placement == .waist)
        #expect(use.source == .inferred)
        #expect(use.confidence == 0.8)
    }

    @Test("Much of it, or no running at all: it stays unknown", arguments: [[0.10, 0.3], []])
    func limb(shares: [Double]) {
        #expect(guess(shares).placement(stated: .unknown).placement == .unknown)
    }

    @Test("What the user says stands, with a doubt where the signal contradicts")
    func stated() {
        #expect(guess([0.3]).placement(stated: .chest).placement == .chest)
        #expect(guess([0.3]).placement(stated: .chest).confidence == 1)
        #expect(guess([0.3]).doubt(stated: .chest)?.code == "W_PLACEMENT")
        #expect(guess([0.11]).doubt(stated: .chest) == nil)
        #expect(guess([0.3]).doubt(stated: .wrist) == nil)
    }
}
