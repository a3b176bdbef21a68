// A made-up team in which every case of a coach's page occurs once; numbers from a formula, not from people.

import GaitModel

enum MadeTeam {
    static let firstDay = CalendarDay("2026-08-18") ?? CalendarDay(number: 20_683)

    /// What is said about an athlete; the rest follows.
    struct Athlete {
        var id: String
        var name: String?
        /// Days after the season's first one.
        var days = [0, 9, 18, 27, 36, 45, 54, 63, 72, 81, 90]
        var cadence = 168.0
        var bounce = 8.4
        var side = 3.0
        /// Added to the side difference of the last four runs.
        var jump = 0.0
        var namesFeet = false
        var isDevice = false
        var placement = SensorPlacement.sacrum
        var level = Level.ok
        var confidence = 0.8
        var reasons: [AttentionReason] = []
        var findings: [TeamFinding] = []
        var shoeChangesAt: Int?
        var pain: [Int: Double] = [:]
        var note: [Int: String] = [:]
    }

    static let hostile = "<script>alert(1)</script>\"'&\u{202E}\u{1B}[31m"
    static let weirdId = "../../etc/\u{43F}\u{430}\u{441}\u{441} \u{1F3C3}"

    static let people: [Athlete] = [
        Athlete(
            id: "A07", name: "Meyer", cadence: 164, bounce: 9.8, side: 10, jump: 7, level: .act,
            reasons: [
                AttentionReason(
                    .painWithFinding,
                    "Reported pain, 3 of 10, on 26 Oct, and something stands out in the recordings."),
                AttentionReason(
                    .realChange,
                    "Side difference 17 % on B on 16 Nov, up 7 points on own usual of 10 % (7 earlier runs): a real change, in 4 of 4 runs of the last 4 weeks. High confidence."
                ),
            ],
            findings: [
                TeamFinding(
                    id: "asymmetric_landing", title: "One side lands harder", level: .act,
                    confidence: Confidence(0.85),
                    summary:
                        "Side B carried 17 % more than side A (likely 13 to 21 %), in 97 % of 2,045 strides.",
                    cue: "Quiet feet: make both landings sound the same.", beyondLine: 0.7)
            ], shoeChangesAt: 7, pain: [8: 3], note: [9: "new route, " + hostile]),
        Athlete(
            id: "A22", name: "Osei", cadence: 171, bounce: 9.1, side: -4, level: .watch,
            reasons: [
                AttentionReason(
                    .distanceFromLine,
                    "\u{201C}You go up and down a lot\u{201D} on 16 Nov. Bounce 9.1 cm. Medium confidence."),
                AttentionReason(.noted, "Bounce rises late in 4 of the last 5 runs of 15 minutes or more."),
            ],
            findings: [
                TeamFinding(
                    id: "high_bounce", title: "You go up and down a lot", level: .watch,
                    confidence: Confidence(0.6),
                    summary: "Bounce 9.1 cm (likely 8.4 to 9.8).", cue: "Think forward, not up.",
                    beyondLine: 0.1)
            ]),
        Athlete(
            id: "A03", name: "Lindqvist", side: 12, namesFeet: true, level: .watch,
            reasons: [
                AttentionReason(.distanceFromLine, "Side difference 12 % on the left, steady for 8 weeks.")
            ]),
        Athlete(
            id: "A15", name: "Okafor", side: 2, jump: 5,
            reasons: [
                AttentionReason(
                    .realChange,
                    "Side difference 7 % on 16 Nov, up 5 points on own usual of 2 %: a real change.")
            ]),
        Athlete(
            id: hostile, name: hostile, side: 6, level: .watch, confidence: 0.3,
            reasons: [
                AttentionReason(.distanceFromLine, "Low confidence: record it again before acting on it.")
            ],
            note: [3: hostile]),
        Athlete(id: "A11", name: "Only One", days: [88]),
        Athlete(id: "A12", name: "Watch Only", side: 0, isDevice: true, placement: .wrist),
        Athlete(id: weirdId, side: -1, placement: .tibia),
        Athlete(id: "a07", name: "Another Seven", side: 1),
        Athlete(id: "con", name: "Connie", cadence: 180, side: -2),
        Athlete(id: String(repeating: "long ", count: 60), days: [0, 3], side: 2),
    ]

    static let report = report(people, broken: true)
    static let nobody = TeamReport(title: "Empty season", tool: .current)
    static let one = report([people[2]], broken: false)

    /// A season of that many; for size and speed.
    static func large(_ count: Int) -> TeamReport {
        report(
            (0..<count).map { place in
                var athlete = people[place % 4]
                let turn = Double(place)
                athlete.id = "B\(1000 + place)"
                athlete.name = "Runner Number \(place)"
                athlete.cadence = 170 + 7 * wave(turn, 1.3) + 4 * wave(turn, 0.37)
                athlete.bounce = 8.4 + 0.9 * wave(turn, 2.1)
                athlete.side = 6 * wave(turn, 0.9)
                return athlete
            }, broken: true)
    }

