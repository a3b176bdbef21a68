// Pages that are the same for everybody, the end of everything, and the sign-in.

internal import HTTPTypes
internal import Hummingbird
internal import RunStore

extension Site {
    var plainRoutes: [Route] {
        [
            Route(.get, "/help") { _, _ in Site.html(HelpPage.html) },
            Route(.get, "/privacy") { _, _ in Site.html(PrivacyPage.html(settings)) },
            Route(.get, "/delete-all") { request, _ in
                let count = await shelf.count
                let kept = try await keeper.with { try $0.runs().count }
                return await page(request) { SmallPages.deleteAll($0, count: count, kept: kept) }
            },
            Route(.post, "/delete-all") { request, _ in
                _ = try await form(request)
                await shelf.removeAll()
                _ = try await keeper.with { try $0.deleteAll() }
                return Site.html(SmallPages.deleted)
            },
            Route(.get, "/sign-in") { _, _ in
                throw settings.token == nil ? Problem.notFound : Problem.signIn
            },
            Route(.post, "/sign-in") { request, context in try await signIn(request, context) },
        ]
    }

    /// The token opens a session of this browser; the cookie is a new one.
    private func signIn(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let token = settings.token else { throw Problem.notFound }
        let buffer = try await request.body.collect(upTo: settings.limits.formBytes)
        let given = Fields(urlEncoded: String(buffer: buffer))["access"] ?? ""
        try await tries.check(context.address, isRight: isSameSecret(given, token))
        var response = Site.see("/")
        response.headers[.setCookie] = Visitors.header(await visitors.newcomer(isSignedIn: true))
        return response
    }
}
