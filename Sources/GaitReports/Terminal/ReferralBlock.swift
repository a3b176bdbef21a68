// What comes before everything else: advice to see somebody, in a calm voice, and the cards folded behind it.

internal import GaitModel

extension TextPage {
    mutating func referral(_ referral: Referral) {
        referralLine(referral)
        gap()
        paragraph(referral.text, indent: 3)
        gap()
        labelled(
            "Because", "you told us of " + referral.because.joined(separator: "; ") + ".", indent: 3,
            column: Self.textColumn + 2)
        labelled(
            "Not because", "of anything the sensor measured. More: evenstride explain warning-signs",
            indent: 3,
            column: Self.textColumn + 2)
    }

    mutating func referralLine(_ referral: Referral) {
        for part in TextWrap.lines(referral.title.uppercased(), width: style.width - 2) {
            line(" " + style.ansi.paint(part, referral.level <= .soon ? .attention : .strong))
        }
    }

    /// The cards as one line, without what to do about them.
    mutating func folded(_ report: AnalysisReport) {
        let seen = report.standingOut.map { Phrase.lowered($0.title) }
        let text =
            seen.isEmpty
            ? "nothing stands out in how you ran"
            : "seen in this run, no advice for now: " + seen.joined(separator: "; ")
        labelled("Set aside", text)
    }
}
