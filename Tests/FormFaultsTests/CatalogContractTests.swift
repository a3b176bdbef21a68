// What every rule owes: an id, a page, a reason, and the same answer every time.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct CatalogContractTests {
    static let runs: [MadeRun] = [
        .uneven.with { $0.answers = .careful }, .uneven.with { $0.answers = .careless },
        .even.with { $0.answers = Answers(profile: Answers.careless.profile) },
        .still, .even, .uneven, MadeRun(),
        MadeRun(placement: .wrist, hasGyroscope: true), MadeRun(placement: .tibia), MadeRun(placement: .foot),
        MadeRun(placement: .unknown), .even.with { $0.speed = nil },
        .uneven.with {
            $0.speed = nil
            $0.peak = nil
            $0.height = nil
        },
        .turning, .even.with { $0.more = MadeRun.turning.more }, .long, .hardOnTheShin,
    ]

    static let findings: [Finding] = runs.flatMap { FaultCatalog.evaluate($0.input).findings }

    /// Everything people can get to read from this room.
    static let texts: [String] = {
        let open = runs.flatMap { FaultCatalog.evaluate($0.input).notAssessed }
        return findings.flatMap(texts)
            + open.flatMap { [$0.title, $0.reason, $0.whatWouldShowIt] }
            + Explanations.topics.compactMap(Explanations.page)
    }()

    static func texts(_ finding: Finding) -> [String] {
        [
            finding.title, finding.summary, finding.howSure, finding.why, finding.cue, finding.checkAgain,
            finding.getHelpIf, finding.limits,
        ] + finding.evidence.flatMap { [$0.label, $0.calculation, $0.thresholdSource] }
    }

    @Test func idsAndRowsAreUnique() {
        let pages = FaultCatalog.all.map(\.documentation)
        #expect(Set(pages.map(\.id)).count == pages.count)
        #expect(Set(pages.map(\.faultNumber)) == Set((1...16).map { "F\($0)" }))
        #expect(Set(pages.map(\.title)).count == pages.count)
    }

    @Test func everyPageIsComplete() {
        for page in FaultCatalog.all.map(\.documentation) {
            let texts = [
                page.id, page.faultNumber, page.title, page.what, page.formula, page.thresholds,
                page.placements,
                page.evidenceText, page.limits,
            ]
            #expect(texts.allSatisfy { !$0.isEmpty }, "\(page.id)")
            #expect(!page.sources.isEmpty, "\(page.id)")
        }
    }

    @Test func everyCitedSourceIsListed() throws {
        let references = try #require(Explanations.page("references"))
        let cited = Self.texts.flatMap { text in
            text.matches(of: /\b([VM] \d+|D\d)\b/).map { String($0.1) }
        }
        let tags = Set(cited + Self.findings.flatMap(\.references))
        #expect(tags.count > 30)
        for tag in tags { #expect(references.contains("[\(tag)]"), "\(tag)") }
    }

    @Test func everyRuleAnswersOnceAndGivesReasons() {
        for run in Self.runs {
            let (findings, open) = FaultCatalog.evaluate(run.input)
            let ids = findings.map(\.id) + open.map(\.id)
            #expect(Set(ids) == Set(FaultCatalog.all.map(\.documentation.id)))
            #expect(ids.count == FaultCatalog.all.count)
            for row in open {
                #expect(
                    !row.reason.isEmpty && !row.whatWouldShowIt.isEmpty && !row.title.isEmpty, "\(row.id)")
            }
        }
    }

    /// Each verdict can print the lines it used, and all of them are in the one table.
    @Test func everyRuleNamesItsLines() {
        for rule in FaultCatalog.all where !(rule is OpenQuestion) {
            #expect(!rule.thresholds.isEmpty, "\(rule.documentation.id)")
            #expect(rule.thresholds.allSatisfy(Thresholds.all.contains), "\(rule.documentation.id)")
        }
        for finding in Self.findings {
            for line in finding.evidence.compactMap(\.threshold) {
                #expect(line.isFinite, "\(finding.id)")
            }
            #expect(!finding.thresholds.isEmpty, "\(finding.id)")
        }
    }

    @Test func nothingMeasuredOrStandingStillYieldsNoFinding() {
        #expect(FaultCatalog.evaluate(MadeRun().input).findings.isEmpty)
        #expect(FaultCatalog.evaluate(MadeRun.still.input).findings.isEmpty)
    }

    @Test func standingStillYieldsNoFindingWhateverTheNumbers() {
        let run = MadeRun.uneven.with {
            $0.hasRunning = false
            $0.answers = .careless
        }
        #expect(FaultCatalog.evaluate(run.input).findings.isEmpty)
    }

    /// Numbers that make no sense must lead to a reason or to words, never to a crash.
    @Test func nonsenseNumbersAreSurvived() {
        for value in [Double.nan, .infinity, -.infinity, 0, -5] {
            let run = MadeRun.uneven.with {
                $0.speed = value
                $0.height = value
                $0.swing = MadeLoad(difference: 20, halfWidth: value, mounting: value, consistency: value)
                $0.peak = MadeLoad(difference: -20, effectSize: value, segments: 0, pairs: 0)
            }
            let (findings, open) = FaultCatalog.evaluate(run.input)
            #expect(findings.count + open.count == FaultCatalog.all.count)
            #expect(!findings.map(\.id).contains("overstriding_signs"))
        }
        let tall = MadeRun.uneven.with { $0.height = .nan }
        #expect(tall.finding("overstriding_signs")?.howSure.contains("not known") == true)
    }

    @Test func evaluationIsDeterministic() {
        for run in Self.runs {
            let answers = (0..<3).map { _ in "\(FaultCatalog.evaluate(run.input))" }
            #expect(Set(answers).count == 1)
        }
    }

    @Test func findingsComeWorstFirstAndNotSeenLast() {
        let uneven = FaultCatalog.evaluate(MadeRun.uneven.input).findings
        #expect(uneven.map(\.id) == ["asymmetric_landing", "high_bounce", "overstriding_signs"])

        let bouncing = MadeRun.even.with {
            $0.speed = nil
            $0.bounce = MadeRun.measured(10, plusMinus: 0.7)
        }
        let findings = FaultCatalog.evaluate(bouncing.input).findings
        #expect(findings.map(\.id) == ["high_bounce", "asymmetric_landing"])
        #expect(findings.map(\.verdict) == [.possible, .notSeen])
    }

    @Test func everyCardFieldIsFilled() {
        for finding in Self.findings {
            #expect(Self.texts(finding).prefix(8).allSatisfy { !$0.isEmpty }, "\(finding.id)")
            #expect(!finding.evidence.isEmpty && !finding.references.isEmpty, "\(finding.id)")
            for item in finding.evidence {
                #expect(item.value.isFinite && !item.label.isEmpty, "\(finding.id) \(item.metric)")
                #expect(item.threshold == nil || !item.thresholdSource.isEmpty, "\(item.metric)")
            }
        }
    }

    /// methods.md 7 and product.md 3.8: words that must not appear where people read.
    @Test func forbiddenWordsAppearNowhere() {
        let words: Set = [
            "abnormal", "fault", "faults", "bad", "badly", "risk", "risks", "risky", "screening", "diagnose",
            "diagnosed", "diagnoses", "dysfunction", "pathological", "prevent", "prevents",
        ]
        for text in Self.texts {
            let used = text.lowercased().split { !$0.isLetter }.map(String.init)
            let found = words.intersection(used)
            #expect(found.isEmpty, "\(found) in: \(text)")
        }
    }

    /// No condition is an output: cards speak of landings and steps.
    @Test func cardsNameNoCondition() {
        let names = ["sacroiliac", "herniat", "sciatic", "arthritis", "tendon", "fracture", " disc", "spasm"]
        for finding in Self.findings {
            let text = Self.texts(finding).joined(separator: " ").lowercased()
            for name in names { #expect(!text.contains(name), "\(name) in \(finding.id)") }
        }
    }
}
