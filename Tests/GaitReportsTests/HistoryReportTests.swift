// Reports on several runs, and what a report says of the runner's usual: only where there are earlier runs.

import Foundation
import GaitModel
import GaitReports
import Testing

private enum Made {
    static func number(
        _ metric: MetricID, _ title: String, _ unit: String, _ decimals: Int, _ value: Double, _ se: Double
    ) -> RunNumber {
        RunNumber(
            metric: metric, title: title, unit: unit, decimals: decimals, value: value,
            range: LikelyRange(around: value, halfWidth: 2 * se), standardError: se, grade: .b,
            confidence: Confidence(0.8), method: "made/1")
    }

    static func run(_ name: String, cadence: Double, bounce: Double) -> RunSummary {
        var run = RunSummary(
            athlete: "A<b>", day: CalendarDay(number: 20_000), fileName: name,
            conditions: RunSummary.Conditions(placement: .sacrum, speed: 3), runningSeconds: 600,
            numbers: [
                number(.cadence, "Cadence", "spm", 0, cadence, 0.2),
                number(.verticalOscillation, "Bounce", "cm", 1, bounce, 0.05),
            ])
        run.id = String(repeating: "a", count: 32)
        return run
    }

    static let comparison = RunComparison(
        before: run("before.csv", cadence: 160.4, bounce: 9),
        after: run("after.csv", cadence: 165.6, bounce: 9.1),
        changes: [
            NumberChange(
                metric: .cadence, title: "Cadence", unit: "spm", decimals: 0, isSize: false, before: 160.4,
                after: 165.6, difference: 5.2, range: LikelyRange(low: 4.6, high: 5.8), smallest: 2,
                line: .published("our choice"), verdict: .realChange),
            NumberChange(
                metric: .verticalOscillation, title: "Bounce", unit: "cm", decimals: 1, isSize: false,
                before: 9,
                after: 9.1, difference: 0.1, range: LikelyRange(low: 0, high: 0.2), smallest: 0.5,
                line: .own(runs: 7), verdict: .withinNoise),
            NumberChange(
                metric: .sidewaysRatio, title: "Sideways share", unit: "", decimals: 2, isSize: false,
                before: 0.1,
                after: nil, verdict: .notComparable(because: "the later run has no such number")),
        ], caveats: ["Speed is not known of either run."])

    static func usual(_ metric: MetricID, _ title: String, _ unit: String, _ mean: Double) -> OwnUsual {
        OwnUsual(
            metric: metric, title: title, unit: unit, decimals: 1, isSize: metric.isSideDifference, runs: 7,
            mean: mean, standardError: 0.4, betweenVariance: 1, meanSquaredError: 0.04,
            band: LikelyRange(around: mean, halfWidth: 2.6), smallestRealChange: 2.8)
    }

    static func baseline(_ usual: [OwnUsual], runs: Int) -> Baseline {
        Baseline(
            earlier: (0..<runs).map {
                Baseline.EarlierRun(
                    id: "\($0)", day: CalendarDay(number: 20_000 + 7 * $0), shoe: "old <pair>", surface: nil,
                    values: [.cadence: 163, .loadAsymmetry: 4])
            }, notComparable: 2, isAtMatchedSpeed: true, usual: usual)
    }

    static func report(_ baseline: Baseline?) -> AnalysisReport {
        let made = ReportBuilder.uneven()
        return AnalysisReport(
            tool: made.tool, input: made.input, context: made.context, gait: made.gait,
            findings: made.findings, notAssessed: made.notAssessed, noRunning: nil, baseline: baseline)
    }

    /// 164.1 spm and -14.2 % in the report.
    static let own = baseline(
        [usual(.cadence, "Cadence", "spm", 163), usual(.loadAsymmetry, "Side difference", "%", 4)], runs: 7)

