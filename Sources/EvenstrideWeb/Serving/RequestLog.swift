// A line a request: what kind, how it went, how long it took, and nothing about whose it was.

internal import Hummingbird
internal import Logging

struct RequestLog: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let started = ContinuousClock.now
        let response = try await next(request, context)
        let spent = ContinuousClock.now - started
        let milliseconds =
            spent.components.seconds * 1000 + spent.components.attoseconds / 1_000_000_000_000_000
        // The pattern of the route, never the path: it may hold the word that opens a result.
        context.logger.info(
            "\(request.method.rawValue) \(context.endpointPath ?? "?") \(response.status.code) \(milliseconds) ms"
        )
        return response
    }
}
