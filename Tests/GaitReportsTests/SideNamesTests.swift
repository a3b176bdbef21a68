// Left and right where the feet are named, one careful line where they are not, in text, document and step list.

import GaitModel
import GaitReports
import Testing

@Suite struct SideNamesTests {
    private static let byHops = SideNaming(
        isNamed: true, method: .hopMarker, footA: .left, firstFoot: .right)

    private func text(_ sides: SideNaming, placement: SensorPlacement = .sacrum) -> String {
        let report = ReportBuilder.even().with(sides, placement)
        let page = TerminalReport.text(report, style: TerminalStyle(width: 80, colour: false), quiet: false)
        return page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func namesSayWhereTheyComeFrom() {
        #expect(
            text(Self.byHops).contains("Left and right come from your hops on the left leg before the run."))
        let stated = SideNaming(isNamed: true, method: .user, footA: .left, firstFoot: .right)
        #expect(text(stated).contains("Left and right as you said: the first step was a right."))
        let leg = SideNaming(isNamed: true, method: .user, footA: .left)
        #expect(!text(leg, placement: .tibia).contains("Left and right"))
    }

    @Test func aGuessIsOnlyProbable() {
        let guess = SideNaming.Guess(footA: .right, probability: 0.87, usesGyroscope: true)
        let sides = SideNaming(isNamed: false, method: .none, footA: nil, guess: guess)
        #expect(
            text(sides).contains(
                "Side A is probably the right foot (87 %); hop calibration makes it sure: evenstride explain sides"
            ))
        let force = SideNaming.Guess(footA: .right, probability: 0.82)
        #expect(
            !text(SideNaming(isNamed: false, method: .none, footA: nil, guess: force)).contains("probably"))
        #expect(!text(.unknown).contains("probably"))
    }

    @Test func theDocumentHasTheNames() {
        let json = JSONReading.text(ReportBuilder.even().with(Self.byHops, .sacrum)).filter {
            !$0.isWhitespace
        }
        #expect(json.contains(#""labels":["left","right"],"method":"hop_marker","guess":null"#))
    }

    @Test(arguments: [1, 2, 7, 4096])
    func stepsGetTheirNamesAtTheEnd(_ length: Int) throws {
        let list = Array((StepCSV.header + "0,0,A,1.5,B,true,\r\n1,0,B,1.9,,true,A\r\n2,1,,2.2,,,\r\n").utf8)
        var names = try #require(StepNames(Self.byHops))
        var result: [UInt8] = []
        for start in stride(from: 0, to: list.count, by: length) {
            result += names.process(list[start..<min(list.count, start + length)])
        }
        let expected = StepCSV.header + "0,0,right,1.5,B,true,\r\n1,0,left,1.9,,true,A\r\n2,1,,2.2,,,\r\n"
        #expect(String(decoding: result, as: UTF8.self) == expected)
        #expect(StepNames(.unknown) == nil)
    }
}

extension AnalysisReport {
    fileprivate func with(_ sides: SideNaming, _ placement: SensorPlacement) -> AnalysisReport {
        let summary = GaitSummary(
            placement: PlacementUse(placement: placement, source: .user, confidence: 1),
            metrics: gait.metrics,
            segments: gait.segments, timeline: gait.timeline, sides: sides, asymmetries: gait.asymmetries,
            evidence: gait.evidence, thirds: gait.thirds, quality: gait.quality)
        return AnalysisReport(
            tool: tool, input: input, context: context, gait: summary, findings: findings,
            notAssessed: notAssessed, noRunning: noRunning)
    }
}
