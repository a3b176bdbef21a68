// Which athlete and which number somebody means; a slip of the pen gets the name that was probably meant.

internal import GaitModel

enum SeasonNames {
    static func athlete(_ typed: String?, in report: TeamReport) throws(InputError) -> TeamAthlete {
        let all = report.athletes + report.dataFirst
        guard let typed else {
            if let only = all.first, all.count == 1 { return only }
            throw InputError(
                .usage, all.isEmpty ? "there are no athletes here" : "there are \(all.count) athletes here",
                fix: "say whose: --athlete NAME" + listed(all.map(\.id)))
        }
        let wanted = typed.lowercased()
        let exact = all.first { $0.id == typed }
        let found = all.filter { $0.id.lowercased() == wanted || $0.name?.lowercased() == wanted }
        if let one = exact ?? (found.count == 1 ? found.first : nil) { return one }
        let names = all.map(\.id) + all.compactMap(\.name)
        throw InputError(
            .usage, "there is no athlete '\(typed)'",
            fix: hint(typed, names) + "there are" + listed(all.map(\.id)))
    }

    /// An id, an id without its unit, a title, or words of an id in any order: `impact_asymmetry` is
    /// `asymmetry.impact_pct`.
    static func metric(_ typed: String, in runs: [RunSummary], of athlete: String) throws(InputError)
        -> MetricID
    {
        let numbers = runs.flatMap(\.numbers)
        let ids = Set(numbers.map(\.metric)).sorted { $0.rawValue < $1.rawValue }
        if let id = ids.first(where: { $0.rawValue == typed }) { return id }
        let wanted = words(typed)
        let titles = Set(numbers.filter { words($0.title) == wanted }.map(\.metric))
        let near = ids.filter { words($0.rawValue).dropLast() == wanted[...] }
        let loose = ids.filter { !wanted.isEmpty && Set(wanted).isSubset(of: words($0.rawValue)) }
        for found in [Array(titles), near, loose] where found.count == 1 { return found[0] }
        guard !ids.isEmpty else {
            throw InputError(
                .usage, "no recording of \(athlete) gave numbers",
                fix: "see why: evenstride team, data problems")
        }
        throw InputError(
            .usage, "no run of \(athlete) has the number '\(typed)'",
            fix: hint(typed, ids.map(\.rawValue) + numbers.map(\.title)) + "there are"
                + listed(ids.map(\.rawValue)))
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func hint(_ typed: String, _ names: [String]) -> String {
        let near = names.map { (name: $0, edits: WordDistance.edits(typed.lowercased(), $0.lowercased())) }
            .min { $0.edits < $1.edits }
        guard let near, near.edits <= WordDistance.largest(for: typed) else { return "" }
        return "did you mean \(near.name)? "
    }

    private static func listed(_ names: [String]) -> String {
        let most = 60
        return ": " + names.prefix(most).joined(separator: ", ")
            + (names.count > most ? " and \(names.count - most) more" : "")
    }
}
