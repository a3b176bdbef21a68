// `list`, `show`, `baseline`, `trend` and `compare`: looking at kept runs changes nothing.

internal import ArgumentParser
internal import CommandParts
internal import GaitHistory
internal import GaitModel
internal import GaitReports
internal import RunStore

struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "All kept runs, oldest first.")

    @Option(help: ArgumentHelp("Only of this runner.", valueName: "name"))
    var athlete: String?

    @OptionGroup var kept: StoreFlags

    func run() throws {
        try kept.use { store in
            let runs = try store.runs(athlete: athlete)
            guard kept.json else {
                return try Console.write(HistoryText.list(runs, style: Console.style))
            }
            try Console.document { RunJSON.write(runs, numbers: false, to: &$0) }
        }
    }
}

struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "One kept run: its numbers against what was usual before it, and where its report lies.")

    @Argument(help: ArgumentHelp("The run, by the beginning of its id.", valueName: "id"))
    var id: String

    @OptionGroup var kept: StoreFlags

    func run() throws {
        try kept.use { store in
            let run = try store.run(like: id)
            guard !kept.json else {
                return try Console.document { RunJSON.write([run], numbers: true, to: &$0) }
            }
            let baseline = try store.baseline(for: run)
            try Console.write(
                HistoryText.run(
                    run, baseline, files: try store.files(of: run.id).map(\.path), style: Console.style))
        }
    }
}

struct Usual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "baseline",
        abstract: "What is usual for a runner, in runs like the last one.")

    @Option(help: ArgumentHelp("Whose; needed where several runners are kept.", valueName: "name"))
    var athlete: String?

    @OptionGroup var kept: StoreFlags

    func run() throws {
        try kept.use { store in
            let runs = try store.runs(of: athlete).runs
            guard let last = runs.last else { return }
            let baseline = Baseline(for: last, among: runs)
            guard kept.json else {
                return try Console.write(HistoryText.usual(baseline, for: last, style: Console.style))
            }
            try Console.document { RunJSON.write(baseline, for: last, to: &$0) }
        }
    }
}

struct Trend: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "One number over the weeks, with the band of what is usual.",
        discussion: """
            evenstride trend --athlete me --metric vertical_oscillation_cm
            evenstride trend --athlete me --metric cadence_spm --svg cadence.svg
            evenstride trend --athlete me --html me.html
            """)

    @Option(help: ArgumentHelp("Whose; needed where several runners are kept.", valueName: "name"))
    var athlete: String?

    @Option(help: ArgumentHelp("Which number: an id from evenstride explain.", valueName: "metric"))
    var metric = MetricID.cadence.rawValue

    @Option(help: ArgumentHelp("Also write the chart to this SVG file.", valueName: "file.svg"))
    var svg: String?

    @Option(
        help: ArgumentHelp(
            "Also write a page with a chart of every number to this file.", valueName: "file.html"))
    var html: String?

    @Flag(help: "Overwrite existing files.")
    var force = false

    @OptionGroup var kept: StoreFlags

    func run() throws {
        try kept.use { store in
            let (athlete, runs) = try store.runs(of: athlete)
            guard let trend = RunTrend(of: MetricID(metric), athlete: athlete, among: runs) else {
                throw noTrend(runs)
            }
            if let svg { try OutputFile(svg, force: force).commit(TrendSVG.document(trend)) }
            if let html {
                let all = RunTrend.all(athlete: athlete, among: runs)
                try OutputFile(html, force: force).commit(TrendHTML.page(all, athlete: athlete))
            }
            guard kept.json else { return try Console.write(TrendText.page(trend, style: Console.style)) }
            try Console.document { RunJSON.write(trend, to: &$0) }
        }
    }
}

extension Trend {
    /// Either no run has the number, or none that has it has a day.
    private func noTrend(_ runs: [RunSummary]) -> InputError {
        if runs.contains(where: { $0[MetricID(metric)] != nil }) {
            return InputError(
                .usage, "a trend needs days, and no kept run with \(metric) has one",
                fix: "say the day when a run is kept: evenstride history add FILE --date 2026-10-03")
        }
        let known = Set(runs.flatMap(\.numbers).map(\.metric.rawValue)).sorted()
        return InputError(
            .usage, "no kept run has the number \(metric)",
            fix: "one of these: \(known.joined(separator: ", "))")
    }
}

struct CompareKept: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Two kept runs, number by number, by the runner's own spread where enough runs are kept.")

    @Argument(help: ArgumentHelp("The earlier run, by the beginning of its id.", valueName: "id"))
    var before: String

    @Argument(help: ArgumentHelp("The later run.", valueName: "id"))
    var after: String

    @Option(help: ArgumentHelp("Also write the comparison to this HTML file.", valueName: "file.html"))
    var report: String?

    @Flag(help: "Overwrite an existing --report file.")
    var force = false

    @OptionGroup var kept: StoreFlags

    func run() throws {
        try kept.use { store in
            let (one, two) = (try store.run(like: before), try store.run(like: after))
            let usual = one.athlete == two.athlete ? try store.baseline(for: two) : nil
            let comparison = RunComparison(before: one, after: two, usual: usual)
            if let report {
                try OutputFile(report, force: force).commit(ComparisonHTML.page(comparison))
            }
            guard kept.json else {
                return try Console.write(ComparisonText.page(comparison, style: Console.style))
            }
            try Console.document { ComparisonJSON.write(comparison, to: &$0) }
        }
    }
}
