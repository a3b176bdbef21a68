// Proves nothing by itself: a simulated runner with or without hops and gyroscope, analysed, beside the truth.

import GaitMetrics
import GaitModel
import GaitSimulator

struct SideRun: Sendable {
    let steps: [StepEvent]
    let truth: [TruthStep]
    let summary: GaitSummary

    init(
        _ plan: RunnerPlan, imperfections: Imperfections = .none, pelvis: PelvisRotation? = nil,
        firstSide: BodySide? = nil, placement: SensorPlacement = .sacrum, seed: UInt64 = 1,
        rate: Double = 100,
        blockLength: Int = 4096
    ) {
        var runner = SimulatedRunner(
            plan: plan, sampleRate: rate, variability: .human, imperfections: imperfections, pelvis: pelvis,
            seed: seed)
        let (samples, truth) = runner.record()
        var analyzer = GaitAnalyzer(context: SessionContext(placement: placement, firstSide: firstSide))
        var steps: [StepEvent] = []
        for block in samples.blocks(of: blockLength, rate: SampleRate(rate)) {
            steps += analyzer.process(block)
        }
        let force = Columns3(x: samples.x, y: samples.y, z: samples.z)
        let last = analyzer.finish(.forTests(Recording(rate: rate, force: force)))
        self.steps = steps + last.steps
        self.truth = truth
        summary = last.summary
    }

    var sides: SideNaming { summary.sides }
    var notice: Notice? { summary.quality.notices.first { $0.code == "I_SIDES" } }
    var transcript: String { String(reflecting: (steps, summary)) }

    /// The feet have names, and every step's name is the truth's.
    var isNamedRightly: Bool {
        guard sides.isNamed, let first = sides.firstFoot, steps.count > 20 else { return false }
        return steps.allSatisfy { step in
            let real = truth.min { abs($0.contactStart - step.start) < abs($1.contactStart - step.start) }
            return step.foot == nil || ((step.foot == .a) == (first == .left)) == (real?.foot == .left)
        }
    }
}

extension SimulatedBlock {
    fileprivate func blocks(of length: Int, rate: SampleRate) -> [AccelerationBlock] {
        let force = Columns3(x: x, y: y, z: z)
        let turning = gyroscope.map { Columns3(x: $0.x, y: $0.y, z: $0.z) }
        return stride(from: 0, to: count, by: length).map { first in
            let range = first..<min(first + length, count)
            return AccelerationBlock(
                startIndex: first, rate: rate, force: force.part(range), angularRate: turning?.part(range),
                startsStretch: first == 0)
        }
    }
}

extension RunnerPlan {
    /// Standing, hops on a leg, standing, running; the right foot starts to run for odd seeds.
    static func calibrated(
        _ model: StrideModel = .everyday, hops foot: StrideModel.Foot = .left, count: Int = 5,
        seconds: Double = 45, seed: UInt64 = 0
    ) -> RunnerPlan {
        var plan = RunnerPlan([
            .stand(seconds: 5), .hop(foot, count: count), .stand(seconds: 3), .run(seconds: seconds, model),
        ])
        plan.firstFoot = seed % 2 == 0 ? .left : .right
        return plan
    }

    static func standing(
        _ model: StrideModel = .everyday, seconds: Double = 45, first: StrideModel.Foot = .left
    ) -> RunnerPlan {
        var plan = RunnerPlan([.stand(seconds: 6), .run(seconds: seconds, model)])
        plan.firstFoot = first
        return plan
    }
}
