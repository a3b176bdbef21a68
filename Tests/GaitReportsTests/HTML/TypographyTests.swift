// Sentences and numbers as a page sets them.

import Testing

@testable import GaitReports

@Suite struct TypographyTests {
    @Test(arguments: [
        ("likely 16 to 24 %).", "likely 16 to 24\u{202F}%)."),
        (
            "In easy runs, 4 x 30 s of \"quiet feet\"",
            "In easy runs, 4 \u{D7} 30\u{202F}s of \u{201C}quiet feet\u{201D}"
        ),
        ("from -3 to 5 cm", "from \u{2212}3 to 5\u{202F}cm"), ("in m/s2, twice", "in m/s\u{B2}, twice"),
        ("at 9.8 m/s2", "at 9.8\u{202F}m/s\u{B2}"), ("3-4 weeks, low-back", "3-4 weeks, low-back"),
        ("that's 'so'", "that\u{2019}s \u{2018}so\u{2019}"), ("2 points", "2\u{202F}points"),
        ("a long s in 3 steps", "a long s in 3 steps"), ("", ""),
    ])
    func sentences(_ typed: String, _ set: String) { #expect(Typography.sentence(typed) == set) }

    @Test func numbers() {
        #expect(Typography.number(-3.25, 1) == "\u{2212}3.3")
        #expect(Typography.number(3, 0, signed: true) == "+3")
        #expect(Typography.number(0.2, 0, signed: true) == "0")
        #expect(Typography.number(14, 0, unit: "%") == "14\u{202F}%")
        #expect(Typography.range(162.9, 165, 0) == "163\u{2013}165")
        #expect(Typography.clock(94) == "1:34" && Typography.clock(3754.9) == "1:02:34")
    }
}
