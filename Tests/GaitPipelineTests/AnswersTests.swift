// What is told beside a recording: it changes verdicts and words, and no number.

import Foundation
import GaitModel
import GaitPipeline
import GaitReports
import GaitSimulator
import Testing

struct AnswersTests {
    private static let bytes = Recording.bytes(.oneSideHarder, minutes: 1.5)

    private func report(_ answers: Answers, _ context: SessionContext = SessionContext(placement: .sacrum))
        throws
        -> AnalysisReport
    {
        var session = AnalysisSession(AnalysisOptions(name: "run.csv", context: context, answers: answers))
        _ = try Self.bytes.withUnsafeBytes { try session.process($0) }
        return try session.finish().report
    }

    private var told: Answers {
        var profile = RunnerProfile()
        profile.runner.height = 190
        profile.runner.mass = 90
        profile.runner.sex = .male
        profile.session.speed = 4
        profile.session.date = CalendarDay("2026-11-30")
        profile.session.distance = 12
        profile.body.pain = 4
        profile.habits.core = 0
        let days = ["2026-11-05", "2026-11-12", "2026-11-20"]
        let log = TrainingLog(
            days.compactMap { CalendarDay($0) }.map { TrainingLog.Session(day: $0, kilometres: 8) })
        return Answers(profile: profile, log: log)
    }

    @Test func `answers never change a measured number`() throws {
        let (silent, talkative) = (try report(.none), try report(told))
        #expect("\(silent.gait)" == "\(talkative.gait)")
        #expect(talkative.findings.count > silent.findings.count)
        #expect(talkative.context.speed == 4 && talkative.context.height == 1.9)
    }

    @Test func `the command line wins over the profile`() throws {
        let context = SessionContext(placement: .sacrum, speed: 3, height: 1.7)
        let report = try report(told, context)
        #expect(report.context.speed == 3 && report.context.height == 1.7 && report.context.mass == 90)
    }

    @Test func `a jump in training stands before the side difference`() throws {
        #expect(try report(told).standingOut.map(\.id).prefix(2) == ["load_jump", "asymmetric_landing"])
    }

    @Test func `a red flag folds the cards and hides every cue`() throws {
        var answers = told
        answers.profile?.warnings.legWeakness = true
        let report = try report(answers)
        #expect(report.referral?.level == .now && report.whatIf == nil)
        let text = TerminalReport.text(report, style: TerminalStyle(), quiet: false)
        let place = { (word: String) in text.range(of: word)?.lowerBound }
        let first = try #require(place("PLEASE GET MEDICAL HELP TODAY"))
        #expect(first < (try #require(place(" Number"))))
        #expect(!text.contains("Do this first") && !text.contains("quiet feet") && !text.contains("What if"))
        #expect(text.contains("Set aside") && text.contains("Not assessed"))
        let json = Driven.json(report)
        #expect(!json.contains("quiet feet") && json.contains("\"hides_cues\": true"))
        #expect(
            try #require(json.range(of: "\"referral\"")?.lowerBound)
                < (try #require(json.range(of: "\"findings\"")?.lowerBound)))
    }

    @Test func `what is told about the body stays out of the document`() throws {
        let json = Driven.json(try report(told))
        #expect(!json.contains("\"pain\"") && json.contains("\"log_runs\": 3"))
    }

    @Test func `the document with answers fits its schema's names`() throws {
        let text = Driven.json(try report(told))
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let what = try #require(document["what_if"] as? [String: Any])
        #expect(
            what["metronome_spm"] as? Int == Int((try #require(report(told).whatIf)).cadence.then.rounded()))
    }

    @Test func `every rule can be explained with this run's numbers`() throws {
        let report = try report(told)
        for id in report.findings.map(\.id) + report.notAssessed.map(\.id) {
            let page = try #require(Encyclopedia.finding(id))
            let text = try #require(FindingPage.text(report, about: page, style: TerminalStyle()))
            #expect(
                text.contains("Verdict") && text.contains("Rulebook        \(ToolIdentity.current.rulebook)"))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(id)")
            if report.notAssessed.contains(where: { $0.id == id }) {
                #expect(text.contains("not assessed, because"))
            } else {
                #expect(text.contains("In this run"))
            }
        }
        let side = try #require(Encyclopedia.finding("asymmetric-landing"))
        let text = try #require(FindingPage.text(report, about: side, style: TerminalStyle()))
        #expect(
            text.contains("load_flag = 10 %") && text.contains("credible part")
                && text.contains("show it most"))
    }

    @Test func `a changed rulebook is named in the report`() throws {
        let book = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString).toml")
        defer { try? FileManager.default.removeItem(at: book) }
        try AnswerFiles.rulebook.replacing("load_flag = 10", with: "load_flag = 22").write(
            to: book, atomically: true, encoding: .utf8)
        var session = AnalysisSession(
            AnalysisOptions(
                name: "run.csv", context: SessionContext(placement: .sacrum),
                rulebook: try AnswerFiles.rulebook(book.path())))
        _ = try Self.bytes.withUnsafeBytes { try session.process($0) }
        let report = try session.finish().report
        #expect(report.changedLines.map(\.name) == ["load_flag"])
        #expect(report.findings.first { $0.id == "asymmetric_landing" }?.verdict == .possible)
        let text = TerminalReport.text(report, style: TerminalStyle(), quiet: false)
        #expect(text.contains("load_flag 22 % (instead of 10)") && text.contains("| 22 %"))
    }
}
