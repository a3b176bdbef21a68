// The table of all causes: as a terminal page, and as the page of the documentation.

enum CoveragePage {
    private static let introduction =
        "Five articles explain why backs get tight or hurt from running. This is every cause they name, in our "
        + "words, and where it stands here. The articles are commercial pages and no studies; that a cause is "
        + "listed does not mean that it is proven."

    static var text: String {
        let groups = Standing.allCases.map { standing in
            let rows = CauseCatalog.all.filter { $0.standing == standing }.map { cause in
                let rules = cause.coveredBy.isEmpty ? "" : " -> " + cause.coveredBy.joined(separator: ", ")
                return TextPage.wrap(
                    "\(cause.name) [\(cause.articles.joined(separator: ", "))]: \(cause.how)\(rules)",
                    first: "  ", indent: "    ")
            }
            return "\(title(standing)) (\(rows.count))\n\n" + rows.joined(separator: "\n")
        }
        return "What the articles name, and what this program can say of it\n\n"
            + TextPage.wrap(introduction) + "\n\n" + groups.joined(separator: "\n\n")
            + "\n\nArticles D0 to D4: evenstride explain references\n"
    }

    static var markdown: String {
        let rows = CauseCatalog.all.map { cause in
            let rules = cause.coveredBy.map { "`\($0)`" }.joined(separator: ", ")
            return "| \(cause.name) | \(cause.articles.joined(separator: ", ")) | \(cause.standing.rawValue) "
                + "| \(rules) | \(cause.how) |"
        }
        return """
            # What the articles name

            \(introduction)

            This page is made from `CauseCatalog` by the tests: `EVENSTRIDE_RECORD=1 scripts/test` writes it anew.

            | cause | articles | stands | rules | how |
            |---|---|---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }

    private static func title(_ standing: Standing) -> String {
        switch standing {
        case .measured: "Measured, with the right sensor"
        case .indirect: "Indirect: only something that may come from it shows"
        case .answer: "By your answer"
        case .notKnowable: "Not knowable from here"
        }
    }
}