    static let trend = RunTrend(
        athlete: "A<b>", metric: .cadence, title: "Cadence", unit: "spm", decimals: 0, isSize: false,
        points: (0..<7).map {
            RunTrend.Point(
                id: "\($0)", day: CalendarDay(number: 20_000 + 5 * $0),
                value: 160 + ($0 == 6 ? 9 : Double($0 % 2)),
                halfWidth: 0.6, verdict: $0 < 5 ? .tooEarly : $0 == 6 ? .realChange : .withinNoise, shoe: nil,
                surface: nil)
        }, usual: usual(.cadence, "Cadence", "spm", 160.5),
        slope: RunTrend.Slope(perFourWeeks: 1.2, range: LikelyRange(low: -0.5, high: 9)),
        leftOut: [RunTrend.LeftOut(reason: "its day is not known", runs: 2)])

    static var twoShoes: RunTrend {
        var trend = trend
        trend.groups = [
            RunGroups(
                kind: .shoe,
                groups: [
                    RunGroups.Group(
                        name: "old <pair>", runs: 4, mean: 160.2, range: LikelyRange(low: 159, high: 161.4),
                        difference: nil),
                    RunGroups.Group(
                        name: "new", runs: 3, mean: 165.9, range: LikelyRange(low: 165, high: 166.8),
                        difference: RunGroups.Difference(
                            value: 5.7, range: LikelyRange(low: 4, high: 7.4))),
                    RunGroups.Group(name: "spikes", runs: 1, mean: 170, range: nil, difference: nil),
                ])
        ]
        return trend
    }
}

@Suite struct ComparisonReportTests {
    @Test func theTextSaysWhatChangedAndWhatWasNotCompared() {
        let text = ComparisonText.page(Made.comparison, style: TerminalStyle(width: 80))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(text.contains("1 OF 2 NUMBERS HAS REALLY CHANGED"))
        // As a reader reckons: 166 less 160, although 5.2 was measured.
        #expect(
            text.contains(" Cadence (spm)                  160    166     +6  +5 to +6        real change"))
        #expect(text.contains("within noise") && text.contains("cadence 2.0 spm (our choice)"))
        #expect(text.contains("bounce 0.5 cm (from 7 runs of yours)"))
        #expect(text.contains("Sideways share: the later run has no such number"))
    }

    @Test func theDocumentHoldsAllOfIt() throws {
        var sink = StringSink()
        ComparisonJSON.write(Made.comparison, by: "shoe", names: ("old", "new"), to: &sink)
        let document = try JSONReading.object(sink.text)
        let changes = document.list("changes")
        #expect(
            changes.map { $0["verdict"] as? String } == ["real_change", "within_noise", "not_comparable"])
        #expect(changes[0]["difference"] as? Double == 5.2 && changes[2]["difference"] is NSNull)
        #expect(document.object("before")["label"] as? String == "old" && document["by"] as? String == "shoe")
    }

    @Test func pagesAndPicturesAreWellFormed() {
        for source in [
            ComparisonHTML.page(Made.comparison, by: "shoe", names: ("<old>", "new")),
            TrendHTML.page([Made.trend], athlete: "A<b>"), TrendSVG.document(Made.trend),
        ] {
            let page = PageCheck(source)
            #expect(page.problem == nil && page.forbidden.isEmpty)
            #expect(!source.contains("<old>") && !source.contains("A<b>"))
        }
    }

    @Test func shoesStandBesideEachOther() {
        let text = TrendText.page(Made.twoShoes, style: TerminalStyle(width: 80))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("old <pair>: 4 runs, 160 spm (middle likely 159 to 161)."))
        #expect(words.contains("+6 spm against old <pair> (likely +4 to +7): more than chance."))
        #expect(words.contains("1 run, 170 spm; 2 more would say where its middle lies."))
        let page = PageCheck(TrendHTML.page([Made.twoShoes, Made.trend], athlete: "A"))
        #expect(page.problem == nil && page.forbidden.isEmpty && page.ids.contains("by-shoe"))
    }

    @Test func theTrendIsDrawnWithItsBand() {
        let text = TrendText.page(Made.trend, style: TerminalStyle(width: 80))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(text.contains("lies outside your usual 161 spm: a real change"))
        #expect(text.contains("#") && text.contains("====") && text.contains("2 runs: its day is not known"))
        #expect(text.contains("no trend that can"))
    }
}

