// One athlete's page: the last run in words, every number against own usual, each run, and what was left out.

public import GaitModel

public enum AthleteHTML {
    /// - Parameter back: where the team's page lies, as seen from this one.
    public static func page(_ athlete: TeamAthlete, of report: TeamReport, back: String = "../team.html")
        -> String
    {
        let sections = AthleteSections(athlete, report, back: back)
        return Page.document(
            title: TeamNames.shown(athlete) + ": " + report.title, tool: report.tool,
            extras: Page.Extras(
                sheet: (TeamStyle.athlete, TeamStyle.athleteHash), bodyClass: "athlete",
                way: HTML("a", ["class": "way", "href": back]) { "Back to the team" }, foot: TeamFoot.html)
        ) {
            sections.headline
            sections.findings
            sections.trends
            sections.events
            sections.runs
            sections.leftOut
            sections.problems
            ProfessionalHelp.section
        }
    }
}
