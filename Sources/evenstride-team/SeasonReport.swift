// From records to everything that comes out of them: roll-up, files, the overview, and the exit status.

internal import ArgumentParser
internal import CommandParts
internal import GaitHistory
internal import GaitModel
internal import GaitPipeline
internal import GaitReports
internal import Glibc
internal import SeasonFolder

struct SeasonReport {
    private let output: TeamOutputFlags
    private let title: String
    private let since: CalendarDay?

    init(_ output: TeamOutputFlags, title: String, _ since: CalendarDay?) {
        self.output = output
        self.title = title
        self.since = since
    }

    /// - Parameters:
    ///   - state: gets the records, where they are those of a folder.
    ///   - earlier: files that were left out and whose results stay known.
    ///   - sources: files the records were read from.
    func make(
        _ records: [FileRecord], state: SeasonState?, earlier: [String] = [], sources: [String] = []
    ) throws {
        let shown = try hidden(records.filter { $0.isSince(since) })
        let report = TeamReport(title: title, records: shown)
        if let out = output.out {
            let own = try ownState(of: out, state, sources)
            try state?.finish(records, keeping: earlier)
            // What is there already is made of the same results in the same way.
            let stamp = try stamp()
            if try state?.outputStamp != stamp || own != nil || !isThere(out) {
                try write(report, to: out)
                if own == nil { try state?.stamp(stamp) }
            }
            try own?.finish(shown)
        } else {
            try state?.finish(records, keeping: earlier)
        }
        try show(report)
        try end(report, shown)
    }

    /// Who is who is written before anything else: without it nobody could tell later.
    private func hidden(_ records: [FileRecord]) throws -> [FileRecord] {
        guard output.pseudonymise else { return records }
        guard let key = output.key else { return Pseudonyms(records).hiding(records) }
        let earlier =
            try access(key, F_OK) == 0
            ? Failure.reported(fileName: key.fileName, json: false) {
                try Pseudonyms(key: AnswerFiles.table(key, atMost: 16 << 20))
            } : nil
        let names = Pseudonyms(records, earlier: earlier)
        try OutputFile(key, force: true).commit(names.key)
        chmod(key, 0o600)
        return names.hiding(records)
    }

    /// The report's folder holds the records it was made from: those with names already do, by the work itself.
    private func ownState(of out: String, _ state: SeasonState?, _ sources: [String]) throws -> SeasonState? {
        let results = RealPath.of(out + "/" + SeasonState.resultsName)
        guard state == nil || output.pseudonymise, !sources.map(RealPath.of).contains(results) else {
            return nil
        }
        let kind = output.pseudonymise ? "without names" : "from records"
        if output.pseudonymise, let other = SeasonState.kind(of: out), other != kind {
            throw InputError(
                .outputExists, "\(PlainText.escaped(out)) holds a report with names",
                fix: "name another --out for the one without")
        }
        let own = try SeasonState(folder: out, fingerprint: kind, isResumed: false, force: output.force)
        try own.begin()
        return own
    }

    /// Everything but the results that the outputs depend on; another build of the program may write them otherwise.
    private func stamp() throws -> String {
        let formats = try output.formats().map(\.rawValue).joined(separator: ",")
        var hash = FileHash()
        hash.add([title, since?.text ?? "", formats, RealPath.program].joined(separator: "\n").utf8)
        return hash.text
    }

    private func isThere(_ out: String) throws -> Bool {
        let formats = try output.formats()
        return TeamOutput.all.allSatisfy {
            !formats.contains($0.format) || access(out + "/" + $0.first, F_OK) == 0
        }
    }

    private func write(_ report: TeamReport, to out: String) throws {
        let folder = ReportFolder(path: out, formats: try output.formats())
        for kind in TeamOutput.all where folder.formats.contains(kind.format) {
            try kind.write(report, folder)
        }
    }

    private func show(_ report: TeamReport) throws {
        if output.json { return try Console.document { TeamJSON.write(report, to: &$0) } }
        try Console.write(TeamText.page(report, style: Console.style) + "\n")
        if let out = output.out, let first = try output.formats().first {
            let name = TeamOutput.all.first { $0.format == first }?.first ?? ""
            Console.message("the report: \(PlainText.escaped(out))/\(name)\n")
        }
        try Console.write(summary(report) + "\n")
    }

    /// "94 analysed, 3 limited, 2 failed (see failures.csv)"
    private func summary(_ report: TeamReport) throws -> String {
        let counts = report.counts
        let isListed = try output.out != nil && output.formats().contains(.csv)
        return "\(counts.analysed) analysed, \(counts.limited) limited, \(counts.failed) failed"
            + (counts.duplicates > 0 ? ", \(counts.duplicates) the same as another" : "")
            + (counts.failed > 0 && isListed ? " (see failures.csv)" : "")
    }

    private func end(_ report: TeamReport, _ records: [FileRecord]) throws {
        if let level = output.failOn, report.athletes.contains(where: { $0.level >= level }) {
            throw ExitCode(10)
        }
        if records.contains(where: { !$0.isUsable }) { throw ExitCode(1) }
    }
}
