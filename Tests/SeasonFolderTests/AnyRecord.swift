// Records with any words and any numbers in them.

import GaitModel
import GaitTestSupport

struct AnyRecord {
    var chance: SplitMix64

    init(seed: UInt64) { chance = SplitMix64(state: seed) }

    mutating func record() -> FileRecord {
        let job = job()
        let contents = job.files.map { _ in
            FileRecord.Content(hash: text(), bytes: Int.random(in: 0...1 << 40, using: &chance))
        }
        let tool = ToolIdentity(name: text(), version: text(), rulebook: text())
        let isMeasured = Bool.random(using: &chance)
        var record = FileRecord(
            job: job, contents: contents, tool: tool,
            outcome: isMeasured
                ? .measured(measured(job, tool))
                : .refused(RefusedFile(code: .noRunning, message: text(), fix: text())))
        if var file = record.measured {
            file.run.fileHash = record.hash
            record.outcome = .measured(file)
        }
        return record
    }

    private mutating func job() -> TeamJob {
        var job = TeamJob(file: "a" + text(), athlete: text())
        if flag() { job.right = text() }
        if flag() { job.name = text() }
        if flag() { job.statedDay = day() }
        if flag() { job.namedDay = day() }
        if flag() { job.modified = number() }
        if flag() { job.placement = .allCases.randomElement(using: &chance) }
        if flag() { job.side = .allCases.randomElement(using: &chance) }
        if flag() { job.speed = number() }
        if flag() { job.shoe = text() }
        if flag() { job.surface = text() }
        if flag() { job.session = text() }
        if flag() { job.note = text() }
        if flag() { job.pain = number() }
        return job
    }

    private mutating func measured(_ job: TeamJob, _ tool: ToolIdentity) -> MeasuredFile {
        var run = RunSummary(
            athlete: job.athlete, day: flag() ? day() : nil,
            fileName: job.file.split(separator: "/").last.map(String.init) ?? job.file,
            conditions: RunSummary.Conditions(
                tier: flag() ? .raw : .device, placement: .tibia, side: flag() ? .left : nil,
                sensors: flag() ? [.left, .right] : [], hasGyroscope: flag(), speed: flag() ? number() : nil),
            tool: tool, feet: RunSummary.Feet(areNamed: flag(), labelConfidence: number()),
            runningSeconds: number(), steps: Int.random(in: 0...100_000, using: &chance),
            numbers: (0..<3).map { _ in runNumber() },
            findings: [RunFinding(id: text(), title: text(), level: .info)])
        run.startEpoch = flag() ? number() : nil
        run.shoe = job.shoe
        run.surface = job.surface
        var file = MeasuredFile(
            run: run, daySource: .allCases.randomElement(using: &chance) ?? .name, format: text(),
            rate: flag() ? number() : nil, duration: number(), quality: flag() ? .good : .limited,
            notices: [Notice(text(), .warning, text(), effect: text())], advice: text(),
            findings: [
                TeamFinding(
                    id: text(), title: text(), level: .act, confidence: Confidence(chance.uniform(0...1)),
                    summary: text(), cue: text(), beyondLine: flag() ? number() : nil)
            ], thirds: [ThirdsComparison(metric: .cadence, first: number(), last: number())])
        file.startIsLocal = flag()
        return file
    }

    private mutating func runNumber() -> RunNumber {
        let ends = [number(), number()].sorted()
        return RunNumber(
            metric: MetricID(text()), title: text(), unit: text(), decimals: 2, value: number(),
            range: LikelyRange(low: ends[0], high: ends[1]), standardError: number(),
            mounting: flag() ? number() : nil, grade: .b, confidence: Confidence(chance.uniform(0...1)),
            method: text())
    }

    private mutating func flag() -> Bool { Bool.random(using: &chance) }
    private mutating func day() -> CalendarDay {
        CalendarDay(number: Int.random(in: 0...40_000, using: &chance))
    }

    /// Any finite bit pattern, or one near what a run has.
    private mutating func number() -> Double {
        let any = Double(bitPattern: chance.next())
        return any.isFinite && flag() ? any : chance.uniform(-1000...1000)
    }

    /// Signs that have a meaning somewhere, and some that have none.
    private mutating func text() -> String {
        let signs: [Character] = [
            "a", "7", " ", "\t", "\n", "\r", "\r\n", "\\", "\"", "'", "=", ",", "+", "-", "@", "/", "<", "é",
            "e\u{301}", "木", "🏃‍♀️", "\u{202E}", "\u{7F}", "\u{1}", "\u{0}", "\u{301}", "\u{2028}", "\u{E0041}",
        ]
        return String(
            (0..<Int.random(in: 0...8, using: &chance)).compactMap { _ in signs.randomElement(using: &chance)
            })
    }
}
