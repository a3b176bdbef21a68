// Every topic has a page, under any spelling, narrow enough for a terminal.

import FormFaults
import GaitModel
import Testing

@Suite struct ExplanationsTests {
    @Test func everyTopicHasAPage() throws {
        #expect(Set(Explanations.topics).count == Explanations.topics.count)
        for topic in Explanations.topics {
            let page = try #require(Explanations.page(topic), "\(topic)")
            #expect(page.count > 60 && page.hasSuffix("\n"), "\(topic)")
            for line in page.split(separator: "\n") { #expect(line.count <= 80, "\(topic): \(line)") }
        }
        #expect(Explanations.page("no-such-thing") == nil)
    }

    @Test func spellingDoesNotMatter() {
        let page = Explanations.page("asymmetric_landing")
        #expect(page != nil)
        #expect(Explanations.page("asymmetric-landing") == page)
        #expect(Explanations.page("e-no-time") == Explanations.page("E_NO_TIME"))
        #expect(Explanations.page("Warning_Signs") == Explanations.page("warning-signs"))
    }

    @Test func everyErrorCodeSaysWhatToDo() throws {
        for code in ErrorCode.allCases {
            let page = try #require(Explanations.page(code.rawValue), "\(code)")
            #expect(page.contains("Means") && page.contains("\nDo ") && page.contains("\(code.exitStatus)"))
        }
    }

    @Test func patternPagesEndWithTheStatement() throws {
        for rule in FaultCatalog.all {
            let page = try #require(Explanations.page(rule.documentation.id))
            #expect(page.hasSuffix(Statement.movementInformation + "\n"))
        }
    }

    @Test func warningSignsHoldTheUrgentOnes() throws {
        let page = try #require(Explanations.page("warning-signs"))
        for sign in ["numbness between the legs", "bladder or bowel", "weakness", "fever", "a week or two"] {
            #expect(page.contains(sign))
        }
    }

    @Test func everyThresholdIsNamedWithASource() throws {
        let page = try #require(Explanations.page("thresholds"))
        #expect(Set(Thresholds.all.map(\.name)).count == Thresholds.all.count)
        for row in Thresholds.all {
            #expect(page.contains(row.name) && row.source.hasPrefix("[") && !row.meaning.isEmpty)
        }
    }
}
