// Files that failed, are limited or were there twice: what they share is said once, with the fix.

internal import GaitModel

struct ProblemTable {
    /// More names than this are folded.
    private static let mostNamed = 3
    /// More are not on the page: a page is not a list of ten thousand files.
    private static let mostFiles = 500

    private struct Group {
        let first: DataProblem
        var files: [String]
        /// The others say it with other numbers.
        var differs = false
    }

    private let groups: [Group]

    /// Those that gave nothing come first; within a state the one with most files.
    init(_ problems: [DataProblem]) {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        for problem in problems {
            // Of a file that is there twice the message names the other one.
            let shared = problem.state == .duplicate ? problem.message : problem.fix
            let key = "\(problem.state.rawValue) \(problem.code) \(shared)"
            if let place = places[key] {
                groups[place].files.append(problem.file)
                if groups[place].first.message != problem.message { groups[place].differs = true }
            } else {
                places[key] = groups.count
                groups.append(Group(first: problem, files: [problem.file]))
            }
        }
        let order: [DataProblem.State] = [.failed, .limited, .dateless, .duplicate]
        self.groups = order.flatMap { state in
            groups.enumerated().filter { $0.element.first.state == state }
                .sorted { ($1.element.files.count, $0.offset) < ($0.element.files.count, $1.offset) }
                .map(\.element)
        }
    }

    var html: HTML {
        HTML("table", ["class": "stackable problems"]) {
            HTML("caption", ["class": "vh"]) { "Files with a problem, and what to do" }
            HTML.heads(["What", "State", "Fix", "Files"])
            HTML("tbody") { groups.map(row) }
        }
    }

    private func row(_ group: Group) -> HTML {
        let problem = group.first
        return HTML("tr") {
            HTML("th", ["scope": "row"]) {
                HTML.prose(Phrase.sentence(problem.message))
                HTML("span", ["class": "src code"]) {
                    problem.code + (group.differs ? "; the numbers are those of the first file" : "")
                }
            }
            HTML("td") { HTML.level(TeamNames.glyph(problem.state), TeamWords.state(problem.state)) }
            HTML("td", ["data-k": "Fix"]) {
                HTML.prose(problem.fix.isEmpty ? "Nothing to do." : Phrase.sentence(problem.fix))
            }
            HTML("td", ["data-k": "Files"]) { files(group.files) }
        }
    }

    private func files(_ files: [String]) -> HTML {
        let (named, folded) = (files.prefix(Self.mostNamed), files.dropFirst(Self.mostNamed))
        let left = folded.count - Self.mostFiles
        guard !folded.isEmpty else { return list(named) }
        return HTML("p") { TeamWords.count(files.count, "file") + ", such as" } + list(named)
            + HTML("details", ["class": "data"]) {
                HTML("summary") { "Show the others" }
                list(folded.prefix(Self.mostFiles))
                if left > 0 { HTML("p", ["class": "src"]) { "and \(NumberText.grouped(left)) more" } }
            }
    }

    private func list(_ files: some Sequence<String>) -> HTML {
        HTML("ul", ["class": "files", "role": "list"]) {
            files.map { file in HTML("li") { TeamNames.html(file) } }
        }
    }
}
