// Whole reports made by hand.

import GaitModel

enum ReportBuilder {
    static let tool = ToolIdentity(name: "evenstride", version: "1.0.0", rulebook: "2026.1")
    static let segments = [
        ActivitySegment(kind: .walking, start: 0, end: 62, cadence: 108.4),
        ActivitySegment(kind: .running, start: 62, end: 1000, cadence: 164),
        ActivitySegment(kind: .still, start: 1000, end: 1060),
        ActivitySegment(kind: .walking, start: 1060, end: 1200),
        ActivitySegment(kind: .running, start: 1201.4, end: 1864.2, cadence: 163.8),
    ]

    static func uneven(
        placement: PlacementUse = PlacementUse(placement: .sacrum, source: .user, confidence: 1),
        input: InputDescription = input()
    ) -> AnalysisReport {
        report(
            input, placement, MetricBuilder.uneven(), Findings.uneven, quality: quality(),
            asymmetries: [asymmetry])
    }

    static func even() -> AnalysisReport {
        report(
            input(), PlacementUse(placement: .waist, source: .inferred, confidence: 0.6),
            MetricBuilder.even(), Findings.even, quality: quality(), asymmetries: [])
    }

    /// With a referral, a what-if and a changed line.
    static func told() -> AnalysisReport {
        let report = uneven()
        var findings = report.findings
        findings[0].thresholds = [line]
        return AnalysisReport(
            tool: tool, input: report.input, context: report.context, gait: report.gait, findings: findings,
            notAssessed: report.notAssessed, noRunning: nil,
            referral: Referral(
                level: .soon, title: "Please see a doctor soon", text: "Make an appointment.",
                because: ["pain lying down"], hidesCues: true, references: ["V 95"]),
            whatIf: WhatIf(
                factor: 1.05, cadence: WhatIf.Change(now: 164, then: 172.2), stepLength: nil,
                bounce: WhatIf.Change(now: 9.8, then: 8.9), calculation: "164 x 1.05"),
            changedLines: [line], answers: AnalysisReport.AnswersGiven(profile: true, logRuns: 4))
    }

    static let line = Threshold("load_flag", 12, "%", "your rulebook, instead of 10", "a line")

    static func noRunning() -> AnalysisReport {
        let error = InputError(
            .noRunning, "0 s of running in 12 min of data",
            fix: "Record at least 60 s of running; 10 minutes make every number better.")
        let quality = DataQuality(
            verdict: .unusable, runningSeconds: 0, usedSeconds: 0, walkingSeconds: 540, stillSeconds: 180,
            otherSeconds: 0, stepsFound: 0, stepsUsed: 0, notices: [])
        let segments = [
            ActivitySegment(kind: .walking, start: 0, end: 540, cadence: 108),
            ActivitySegment(kind: .still, start: 540, end: 720),
        ]
        return report(
            input(), PlacementUse(placement: .unknown, source: .none, confidence: 0), MetricBuilder.empty(),
            [], quality: quality, asymmetries: [], segments: segments, error: error)
    }

    static func report(
        _ input: InputDescription, _ placement: PlacementUse, _ metrics: MetricTable,
        _ findings: [Finding], quality: DataQuality, asymmetries: [AsymmetryDetail],
        segments: [ActivitySegment] = segments, error: InputError? = nil
    ) -> AnalysisReport {
        let gait = GaitSummary(
            placement: placement, metrics: metrics, segments: segments, timeline: timeline, sides: .unknown,
            asymmetries: asymmetries, evidence: [],
            thirds: [
                ThirdsComparison(metric: .cadence, first: 165.25, last: 163.5),
                ThirdsComparison(metric: .loadAsymmetry, first: -9, last: -19),
            ], quality: quality)
        return AnalysisReport(
            tool: tool, input: input, context: SessionContext(placement: .sacrum, height: 1.78), gait: gait,
            findings: findings, notAssessed: Findings.notAssessed, noRunning: error)
    }

    static func quality() -> DataQuality {
        DataQuality(
            verdict: .good, runningSeconds: 1600.8, usedSeconds: 1502.4, walkingSeconds: 202,
            stillSeconds: 60, otherSeconds: 0, stepsFound: 4112, stepsUsed: 4090,
            notices: [
                Notice(
                    "W_GAPS", .warning, "Recording paused twice",
                    effect: "strides touching a gap were left out")
            ])
    }

    static let timeline = Timeline(
        metrics: [.cadence, .loadAsymmetry],
        entries: [
            Timeline.Entry(start: 0, end: 10, kind: .walking, values: []),
            Timeline.Entry(start: 70, end: 80, kind: .running, values: [164.3, .nan]),
            Timeline.Entry(start: 80, end: 90, kind: .running, values: [163.9, -12.34]),
        ])

    static let asymmetry = AsymmetryDetail(
        metric: .loadAsymmetry, effectSize: -1.1, consistency: 0.83, segments: 6, mountingUncertainty: 3,
        halfWidth: 3.1, pairs: 2012, meanA: 2.15, meanB: 2.48)
}
