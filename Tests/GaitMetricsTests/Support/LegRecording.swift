// Proves nothing by itself: recordings of simulated shin and shoe sensors.

import GaitModel
import GaitSimulator

@testable import GaitMetrics

extension LegModel {
    static func usual(_ placement: SensorPlacement) -> LegModel { placement == .foot ? .shoe : .shin }
}

extension Recording {
    /// What a sensor on one leg records.
    init(
        leg: StrideModel.Foot, _ model: LegModel, _ plan: RunnerPlan, rate: Double,
        variability: StepVariability = .none, imperfections: Imperfections = .none, seed: UInt64 = 1
    ) {
        self.init(
            site: .leg(leg, model), plan, rate: rate, variability: variability, imperfections: imperfections,
            seed: seed)
    }

    init(
        site: SensorSite, _ plan: RunnerPlan, rate: Double, variability: StepVariability = .none,
        imperfections: Imperfections = .none, seed: UInt64 = 1
    ) {
        var runner = SimulatedRunner(
            plan: plan, sampleRate: rate, variability: variability, imperfections: imperfections, site: site,
            seed: seed)
        let (samples, steps) = runner.record()
        self.init(rate: rate, force: Columns3(x: samples.x, y: samples.y, z: samples.z))
        self.steps = steps
        cadence = runner.summary.cadence
    }
}

extension RunnerPlan {
    /// Five seconds of standing, then a run.
    static func standThenRun(_ model: StrideModel = .everyday, seconds: Double) -> RunnerPlan {
        RunnerPlan([.stand(seconds: 5), .run(seconds: seconds, model)])
    }
}
