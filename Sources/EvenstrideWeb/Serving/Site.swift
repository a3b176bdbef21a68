// All that the routes share, and what every answer is made with.

internal import GaitModel
internal import GaitReports
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import RunStore

struct Site: Sendable {
    let settings: WebSettings
    let folder: UploadFolder
    let visitors: Visitors
    let tries: Tries
    let shelf: Shelf
    let analyser: Analyser
    let keeper: Keeper
    let threads: WorkThreads
    /// Draws the movable signal; nil where it is not installed.
    let dygraphs: String?

    init(_ settings: WebSettings) throws(InputError) {
        self.settings = settings
        let limits = settings.limits
        folder = try UploadFolder(settings.folder)
        dygraphs = SystemScript.text(of: settings.dygraphs)
        visitors = Visitors(most: limits.visitors)
        tries = Tries(most: limits.wrongTokens)
        shelf = Shelf(limits)
        threads = WorkThreads(limits.analyses)
        analyser = Analyser(
            folder: folder, desk: AnalysisDesk(seats: limits.analyses, waiting: limits.waiting),
            threads: threads,
            limits: limits)
        keeper = Keeper(store: try RunStore(folder: settings.folder), threads: threads)
    }

    /// Every request goes through these, in this order; an error becomes a page before the headers are added.
    func router() -> Router<WebContext> {
        let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: RequestLog())
        router.add(middleware: SafetyHeaders())
        router.add(middleware: ErrorPages(site: self))
        router.add(middleware: Gate(settings: settings, visitors: visitors, tries: tries))
        for route in routes {
            router.on(RouterPath(route.path), method: route.method, use: route.handle)
        }
        for (path, methods) in Dictionary(grouping: routes, by: \.path).mapValues({ $0.map(\.method) }) {
            refuseOthers(path, methods, router)
        }
        return router
    }

    /// A known page asked for in a way it does not offer.
    private func refuseOthers(_ path: String, _ offered: [HTTPRequest.Method], _ router: Router<WebContext>) {
        let known: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options]
        let allow = (offered + (offered.contains(.get) ? [.head] : [])).map(\.rawValue).joined(
            separator: ", ")
        for method in known where !offered.contains(method) {
            router.on(RouterPath(path), method: method) { _, _ -> Response in
                throw Problem(
                    .methodNotAllowed, "Not in this way", "This page does not take \(method.rawValue).",
                    fix: "It takes \(allow).", headers: [.allow: allow])
            }
        }
    }

    // MARK: answers

    /// A page with forms; a browser that is new here gets its cookie with it.
    func page(
        _ request: Request, status: HTTPResponse.Status = .ok, _ html: (Visitor) async throws -> String
    ) async rethrows -> Response {
        if let visitor = await visitors.visitor(of: request) {
            return Site.html(try await html(visitor), status: status)
        }
        let visitor = await visitors.newcomer()
        var response = Site.html(try await html(visitor), status: status)
        response.headers[.setCookie] = Visitors.header(visitor)
        return response
    }

    static func html(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        answer(text, type: "text/html; charset=utf-8", status: status)
    }

    static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Response {
        answer(text, type: "application/json", status: status)
    }

    static func answer(_ text: String, type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// To be saved, never shown: the name is ours, not the visitor's.
    static func download(_ bytes: some Sequence<UInt8>, type: String, name: StaticString) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// On to a page of ours after a form.
    static func see(_ path: String) -> Response { Response(status: .seeOther, headers: [.location: path]) }

    // MARK: forms

    /// The fields of a short form, of a visitor whose page it came from.
    func form(_ request: Request) async throws -> Fields {
        let buffer = try await request.body.collect(upTo: settings.limits.formBytes)
        let fields = Fields(urlEncoded: String(buffer: buffer))
        try await checkForm(request, token: fields["token"])
        return fields
    }

    /// A form carries the token of the page it is on; with its cookie the browser says that it saw that page.
    func checkForm(_ request: Request, token: String?) async throws {
        guard let visitor = await visitors.visitor(of: request), let token,
            isSameSecret(token, visitor.token.text)
        else { throw Problem.stale }
    }
}

extension Request {
    /// A program or our script asks, not a person's browser.
    var wantsJSON: Bool {
        uri.path.hasPrefix("/api/") || headers[.accept]?.contains("application/json") == true
    }

    /// Bytes the sender announced; nil when it does not say.
    var announced: Int? { headers[.contentLength].flatMap { Int($0) } }

    var query: Fields { Fields(urlEncoded: uri.query ?? "") }
}
