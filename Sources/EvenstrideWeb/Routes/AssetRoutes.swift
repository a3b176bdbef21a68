// The style sheet, the script and the mark: files of this program, so that pages hold neither within.

internal import HTTPTypes
internal import Hummingbird

extension Site {
    var assetRoutes: [Route] {
        let script = String(decoding: PackageResources.page_js, as: UTF8.self)
        let viewer = String(decoding: PackageResources.viewer_js, as: UTF8.self)
        let picture = String(decoding: PackageResources.picture_js, as: UTF8.self)
        return [
            asset("/assets/look.css", "text/css; charset=utf-8", SiteStyle.sheet),
            asset("/assets/page.js", "text/javascript; charset=utf-8", script),
            asset("/assets/viewer.js", "text/javascript; charset=utf-8", viewer),
            asset("/assets/picture.js", "text/javascript; charset=utf-8", picture),
            Route(.get, "/assets/dygraphs.js") { _, _ in
                guard let dygraphs else { throw Problem.notFound }
                return Site.answer(dygraphs, type: "text/javascript; charset=utf-8")
            },
            asset("/assets/icon.svg", "image/svg+xml", Site.icon),
            asset("/favicon.ico", "image/svg+xml", Site.icon),
            asset("/robots.txt", "text/plain; charset=utf-8", "User-agent: *\nDisallow: /\n"),
        ]
    }

    private func asset(_ path: String, _ type: String, _ text: String) -> Route {
        Route(.get, path) { _, _ in
            var response = Site.answer(text, type: type)
            // Asked for again on every visit: a new version shows at once.
            response.headers[.cacheControl] = "no-cache"
            return response
        }
    }

    /// Circle and square, the two sides.
    private static let icon = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -8 32 32"><circle fill="#b34a00" cx="7" cy="11" r="6"/>\
        <rect fill="#0a63a8" x="17" y="0" width="11.5" height="11.5"/></svg>
        """
}
