// A result: its page, another reading, what can be taken along, and its end.

internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import HTTPTypes
internal import Hummingbird

extension Site {
    var resultRoutes: [Route] {
        [
            Route(.get, "/analyses/:id") { request, context in
                let (entry, result) = try await result(context)
                return await page(request) {
                    ResultPage(
                        entry: entry, result: result, visitor: $0, settings: settings,
                        isMovable: dygraphs != nil
                    ).html
                }
            },
            Route(.post, "/analyses/:id/reading") { request, context in try await readAgain(request, context)
            },
            Route(.post, "/analyses/:id/delete") { request, context in
                _ = try await form(request)
                await shelf.remove(try context.word())
                return Site.html(SmallPages.deleted)
            },
            Route(.get, "/analyses/:id/report.html") { _, context in
                let (_, result) = try await result(context)
                return Site.download(
                    ReportHTML.page(result.report).utf8, type: "text/html; charset=utf-8",
                    name: "evenstride-report.html")
            },
            Route(.get, "/analyses/:id/analysis.json") { _, context in
                let (_, result) = try await result(context)
                return Site.download(
                    AnalysisDocument.text(result.report, isReproducible: false).utf8,
                    type: "application/json",
                    name: "evenstride-analysis.json")
            },
            Route(.get, "/analyses/:id/steps.csv") { _, context in
                let entry = try await shelf.entry(try context.word())
                guard let recording = entry.recordings.first, entry.recordings.count == 1 else {
                    throw Problem.notFound
                }
                let table = try await naming(entry.name) {
                    try await analyser.steps(recording, form: entry.form)
                }
                return Site.download(table, type: "text/csv; charset=utf-8", name: "evenstride-steps.csv")
            },
        ]
    }

    /// From memory, else computed once more from the recording.
    func result(_ context: WebContext) async throws -> (Shelved, Analysed) {
        let id = try context.word()
        let entry = try await shelf.entry(id)
        if let result = await shelf.result(id) { return (entry, result) }
        let result = try await naming(entry.name) {
            try await keeper.judged(
                try await analyser.analyse(entry.recordings, form: entry.form, wantsPicture: true),
                entry.recordings, entry.form)
        }
        await shelf.remember(result, of: id)
        return (entry, result)
    }

    /// The fields that were sent replace those that were said before.
    private func readAgain(_ request: Request, _ context: WebContext) async throws -> Response {
        let (entry, result) = try await result(context)
        let fields = try await form(request)
        let changes = fields.pairs.filter { $0.name != "token" }.map { ($0.name, $0.value) }
        let changed: RunForm
        do {
            changed = try entry.form.changed(changes)
        } catch {
            return await page(request, status: .unprocessableContent) { visitor in
                ResultPage(
                    entry: entry, result: result, visitor: visitor, settings: settings,
                    isMovable: dygraphs != nil,
                    problems: error.problems
                ).html
            }
        }
        let again = try await naming(entry.name) {
            try await keeper.judged(
                try await analyser.analyse(entry.recordings, form: changed, wantsPicture: true),
                entry.recordings, changed)
        }
        try await shelf.change(entry.id, changed, again)
        return Site.see("/analyses/\(entry.id)")
    }
}

/// The JSON document as the command line prints it.
enum AnalysisDocument {
    static func text(_ report: AnalysisReport, isReproducible: Bool) -> String {
        var sink = StringSink()
        AnalysisJSON.write(report, generatedAt: isReproducible ? nil : WallClock.timestamp, to: &sink)
        return sink.text + "\n"
    }
}
