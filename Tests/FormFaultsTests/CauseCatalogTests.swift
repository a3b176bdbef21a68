// Every cause of the articles is on the page, tied to a rule or to a reason; the page in the docs is this one.

import Foundation
import GaitModel
import Testing

@testable import FormFaults

@Suite struct CauseCatalogTests {
    @Test func everyCauseIsTiedToARuleOrToAReason() {
        let rules = Set(FaultCatalog.all.map(\.documentation.id))
        for cause in CauseCatalog.all {
            #expect(cause.coveredBy.allSatisfy(rules.contains), "\(cause.name): \(cause.coveredBy)")
            #expect(!cause.how.isEmpty && !cause.articles.isEmpty, "\(cause.name)")
            if cause.standing == .measured || cause.standing == .indirect {
                #expect(!cause.coveredBy.isEmpty, "\(cause.name)")
            }
            if cause.standing == .notKnowable { #expect(cause.coveredBy.isEmpty, "\(cause.name)") }
        }
    }

    @Test func everyArticleIsThereAndEveryRuleHasACause() {
        #expect(Set(CauseCatalog.all.flatMap(\.articles)) == ["D0", "D1", "D2", "D3", "D4"])
        let covered = Set(CauseCatalog.all.flatMap(\.coveredBy))
        let rows = FaultCatalog.all.map(\.documentation).filter { covered.contains($0.id) }.map(\.faultNumber)
        #expect(Set(rows) == Set((1...16).map { "F\($0)" }))
        #expect(CauseCatalog.all.count >= 30)
        #expect(Set(CauseCatalog.all.map(\.name)).count == CauseCatalog.all.count)
    }

    /// Where the articles are at hand: a word that names each cause must be in the articles it is said to be from.
    @Test(.enabled(if: Articles.arePresent, "needs ../shared/sources"))
    func theArticlesNameWhatIsSaidOfThem() throws {
        let words: [String: (String, String)] = [
            "One foot lands harder than the other, over and over": ("D4", "harder on one foot"),
            "Hard landings that press on the spine": ("D1", "compression"),
            "Foot lands far ahead of the body (overstriding)": ("D2", "overstriding"),
            "Heel or forefoot landing": ("D1", "forefoot"), "Side-to-side motion": ("D1", "side to side"),
            "Going up and down a lot": ("D2", "vertical oscillation"),
            "Too little hip rotation": ("D2", "hip rotation"),
            "Arms out of time, so that the spine twists": ("D2", "arm swing"),
            "Tight hip flexors": ("D3", "hip flexors"), "Drinking too little, cramps": ("D3", "dehydration"),
            "Too much running without time to recover": ("D3", "overuse"),
            "Deep stability muscles that switch off": ("D0", "multifidus"),
            "Hollow back": ("D2", "lordosis"), "Head carried forward": ("D2", "forward head"),
            "Sore points in tired, weak muscles": ("D4", "trigger points"),
            "Irritated small joints of the spine": ("D4", "facet joint"),
            "A vertebra out of line": ("D1", "misaligned"),
            "Discs that wear with age": ("D3", "degenerative disc"),
            "Sloping ground and hills": ("D2", "inclines"), "Uneven ground": ("D2", "uneven"),
            "Much sitting, little movement": ("D2", "sedentary"),
            "Bending and lifting with the back instead of the hips": ("D1", "pick up heavy"),
            "No stretching and recovery after the run": ("D2", "post-run stretching"),
        ]
        for (name, (article, word)) in words {
            let cause = try #require(CauseCatalog.all.first { $0.name == name }, "\(name)")
            #expect(cause.articles.contains(article), "\(name)")
            #expect(try Articles.text(article).contains(word), "\(word) in \(article)")
        }
    }

    /// EVENSTRIDE_RECORD=1 writes the page and fails.
    @Test func theDocumentationHoldsThisTable() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/FormFaults/FormFaults.docc/Causes.md")
        if ProcessInfo.processInfo.environment["EVENSTRIDE_RECORD"] == "1" {
            try CoveragePage.markdown.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded Causes.md; read it, then run without EVENSTRIDE_RECORD")
            return
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == CoveragePage.markdown)
    }
}

/// The five articles, where they are at hand.
enum Articles {
    private static let folder: URL = {
        let data =
            ProcessInfo.processInfo.environment["EVENSTRIDE_DATA"].map { URL(filePath: $0) }
            ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "../shared/data")
        return data.deletingLastPathComponent().appending(path: "sources")
    }()

    static let arePresent = FileManager.default.fileExists(atPath: folder.path())

    static func text(_ tag: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        let name = try #require(names.first { $0.hasPrefix("00\(tag.dropFirst())_") })
        return try String(contentsOf: folder.appending(path: name), encoding: .utf8).lowercased()
    }
}
