// The one style sheet of every page, in the order of the cascade, and the hash that lets pages use it.
//
// Rules of the house: orange means left (or side A), blue means right (or side B), nothing else is orange or blue.
// One attention hue. More ink is more attention, and never colour alone: a shape and a word go with it. Hairlines and
// white space separate things.

package enum Style {
    private static let sheets = [tokens, base, words, charts, tables, smallScreens, paper]

    static let element = HTML.style(sheets)

    /// The same as a file, for pages that a server hands out.
    package static var file: String { (sheets + [viewer]).map { "\($0)" }.joined() }

    /// SHA-256 of the sheet for the content security policy; a test says the new one when the sheet has changed.
    static let hash = "sha256-WJdU21kTPUnYZYuubqQHGUwAzVFg1ubEe5/SWAWb508="
}
