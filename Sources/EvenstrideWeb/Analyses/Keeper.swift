// Runs that somebody wants to find again: to the store and back, never on the threads everybody shares.

internal import CommandParts
internal import GaitHistory
internal import GaitModel
internal import GaitPipeline
internal import GaitReports
internal import RunStore

struct Keeper: Sendable {
    let store: RunStore
    let threads: WorkThreads

    /// Longest name of a runner, bytes.
    static let longestName = 200

    func with<Result: Sendable>(_ work: @Sendable (RunStore) throws -> Result) async throws -> Result {
        try await withTaskExecutorPreference(threads) { try work(store) }
    }

    /// Numbers, findings and both reports; the recording itself only where asked. A recording that is kept already
    /// stays as it is.
    /// - Parameter form: what was said of it, also when it was kept.
    func keep(
        _ entry: Shelved, _ report: AnalysisReport, _ form: RunForm, athlete: String, original: Bool
    ) async throws -> RunSummary {
        try await with { store in
            let run = try Keeper.summary(report, entry.recordings, form, athlete)
            if let known = try store.run(fileHash: run.fileHash, athlete: athlete) { return known }
            var files = [
                RunFile(.reportHTML, text: ReportHTML.page(report)),
                RunFile(.reportJSON, text: AnalysisDocument.text(report, isReproducible: false)),
            ]
            if original, let recording = entry.recordings.first, entry.recordings.count == 1 {
                files.append(RunFile(.original, .file(recording.path)))
            }
            return try store.add(run, files: files, now: WallClock.now)
        }
    }

    /// Judged again beside what was usual for its runner, where somebody said whose run it is.
    func judged(_ report: AnalysisReport, _ recordings: [SpooledRecording], _ form: RunForm) async throws
        -> AnalysisReport
    {
        guard let athlete = form.athlete, report.noRunning == nil else { return report }
        return try await with { store in
            let run = try Keeper.summary(report, recordings, form, athlete)
            var options = form.options(named: report.input.name, today: WallClock.today)
            options.baseline = try store.baseline(for: run)
            return FileAnalysis.judgedAgain(report, by: options)
        }
    }

    /// The same with its signal, which no judgement changes.
    func judged(_ result: Analysed, _ recordings: [SpooledRecording], _ form: RunForm) async throws
        -> Analysed
    {
        Analysed(report: try await judged(result.report, recordings, form), signal: result.signal)
    }

    /// Whose runs are kept.
    func athletes() async throws -> [String] { try await with { try $0.athletes() } }

    private static func summary(
        _ report: AnalysisReport, _ recordings: [SpooledRecording], _ form: RunForm, _ athlete: String
    ) throws -> RunSummary {
        let session = form.profile?.session
        return RunSummary(
            report, athlete: athlete, day: form.day ?? session?.date, shoe: session?.shoe,
            surface: form.grounds, note: form.note,
            fileHash: try recordings.map { try FileContent(of: $0.path).hash }.joined(separator: "+"))
    }
}
