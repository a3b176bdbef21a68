// What `evenstride profile check` says: the file is fine, and what its answers ask for first.

public import GaitModel

public enum ProfileReport {
    public static func text(
        _ profile: RunnerProfile, _ advice: Referral?, fileName: String, style: TerminalStyle
    ) -> String {
        var page = TextPage(style: style)
        let isEmpty = profile == RunnerProfile()
        page.paragraph(
            "\(fileName) can be read" + (isEmpty ? "; nothing is answered in it yet." : "."))
        if let advice {
            page.gap()
            page.referral(advice)
        }
        return page.text
    }
}
