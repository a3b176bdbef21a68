// Proves that hops on the left leg name the feet rightly however the sensor sits, and that doubt leaves them A and B.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Hop calibration")
struct HopCalibrationTests {
    @Test("With hops every step has its right name, in any seat of the sensor", arguments: 1...20)
    func named(seed: UInt64) {
        let model = StrideModel.everyday.with(\.loadAsymmetry, seed % 3 == 0 ? 0.05 : 0)
        let run = SideRun(.calibrated(model, seed: seed), imperfections: .worn(seed: seed), seed: seed)
        #expect(run.isNamedRightly)
        #expect(run.sides.method == .hopMarker)
        #expect(run.sides.footA == .left)
        #expect(run.sides.guess == nil)
        #expect(run.notice == nil)
    }

    @Test("The runner in the mirror too, who hops on the left leg like everybody", arguments: 1...20)
    func mirrored(seed: UInt64) {
        let model = StrideModel.everyday.with(\.loadAsymmetry, 0.05).mirrored
        let run = SideRun(.calibrated(model, seed: seed), imperfections: .worn(seed: seed), seed: seed)
        #expect(run.isNamedRightly)
        #expect((run.summary.metrics[.loadAsymmetry].measurement?.value ?? 0) < -5)
    }

    @Test("Signed differences are left minus right, whichever foot ran first", arguments: [0, 1] as [UInt64])
    func signs(seed: UInt64) throws {
        let model = StrideModel.everyday.with(\.loadAsymmetry, 0.08)
        let run = SideRun(.calibrated(model, seed: seed), seed: seed)
        let summary = run.summary
        #expect(run.isNamedRightly)
        let load = try #require(summary.metrics[.loadAsymmetry].measurement)
        #expect(load.value > 8 && load.range.contains(load.value))
        let detail = try #require(summary.asymmetries.first { $0.metric == .loadAsymmetry })
        #expect(detail.meanA > detail.meanB)
        let evidence = try #require(summary.evidence.first { $0.metric == .loadAsymmetry })
        #expect(evidence.positiveCount * 10 > evidence.count * 9)
        #expect(try #require(evidence.highest.first).value > (try #require(evidence.lowest.first)).value)
        let place = try #require(summary.timeline.metrics.firstIndex(of: .loadAsymmetry))
        let values = summary.timeline.entries.compactMap { entry in
            entry.values.isEmpty || entry.values[place].isNaN ? nil : entry.values[place]
        }
        #expect(!values.isEmpty && values.allSatisfy { $0 > 0 })
    }

    @Test("Four to eight hops count, three do not", arguments: [3, 4, 5, 6, 8])
    func counts(count: Int) {
        let run = SideRun(.calibrated(count: count))
        #expect(run.sides.isNamed == (count > 3))
    }

    @Test("Hops on the other leg contradict the sideways push: no names, and it says so", arguments: 1...5)
    func otherLeg(seed: UInt64) throws {
        let run = SideRun(
            .calibrated(hops: .right, seed: seed), imperfections: .worn(seed: seed), seed: seed)
        #expect(!run.sides.isNamed)
        #expect(try #require(run.notice).message.contains("the other"))
    }

    @Test(
        "A sensor that turned after the hops names nothing",
        arguments: [30.0, 60, 90, 120, 180], [SIMD3<Double>(1, 0, 0), SIMD3(0, 1, 0)])
    func slipped(degrees: Double, axis: SIMD3<Double>) {
        check(slip: MountSlip(time: 10, degrees: degrees, axis: axis))
    }

    @Test("Nor one that turned round the vertical, which up does not show", arguments: [75.0, 90, 135, 180])
    func slippedRound(degrees: Double) {
        check(slip: MountSlip(time: 10, degrees: degrees, axis: SIMD3(0, 0, 1)))
    }

    @Test("Nor one that turned in the middle of the run", arguments: [60.0, 180])
    func slippedWhileRunning(degrees: Double) {
        check(slip: MountSlip(time: 60, degrees: degrees, axis: SIMD3(1, 0, 0)))
        check(slip: MountSlip(time: 60, degrees: 180, axis: SIMD3(0, 0, 1)))
    }

    private func check(slip: MountSlip) {
        var imperfections = Imperfections.worn(seed: 3)
        imperfections.slip = slip
        let run = SideRun(.calibrated(seconds: 110), imperfections: imperfections)
        #expect(!run.sides.isNamed)
        #expect(run.notice != nil)
    }

    @Test("A small turn is as good as none: the name stays right")
    func smallTurn() {
        var imperfections = Imperfections.worn(seed: 4)
        imperfections.slip = MountSlip(time: 10, degrees: 10, axis: SIMD3(1, 0, 0))
        #expect(SideRun(.calibrated(), imperfections: imperfections).isNamedRightly)
    }

    @Test("Standing only, jumps on both legs and a few running steps are no hops")
    func noHops() {
        let run = RunnerPlan.Section.run(seconds: 45, .everyday)
        let others: [[RunnerPlan.Section]] = [
            [.stand(seconds: 11), run],
            [.stand(seconds: 5), .jump(count: 5), .stand(seconds: 4), run],
            [.stand(seconds: 5), .run(seconds: 1.9, .everyday), .stand(seconds: 4), run],
            [.stand(seconds: 5), .walk(seconds: 6, cadence: 110), .stand(seconds: 4), run],
            [run],
        ]
        for sections in others {
            let run = SideRun(RunnerPlan(sections), imperfections: .worn(seed: 6))
            #expect(!run.sides.isNamed)
            #expect(run.notice == nil)
        }
    }

    @Test("Hops after the run name nothing")
    func afterwards() {
        let run = SideRun(
            RunnerPlan([
                .run(seconds: 45, .everyday), .stand(seconds: 5), .hop(.left, count: 5), .stand(seconds: 5),
            ]))
        #expect(!run.sides.isNamed && run.notice == nil)
    }

    @Test("Hops need 3 s of standing before and 2 s after")
    func tooShortStands() {
        for stands in [(1.5, 3.0), (5.0, 1.0)] {
            let run = SideRun(
                RunnerPlan([
                    .stand(seconds: stands.0), .hop(.left, count: 5), .stand(seconds: stands.1),
                    .run(seconds: 45, .everyday),
                ]))
            #expect(!run.sides.isNamed)
        }
    }

    @Test(
        "A position that is not the body's middle names nothing", arguments: [SensorPlacement.pocket, .wrist])
    func otherPlaces(placement: SensorPlacement) {
        #expect(!SideRun(.calibrated(), placement: placement).sides.isNamed)
    }

    @Test("How the recording is cut changes nothing", arguments: [7, 64, 1000])
    func cut(length: Int) {
        let pelvis = PelvisRotation(phase: 0.6)
        let whole = SideRun(.calibrated(), imperfections: .worn(seed: 2), pelvis: pelvis, firstSide: .left)
        let cut = SideRun(
            .calibrated(), imperfections: .worn(seed: 2), pelvis: pelvis, firstSide: .left,
            blockLength: length)
        #expect(whole.transcript == cut.transcript)
        #expect(whole.isNamedRightly)
    }

    @Test("At other sample rates too", arguments: [52.0, 200, 400])
    func rates(rate: Double) {
        #expect(SideRun(.calibrated(), imperfections: .worn(seed: 5), rate: rate).isNamedRightly)
    }
}
