// Recall, precision and timing on steps written by hand, one every 0.3 s.

import GaitModel
import Testing

@testable import GaitPipeline

struct ContactMatchingTests {
    private func truth(_ starts: [Double], from number: Int = 0) -> [TrueStep] {
        starts.enumerated().map { TrueStep(number: number + $0, start: $1) }
    }

    /// Feet A, B, A, ... from `first` on.
    private func steps(_ starts: [Double], first: Foot? = .a) -> [StepEvent] {
        starts.enumerated().map { index, start in
            StepEvent(
                index: index, stride: index / 2, foot: index.isMultiple(of: 2) ? first : first?.other,
                start: start, stepTime: nil, contact: nil, loadPeak: nil, velocitySwing: nil, impulse: nil,
                impact: nil, verticalOscillation: nil, rejection: nil)
        }
    }

    private func compare(_ truth: [TrueStep], _ steps: [StepEvent]) -> ContactComparison {
        ContactMatching.compare(truth, steps, file: "a.csv")
    }

    @Test func `all found, each 10 ms late`() throws {
        let result = compare(truth([0.1, 0.4, 0.7, 1.0]), steps([0.11, 0.41, 0.71, 1.01]))
        #expect(result.found == 4 && result.extra == 0)
        #expect(result.timing.allSatisfy { abs($0 - 0.01) < 1e-12 })
        #expect(result.neighbours == 3 && result.changes == 3 && result.sameFoot == 4)
    }

    @Test func `a missed step and a step too many`() throws {
        // 0.4 is missed: 0.55 lies half a step from both neighbours and is nobody's.
        let result = compare(truth([0.1, 0.4, 0.7, 1.0]), steps([0.1, 0.55, 0.7, 1.0]))
        #expect(result.found == 3 && result.extra == 1)
        let agreement = try #require(ContactMatching.agreement([result]))
        #expect(agreement.recall == 0.75 && agreement.precision == 0.75)
    }

    @Test func `of two candidates the nearer one is the step`() {
        let result = compare(truth([0.1, 0.4, 0.7]), steps([0.1, 0.36, 0.41, 0.7]))
        #expect(result.found == 3 && result.extra == 1)
        #expect(abs(result.timing[1] - 0.01) < 1e-12)
    }

    @Test func `a step counts as extra only within half a step of the truth's span`() {
        // The span is 0.85 to 1.95; 0.96 and 1.84 lie in it and their neighbours have nearer partners.
        let result = compare(
            truth([1.0, 1.3, 1.6, 1.8]), steps([0.84, 0.96, 1.0, 1.3, 1.6, 1.8, 1.84, 1.96]))
        #expect(result.found == 4 && result.extra == 2)
    }

    @Test func `steps on the wrong foot alternate and still disagree`() {
        let result = compare(truth([0.1, 0.4, 0.7], from: 4), steps([0.1, 0.4, 0.7], first: .b))
        #expect(result.changes == 2 && result.sameFoot == 0)
    }

    @Test func `a number left out in the truth is no pair of neighbours and keeps the foot`() {
        let gap = [
            TrueStep(number: 0, start: 0.1), TrueStep(number: 2, start: 0.7), TrueStep(number: 3, start: 1),
        ]
        let result = compare(gap, steps([0.1, 0.4, 0.7, 1.0]))
        #expect(result.neighbours == 1 && result.changes == 1 && result.sameFoot == 3)
        #expect(result.extra == 1)
    }

    @Test func `feet that are not known agree with nothing`() {
        let result = compare(truth([0.1, 0.4]), steps([0.1, 0.4], first: nil))
        #expect(result.found == 2 && result.changes == 0 && result.sameFoot == 0)
    }

    @Test func `spread about the common mean and about each recording's own`() throws {
        // Errors of 0 and 2 ms, and of 10 and 12 ms.
        let early = ContactComparison(
            file: "a", truthSteps: 2, timing: [0, 0.002], extra: 0, neighbours: 1, changes: 1, sameFoot: 2)
        let late = ContactComparison(
            file: "b", truthSteps: 3, timing: [0.010, 0.012], extra: 0, neighbours: 1, changes: 1, sameFoot: 2
        )
        let agreement = try #require(ContactMatching.agreement([early, late]))
        #expect(abs((agreement.bias ?? 0) - 6) < 1e-12)
        // 36 + 16 + 16 + 36 over 3, and 1 + 1 + 1 + 1 over 4 - 2.
        #expect(abs((agreement.standardDeviation ?? 0) - (104.0 / 3).squareRoot()) < 1e-9)
        #expect(abs((agreement.deviationWithin ?? 0) - 2.0.squareRoot()) < 1e-9)
        #expect(agreement.recall == 0.8 && agreement.precision == 1 && agreement.recordings == 2)
    }

    @Test func `nothing found is no timing, not a perfect one`() throws {
        let agreement = try #require(ContactMatching.agreement([compare(truth([0.1, 0.4]), [])]))
        #expect(agreement.recall == 0 && agreement.precision == nil)
        #expect(
            agreement.bias == nil && agreement.standardDeviation == nil && agreement.deviationWithin == nil)
        #expect(ContactMatching.agreement([]) == nil)
    }
}
