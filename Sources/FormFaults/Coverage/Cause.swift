// One cause of a tight back that an article names, and what this program can say of it.

/// Where a cause stands in the program.
enum Standing: String, CaseIterable {
    /// A sensor in the right place shows it.
    case measured
    /// Only something that may come from it shows.
    case indirect
    /// The runner can tell.
    case answer
    /// Neither a sensor nor an answer decides it.
    case notKnowable = "not knowable from here"
}

struct Cause: Equatable {
    let name: String
    /// "D0" to "D4".
    let articles: [String]
    let standing: Standing
    /// Ids of rules that speak of it; empty only with a reason.
    let coveredBy: [String]
    /// What exactly is looked at, or why nothing can be.
    let how: String

    init(_ name: String, _ articles: String, _ standing: Standing, _ coveredBy: String, _ how: String) {
        self.name = name
        self.articles = articles.split(separator: " ").map(String.init)
        self.standing = standing
        self.coveredBy = coveredBy.split(separator: " ").map(String.init)
        self.how = how
    }
}
