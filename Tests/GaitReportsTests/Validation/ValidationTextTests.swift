// The validation as text and as JSON: golden pages, widths, and nothing left out.

import Foundation
import GaitModel
import GaitReports
import Testing

struct ValidationTextTests {
    @Test(arguments: [60, 80])
    func thePageKeepsItsForm(_ width: Int) throws {
        let text = ValidationText.page(ValidationBuilder.report(), style: TerminalStyle(width: width))
        try Golden.expect(text, "validation-\(width)")
    }

    @Test(arguments: 60...120)
    func noLineIsTooLong(_ width: Int) {
        let text = ValidationText.page(ValidationBuilder.report(), style: TerminalStyle(width: width))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= width }, "width \(width)")
        #expect(!lines.contains { $0.hasSuffix(" ") } && !text.contains("\n\n\n"))
        #expect(text.unicodeScalars.allSatisfy { $0.isASCII })
    }

    @Test func everyClaimIsOnThePage() {
        let text = ValidationText.page(ValidationBuilder.report())
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for claim in ValidationClaim.all { #expect(flat.contains(claim.title + ". " + claim.text)) }
    }

    @Test func theDocumentKeepsItsForm() throws {
        let text = ValidationJSON.text(ValidationBuilder.report())
        try Golden.expect(text, "validation-json")
        let document = try JSONReading.object(text)
        #expect(document["schema"] as? String == "evenstride.validation")
        #expect(document["failed"] as? Int == 1)
        let metrics = document.list("sets")[0].list("metrics")
        #expect(metrics.count == 3 && metrics[2]["mean_absolute_error"] is NSNull)
    }
}
