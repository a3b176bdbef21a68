// Hop calibration, synchronising jumps, mirrored runners, pairs of sensors.

import GaitSimulator
import Testing

@Suite("Hops, jumps, pairs and mirrors")
struct HopTests {
    static let plan: RunnerPlan = {
        var plan = SimulationPreset.oneSideHarder.plan(minutes: 1)
        plan.beginWithHops()
        return plan
    }()

    static func record(
        _ plan: RunnerPlan = plan, site: SensorSite = .trunk, pelvis: PelvisRotation? = PelvisRotation(),
        change: (inout Imperfections) -> Void = { _ in }
    ) -> (samples: SimulatedBlock, steps: [TruthStep], summary: TruthSummary) {
        var imperfections = Imperfections()
        change(&imperfections)
        var runner = SimulatedRunner(
            plan: plan, variability: .human, imperfections: imperfections, pelvis: pelvis, site: site)
        let (samples, steps) = runner.record()
        return (samples, steps, runner.summary)
    }

    /// Means over the middle half of the contacts that begin at `starts`.
    static func contactMeans(_ values: [Float], _ starts: [Double], _ contact: Double) -> [Double] {
        starts.map { start in
            let (first, last) = (Int((start + contact / 4) * 200), Int((start + 3 * contact / 4) * 200))
            return mean(values[first..<last].map(Double.init))
        }
    }

    @Test("Stand 5 s, five hops on the left leg, stand 3 s, run; the plan keeps its length")
    func sections() {
        let summary = Self.record().summary
        #expect(summary.sections.map(\.activity) == [.stand, .hop, .stand, .run])
        #expect(summary.sections.map(\.start) == [0, 5, 8, 11])
        #expect(summary.sections.last?.end == 60)
        let hops = summary.events.filter { $0.kind == .hopLanding }
        #expect(hops.map(\.foot) == [.left, .left, .left, .left, .left])
        #expect(zip(hops, [5.5, 6, 6.5, 7, 7.5]).allSatisfy { abs($0.time - $1) < 1e-9 })
        let first = summary.events.last
        #expect(first?.kind == .firstStep && first?.foot == .left && first?.time == 11)
    }

    @Test("Hops carry the sign of left contacts, sideways and in roll")
    func signs() {
        let (samples, steps, summary) = Self.record()
        let hops = summary.events.filter { $0.kind == .hopLanding }.map(\.time)
        let left = steps.filter { $0.foot == .left }.dropLast().map(\.contactStart)
        let right = steps.filter { $0.foot == .right }.dropLast().map(\.contactStart)
        #expect(Self.contactMeans(samples.y, hops, 0.3).allSatisfy { $0 > 0.08 })
        #expect(Self.contactMeans(samples.y, left, 0.245).allSatisfy { $0 > 0.05 })
        #expect(Self.contactMeans(samples.y, right, 0.245).allSatisfy { $0 < -0.05 })
        let roll = samples.gyroscope?.x ?? []
        #expect(Self.contactMeans(roll, hops, 0.3).allSatisfy { $0 < -10 })
        #expect(Self.contactMeans(roll, left, 0.245).allSatisfy { $0 < -10 })
        #expect(Self.contactMeans(roll, right, 0.245).allSatisfy { $0 > 10 })
        #expect(abs(mean(roll[1000..<1600].map(Double.init))) < 0.1, "the pelvis ends as it began")
    }

    @Test("Hops and jumps begin and end at rest: the impulse is that of gravity", arguments: [false, true])
    func balanced(onLeg: Bool) {
        let plan = RunnerPlan([
            .stand(seconds: 1), .hop(.left, count: 5), .jump(count: 3), .stand(seconds: 1),
        ])
        let site: SensorSite = onLeg ? .leg(.left, .shin) : .trunk
        var runner = SimulatedRunner(plan: plan, sampleRate: 8000, site: site)
        let up = runner.record().samples.z.map(Double.init)
        #expect(abs((mean(up) - 1) * plan.seconds) < 1e-4, "in g s")
        #expect(up.min() ?? -1 >= (onLeg ? -0.6 : 0))
        #expect(onLeg == ((up.max() ?? 0) > 5.9))
    }

    @Test("A mirrored runner swaps sides and nothing else")
    func mirror() {
        let (one, other) = (Self.record(), Self.record(Self.plan.mirrored))
        #expect(other.samples.x == one.samples.x && other.samples.z == one.samples.z)
        #expect(other.samples.y == one.samples.y.map { -$0 })
        #expect(
            zip(other.steps, one.steps).allSatisfy { $0.foot == $1.foot.other && $0.loadPeak == $1.loadPeak })
        #expect(abs(other.summary.loadDifference + one.summary.loadDifference) < 1e-9)
        let rolls = zip(other.samples.gyroscope?.x ?? [], one.samples.gyroscope?.x ?? [])
        #expect(rolls.allSatisfy { abs($0 + $1) < 1e-3 })
        #expect(Self.plan.mirrored.mirrored == Self.plan)
    }

    @Test("On the front instead of the back is half a turn around the vertical")
    func front() {
        let (back, front) = (Self.record(), Self.record { $0.mount = .fixed(.front) })
        #expect(front.samples.z == back.samples.z)
        #expect(
            front.samples.x == back.samples.x.map { -$0 } && front.samples.y == back.samples.y.map { -$0 })
    }

    @Test("Two sensors: same runner, same jumps, clocks apart by offset and drift, own noise")
    func pair() {
        var plan = SimulationPreset.balanced.plan(minutes: 1)
        plan.surroundWithJumps()
        func runner(_ foot: StrideModel.Foot, offset: Double, drift: Double, seed: UInt64) -> SimulatedRunner
        {
            var imperfections = Imperfections()
            imperfections.noise = 0.1
            imperfections.clock.offset = offset
            imperfections.clock.drift = drift
            return SimulatedRunner(
                plan: plan, variability: .human, imperfections: imperfections, site: .leg(foot, .shin),
                seed: 7, sensorSeed: seed)
        }
        var left = runner(.left, offset: 0, drift: 0, seed: 1)
        var right = runner(.right, offset: -0.24, drift: 30, seed: 2)
        let (a, b) = (left.record(), right.record())
        #expect(left.summary.events == right.summary.events)
        #expect(left.summary.events.count { $0.kind == .jumpLanding } == 6)
        for index in stride(from: 0, to: a.samples.count, by: 101) {
            #expect(abs(b.samples.time[index] - a.samples.time[index] * 1.00003 + 0.24) < 1e-12)
        }
        // Both see the first jump's landing in the same sample; noise is their own.
        let landing = Int(2.7 * 200)..<Int(2.75 * 200)
        #expect(zip(a.samples.z[landing], b.samples.z[landing]).allSatisfy { abs($0 - $1) < 0.1 && $0 != $1 })
        let starts = (a.steps + b.steps).map(\.index).sorted()
        #expect(starts == Array(0..<starts.count))
    }
}
