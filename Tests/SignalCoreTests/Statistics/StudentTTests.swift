// The t quantile against printed tables.

import Testing

@testable import SignalCore

@Suite struct StudentTTests {
    @Test(arguments: [
        (1, 12.706205), (2, 4.302653), (3, 3.182446), (4, 2.776445), (5, 2.570582), (7, 2.364624),
        (10, 2.228139), (20, 2.085963), (30, 2.042272), (60, 2.000298), (99, 1.984217), (120, 1.979930),
        (1000, 1.962339), (1_000_000, 1.959966),
    ])
    func wholeDegreesAreTheTable(df: Double, expected: Double) {
        #expect(abs(StudentT.quantile975(degreesOfFreedom: df) - expected) < 1e-6)
    }

    @Test func fractionsLieBetweenAndTheTwoMethodsMeet() {
        var previous = Double.infinity
        for df in stride(from: 1.0, to: 130, by: 0.25) {
            let t = StudentT.quantile975(degreesOfFreedom: df)
            #expect(t < previous)
            previous = t
        }
    }
}
