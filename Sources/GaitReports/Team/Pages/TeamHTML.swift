// The coach's page: whom to look at first and why, everyone's last run, the team's spread, and what to mend.

public import GaitModel

public enum TeamHTML {
    /// A file beside the page.
    public struct Download: Sendable {
        public let title: String
        public let href: String

        public init(title: String, href: String) {
            self.title = title
            self.href = href
        }
    }

    /// Needs nothing but itself and, where links are followed, the pages in `AthletePages.folder`.
    public static func page(_ report: TeamReport, downloads: [Download] = []) -> String {
        let sections = TeamSections(report: report, pages: AthletePages(report))
        return Page.document(title: report.title + ": team", tool: report.tool, extras: extras) {
            sections.headline(downloads)
            sections.lookAtFirst
            sections.fixFirst
            sections.everyone
            sections.spread
            sections.problems
            sections.howToRead
        }
    }

    private static var extras: Page.Extras {
        Page.Extras(
            sheet: (TeamStyle.team, TeamStyle.teamHash), script: (TeamScript.element, TeamScript.hash),
            bodyClass: "wide team", foot: TeamFoot.html)
    }
}

/// What both kinds of a coach's pages end with.
enum TeamFoot {
    static let html = HTML("p", ["class": "grow"]) {
        "This page is about people: give it only to those whom the athletes agreed to. It loads nothing and sends nothing."
    }
}
