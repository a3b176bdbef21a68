// Proves that sideways share and fore-aft regularity read what the simulated runner does.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Sideways")
struct SidewaysTests {
    private func analysis(_ model: StrideModel, seed: UInt64 = 1) -> Analysis {
        Analysis(
            .run(
                model, seconds: 60, variability: .human, imperfections: .worn(seed: seed, noise: 0.25),
                seed: seed))
    }

    /// RMS of a half sine of amplitude M in a share beta of the time, alternating, over that of all three axes.
    @Test("The share is that of the formula, whatever the orientation", arguments: [1, 2, 3] as [UInt64])
    func share(seed: UInt64) throws {
        let model = StrideModel(cadence: 170, contactTime: 0.25).with(\.braking, 3).with(\.lateral, 3)
        let duty = model.duty
        let sideways = 3 / standard * (duty / 2).squareRoot()
        let foreAft = sideways
        let vertical = model.halfSineRMS
        let all = (sideways * sideways + foreAft * foreAft + vertical * vertical).squareRoot()
        let found = try #require(analysis(model, seed: seed)[.sidewaysRatio])
        #expect(abs(found - sideways / all) <= 0.03 * sideways / all + 0.002, "\(found)")
    }

    private let standard = 9.80665

    @Test("Twice the push is twice the sideways force")
    func proportional() throws {
        let small = try #require(analysis(.everyday.with(\.lateral, 1))[.sidewaysRatio])
        let large = try #require(analysis(.everyday.with(\.lateral, 2))[.sidewaysRatio])
        #expect(abs(large / small - 2) < 0.1)
    }

    @Test("Steps that brake alike are nearly copies; uneven braking is not")
    func regularity() throws {
        let even = try #require(analysis(.everyday)[.foreAftRegularity])
        let uneven = try #require(analysis(.everyday.with(\.brakingAsymmetry, 0.4))[.foreAftRegularity])
        #expect(even > 0.85 && uneven < even - 0.1)
    }
}
