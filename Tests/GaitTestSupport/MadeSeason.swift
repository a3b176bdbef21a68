// Records of a team's season made by hand or by chance, for the tests of roll-up, tables and pages.

public import GaitModel

public enum MadeSeason {
    /// 2026-09-01
    public static let start = CalendarDay(number: 20_697)

    public static func number(
        _ metric: MetricID, _ value: Double, se: Double = 0.5, confidence: Double = 0.8
    ) -> RunNumber {
        let page = pages[metric] ?? ("Number", "", 1)
        return RunNumber(
            metric: metric, title: page.title, unit: page.unit, decimals: page.decimals, value: value,
            range: LikelyRange(around: value, halfWidth: 3 * se), standardError: se, grade: .b,
            confidence: Confidence(confidence), method: "made/1")
    }

    private static let pages: [MetricID: (title: String, unit: String, decimals: Int)] = [
        .cadence: ("Cadence", "spm", 0), .verticalOscillation: ("Bounce", "cm", 1),
        .contactTime: ("Contact time", "ms", 0), .flightTime: ("Flight time", "ms", 0),
        .impactPeak: ("Impact peak", "g", 2), .impactPower: ("Impact", "g", 2),
        .loadAsymmetry: ("Side difference", "%", 0), .strideTimeVariation: ("Stride rhythm", "%", 1),
        .impactPeakResultant: ("Landing peak", "g", 1), .stepTimeVariation: ("Rhythm", "%", 1),
        .landingResultantAsymmetry: ("Landing difference", "%", 0),
        .sidewaysRatio: ("Sideways share", "", 2),
    ]

    /// A recording that gave numbers, `day` days after `start`; nil where nobody knows the day.
    public static func measured(
        _ athlete: String, _ day: Int?, _ numbers: [RunNumber], file: String? = nil,
        findings: [TeamFinding] = [], hash: String? = nil,
        _ change: (inout TeamJob, inout MeasuredFile) -> Void = { _, _ in }
    ) -> FileRecord {
        let path = file ?? "\(athlete)/run-\(day.map(String.init) ?? "x").csv"
        var job = TeamJob(file: path, athlete: athlete)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var run = RunSummary(
            athlete: athlete, day: day.map { CalendarDay(number: start.number + $0) }, fileName: name,
            conditions: RunSummary.Conditions(placement: .sacrum, speed: 3), runningSeconds: 1500,
            steps: 4000,
            numbers: numbers,
            findings: findings.map { RunFinding(id: $0.id, title: $0.title, level: $0.level) })
        run.startEpoch = run.day.map { Double($0.number) * 86_400 + 25_200 }
        var file = MeasuredFile(
            run: run, daySource: day == nil ? .unknown : .clock, format: "generic/csv", rate: 100,
            duration: 1800, quality: .good, notices: [], advice: "", findings: findings, thirds: [])
        change(&job, &file)
        return FileRecord(
            job: job, contents: [FileRecord.Content(hash: hash ?? "hash of \(path)", bytes: 1000)],
            tool: tool, outcome: .measured(file))
    }

    public static func refused(
        _ athlete: String, _ file: String, _ code: ErrorCode = .noRunning, hash: String? = nil
    ) -> FileRecord {
        FileRecord(
            job: TeamJob(file: file, athlete: athlete),
            contents: [FileRecord.Content(hash: hash ?? "hash of \(file)", bytes: 10)], tool: tool,
            outcome: .refused(
                RefusedFile(code: code, message: "0 s of running in 12 min of data", fix: "Record a run.")))
    }

    public static func finding(
        _ id: String = "asymmetric_landing", _ level: Level = .act, confidence: Double = 0.75,
        beyond: Double? = 0.4, title: String = "One side lands harder",
        summary: String = "Side B carried 14 % more than side A. It held in all parts."
    ) -> TeamFinding {
        TeamFinding(
            id: id, title: title, level: level, confidence: Confidence(confidence), summary: summary,
            cue: "Quiet feet, 4 x 30 s.", beyondLine: beyond)
    }

    public static let tool = ToolIdentity(name: "evenstride", version: "1.0.0", rulebook: "2026.1")

    /// Any number of athletes with any number of runs, some at other speeds, places or clocks, some refused.
    public static func byChance(athletes: Int, files: Int, seed: UInt64) -> [FileRecord] {
        var chance = SplitMix64(state: seed)
        return (0..<athletes).flatMap { athlete -> [FileRecord] in
            let base = chance.uniform(160...180)
            return (0..<files).map { file in
                anyRun("A\(athlete + 1)", day: file * 3 + Int(chance.next() % 2), base, &chance)
            }
        }
    }

    private static func anyRun(_ athlete: String, day: Int, _ base: Double, _ chance: inout SplitMix64)
        -> FileRecord
    {
        let isLeg = chance.next() % 9 == 0
        if chance.next() % 12 == 0 { return refused(athlete, "\(athlete)/broken-\(day).csv") }
        let numbers: [RunNumber] = [
            number(.cadence, base + chance.uniform(-3...3)),
            number(.verticalOscillation, 9 + chance.uniform(-1...1), se: 0.1),
            number(.contactTime, 250 + chance.uniform(-12...12), se: 2),
            number(.loadAsymmetry, (chance.next() % 2 == 0 ? 1 : -1) * (6 + chance.uniform(-3...8)), se: 1),
            number(.strideTimeVariation, 1.5 + chance.uniform(-0.3...0.3), se: 0.1),
            number(isLeg ? .impactPeakResultant : .impactPower, 0.2 + chance.uniform(-0.05...0.05), se: 0.01),
        ]
        let (speed, named, known) = (chance.next() % 3, chance.next() % 4 == 0, chance.next() % 5 > 0)
        let seen =
            chance.next() % 3 == 0
            ? [finding(confidence: chance.uniform(0.3...0.9), beyond: chance.uniform(0...1))] : []
        return measured(athlete, day, numbers, findings: seen) { job, file in
            file.run.conditions.speed = known ? 2.8 + 0.2 * Double(speed) : nil
            file.run.conditions.placement = isLeg ? .tibia : .sacrum
            if named { file.run.feet = RunSummary.Feet(areNamed: true, labelConfidence: 1) }
            job.pain = seen.isEmpty ? nil : Double(speed)
        }
    }
}
