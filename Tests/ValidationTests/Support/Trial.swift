// Proves nothing by itself: one simulated recording from the generator through analyzer and rules.

import FormFaults
import GaitMetrics
import GaitModel
import GaitSimulator

/// What was true and what was found. Blocks go straight to the analyzer, without a file between.
struct Trial: Sendable {
    let truth: TruthSummary
    let truthSteps: [TruthStep]
    let steps: [StepEvent]
    let summary: GaitSummary
    let findings: [Finding]
    let notAssessed: [NotAssessed]

    init(
        _ plan: RunnerPlan, rate: Double, variability: StepVariability = .none,
        imperfections: Imperfections = .none, pelvis: PelvisRotation? = nil, site: SensorSite = .trunk,
        seed: UInt64 = 1, context: SessionContext = SessionContext(placement: .sacrum)
    ) {
        var runner = SimulatedRunner(
            plan: plan, sampleRate: rate, variability: variability, imperfections: imperfections,
            pelvis: pelvis, site: site, seed: seed)
        var analyzer = GaitAnalyzer(context: context)
        var steps: [StepEvent] = []
        var end = 0
        while let samples = runner.next() {
            steps += analyzer.process(samples.block(from: end, rate: SampleRate(rate)))
            end += samples.count
        }
        let input = InputDescription.simulated(rate: rate, samples: end, hasGyroscope: pelvis != nil)
        let last = analyzer.finish(input)
        self.steps = steps + last.steps
        truth = runner.summary
        truthSteps = runner.takeSteps()
        summary = last.summary
        let outcome = FaultCatalog.evaluate(FaultInput(gait: last.summary, context: context, input: input))
        findings = outcome.findings
        notAssessed = outcome.notAssessed
    }

    /// Nothing but running, at 100 Hz unless said otherwise.
    init(
        _ model: StrideModel, seconds: Double, rate: Double = 100, variability: StepVariability = .none,
        imperfections: Imperfections = .none, pelvis: PelvisRotation? = nil, seed: UInt64 = 1,
        context: SessionContext = SessionContext(placement: .sacrum)
    ) {
        self.init(
            RunnerPlan([.run(seconds: seconds, model)]), rate: rate, variability: variability,
            imperfections: imperfections, pelvis: pelvis, seed: seed, context: context)
    }

    /// A metric's value, nil where it is not given.
    subscript(id: MetricID) -> Double? { summary.metrics[id].measurement?.value }

    func finding(_ id: String) -> Finding? { findings.first { $0.id == id } }

    func detail(_ id: MetricID) -> AsymmetryDetail? { summary.asymmetries.first { $0.metric == id } }

    /// Which of the runner's feet A is, by the true contacts nearest to its steps; nil when they disagree.
    var footA: StrideModel.Foot? {
        let feet = steps.filter { $0.foot == .a }.compactMap { step in
            truthSteps.min { abs($0.contactStart - step.start) < abs($1.contactStart - step.start) }?.foot
        }
        guard let first = feet.first else { return nil }
        let same = feet.count { $0 == first }
        return Double(same) >= 0.9 * Double(feet.count) ? first : nil
    }
}

extension SimulatedBlock {
    func block(from start: Int, rate: SampleRate) -> AccelerationBlock {
        AccelerationBlock(
            startIndex: start, rate: rate, force: Columns3(x: x, y: y, z: z),
            angularRate: gyroscope.map { Columns3(x: $0.x, y: $0.y, z: $0.z) }, startsStretch: start == 0)
    }
}

extension InputDescription {
    /// What a reader would say about a recording without faults.
    static func simulated(rate: Double, samples: Int, hasGyroscope: Bool = false) -> InputDescription {
        InputDescription(
            name: "simulated", bytes: 1, rows: samples, skippedRows: 0,
            format: Format(id: "generic-csv", title: "CSV table", confidence: 1), separator: ",",
            decimalMark: ".", encoding: "UTF-8", columns: [],
            units: Units(acceleration: "g", source: .header, scaleToG: 1, meanMagnitude: 1),
            gravity: .included, gravitySource: .detected,
            clock: Clock(
                unit: "s", source: .header, rate: rate, jitter: 0, startEpoch: nil,
                duration: Double(samples) / rate, duplicateStamps: 0, backwardJumps: 0,
                isReconstructed: false),
            gaps: [], gapCount: 0, gapTotal: 0, clipping: Clipping(level: nil, samples: 0),
            range: -16...16, hasGyroscope: hasGyroscope, notices: [])
    }
}