    /// Between -1 and 1, different at every place, without randomness.
    private static func wave(_ place: Double, _ pace: Double) -> Double {
        let x = (place * pace * 0.618_034).truncatingRemainder(dividingBy: 1)
        return 2 * abs(2 * x - 1) - 1
    }

    private static func report(_ people: [Athlete], broken: Bool) -> TeamReport {
        var report = TeamReport(title: "Season 2026/27 <b>", tool: .current)
        for (place, person) in people.enumerated() {
            var athlete = TeamAthlete(id: person.id, name: person.name)
            for run in person.days.indices {
                athlete.rows.append(report.rows.count)
                report.rows.append(row(person, run))
            }
            athlete.latest = athlete.rows.last
            athlete.reasons = person.reasons
            athlete.level = person.level
            athlete.confidence = Confidence(person.confidence)
            athlete.rank = place + 1
            athlete.trends = trends(person)
            if let latest = athlete.latest {
                report.rows[latest].baselineRuns = max(0, person.days.count - 1)
                report.rows[latest].changes = athlete.trends.compactMap { trend in
                    trend.usual.flatMap { usual in
                        trend.points.last.map { OwnChange(usual: usual, value: $0.value) }
                    }
                }
            }
            report.athletes.append(athlete)
        }
        report.counts.analysed = report.rows.count
        report.days = firstDay...CalendarDay(number: firstDay.number + 90)
        report.spreads = [
            spread(report, .cadence, "Cadence", "spm", 0),
            spread(report, .verticalOscillation, "Bounce, low back", "cm", 1),
            spread(report, .contactTime, "Contact time", "ms", 0),
            spread(report, .loadAsymmetry, "Side difference", "%", 0),
        ]
        if broken { addBroken(&report) }
        return report
    }

    private static func addBroken(_ report: inout TeamReport) {
        var lind = TeamAthlete(id: "A31", name: "Lind")
        lind.reasons = [
            AttentionReason(
                .noted, "3 of 4 files: hit the sensor's 2 g limit. Set a wider range in the app: 8 g or more."
            )
        ]
        var walker = TeamAthlete(id: "A40")
        for (athlete, file) in [("A31", "A31/2026-11-04.csv"), ("A40", "A40/track.gpx")] {
            let refused = RefusedFile(
                code: .gpsOnly, message: "A GPS track has no acceleration.", fix: "Export Original (.fit).")
            let job = TeamJob(file: file, athlete: athlete)
            if athlete == "A31" {
                lind.rows.append(report.rows.count)
            } else {
                walker.rows.append(report.rows.count)
            }
            report.rows.append(
                TeamRow(
                    record: FileRecord(
                        job: job, contents: [FileRecord.Content(hash: file, bytes: 9)],
                        outcome: .refused(refused))))
        }
        report.dataFirst = [lind, walker]
        report.problems = [
            DataProblem(
                file: "A07/" + hostile + ".csv", athlete: "A07", state: .limited, code: "W_CLIPPED",
                message: "Hit the 2 g limit in 71 % of steps", fix: "Set a wider range: 8 g or more"),
            DataProblem(
                file: "A31/2026-11-04.csv", athlete: "A31", state: .failed, code: "E_NO_RUNNING",
                message: "No running: 12 min walking, 3 min still", fix: "Record the run itself."),
            DataProblem(
                file: "A22/copy.csv", athlete: "A22", state: .duplicate, code: "I_SAME_FILE",
                message: "The very recording of A22/run.csv; it counts once.", fix: ""),
            DataProblem(
                file: "A40/track.gpx", athlete: "A40", state: .failed, code: "E_GPS_ONLY",
                message: "A GPS track has no acceleration.", fix: "Export Original (.fit) in Garmin Connect."),
        ]
        report.counts.limited = 1
        report.counts.failed = 2
        report.counts.duplicates = 1
    }

    private static func value(_ person: Athlete, _ metric: MetricID, _ run: Int) -> Double {
        let noise = wave(Double(7 * run * run + 1), 1.7)
        switch metric {
        case .cadence: return person.cadence + noise
        case .verticalOscillation: return person.bounce + 0.2 * noise
        case .contactTime: return 420 - person.cadence + 4 * noise
        case .impactPeak: return 1.2 + person.bounce / 20 + 0.05 * noise
        default: return person.side + noise + (run >= person.days.count - 4 ? person.jump : 0)
        }
    }

    private static let numbers:
        [(metric: MetricID, title: String, unit: String, decimals: Int, error: Double)] = [
            (.cadence, "Cadence", "spm", 0, 0.4), (.verticalOscillation, "Bounce", "cm", 1, 0.15),
            (.contactTime, "Contact time", "ms", 0, 9), (.impactPeak, "Impact peak", "g", 2, 0.06),
            (.loadAsymmetry, "Side difference", "%", 0, 1),
        ]

