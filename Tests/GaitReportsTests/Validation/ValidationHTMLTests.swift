// The HTML page: nothing from a file can become markup, nothing is fetched, every plot says what it shows.

import Foundation
import GaitModel
import GaitReports
import Testing

struct ValidationHTMLTests {
    private let page = ValidationHTML.page(ValidationBuilder.report())

    @Test func fileNamesAreEscaped() {
        #expect(!page.contains("<b>"))
        #expect(page.contains("odd &lt;b&gt;&quot;run&quot;&lt;/b&gt; &amp; &#39;co&#39;\\u{1B}.csv"))
        #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test func onePageWithoutScriptsOrThirdParties() {
        #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
        #expect(!page.contains(" style=\"") && !page.contains("<link") && !page.contains("url("))
        #expect(page.components(separatedBy: "<style>").count == 2)
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("prefers-color-scheme: dark"))
    }

    @Test func onlyQuantitiesWithEnoughPairsAreDrawn() {
        // Three cadences; two load differences and one walk are read faster in the table.
        #expect(page.components(separatedBy: "<svg").count == 2)
        #expect(page.components(separatedBy: "<circle").count == 4)
    }

    @Test func thePlotIsGoodMarkupAndPutsDotsWhereTheyBelong() throws {
        let start = try #require(page.range(of: "<svg"))
        let end = try #require(page.range(of: "</svg>"))
        let svg = String(page[start.lowerBound..<end.upperBound])
        #expect(svg.contains("role=\"img\" aria-labelledby=\"s1-1-t s1-1-d\""))
        #expect(svg.contains("<title id=\"s1-1-t\">") && svg.contains("<desc id=\"s1-1-d\">"))
        #expect(svg.contains("bias +0.17 spm"))
        // Differences 0.5, -0.25, 0.25 and limits -0.58 to 0.92 stand on an axis from -1 to 1, 170 px high.
        for height in [42.5, 106.3, 63.8] { #expect(svg.contains("cy=\"\(height)\"")) }
        // The middles 170.25, 179.875 and 190.125 on an axis from 170 to 195.
        for share in ["1%", "39.5%", "80.5%"] { #expect(svg.contains("cx=\"\(share)\"")) }
    }

    @Test func tagsAreClosedInOrder() throws {
        var open: [Substring] = []
        let alone: Set<Substring> = ["meta", "line", "circle"]
        for tag in page.matches(of: /<(\/?)([a-z0-9]+)[^>]*>/) {
            if alone.contains(tag.2) { continue }
            if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
        }
        #expect(open.isEmpty)
    }

    @Test func everyClaimIsOnThePage() {
        for claim in ValidationClaim.all { #expect(page.contains("<dt>\(claim.title)</dt>")) }
    }
}
