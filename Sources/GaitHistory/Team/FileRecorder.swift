// What a finished report leaves behind for a team: a record that stands alone.

public import GaitModel

extension FileRecord {
    /// - Parameter contents: what the report was made from, one for each of the job's files.
    public init(_ job: TeamJob, contents: [Content], report: AnalysisReport) {
        self.init(job: job, contents: contents, tool: report.tool, outcome: .measured(MeasuredFile(report)))
        self = FileRecord(telling: job, contents: contents, tool: report.tool, outcome: outcome)
    }

    /// The same numbers under what a job says of their recording: whose it is, which day, which shoe. What the numbers
    /// depend on (files, place, side, speed) has to be the same.
    public init(telling job: TeamJob, contents: [Content], tool: ToolIdentity, outcome: Outcome) {
        self.init(job: job, contents: contents, tool: tool, outcome: outcome)
        guard var file = measured else { return }
        file.run.athlete = job.athlete
        file.run.fileName = job.file.split(separator: "/").last.map(String.init) ?? job.file
        file.run.fileHash = hash
        file.run.shoe = job.shoe
        file.run.surface = job.surface
        (file.run.day, file.daySource) = RunDay.of(job, startEpoch: file.run.startEpoch)
        self.outcome = .measured(file)
    }
}

extension MeasuredFile {
    init(_ report: AnalysisReport) {
        let input = report.input
        var run = RunSummary(report, athlete: "")
        // A number that is none cannot be written down.
        run.numbers = run.numbers.filter { $0.value.isFinite && $0.standardError.isFinite }
        let notices = input.notices + report.gait.quality.notices.filter { !input.notices.contains($0) }
        self.init(
            run: run, daySource: .unknown, format: input.format.id,
            rate: input.tier == .raw ? input.clock.rate : nil, duration: input.clock.duration,
            quality: report.gait.quality.verdict, notices: notices, advice: input.format.advice,
            findings: report.standingOut.map(TeamFinding.init),
            thirds: report.gait.thirds.filter { $0.first.isFinite && $0.last.isFinite })
        startIsLocal = input.clock.startIsLocal
    }
}

extension TeamFinding {
    init(_ finding: Finding) {
        let judged = finding.evidence.lazy.compactMap { evidence in
            evidence.threshold.flatMap { line in
                line == 0 ? nil : (abs(evidence.value) - abs(line)) / abs(line)
            }
        }.first { $0.isFinite }
        self.init(
            id: finding.id, title: finding.title, level: finding.level, confidence: finding.confidence,
            summary: finding.summary, cue: finding.cue, beyondLine: judged)
    }
}