    private static func has(_ person: Athlete, _ metric: MetricID) -> Bool {
        !person.isDevice || metric == .cadence || metric == .verticalOscillation
    }

    private static func row(_ person: Athlete, _ run: Int) -> TeamRow {
        var job = TeamJob(file: "\(person.id)/run \(run + 1).csv", athlete: person.id)
        job.name = person.name
        job.pain = person.pain[run]
        job.note = person.note[run]
        var summary = RunSummary(
            athlete: person.id, day: CalendarDay(number: firstDay.number + person.days[run]),
            fileName: "run \(run + 1).csv",
            conditions: RunSummary.Conditions(
                tier: person.isDevice ? .device : .raw, placement: person.placement,
                hasGyroscope: false, speed: run % 3 == 0 ? nil : 3.1),
            feet: RunSummary.Feet(areNamed: person.namesFeet, labelConfidence: person.namesFeet ? 1 : 0.5),
            runningSeconds: 1864, steps: 5200,
            numbers: numbers.filter { has(person, $0.metric) }.map { number in
                let value = value(person, number.metric, run)
                return RunNumber(
                    metric: number.metric, title: number.title, unit: number.unit, decimals: number.decimals,
                    value: value, range: LikelyRange(around: value, halfWidth: 2 * number.error),
                    standardError: number.error, grade: .b, confidence: Confidence(person.confidence),
                    method: "made/1")
            })
        summary.shoe = person.shoeChangesAt.map { run >= $0 ? "road pair 2 <new>" : "road pair 1" }
        // A device's numbers were judged by nothing here.
        if !person.isDevice {
            summary.findings = [RunFinding(id: "irregular_rhythm", title: "Uneven rhythm", level: .ok)]
        }
        let isLast = run == person.days.count - 1
        return TeamRow(
            record: FileRecord(
                job: job, contents: [FileRecord.Content(hash: "\(person.id) \(run)", bytes: 1000)],
                outcome: .measured(
                    MeasuredFile(
                        run: summary, daySource: .clock, format: "made", rate: 100, duration: 1900,
                        quality: .good,
                        notices: [], advice: "", findings: isLast ? person.findings : [], thirds: []))))
    }

    private static func trends(_ person: Athlete) -> [RunTrend] {
        guard person.days.count >= 2 else { return [] }
        return numbers.filter { has(person, $0.metric) }.map { number in
            let isSize = number.metric.isSideDifference && !person.namesFeet
            let values = person.days.indices.map { run in
                let value = value(person, number.metric, run)
                return isSize ? abs(value) : value
            }
            let early = values.prefix(max(1, values.count - 4))
            let mean = early.reduce(0, +) / Double(early.count)
            let spread = 2.2 * max(0.25, number.error)
            let usual =
                values.count < 6
                ? nil
                : OwnUsual(
                    metric: number.metric, title: number.title, unit: number.unit, decimals: number.decimals,
                    isSize: isSize, runs: early.count, mean: mean, standardError: number.error / 2,
                    betweenVariance: number.error * number.error,
                    meanSquaredError: number.error * number.error / 4,
                    band: LikelyRange(around: mean, halfWidth: spread), smallestRealChange: 1.5 * spread)
            return RunTrend(
                athlete: person.id, metric: number.metric, title: number.title, unit: number.unit,
                decimals: number.decimals, isSize: isSize,
                points: values.enumerated().map { run, value in
                    RunTrend.Point(
                        id: "\(run)", day: CalendarDay(number: firstDay.number + person.days[run]),
                        value: value,
                        halfWidth: 2 * number.error,
                        verdict: run < 5 || usual == nil
                            ? .tooEarly : abs(value - mean) > spread ? .realChange : .withinNoise,
                        shoe: nil, surface: nil)
                }, usual: usual, slope: nil,
                leftOut: [RunTrend.LeftOut(reason: "not like the last run: other speed", runs: 2)])
        }
    }

    private static func spread(
        _ report: TeamReport, _ metric: MetricID, _ title: String, _ unit: String, _ decimals: Int
    ) -> TeamSpread {
        let places = report.athletes.compactMap { athlete -> TeamSpread.Place? in
            guard let run = athlete.latest.flatMap({ report.rows[$0].record.measured?.run }),
                let number = run[metric]
            else { return nil }
            return TeamSpread.Place(
                athlete: athlete.id, value: metric.isSideDifference ? abs(number.value) : number.value)
        }
        let sorted = places.map(\.value).sorted()
        return TeamSpread(
            metric: metric, title: title, unit: unit, decimals: decimals, places: places,
            median: sorted.isEmpty ? 0 : sorted[sorted.count / 2])
    }
}
