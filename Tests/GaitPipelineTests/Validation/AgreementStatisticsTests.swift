// The statistics on numbers whose answers can be worked out on paper.

import GaitModel
import Testing

@testable import GaitPipeline

struct AgreementStatisticsTests {
    private func pair(
        _ truth: Double, _ value: Double?, half: Double? = nil, of quantity: ValidatedQuantity = .cadence,
        file: String = "a.csv"
    ) -> TruthComparison {
        TruthComparison(
            quantity: quantity, file: file, truth: truth, value: value,
            range: half.flatMap { half in value.map { LikelyRange(around: $0, halfWidth: half) } },
            reason: value == nil ? "too short" : nil)
    }

    @Test func `errors of 1, -2, 3 and 2`() throws {
        let pairs = [
            pair(10, 11), pair(20, 18, file: "b.csv"), pair(30, 33, file: "c.csv"), pair(40, 42),
        ]
        let agreement = try #require(AgreementStatistics.agreement(pairs))
        #expect(agreement.count == 4)
        #expect(agreement.meanAbsoluteError == 2)
        #expect(agreement.bias == 1)
        // Squares about 1: 0, 9, 4, 1.
        let deviation = (14.0 / 3).squareRoot()
        #expect(agreement.standardDeviation == deviation)
        #expect(agreement.limits == LikelyRange(around: 1, halfWidth: 1.96 * deviation))
        #expect(agreement.worst == Agreement.Worst(file: "c.csv", moment: nil, error: 3))
        #expect(agreement.coverage == nil && agreement.meanHalfWidth == nil && agreement.signs == nil)
    }

    @Test func `correlation of a line, a falling line, and one worked out by hand`() throws {
        #expect(AgreementStatistics.correlation([1, 2, 3], [5, 7, 9]) == 1)
        #expect(AgreementStatistics.correlation([1, 2, 3], [9, 7, 5]) == -1)
        // Deviations -1, 0, 1 and 0, -1, 1: 1 / 2.
        let half = try #require(AgreementStatistics.correlation([1, 2, 3], [2, 1, 3]))
        #expect(abs(half - 0.5) < 1e-15)
    }

    @Test func `no correlation of two, nor of values that do not differ`() {
        #expect(AgreementStatistics.correlation([1, 2], [1, 2]) == nil)
        #expect(AgreementStatistics.correlation([5, 5, 5], [1, 2, 3]) == nil)
    }

    @Test func `one pair has a bias and no spread`() throws {
        let agreement = try #require(AgreementStatistics.agreement([pair(10, 9)]))
        #expect(agreement.bias == -1 && agreement.meanAbsoluteError == 1)
        #expect(agreement.standardDeviation == nil && agreement.limits == nil && agreement.correlation == nil)
    }

    @Test func `coverage counts the truths inside, edges included`() throws {
        let pairs = [
            pair(10, 12, half: 2), pair(10, 12.5, half: 2), pair(10, 9, half: 6), pair(10, 10, half: 2),
        ]
        let agreement = try #require(AgreementStatistics.agreement(pairs))
        #expect(agreement.coverage == 0.75)
        #expect(agreement.meanHalfWidth == 3)
    }

    @Test func `answers that were withheld are counted with their reason, not averaged`() throws {
        let row = try #require(
            AgreementStatistics.quantity([pair(10, 11), pair(10, nil), pair(12, nil)]))
        #expect(row.agreement?.count == 1 && row.withheld == 2 && row.reasons == ["too short"])
        let none = try #require(AgreementStatistics.quantity([pair(10, nil)]))
        #expect(none.agreement == nil && none.withheld == 1)
        #expect(AgreementStatistics.quantity([]) == nil)
    }

    @Test func `signs are judged only where the difference clears its interval`() throws {
        let pairs = [
            pair(5, 4, half: 3, of: .loadDifference),  // stated, right
            pair(-5, 4, half: 3, of: .loadDifference),  // stated, wrong
            pair(-5, 2, half: 3, of: .loadDifference),  // not stated
            pair(-5, -9, half: 3, of: .loadDifference),  // stated, right
        ]
        let agreement = try #require(AgreementStatistics.agreement(pairs))
        #expect(agreement.signs == Agreement.Signs(stated: 3, right: 2))
    }
}
