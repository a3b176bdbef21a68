// Who may come in: requests to our own name, state changes from our own pages, and, where one is set, the token.

internal import HTTPTypes
internal import Hummingbird

struct Gate: RouterMiddleware {
    typealias Context = WebContext

    let settings: WebSettings
    let visitors: Visitors
    let tries: Tries

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        try checkHost(request)
        if request.changesSomething { try checkOrigin(request) }
        try await checkToken(request, context)
        return try await next(request, context)
    }

    /// A page of somebody else can give our address a name of its own; a browser then sends that name.
    private func checkHost(_ request: Request) throws {
        guard let authority = request.head.authority, let host = HostName(authority) else {
            throw Problem(
                .badRequest, "A request without a name", "It does not say which server it is meant for.")
        }
        guard settings.hosts.contains(host.name) else {
            throw Problem(
                .misdirectedRequest, "Not this server's name", "This server does not go by that name.",
                fix: "Use the address that it printed when it started, or start it with --allow-host NAME.")
        }
    }

    /// Browsers say where a request comes from; programs such as curl say nothing.
    private func checkOrigin(_ request: Request) throws {
        let site = request.headers[named("Sec-Fetch-Site")]
        let origin = request.headers[.origin]
        let isOurs = origin.map {
            $0 == "http://" + (request.head.authority ?? "") || isBehindTLS($0, request)
        }
        guard site == nil || site == "same-origin", isOurs ?? true else {
            throw Problem(
                .forbidden, "This came from another page",
                "Only this server's own pages may change something here.",
                fix: "Open the address of the server yourself and do it there.")
        }
    }

    /// A proxy in front may speak TLS under the same name.
    private func isBehindTLS(_ origin: String, _ request: Request) -> Bool {
        settings.token != nil && origin == "https://" + (request.head.authority ?? "")
    }

    private func checkToken(_ request: Request, _ context: WebContext) async throws {
        guard let token = settings.token, !Gate.isOpen(request.uri.path) else { return }
        if await visitors.visitor(of: request)?.isSignedIn == true { return }
        guard let given = request.headers[.authorization] else { throw Problem.signIn }
        try await tries.check(context.address, isRight: isSameSecret(given, "Bearer " + token))
    }

    /// What has to be there before anybody has signed in.
    private static func isOpen(_ path: String) -> Bool {
        path == "/sign-in" || path == "/healthz" || path.hasPrefix("/assets/")
    }
}

extension Request {
    var changesSomething: Bool { method != .get && method != .head }
}

/// "localhost:8080", "[::1]:8080" taken apart.
struct HostName: Equatable {
    let name: String

    init?(_ authority: String) {
        var rest = Substring(authority.lowercased())
        if rest.hasPrefix("[") {
            guard let end = rest.firstIndex(of: "]") else { return nil }
            name = String(rest[rest.index(after: rest.startIndex)..<end])
            rest = rest[rest.index(after: end)...]
        } else {
            let end = rest.firstIndex(of: ":") ?? rest.endIndex
            name = String(rest[..<end])
            rest = rest[end...]
        }
        guard !name.isEmpty, rest.isEmpty || rest.hasPrefix(":") && UInt16(rest.dropFirst()) != nil else {
            return nil
        }
    }
}
