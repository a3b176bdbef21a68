// For other programs: a recording in, the document of the command line out, and whether all is well.

internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

extension Site {
    /// Everything that openapi.json describes.
    var interfaceRoutes: [Route] { programRoutes + runProgramRoutes }

    private var programRoutes: [Route] {
        [
            Route(.post, "/api/v1/analyses") { request, _ in try await analyse(request) },
            Route(.get, "/openapi.json") { _, _ in
                Site.json(String(decoding: PackageResources.openapi_json, as: UTF8.self))
            },
            Route(.get, "/healthz") { _, _ in Site.answer("ok\n", type: "text/plain; charset=utf-8") },
            Route(.get, "/readyz") { _, _ in
                if await analyser.desk.isFull { throw InputError.busy }
                try folder.checkSpace(for: settings.limits.uploadBytes, keeping: settings.limits.freeBytes)
                return Site.answer("ready\n", type: "text/plain; charset=utf-8")
            },
            Route(.get, "/version") { _, _ in Site.json(Site.version) },
        ]
    }

    private func analyse(_ request: Request) async throws -> Response {
        let fields = request.query
        let form = try RunForm(fields)
        let name = FileName.plain(fields["name"] ?? "-")
        return try await naming(name) {
            // The recording is deleted with the last reference to it, on the way out of here.
            let (first, recording) = try await analyser.analyse(
                request.body, announced: request.announced, name: name,
                options: form.options(named: name, today: WallClock.today))
            let report = try await keeper.judged(first.report, [recording], form)
            if form.keeps, report.noRunning == nil {
                _ = try await keeper.keep(
                    Shelved([recording], form), report, form, athlete: form.athlete ?? "me", original: false)
            }
            return Site.json(
                AnalysisDocument.text(report, isReproducible: form.isReproducible),
                status: report.noRunning?.status ?? .ok)
        }
    }

    private static var version: String {
        var json = JSONWriter(StringSink())
        json.object { json in
            json.member("name", ToolIdentity.current.name)
            json.member("version", ToolIdentity.current.version)
            json.member("rulebook", ToolIdentity.current.rulebook)
            json.member("analysis_schema", AnalysisJSON.schemaVersion)
        }
        return json.finish().text
    }
}
