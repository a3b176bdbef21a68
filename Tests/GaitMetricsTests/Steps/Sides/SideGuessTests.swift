// Proves that votes stay guesses: bounded, joined with care, and silent where they know nothing.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Side guess")
struct SideGuessTests {
    private func guess(_ side: BodySide, _ probability: Double) -> SideNaming.Guess {
        SideNaming.Guess(footA: side, probability: probability)
    }

    @Test("Without a gyroscope the sideways vote stands alone")
    func alone() {
        #expect(SideGuess.combined(guess(.left, 0.82), []) == guess(.left, 0.82))
        #expect(SideGuess.combined(nil, []) == nil)
    }

    @Test("Agreement makes surer, but never above 0.90")
    func agreement() throws {
        let one = try #require(SideGuess.combined(guess(.left, 0.7), [guess(.left, 0.6)]))
        #expect(one.footA == .left && one.usesGyroscope)
        #expect(abs(one.probability - 3.5 / 4.5) < 1e-12)
        let many = try #require(
            SideGuess.combined(guess(.right, 0.82), [guess(.right, 0.82), guess(.right, 0.82)]))
        #expect(many.footA == .right && many.probability == 0.90)
    }

    @Test("Contradiction makes unsure")
    func contradiction() throws {
        let both = try #require(SideGuess.combined(guess(.left, 0.8), [guess(.right, 0.8)]))
        #expect(abs(both.probability - 0.5) < 1e-12)
    }

    @Test("A pelvis that turns as in walking joins the vote; the name stays a guess", arguments: 1...5)
    func turning(seed: UInt64) throws {
        let run = SideRun(
            .standing(), imperfections: .worn(seed: seed), pelvis: PelvisRotation(obliquity: -4, phase: 0.7),
            seed: seed)
        let guess = try #require(run.sides.guess)
        #expect(!run.sides.isNamed && guess.usesGyroscope && guess.probability == 0.90)
        let first = try #require(run.steps.first)
        let real = run.truth.min { abs($0.contactStart - first.start) < abs($1.contactStart - first.start) }
        #expect((guess.footA == .left) == (real?.foot == .left))
    }

    @Test("A pelvis that turns the other way makes the guess too weak to show")
    func against() {
        let run = SideRun(.standing(), pelvis: PelvisRotation(obliquity: 4, phase: -0.7))
        #expect(run.sides.guess == nil || run.sides.guess?.probability ?? 1 < 0.9)
        #expect(!run.sides.isNamed)
    }

    @Test("A gyroscope that is near zero at contact has no say")
    func silent() throws {
        let run = SideRun(.standing(), pelvis: PelvisRotation(yaw: 0, obliquity: 0))
        let guess = try #require(run.sides.guess)
        #expect(!guess.usesGyroscope && guess.probability <= 0.82)
    }
}
