// Proves that the wearer's word about the first step names the feet, and is not used where no step is the first.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("The wearer's word")
struct FirstSideTests {
    @Test("It names every step, whichever foot steps off", arguments: 1...10)
    func named(seed: UInt64) {
        let first: StrideModel.Foot = seed % 2 == 0 ? .left : .right
        let run = SideRun(
            .standing(first: first), imperfections: .worn(seed: seed),
            firstSide: first == .left ? .left : .right,
            seed: seed)
        #expect(run.isNamedRightly)
        #expect(run.sides.method == .user)
        #expect(run.sides.footA == .left)
    }

    @Test("In a recording that begins with running the first step is the first contact", arguments: 1...4)
    func fromTheStart(seed: UInt64) {
        let run = SideRun(
            RunnerPlan([.run(seconds: 45, .everyday)]), imperfections: .worn(seed: seed), firstSide: .left,
            seed: seed)
        #expect(run.isNamedRightly)
    }

    @Test("Without it nothing is named, whatever the vote")
    func unnamed() {
        for plan in [RunnerPlan.standing(), RunnerPlan([.run(seconds: 45, .everyday)])] {
            let run = SideRun(plan, pelvis: PelvisRotation(obliquity: -4, phase: 0.6))
            #expect(!run.sides.isNamed)
            #expect(run.sides.footA == nil && run.sides.firstFoot == nil)
            #expect(run.notice == nil)
        }
    }

    @Test("Walking into the run leaves no first step")
    func walkedIn() throws {
        let run = SideRun(
            RunnerPlan([.walk(seconds: 20, cadence: 112), .run(seconds: 45, .everyday)]), firstSide: .left)
        #expect(!run.sides.isNamed)
        #expect(try #require(run.notice).message.contains("first step"))
    }

    @Test("Hops that fit confirm it, hops that do not take the names away", arguments: [true, false])
    func withHops(fits: Bool) {
        let run = SideRun(.calibrated(), firstSide: fits ? .left : .right)
        #expect(run.sides.isNamed == fits)
        #expect((run.notice == nil) == fits)
    }

    @Test("A sensor that turned while running takes them away")
    func slipped() {
        var imperfections = Imperfections()
        imperfections.slip = MountSlip(time: 30, degrees: 60)
        let run = SideRun(.standing(), imperfections: imperfections, firstSide: .left)
        #expect(!run.sides.isNamed && run.notice != nil)
    }
}
