// Every way in, in one list: served, refused for other methods, and described in the interface document from it.

internal import HTTPTypes
internal import Hummingbird

struct Route: Sendable {
    let method: HTTPRequest.Method
    /// With `:id` for a word.
    let path: String
    let handle: @Sendable (Request, WebContext) async throws -> Response

    init(
        _ method: HTTPRequest.Method, _ path: String,
        _ handle: @escaping @Sendable (Request, WebContext) async throws -> Response
    ) {
        self.method = method
        self.path = path
        self.handle = handle
    }
}

extension Site {
    var routes: [Route] {
        uploadRoutes + resultRoutes + signalRoutes + runRoutes + plainRoutes + assetRoutes + interfaceRoutes
    }
}
