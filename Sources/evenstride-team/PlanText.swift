// What would be done: as jobs for a cluster, or as an overview for people.

internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import SeasonFolder
internal import TeamEngine

enum PlanText {
    /// Names listed of each kind.
    private static let most = 20

    static func jobs(_ plan: SeasonPlan) throws {
        for note in plan.notes { Console.message("note: \(PlainText.escaped(note))\n") }
        for record in plan.unreachable { Console.message("note: \(problem(record))\n") }
        try Console.write(plan.jobs.map { JobLine.text($0.job) + "\n" }.joined())
    }

    static func dryRun(_ plan: SeasonPlan, title: String, known: KnownSeason) throws {
        let unchanged = known.unchanged(plan.jobs)
        let pairs = plan.jobs.count { $0.job.right != nil }
        var text = "\(PlainText.escaped(title)): \(count(plan.jobs.count, "recording"))"
        if pairs > 0 { text += " (\(count(pairs, "pair")) of left and right)" }
        let open = plan.jobs.filter { !unchanged.contains($0.job.file) }
        let size = NumberText.fixed(Double(open.map(\.bytes).reduce(0, +)) / 1e6, 1)
        text += ", \(unchanged.count) known, \(open.count) to be analysed (\(size) MB)\n"
        let athletes = Dictionary(grouping: plan.jobs) { $0.job.athlete }
        for (athlete, jobs) in athletes.sorted(by: { $0.key < $1.key }) {
            text += "  \(PlainText.escaped(athlete)): \(count(jobs.count, "recording"))\n"
        }
        let failing =
            plan.unreachable.map(problem)
            + plan.jobs.filter { $0.bytes == 0 }.map {
                "\(PlainText.escaped($0.job.file)): the file is empty"
            }
        text +=
            list("would fail", failing) + list("earlier than --since", plan.earlier)
            + list("passed over", plan.passedOver) + list("note", plan.notes)
        try Console.write(text)
    }

    private static func problem(_ record: FileRecord) -> String {
        PlainText.escaped("\(record.job.file): \(record.refused?.message ?? "")")
    }

    private static func list(_ title: String, _ names: [String]) -> String {
        guard !names.isEmpty else { return "" }
        let more = names.count > most ? "  and \(names.count - most) more\n" : ""
        return "\(title):\n" + names.prefix(most).map { "  \(PlainText.escaped($0))\n" }.joined() + more
    }

    private static func count(_ number: Int, _ word: String) -> String {
        "\(NumberText.grouped(number)) \(word)\(number == 1 ? "" : "s")"
    }
}
