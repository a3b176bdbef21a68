// Escapes and explain pages.

import GaitModel
import GaitReports
import Testing

@Suite struct PlainTextTests {
    @Test func ordinaryTextStaysAsItIs() {
        #expect(PlainText.escaped("Läufe 2026/run (1).csv") == "Läufe 2026/run (1).csv")
    }

    @Test func everyControlCharacterIsVisible() {
        for value in Array(UInt32(0)..<0x20) + Array(UInt32(0x7F)..<0xA0) {
            let text = PlainText.escaped(String(Unicode.Scalar(value)!))
            #expect(
                text.hasPrefix("\\") && text.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) })
        }
        #expect(PlainText.escaped("a\n\u{1B}[0m\u{202E}b") == "a\\n\\u{1B}[0m\\u{202E}b")
        #expect(PlainText.escaped("\r\n") == "\\r\\n")
    }
}

@Suite struct PagesTests {
    @Test func aMetricPage() throws {
        try Golden.expect(
            MetricPages.page(documentation(.verticalOscillation, "Bounce", "cm", 1)), "metric-page")
    }

    @Test func aFaultPageNamesItsEvidence() {
        let page = FaultPages.page(
            FaultDocumentation(
                id: "high_bounce", faultNumber: "F2", title: "You go up and down a lot", what: "w",
                formula: "f", thresholds: "t", strength: .c, placements: "p", evidenceText: "e.",
                sources: ["[55]"], limits: "l"))
        #expect(page.contains("(high_bounce, F2)") && page.contains("C: seen in groups"))
        #expect(page.contains(Statement.movementInformation))
    }
}
