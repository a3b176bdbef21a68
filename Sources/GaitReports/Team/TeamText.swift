// A team on a terminal: whom to look at first and why, whose data to fix, everyone, what is wrong with files, the rule.

public import GaitModel

public enum TeamText {
    /// Athletes named under "look at first", reasons of each, and files named under "data problems".
    private static let (mostLooks, mostReasons, mostProblems) = (12, 4, 12)

    public static func page(_ report: TeamReport, style: TerminalStyle) -> String {
        var page = TextPage(style: style)
        page.line(
            TextWidth.shortened(
                "\(report.tool.name) \(report.tool.version)   \(PlainText.escaped(report.title))",
                to: style.width),
            .quiet)
        page.paragraph("\(TeamWords.size(report)). \(TeamWords.counts(report.counts)).")
        guard !report.rows.isEmpty else { return page.text }
        page.gap()
        page.looks(report, most: mostLooks, reasons: mostReasons)
        page.gap()
        page.dataFirst(report, reasons: mostReasons)
        page.gap()
        page.everyone(report)
        page.gap()
        page.problems(report, most: mostProblems)
        page.gap()
        page.labelled("The order", TeamWords.rule.dropping("The order: "))
        page.gap()
        page.paragraph(Statement.movementInformation + " " + (TeamWords.reading.last ?? ""))
        page.gap()
        page.paragraph(Statement.intendedUse, tone: .quiet)
        return page.text
    }
}

extension String {
    fileprivate func dropping(_ start: String) -> String {
        hasPrefix(start) ? String(dropFirst(start.count)) : self
    }
}

extension TextPage {
    fileprivate mutating func looks(_ report: TeamReport, most: Int, reasons: Int) {
        let looks = report.athletes.filter { !$0.reasons.isEmpty }
        line(" Look at first", .strong)
        guard !looks.isEmpty else {
            return paragraph("Nothing stands out in anybody's last runs.", indent: 5)
        }
        for athlete in looks.prefix(most) {
            look(athlete, rank: athlete.rank.map(String.init) ?? "", reasons: reasons)
        }
        if looks.count > most {
            paragraph(
                "and \(looks.count - most) more with something to say: athletes.csv", indent: 5, tone: .quiet)
        }
    }

    fileprivate mutating func dataFirst(_ report: TeamReport, reasons: Int) {
        guard !report.dataFirst.isEmpty else { return }
        line(" Fix the data first", .strong)
        for athlete in report.dataFirst { look(athlete, rank: "", reasons: reasons) }
    }

    private mutating func look(_ athlete: TeamAthlete, rank: String, reasons: Int) {
        var row = RowBuilder(ansi: style.ansi)
        row.add(TextWidth.rightAligned(rank, to: 3), at: 0, .strong)
        row.add(
            TextWidth.shortened(PlainText.escaped(TeamWords.name(athlete)), to: style.width - 46), at: 5,
            .strong)
        if athlete.latest != nil, athlete.level > .ok {
            let sure = athlete.confidence.map { ", \($0.word) confidence" } ?? ""
            row.add(TeamWords.level(athlete.level) + sure, at: style.width - 38, .attention)
        }
        line(row.text)
        for reason in athlete.reasons.prefix(reasons) {
            paragraph("- " + reason.text, indent: 5, hanging: 2)
        }
    }

    fileprivate mutating func everyone(_ report: TeamReport) {
        guard !report.athletes.isEmpty else { return }
        line(" Everyone, by the last usable run of each", .strong)
        for heading in EveryoneCells.head(style) { line(heading, .quiet) }
        var hasReal = false
        for athlete in report.athletes {
            guard let latest = athlete.latest else { continue }
            let cells = EveryoneCells(athlete, report.rows[latest], report)
            hasReal = hasReal || cells.isReal
            line((style.width < EveryoneCells.wide ? cells.narrow(style.ansi) : cells.row(style.ansi)).text)
        }
        if hasReal { line("     * outside of what was usual by all earlier runs", .quiet) }
    }

    fileprivate mutating func problems(_ report: TeamReport, most: Int) {
        guard !report.problems.isEmpty else { return }
        line(" Data problems", .strong)
        let groups = ProblemGroup.all(report.problems)
        for group in groups.prefix(most) {
            paragraph("\(group.head): \(group.files(columns: style.width - 20))", indent: 5, hanging: 2)
            paragraph(
                (group.isOneMessage ? "" : "The first: ")
                    + Phrase.sentence(group.problem.message.firstSentence), indent: 7, tone: .quiet)
            if !group.problem.fix.isEmpty {
                paragraph("fix: " + Phrase.sentence(group.problem.fix), indent: 7, hanging: 5, tone: .quiet)
            }
        }
        paragraph(
            (groups.count > most ? "and \(groups.count - most) other problems. " : "")
                + "Every file with its own: failures.csv, team.csv", indent: 5, tone: .quiet)
    }
}

