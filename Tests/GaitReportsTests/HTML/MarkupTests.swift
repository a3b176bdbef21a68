// The typed markup: whatever text goes in, it comes out as that text and as nothing else.

import Testing

@testable import GaitReports

@Suite struct MarkupTests {
    /// Pieces that break careless writers, put together in every order of three.
    static let pieces = [
        "<script>alert(1)</script>", "\"", "'", "&", "&amp;", "]]>", "<!--", "\u{0}", "\u{1B}[31m", "\n",
        "\u{202E}",
        "\u{301}", "\u{FFFF}", "\u{1FFFE}", "x=y", "\u{1F3C3}", "javascript:", " ",
    ]

    @Test func textStaysTextInContentAndInAttributes() {
        for one in Self.pieces {
            for two in Self.pieces {
                for three in Self.pieces {
                    let text = one + two + three
                    let html = HTML("p", ["title": text, "class": "a"]) { text }
                    let page = PageCheck(html.source)
                    #expect(page.problem == nil, "\(text.debugDescription)")
                    #expect(page.elements.count == 1 && page.elements.first?.attributes.count == 2)
                    #expect(page.elements.first?.text == page.elements.first?.attributes["title"])
                }
            }
        }
    }

    @Test func aMarkThatCombinesDoesNotHideAQuote() {
        #expect(HTML.escaped("\"\u{301}<\u{338}") == "&quot;\u{301}&lt;\u{338}")
    }

    @Test func controlCharactersAreShownAndNotObeyed() {
        #expect(HTML.escaped("a\nb\u{1B}") == "a\\nb\\u{1B}")
    }

    @Test func elementsNestAndEmptyOnesAreClosed() {
        let html = HTML("p", ["class": nil]) {
            "1 < 2"
            HTML("br")
            for word in ["a", "b"] { HTML("b") { word } }
        }
        #expect(html.source == "<p>1 &lt; 2<br/><b>a</b><b>b</b></p>")
    }
}
