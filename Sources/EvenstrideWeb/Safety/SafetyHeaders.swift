// What every answer tells a browser: load nothing from elsewhere, run nothing from within, be shown in no frame.

internal import HTTPTypes
internal import Hummingbird

struct SafetyHeaders: RouterMiddleware {
    typealias Context = WebContext

    static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = SafetyHeaders.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        // With "no-referrer" browsers name no origin with a form either, and it could not be told from a stranger's.
        response.headers[named("Referrer-Policy")] = "same-origin"
        response.headers[named("Cross-Origin-Resource-Policy")] = "same-origin"
        response.headers[named("Cross-Origin-Opener-Policy")] = "same-origin"
        response.headers[named("Permissions-Policy")] =
            "accelerometer=(), camera=(), geolocation=(), microphone=()"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }
}

/// A header that the library has no name for.
func named(_ name: StaticString) -> HTTPField.Name {
    guard let field = HTTPField.Name("\(name)") else { preconditionFailure("\(name) is no header") }
    return field
}
