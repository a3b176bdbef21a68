// What a finished report leaves behind: its numbers with the uncertainty that counts among runs of one runner.

public import GaitModel

extension RunSummary {
    /// - Parameters:
    ///   - day: when the run was, where somebody says so; else the file's start.
    ///   - fileHash: SHA-256 of the recording in hexadecimal.
    public init(
        _ report: AnalysisReport, athlete: String, day: CalendarDay? = nil, shoe: String? = nil,
        surface: String? = nil, note: String? = nil, fileHash: String = ""
    ) {
        let start = report.input.clock.startEpoch
        self.init(
            athlete: athlete, day: day ?? start.map { CalendarDay(epoch: $0) }, fileName: report.input.name,
            conditions: Conditions(report), tool: report.tool, feet: Feet(report.gait.sides),
            runningSeconds: report.gait.quality.runningSeconds, steps: report.gait.quality.stepsUsed,
            numbers: report.noRunning == nil ? RunRecorder(report).numbers : [],
            findings: report.findings.map { RunFinding(id: $0.id, title: $0.title, level: $0.level) })
        startEpoch = start
        self.shoe = shoe
        self.surface = surface
        self.note = note
        self.fileHash = fileHash
    }
}

extension RunSummary.Conditions {
    init(_ report: AnalysisReport) {
        self.init(
            tier: report.input.tier, placement: report.gait.placement.placement, side: report.context.side,
            sensors: report.files.map(\.role), hasGyroscope: report.input.hasGyroscope,
            speed: report.context.speed)
    }
}

extension RunSummary.Feet {
    init(_ sides: SideNaming) {
        self.init(
            areNamed: sides.isNamed,
            labelConfidence: sides.isNamed ? 1 : sides.guess?.probability ?? 0.5)
    }
}

struct RunRecorder {
    private let gait: GaitSummary
    /// Windows of 10 s needed to see how they scatter.
    private static let fewestWindows = 3
    /// 95 % half width over standard error.
    private static let widthOfInterval = 1.96

    init(_ report: AnalysisReport) { gait = report.gait }

    var numbers: [RunNumber] {
        gait.metrics.rows.compactMap { row in
            row.assessment.measurement.map { number(row.documentation, $0) }
        }
    }

    private func number(_ page: MetricDocumentation, _ measurement: Measurement) -> RunNumber {
        let detail = gait.asymmetries.first { $0.metric == page.id }
        return RunNumber(
            metric: page.id, title: page.title, unit: page.unit, decimals: page.decimals,
            value: measurement.value, range: measurement.range,
            standardError: standardError(page.id, measurement, detail),
            mounting: detail?.mountingUncertainty, grade: measurement.grade,
            confidence: measurement.confidence, method: measurement.method)
    }

    /// The range of a number also holds what one sensor on this runner always does the same way, such as 20 ms of
    /// contact time. That cancels between runs of one runner, and what does not cancel shows as spread between runs.
    private func standardError(_ id: MetricID, _ measurement: Measurement, _ detail: AsymmetryDetail?)
        -> Double
    {
        let whole = measurement.range.halfWidth / Self.widthOfInterval
        if let detail { return min(whole, detail.halfWidth / Self.widthOfInterval) }
        return min(whole, scatter(id) ?? whole)
    }

    /// Standard error of the windows' mean.
    private func scatter(_ id: MetricID) -> Double? {
        guard let place = gait.timeline.metrics.firstIndex(of: id) else { return nil }
        let entries = gait.timeline.entries
        let values = entries.indices.compactMap { entries.value(place, at: $0) }.filter(\.isFinite)
            .map(Double.init)
        guard values.count >= Self.fewestWindows else { return nil }
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / (count - 1) / count).squareRoot()
    }
}
