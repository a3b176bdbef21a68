// Kept runs: the list, one of them, two compared, all of them as an archive, and their end.

internal import GaitHistory
internal import GaitModel
internal import GaitReports
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore
internal import RunStore

extension Site {
    var runRoutes: [Route] {
        [
            Route(.post, "/analyses/:id/keep") { request, context in try await keep(request, context) },
            Route(.get, "/runs") { request, _ in
                let runs = try await keeper.with { try $0.runs() }
                return await page(request) { RunsPage(runs: runs, visitor: $0, settings: settings).html }
            },
            Route(.get, "/runs/compare") { request, _ in try await compare(request) },
            Route(.get, "/runs/trend") { request, _ in try await trend(request) },
            Route(.get, "/runs/export.zip") { _, _ in try await exportAll() },
            Route(.post, "/runs/delete-all") { request, _ in
                _ = try await form(request)
                _ = try await keeper.with { try $0.deleteAll() }
                return Site.html(SmallPages.deleted)
            },
            Route(.get, "/runs/:id") { request, context in
                let id = try context.word().text
                let (run, usual, files) = try await keeper.with { store in
                    guard let run = try store.run(id: id) else { throw Problem.notFound }
                    return (run, try store.baseline(for: run), try store.files(of: id).map(\.kind))
                }
                return await page(request) { RunPage(run: run, usual: usual, files: files, visitor: $0).html }
            },
            Route(.get, "/runs/:id/:file") { _, context in try await file(context) },
            Route(.post, "/runs/:id/delete") { request, context in
                _ = try await form(request)
                let id = try context.word().text
                guard try await keeper.with({ try $0.delete(id: id) }) else { throw Problem.notFound }
                return Site.html(SmallPages.deleted)
            },
        ]
    }

    private func keep(_ request: Request, _ context: WebContext) async throws -> Response {
        let (entry, result) = try await result(context)
        let fields = try await form(request)
        let said = ["date", "note"].compactMap { name in fields[name].map { (name, $0) } }
        let run = try await keeper.keep(
            entry, result.report, try entry.form.changed(said),
            athlete: try RunForm(fields).athlete ?? "me", original: fields["original"] != nil)
        return Site.see("/runs/\(run.id)")
    }

    /// Two runs by their words in the query; the earlier one first, whichever way they were chosen.
    private func compare(_ request: Request) async throws -> Response {
        let query = request.query
        guard let one = RandomWord(query["before"] ?? ""), let two = RandomWord(query["after"] ?? ""),
            one != two
        else {
            throw Problem(
                .unprocessableContent, "Choose two runs", "A comparison needs an earlier and a later run.",
                fix: "Go back to your runs and mark one in each column.")
        }
        let comparison = try await keeper.with { store in
            guard let before = try store.run(id: one.text), let after = try store.run(id: two.text) else {
                throw Problem.notFound
            }
            return RunComparison(before: before, after: after, usual: try store.baseline(for: after))
        }
        return Site.html(RunPage.comparison(comparison))
    }

    /// Every number of a runner over the weeks.
    private func trend(_ request: Request) async throws -> Response {
        guard let athlete = request.query["athlete"] else { throw Problem.notFound }
        let runs = try await keeper.with { try $0.runs(athlete: athlete) }
        let trends = RunTrend.all(athlete: athlete, among: runs)
        guard !trends.isEmpty else {
            throw Problem(
                .notFound, "No trend yet", "A trend needs kept runs whose day is known.",
                fix: "Say the day when you keep a run, where its file does not.")
        }
        return Site.html(RunPage.trend(trends, athlete: athlete))
    }

    private func exportAll() async throws -> Response {
        let archive = try await keeper.with { store in
            let file = SpooledRecording(try folder.newUpload(), name: "runs.zip", bytes: 0)
            try store.export(to: file.path, force: true)
            return file
        }
        return Site.file(archive, type: "application/zip", name: "evenstride-runs.zip")
    }

    private func file(_ context: WebContext) async throws -> Response {
        let (id, name) = (try context.word().text, context.parameters.get("file") ?? "")
        guard let kind = RunFile.Kind.allCases.first(where: { $0.fileName == name }) else {
            throw Problem.notFound
        }
        let stored = try await keeper.with { try $0.files(of: id).first { $0.kind == kind } }
        guard let stored else { throw Problem.notFound }
        return switch kind {
        case .reportHTML:
            Site.file(stored.path, type: "text/html; charset=utf-8", name: "evenstride-report.html")
        case .reportJSON: Site.file(stored.path, type: "application/json", name: "evenstride-analysis.json")
        case .stepsCSV: Site.file(stored.path, type: "text/csv; charset=utf-8", name: "evenstride-steps.csv")
        case .original: Site.file(stored.path, type: "application/octet-stream", name: "evenstride-recording")
        }
    }

    /// For programs.
    var runProgramRoutes: [Route] {
        [
            Route(.get, "/api/v1/runs") { request, _ in
                let athlete = request.query["athlete"]
                return Site.runs(try await keeper.with { try $0.runs(athlete: athlete) }, numbers: false)
            },
            Route(.get, "/api/v1/runs/:id") { _, context in
                let id = try context.word().text
                guard let run = try await keeper.with({ try $0.run(id: id) }) else { throw Problem.notFound }
                return Site.runs([run], numbers: true)
            },
            Route(.delete, "/api/v1/runs/:id") { _, context in
                let id = try context.word().text
                guard try await keeper.with({ try $0.delete(id: id) }) else { throw Problem.notFound }
                return Response(status: .noContent)
            },
        ]
    }

    private static func runs(_ runs: [RunSummary], numbers: Bool) -> Response {
        var sink = StringSink()
        RunJSON.write(runs, numbers: numbers, to: &sink)
        return json(sink.text)
    }
}