@Suite struct HistorySchemaTests {
    private func problems(_ schema: String, _ write: (inout StringSink) -> Void) throws -> [String] {
        var text = StringSink()
        write(&text)
        return SchemaCheck(root: try JSONReading.object(schema)).problems(try JSONReading.object(text.text))
    }

    @Test func documentsAboutSeveralRunsMatchTheirSchemas() throws {
        var run = Made.run("a.csv", cadence: 160, bounce: 9)
        run.note = "new shoes, wind"
        run.findings = [RunFinding(id: "bounce", title: "Bounce", level: .watch)]
        for numbers in [true, false] {
            #expect(
                try problems(HistorySchema.runs) { RunJSON.write([run], numbers: numbers, to: &$0) } == [])
        }
        for names in [nil, ("old", "new")] {
            #expect(
                try problems(HistorySchema.comparison) {
                    ComparisonJSON.write(Made.comparison, by: "shoe", names: names, to: &$0)
                } == [])
        }
        for trend in [Made.trend, Made.twoShoes] {
            #expect(try problems(HistorySchema.trend) { RunJSON.write(trend, to: &$0) } == [])
        }
        for baseline in [Made.own, Made.baseline([], runs: 2)] {
            #expect(
                try problems(HistorySchema.baseline) { RunJSON.write(baseline, for: run, to: &$0) } == [])
        }
    }

    @Test func theCheckSeesWhatIsNoRun() throws {
        let found = try problems(HistorySchema.runs) { $0.write("{\"runs\": [{\"id\": 7}]}") }
        #expect(found.contains("$.schema is missing") && found.contains("$.runs[0].note is missing"))
    }
}

@Suite struct OwnUsualReportTests {
    private let schemaText = AnalysisSchema.json

    @Test func theDocumentMatchesItsSchemaAndSaysItsVersion() throws {
        let schema = SchemaCheck(root: try JSONReading.object(schemaText))
        let document = try JSONReading.document(Made.report(Made.own))
        #expect(schema.problems(document) == [])
        #expect(document["schema_version"] as? String == "1.2")
        let usual = document.object("baseline").list("usual")
        #expect(usual.map { $0["verdict"] as? String } == ["within_noise", "real_change"])
        #expect(usual[1]["compared_as"] as? String == "size" && usual[1]["value"] as? Double == 14.2)
        let few = try JSONReading.document(Made.report(Made.baseline([], runs: 2)))
        #expect(schema.problems(few) == [])
    }

    @Test func withoutEarlierRunsNothingIsDifferent() throws {
        let document = try JSONReading.document(Made.report(nil))
        #expect(document["baseline"] == nil && document["schema_version"] as? String == "1.1")
        #expect(JSONReading.text(Made.report(nil)) == JSONReading.text(ReportBuilder.uneven()))
        #expect(ReportHTML.page(Made.report(nil)) == ReportHTML.page(ReportBuilder.uneven()))
    }

    @Test func thePageHasASectionOfItsOwnAndTheOwnBandInTheGauges() {
        let source = ReportHTML.page(Made.report(Made.own))
        let page = PageCheck(source)
        #expect(page.problem == nil && page.forbidden.isEmpty)
        #expect(page.references.subtracting(page.ids).isEmpty && page.ids.contains("compared"))
        #expect(source.contains("Your usual 160.4–165.6: within noise"))
        #expect(!source.contains("old <pair>"))
        let few = ReportHTML.page(Made.report(Made.baseline([], runs: 2)))
        #expect(few.contains("too few earlier runs like this one to say what is usual for you: 2 of 5"))
    }

    @Test func theSummaryNamesWhatLiesOutside() {
        let text = TerminalReport.text(Made.report(Made.own), style: TerminalStyle(width: 80), quiet: false)
        #expect(text.contains("1 of 2 numbers lies outside your usual band"))
        #expect(text.contains("side difference, size 14.2 %, usually 4.0 (1.4 to 6.6)"))
    }
}
