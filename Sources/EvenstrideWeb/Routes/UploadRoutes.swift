// The first page and what it sends: one recording as the body, a form with one or two, or the wish for a sample.

internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import HTTPTypes
internal import Hummingbird
internal import RunStore

extension Site {
    var uploadRoutes: [Route] {
        [
            Route(.get, "/") { request, _ in
                let athletes = try await keeper.athletes()
                return await page(request) {
                    UploadPage(
                        visitor: $0, form: FormParts(fields: UploadPage.begun(athletes)),
                        settings: settings
                    ).html
                }
            },
            Route(.post, "/analyses") { request, _ in try await upload(request) },
            Route(.post, "/samples") { request, _ in try await sample(request) },
        ]
    }

    private func upload(_ request: Request) async throws -> Response {
        let type = request.headers[.contentType] ?? ""
        if HeaderValue(type).word == "multipart/form-data" { return try await postedForm(request, type) }
        try await checkForm(request, token: request.headers[named("X-Evenstride-Token")])
        let fields = request.query
        let name = FileName.plain(fields["name"] ?? "recording")
        let form = try RunForm(fields)
        try PostedForm(fields: fields).checkSecond(form, isThere: false)
        return try await naming(name) {
            var options = form.options(named: name, today: WallClock.today)
            options.wantsPicture = true
            let (result, recording) = try await analyser.analyse(
                request.body, announced: request.announced, name: name, options: options)
            return try await shelve([recording], form, result, request)
        }
    }

    /// A browser without script, or two recordings.
    private func postedForm(_ request: Request, _ type: String) async throws -> Response {
        guard let visitor = await visitors.visitor(of: request) else { throw Problem.stale }
        let posted = try await FormUpload(folder: folder, limits: settings.limits, token: visitor.token.text)
            .receive(request.body, type: type, announced: request.announced)
        let form = try RunForm(posted.fields)
        let recordings = try posted.recordings(form)
        return try await naming(recordings.map(\.name).joined(separator: " and ")) {
            let result = try await analyser.analyse(recordings, form: form, wantsPicture: true)
            return try await shelve(recordings, form, result, request)
        }
    }

    private func sample(_ request: Request) async throws -> Response {
        guard let sample = Sample(rawValue: try await form(request)["sample"] ?? "") else {
            throw Problem.notFound
        }
        let form = try RunForm(sample.fields)
        let recording = try await analyser.onSeat {
            let file = try folder.newUpload()
            let count = try sample.write(
                minutes: settings.sampleMinutes, to: file, clock: JobClock(settings.limits))
            return SpooledRecording(file, name: "\(sample.rawValue).csv", bytes: count)
        }
        let result = try await analyser.analyse([recording], form: form, wantsPicture: true)
        return try await shelve([recording], form, result, request, isSample: true)
    }

    private func shelve(
        _ recordings: [SpooledRecording], _ form: RunForm, _ result: Analysed, _ request: Request,
        isSample: Bool = false
    ) async throws -> Response {
        let result = try await keeper.judged(result, recordings, form)
        let entry = Shelved(recordings, form, isSample: isSample)
        await shelf.add(entry, result)
        if form.keeps, result.report.noRunning == nil {
            _ = try await keeper.keep(
                entry, result.report, form, athlete: form.athlete ?? "me", original: false)
        }
        let path = "/analyses/\(entry.id)"
        guard request.wantsJSON else { return Site.see(path) }
        var response = Site.json("{\"location\": \"\(path)\"}\n", status: .created)
        response.headers[.location] = path
        return response
    }

    /// An error says which recording it is about.
    func naming<Result>(_ name: String, _ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let error as InputError {
            throw RefusedRecording(error: error, name: name)
        }
    }
}

enum FileName {
    /// The last part, without folders of either kind of system, of a sane length.
    static func plain(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return last.isEmpty ? "recording" : String(last.prefix(200))
    }
}
