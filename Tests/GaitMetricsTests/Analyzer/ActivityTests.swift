// Proves what counts as running: four seconds of it do, walking and standing never, gaps only take away.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Activity")
struct ActivityTests {
    @Test("Standing still is no running, and nothing is measured")
    func standing() {
        let found = Analysis(
            Recording(
                RunnerPlan([.stand(seconds: 30)]), rate: 100, imperfections: .worn(seed: 1, noise: 0.25)))
        #expect(!found.summary.hasRunning)
        #expect(found.summary.quality.stillSeconds == 30)
        #expect(found.summary.quality.verdict == .unusable)
        #expect(found.steps.isEmpty)
        #expect(found.summary.metrics.rows.allSatisfy { $0.assessment.measurement == nil })
    }

    @Test(
        "Walking is zero seconds of running, wherever the sensor sits",
        arguments: [95.0, 112, 128], [SensorPlacement.sacrum, .pocket, .wrist, .tibia, .unknown])
    func walking(cadence: Double, placement: SensorPlacement) {
        let found = Analysis(
            Recording(
                RunnerPlan([.walk(seconds: 30, cadence: cadence)]), rate: 100,
                variability: StepVariability(stepTimeCV: 0.02), imperfections: .worn(seed: 2, noise: 0.25)),
            placement: placement)
        #expect(found.summary.quality.runningSeconds == 0)
        #expect(found.summary.quality.walkingSeconds > 25)
        #expect(found.steps.isEmpty)
    }

    @Test("128 steps/min is a slow jog at the low back, but no running where the place is unknown")
    func slowJog() throws {
        let model = StrideModel(cadence: 128, contactTime: 0.7 * 60 / 128)
        let recording = Recording.run(model, seconds: 20, imperfections: .worn(seed: 3))
        let jog = Analysis(recording, placement: .sacrum)
        #expect(jog.summary.quality.runningSeconds == 20)
        #expect(abs(try #require(jog[.cadence]) - 128) <= 0.3)
        #expect(Analysis(recording, placement: .unknown).summary.quality.runningSeconds == 0)
    }

    @Test("Walking segments carry their cadence within 1 step/min")
    func walkingCadence() throws {
        let found = Analysis(
            Recording(
                RunnerPlan([.walk(seconds: 30, cadence: 112)]), rate: 100,
                imperfections: .worn(seed: 2, noise: 0.25)))
        #expect(abs(try #require(found.summary.segments.first?.cadence) - 112) <= 1)
    }

    @Test("4 s of running already give a cadence", arguments: [50.0, 100, 200])
    func fourSeconds(rate: Double) throws {
        let found = Analysis(.run(seconds: 4, rate: rate, imperfections: .worn(seed: 3)))
        // Contacts read 5 s to 0.8 steps/min at worst (attainable.md 1).
        #expect(abs(try #require(found[.cadence]) - 170) <= 0.8)
        #expect(found.summary.quality.runningSeconds == 4)
    }

    @Test("3 s of running are too little to be called running")
    func threeSeconds() {
        #expect(Analysis(.run(seconds: 3)).summary.quality.runningSeconds == 0)
    }

    @Test("A session: rest, walk, run in order, each as long as it was to 3 s")
    func session() {
        let found = Analysis(
            Recording(
                RunnerPlan([
                    .stand(seconds: 10), .walk(seconds: 20, cadence: 112), .run(seconds: 40, .everyday),
                ]), rate: 100, imperfections: .worn(seed: 5, noise: 0.25)))
        let quality = found.summary.quality
        #expect(abs(quality.stillSeconds - 10) <= 3)
        #expect(abs(quality.walkingSeconds - 20) <= 3)
        #expect(abs(quality.runningSeconds - 40) <= 3)
        #expect(found.summary.segments.map(\.kind).filter { $0 != .other } == [.still, .walking, .running])
    }

    @Test("A long run leaves out its first minute and its end")
    func settling() {
        let found = Analysis(.run(seconds: 200, rate: 50))
        #expect(found.summary.quality.runningSeconds == 200)
        #expect(found.summary.quality.usedSeconds == 130)
        #expect(found.steps.filter { $0.rejection == .settling }.allSatisfy { $0.start < 60 })
        #expect(found.steps.filter { $0.rejection == .boutEdge }.allSatisfy { $0.start >= 190 })
    }

    @Test("Clean running: every contact is a step, feet alternate, indices count", arguments: [100.0, 200])
    func steps(rate: Double) {
        let recording = Recording.run(seconds: 60.34, rate: rate, imperfections: .worn(seed: 6))
        let found = Analysis(recording)
        #expect(found.steps.count == recording.steps.count)
        #expect(found.steps.map(\.index) == Array(0..<found.steps.count))
        for (step, truth) in zip(found.steps, recording.steps) {
            #expect(abs(step.start - truth.contactStart) < 0.03)
            #expect(step.foot == (truth.foot == .left ? .a : .b))
            #expect(step.stride == truth.index / 2)
        }
    }

    @Test("A gap takes steps away and adds none; feet keep their names", arguments: [0.3, 1.0, 5.0])
    func gap(length: Double) {
        let recording = Recording.run(
            .everyday.with(\.loadAsymmetry, 0.05), seconds: 50, imperfections: .worn(seed: 8))
        let (whole, holed) = (Analysis(recording), Analysis(recording.missing(21.3..<21.3 + length)))
        #expect(holed.steps.count < whole.steps.count)
        #expect(whole.steps.count - holed.steps.count <= Int(length / 0.35) + 5)
        for step in holed.steps {
            let twin = whole.steps.first { abs($0.start - step.start) < 0.02 }
            #expect(twin != nil, "a step at \(step.start) s that the whole run does not have")
            #expect(twin?.foot == step.foot)
            #expect(step.start < 21.3 || step.start >= 21.3 + length)
        }
    }

    @Test("A gap is in no segment")
    func gapSegments() {
        let found = Analysis(Recording.run(seconds: 40).missing(15.0..<20))
        #expect(found.summary.segments.map(\.kind) == [.running, .running])
        #expect(found.summary.quality.runningSeconds == 35)
    }
}
