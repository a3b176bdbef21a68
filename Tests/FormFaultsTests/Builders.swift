// Made-up measurements for rule tests: a runner whose numbers are set one by one.

import FormFaults
import GaitModel

/// One load channel as the metrics room would describe it.
struct MadeLoad {
    var difference: Double
    var halfWidth = 0.5
    var mounting = 3.0
    var effectSize = 1.5
    var consistency = 1.0
    var segments = 5
    var pairs = 2045

    func detail(_ metric: MetricID) -> AsymmetryDetail {
        AsymmetryDetail(
            metric: metric, effectSize: effectSize, consistency: consistency, segments: segments,
            mountingUncertainty: mounting, halfWidth: halfWidth, pairs: pairs,
            meanA: 2.5 * (1 + difference / 200), meanB: 2.5 * (1 - difference / 200))
    }
}

struct MadeRun {
    var placement = SensorPlacement.sacrum
    var hasRunning = true
    var hasGyroscope = false
    var speed: Double?
    var height: Double?
    var answers = Answers.none
    var rulebook = Rulebook.standard
    var startEpoch: Double?
    var stepsUsed = 4090
    var sides = SideNaming.unknown
    var cadence: Assessment = .notAssessable("no steps found")
    var bounce: Assessment = .notAssessable("no steps found")
    var contact: Assessment = .notAssessable("no steps found")
    var rhythm: Assessment = .notAssessable("no steps found")
    var swing: MadeLoad?
    var peak: MadeLoad?
    var loadConfidence = 0.8
    var peakConfidence = 0.8
    var loadGrade = Grade.b
    var loadReason = "no steps found"
    var evidence: [StrideEvidence] = []
    var thirds: [ThirdsComparison] = []
    /// Numbers that only some recordings hold.
    var more: [(MetricID, Assessment)] = []
    var timeline = Timeline(metrics: [], entries: [])
    var notices: [Notice] = []

    static func measured(
        _ value: Double, plusMinus: Double, confidence: Double = 0.8, grade: Grade = .a
    ) -> Assessment {
        .measured(
            Measurement(
                value: value, range: LikelyRange(around: value, halfWidth: plusMinus), count: 500,
                grade: grade,
                confidence: Confidence(confidence), method: "made/1"))
    }

    private func load(_ made: MadeLoad?, _ confidence: Double) -> Assessment {
        guard let made else { return .notAssessable(loadReason) }
        return Self.measured(
            made.difference, plusMinus: made.halfWidth.isFinite ? made.halfWidth + 3 : 3,
            confidence: confidence,
            grade: loadGrade)
    }

    private var metrics: MetricTable {
        let values: [(MetricID, Assessment)] = [
            (.cadence, cadence), (.verticalOscillation, bounce), (.contactTime, contact),
            (.stepTimeVariation, rhythm), (.loadAsymmetry, load(swing, loadConfidence)),
            (.peakAsymmetry, load(peak, peakConfidence)),
        ]
        return MetricTable(
            rows: (values + more).map { id, assessment in
                MetricTable.Row(
                    documentation: MetricDocumentation(
                        id: id, title: id.rawValue, unit: "", decimals: 1, what: "", formula: "",
                        placements: "",
                        sources: [], limits: ""), assessment: assessment)
            })
    }

    private var quality: DataQuality {
        DataQuality(
            verdict: hasRunning ? .good : .unusable, runningSeconds: hasRunning ? 1500 : 0,
            usedSeconds: hasRunning ? 1440 : 0, walkingSeconds: 0, stillSeconds: hasRunning ? 0 : 60,
            otherSeconds: 0, stepsFound: stepsUsed, stepsUsed: stepsUsed, notices: notices)
    }

    private var gait: GaitSummary {
        let details = [swing?.detail(.loadAsymmetry), peak?.detail(.peakAsymmetry)].compactMap { $0 }
        return GaitSummary(
            placement: PlacementUse(placement: placement, source: .user, confidence: 1), metrics: metrics,
            segments: [], timeline: timeline, sides: sides, asymmetries: details,
            evidence: evidence, thirds: thirds, quality: quality)
    }

    private var description: InputDescription {
        InputDescription(
            name: "made.csv", bytes: 1, rows: 1, skippedRows: 0,
            format: .init(id: "made", title: "made", confidence: 1), separator: ",", decimalMark: ".",
            encoding: "UTF-8", columns: [],
            units: .init(acceleration: "g", source: .header, scaleToG: 1, meanMagnitude: 1),
            gravity: .included,
            gravitySource: .detected,
            clock: .init(
                unit: "s", source: .header, rate: 100, jitter: 0, startEpoch: startEpoch, duration: 1500,
                duplicateStamps: 0, backwardJumps: 0, isReconstructed: false), gaps: [], gapCount: 0,
            gapTotal: 0,
            clipping: .init(level: nil, samples: 0), range: -3...8, hasGyroscope: hasGyroscope, notices: [])
    }

    var input: FaultInput {
        FaultInput(
            gait: gait,
            context: SessionContext(placement: placement, speed: speed, height: height), input: description,
            rulebook: rulebook, answers: answers)
    }

    func finding(_ id: String) -> Finding? { FaultCatalog.evaluate(input).findings.first { $0.id == id } }
    func open(_ id: String) -> NotAssessed? { FaultCatalog.evaluate(input).notAssessed.first { $0.id == id } }

    /// The same run with some numbers changed.
    func with(_ change: (inout MadeRun) -> Void) -> MadeRun {
        var copy = self
        change(&copy)
        return copy
    }
}

extension MadeRun {
    /// Nothing measured: a recording of standing still.
    static let still = MadeRun(hasRunning: false, stepsUsed: 0)

    /// A steady run in which every judged number is as expected.
    static let even = MadeRun(
        speed: 3.0, height: 1.74, cadence: measured(165, plusMinus: 1),
        bounce: measured(8.0, plusMinus: 0.7),
        contact: measured(240, plusMinus: 40, confidence: 0.6, grade: .b),
        rhythm: measured(2.1, plusMinus: 0.2), swing: MadeLoad(difference: 1), peak: MadeLoad(difference: 2))

    /// A run in which everything that can stand out does; B is the heavier side.
    static let uneven = MadeRun(
        speed: 3.0, height: 1.74, cadence: measured(150, plusMinus: 1),
        bounce: measured(13.5, plusMinus: 0.7),
        contact: measured(290, plusMinus: 40, confidence: 0.6, grade: .b),
        rhythm: measured(6, plusMinus: 0.2),
        swing: MadeLoad(difference: -16), peak: MadeLoad(difference: -20),
        evidence: [
            StrideEvidence(
                metric: .loadAsymmetry,
                highest: [
                    StrideSample(stride: 45, start: 94, value: 1), .init(stride: 3, start: 60, value: -1),
                ],
                lowest: [StrideSample(stride: 1733, start: 1485, value: -33)], count: 2000, positiveCount: 40)
        ],
        thirds: [ThirdsComparison(metric: .peakAsymmetry, first: -14, last: -25)])
}