/// Files with the same problem and the same way out.
struct ProblemGroup {
    /// Of the first file.
    let problem: DataProblem
    let names: [String]
    /// Of all its files.
    let isOneMessage: Bool

    private struct Key: Hashable {
        let state: DataProblem.State
        let code: String
        let fix: String
    }

    /// Failures first, then by the number of files.
    static func all(_ problems: [DataProblem]) -> [ProblemGroup] {
        var order: [Key] = []
        var groups: [Key: [DataProblem]] = [:]
        for problem in problems {
            let key = Key(state: problem.state, code: problem.code, fix: problem.fix)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(problem)
        }
        let all = order.compactMap { key in
            groups[key].map { problems in
                ProblemGroup(
                    problem: problems[0], names: problems.map(\.file),
                    isOneMessage: problems.allSatisfy { $0.message == problems[0].message })
            }
        }
        let ranked = all.enumerated().sorted { one, two in
            (one.element.rank, -one.element.names.count, one.offset)
                < (two.element.rank, -two.element.names.count, two.offset)
        }
        return ranked.map(\.element)
    }

    private var rank: Int {
        switch problem.state {
        case .failed: 0
        case .limited: 1
        case .duplicate: 2
        case .dateless: 3
        }
    }

    /// "failed, 3 files"
    var head: String { TeamWords.state(problem.state) + ", " + TeamWords.count(names.count, "file") }

    /// As many names as fit into two lines.
    func files(columns: Int) -> String {
        var (shown, used) = ([String](), 0)
        for name in names {
            let text = TextWidth.shortened(PlainText.escaped(name), to: columns)
            used += TextWidth.of(text) + 2
            guard shown.isEmpty || used <= 2 * columns - 20 else { break }
            shown.append(text)
        }
        let rest = names.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : "")
    }
}

/// An athlete's line in the table.
private struct EveryoneCells {
    let athlete: TeamAthlete
    let row: TeamRow
    let runs: Int
    let standing: String
    let isReal: Bool
    /// Fewer columns have no room for all numbers.
    static let wide = 80

    static func head(_ style: TerminalStyle) -> [String] {
        style.width < wide
            ? ["    Athlete      Last   Cad. Side %     Attention"]
            : [
                "     Athlete         Runs Last   Cad. Bounce Cont. Side %     Attention",
                "                                  spm     cm    ms",
            ]
    }

    init(_ athlete: TeamAthlete, _ row: TeamRow, _ report: TeamReport) {
        self.athlete = athlete
        self.row = row
        runs = athlete.rows.count { report.rows[$0].record.measured != nil }
        standing = TeamWords.standing(athlete, in: report)
        isReal = row.changes.contains { $0.isReal && $0.usual.metric.isSideDifference }
    }

    private func number(_ metric: MetricID, _ decimals: Int) -> String {
        row.record.measured?.run[metric].map { NumberText.fixed($0.value, decimals) } ?? "-"
    }

    private var side: String {
        guard let file = row.record.measured, let side = SideNumber(row, file) else { return "-" }
        return NumberText.fixed(side.size, 0) + (side.side.map { " " + $0 } ?? "")
            + (side.isReal == true ? " *" : "")
    }

    func row(_ ansi: AnsiStyle) -> RowBuilder {
        var cells = RowBuilder(ansi: ansi)
        cells.add(TextWidth.rightAligned(athlete.rank.map(String.init) ?? "", to: 3), at: 0)
        cells.add(TextWidth.shortened(PlainText.escaped(TeamWords.name(athlete)), to: 15), at: 5)
        cells.add(TextWidth.rightAligned(String(runs), to: 4), at: 21)
        cells.add(row.record.measured?.run.day?.short ?? "no day", at: 26)
        cells.add(TextWidth.rightAligned(number(.cadence, 0), to: 4), at: 33)
        cells.add(TextWidth.rightAligned(number(.verticalOscillation, 1), to: 6), at: 38)
        cells.add(TextWidth.rightAligned(number(.contactTime, 0), to: 5), at: 45)
        cells.add(side, at: 51, isReal ? .attention : .plain)
        cells.add(standing, at: 62, tone)
        return cells
    }

    func narrow(_ ansi: AnsiStyle) -> RowBuilder {
        var cells = RowBuilder(ansi: ansi)
        cells.add(TextWidth.rightAligned(athlete.rank.map(String.init) ?? "", to: 3), at: 0)
        cells.add(TextWidth.shortened(PlainText.escaped(TeamWords.name(athlete)), to: 12), at: 4)
        cells.add(row.record.measured?.run.day?.short ?? "no day", at: 17)
        cells.add(TextWidth.rightAligned(number(.cadence, 0), to: 4), at: 24)
        cells.add(side, at: 29, isReal ? .attention : .plain)
        cells.add(standing, at: 40, tone)
        return cells
    }

    private var tone: Tone { athlete.level > .info ? .attention : .plain }
}
