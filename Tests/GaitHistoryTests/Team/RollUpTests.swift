// Hand-made seasons with known answers: who is looked at first, why, and what is wrong with the files.

import GaitModel
import GaitTestSupport
import Testing

@testable import GaitHistory

@Suite struct RollUpTests {
    private typealias Made = MadeSeason

    private static func quiet(_ athlete: String, days: ClosedRange<Int> = 1...6, side: Double = 4)
        -> [FileRecord]
    {
        days.map { day in
            Made.measured(
                athlete, 3 * day,
                [
                    Made.number(.cadence, 165 + Double(day % 2)),
                    Made.number(.loadAsymmetry, side + Double(day % 2), se: 0.5),
                ])
        }
    }

    /// Ten even runs a week apart, then two that are 12 points further to B.
    private static func changed(_ athlete: String, confidence: Double = 0.8) -> [FileRecord] {
        (0..<12).map { week in
            Made.measured(
                athlete, 7 * week,
                [
                    Made.number(
                        .loadAsymmetry, week < 10 ? -5 - Double(week % 2) : -17, se: 0.5,
                        confidence: confidence)
                ])
        }
    }

    private func names(_ report: TeamReport) -> [String] { report.athletes.map(\.id) }

    @Test func noFilesAtAll() {
        let report = TeamReport(title: "Nothing", records: [])
        #expect(
            report.rows.isEmpty && report.athletes.isEmpty && report.problems.isEmpty && report.days == nil)
        #expect(report.counts == TeamReport.Counts())
    }

    @Test func oneFile() throws {
        let report = TeamReport(title: "One", records: [Made.measured("A", 3, [Made.number(.cadence, 165)])])
        let athlete = try #require(report.athletes.first)
        #expect(athlete.rank == 1 && athlete.latest == 0 && athlete.reasons.isEmpty && athlete.trends.isEmpty)
        #expect(report.rows[0].baselineRuns == 0 && report.rows[0].attentionRank == 1)
        #expect(report.spreads.isEmpty, "one athlete spreads over nothing")
    }

    /// Pain with a finding, then findings with high confidence, then a real change, then the distance from the line.
    @Test func theOrderIsThePrintedOne() {
        let pain = Made.measured(
            "Pain", 20, [Made.number(.cadence, 165)],
            findings: [Made.finding("high_bounce", .info, confidence: 0.5, beyond: 0.05)]
        ) { job, _ in job.pain = 3 }
        let records =
            Self.quiet("Anna") + Self.changed("Change") + [pain]
            + [
                Made.measured(
                    "Two", 20, [Made.number(.cadence, 165)],
                    findings: [
                        Made.finding(), Made.finding("hard_landing", beyond: 0.1),
                    ]),
                Made.measured("One", 20, [Made.number(.cadence, 165)], findings: [Made.finding(beyond: 2)]),
                Made.measured(
                    "Far", 20, [Made.number(.cadence, 165)],
                    findings: [
                        Made.finding("high_bounce", .watch, confidence: 0.75, beyond: 0.5)
                    ]),
                Made.measured(
                    "Near", 20, [Made.number(.cadence, 165)],
                    findings: [
                        Made.finding("high_bounce", .watch, confidence: 0.75, beyond: 0.1)
                    ]),
            ]
        let report = TeamReport(title: "Team", records: records)
        #expect(names(report) == ["Pain", "Two", "One", "Change", "Far", "Near", "Anna"])
        #expect(
            report.athletes.map { $0.reasons.first?.step } == [
                .painWithFinding, .confidentFinding, .confidentFinding, .realChange, .distanceFromLine,
                .distanceFromLine, nil,
            ])
    }

    /// However far beyond its line, and with pain reported too.
    @Test func lowConfidenceNeverComesBeforeHigh() {
        let unsure = Made.finding("high_bounce", .watch, confidence: 0.3, beyond: 9)
        let sure = Made.finding("high_bounce", .watch, confidence: 0.72, beyond: 0.01)
        let records =
            [
                Made.measured("A", 3, [Made.number(.cadence, 165)], findings: [unsure]) { job, _ in
                    job.pain = 8
                },
                Made.measured("B", 3, [Made.number(.cadence, 165)], findings: [sure]),
            ] + Self.changed("C", confidence: 0.3)
        let report = TeamReport(title: "Team", records: records)
        #expect(names(report) == ["B", "A", "C"])
        #expect(report.athletes[2].reasons.allSatisfy { $0.step != .realChange })
        let pain = report.athletes[1].reasons.last
        #expect(pain?.step == .noted && pain?.text.contains("talk about it") == true)
    }

    @Test func aRealChangeIsToldWithItsNumbers() throws {
        let report = TeamReport(title: "Team", records: Self.changed("A"))
        let reason = try #require(report.athletes.first?.reasons.first)
        #expect(
            reason.text
                == "Side difference 17 % on B on 17 Nov, up 12 points on own usual of 5 % (7 runs up to 13 Oct): a real "
                + "change, in 2 of 5 runs of the last 4 weeks. High confidence.")
        #expect(report.rows[10][change: .loadAsymmetry]?.isReal == true)
        #expect(report.rows[9][change: .loadAsymmetry]?.isReal == false)
        #expect(report.rows[4].changes.isEmpty && report.rows[4].baselineRuns == 4, "five runs make a usual")
    }

    /// Old news is no news, and neither is one run just outside its band.
    @Test func aChangeOfLongAgoOrOfASingleRunIsNoReason() {
        let long = Self.changed("A").map { record -> FileRecord in record }
        let after = (0..<2).map { week in
            Made.measured("A", 84 + 28 + 7 * week, [Made.number(.loadAsymmetry, -6 - Double(week), se: 0.5)])
        }
        let report = TeamReport(title: "Team", records: long + after)
        #expect(report.athletes[0].reasons.allSatisfy { $0.step != .realChange })
        let calm = (0..<10).map {
            Made.measured("B", $0, [Made.number(.cadence, 165 + Double($0 % 3), se: 0.3)])
        }
        let once = calm + [Made.measured("B", 11, [Made.number(.cadence, 168.5, se: 0.3)])]
        let other = TeamReport(title: "Team", records: once)
        #expect(other.rows[10][change: .cadence]?.isReal == true)
        #expect(other.athletes[0].reasons.isEmpty)
    }

    /// More even than usual is a real change and no reason for a look.
    @Test func aChangeForTheBetterIsNoReason() {
        let records = (0..<12).map {
            Made.measured("A", $0, [Made.number(.loadAsymmetry, $0 < 10 ? 16 + Double($0 % 2) : 3, se: 0.5)])
        }
        let report = TeamReport(title: "Team", records: records)
        #expect(report.rows[11][change: .loadAsymmetry]?.isReal == true)
        #expect(report.athletes[0].reasons.allSatisfy { $0.step != .realChange })
    }

    @Test func equalRecordingsCountOnce() {
        let numbers = [Made.number(.cadence, 165)]
        let records = [
            Made.measured("A", 3, numbers, file: "A/copy.csv", hash: "same") { _, file in
                file.daySource = .modified
            },
            Made.measured("A", 2, numbers, file: "A/run.csv", hash: "same") { _, file in
                file.daySource = .stated
            },
            Made.measured("B", 2, numbers, file: "B/run.csv", hash: "same"),
        ]
        let report = TeamReport(title: "Team", records: records)
        #expect(report.counts.analysed == 1 && report.counts.duplicates == 2)
        #expect(report.rows.map(\.sameAs) == [nil, "A/run.csv", "A/run.csv"])
        #expect(report.athletes.map(\.id) == ["A"] && report.athletes[0].rows == [0])
        #expect(report.dataFirst.map(\.id) == ["B"])
        #expect(report.problems.map(\.state) == [.duplicate, .duplicate])
        #expect(report.problems[1].message.contains("two athletes"))
    }

    @Test func brokenDataComeFirstInTheirOwnList() {
        let report = TeamReport(
            title: "Team",
            records: Self.quiet("A") + [
                Made.refused("Zoe", "Zoe/1.csv"), Made.refused("Zoe", "Zoe/2.gpx", .gpsOnly),
            ])
        #expect(report.athletes.map(\.id) == ["A"] && report.dataFirst.map(\.id) == ["Zoe"])
        #expect(report.dataFirst[0].rank == nil && report.dataFirst[0].reasons.count == 2)
        #expect(report.counts.failed == 2 && report.counts.analysed == 6)
        #expect(report.problems.map(\.code) == ["E_NO_RUNNING", "E_GPS_ONLY"])
    }

    @Test func limitedFilesSayWhatToChange() {
        let clipped = (1...3).map { day in
            Made.measured("A", day, [Made.number(.cadence, 165)]) { _, file in
                file.quality = .limited
                file.advice = "In this app choose 16 g."
                file.notices = [
                    Notice("W_GAPS", .warning, "2 gaps in the recording."),
                    Notice("W_CLIPPED", .warning, "The sensor hit its 2 g limit in 71 readings."),
                ]
            }
        }
        let report = TeamReport(
            title: "Team", records: clipped + [Made.measured("A", 4, [Made.number(.cadence, 166)])])
        #expect(report.counts.limited == 3 && report.counts.analysed == 4)
        #expect(
            report.problems.allSatisfy {
                $0.code == "W_CLIPPED" && $0.fix.hasSuffix("In this app choose 16 g.")
            })
        let note = report.athletes[0].reasons.last
        #expect(note?.step == .noted)
        #expect(note?.text.hasPrefix("3 of 4 files: The sensor hit its 2 g limit in 71 readings.") == true)
    }

    @Test func runsWithoutADayStandInNoTrend() {
        let records = Self.quiet("A") + [Made.measured("A", nil, [Made.number(.cadence, 165)])]
        let report = TeamReport(title: "Team", records: records)
        #expect(report.rows[6].baselineRuns == 0 && report.rows[6].changes.isEmpty)
        #expect(report.athletes[0].latest == 5)
        #expect(report.problems.map(\.code) == ["W_DAY_UNKNOWN"])
        #expect(report.athletes[0].trends.allSatisfy { $0.points.count == 6 })
    }

    /// A shin's g are not a low back's.
    @Test func spreadsKeepToOnePlace() throws {
        let legs = ["X", "Y"].map { name in
            Made.measured(name, 1, [Made.number(.cadence, 170), Made.number(.contactTime, 240)]) { _, file in
                file.run.conditions.placement = .tibia
            }
        }
        let trunks = ["A", "B", "C"].map {
            Made.measured($0, 1, [Made.number(.cadence, 160), Made.number(.contactTime, 260)])
        }
        let report = TeamReport(title: "Team", records: legs + trunks)
        let cadence = try #require(report.spreads.first { $0.metric == .cadence })
        #expect(cadence.places.count == 5 && cadence.median == 160 && cadence.title == "Cadence")
        let contact = try #require(report.spreads.first { $0.metric == .contactTime })
        #expect(contact.places.map(\.athlete) == ["A", "B", "C"])
        #expect(
            contact.title
                == "Contact time, low back (not laid beside 2 athletes measured elsewhere or otherwise)")
    }

    @Test func aPatternOfManyRunsIsNamed() {
        let findings = [Made.finding("fatigue_drift", .info, confidence: 0.5, beyond: 0.2)]
        let records = (0..<5).map { day in
            Made.measured(
                "A", day, [Made.number(.cadence, 165), Made.number(.verticalOscillation, 9)],
                findings: day == 2 ? [] : findings
            ) { _, file in
                if day == 2 {
                    file.run.findings = [RunFinding(id: "fatigue_drift", title: "Holds", level: .ok)]
                }
                file.thirds = [
                    ThirdsComparison(metric: .cadence, first: 165, last: 164),
                    ThirdsComparison(metric: .verticalOscillation, first: 8.6, last: day == 2 ? 8.7 : 9.6),
                ]
            }
        }
        let reasons = TeamReport(title: "Team", records: records).athletes[0].reasons
        #expect(reasons.count == 2)
        #expect(reasons[0].text.contains("in 4 of the last 5 runs"))
        #expect(
            reasons[1].text
                == "Bounce rises late in 4 of the last 5 runs of 15 minutes or more at an even cadence, by "
                + "1.0 cm from the first to the last third.")
    }

    @Test(arguments: 1...10) func theOrderOfRecordsDoesNotMatter(seed: Int) {
        let records = MadeSeason.byChance(athletes: 7, files: 14, seed: UInt64(seed))
        let report = TeamReport(title: "Team", records: records)
        var chance = SplitMix64(state: UInt64(seed))
        for _ in 0..<3 {
            #expect(TeamReport(title: "Team", records: records.shuffled(using: &chance)) == report)
        }
        #expect(report.athletes.map(\.rank) == Array(1...report.athletes.count))
    }

    /// Every athlete once, ranks without holes, reasons in the order of the steps, and never a word that frightens.
    @Test(arguments: 1...10) func whatHoldsForEverySeason(seed: Int) {
        let report = TeamReport(
            title: "Team", records: MadeSeason.byChance(athletes: 9, files: 20, seed: UInt64(50 + seed)))
        #expect(Set((report.athletes + report.dataFirst).map(\.id)).count == 9)
        for athlete in report.athletes + report.dataFirst {
            let steps = athlete.reasons.map(\.step.rawValue)
            #expect(steps == steps.sorted())
            for word in ["injur", "abnormal", "risk", "diagnos", "score", "fault"] {
                #expect(athlete.reasons.allSatisfy { !$0.text.lowercased().contains(word) })
            }
        }
        // Trusted findings in front of those of low confidence only.
        let acts = report.athletes.map { $0.reasons.count { $0.step == .confidentFinding } }
        let calm = report.athletes.indices.filter {
            report.athletes[$0].reasons.first?.step == .confidentFinding
        }
        #expect(calm.map { acts[$0] } == calm.map { acts[$0] }.sorted(by: >))
    }
}
