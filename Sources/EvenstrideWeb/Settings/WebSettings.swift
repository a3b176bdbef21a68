// Where the server listens, under which names, with which data, and who may come in.

public struct WebSettings: Sendable {
    /// Addresses to listen at; only those of this computer unless a token is asked for.
    public var addresses = ["127.0.0.1", "::1"]
    /// 0 takes a free one.
    public var port = 8080
    /// Names a browser may know the server by; all others are an attempt to reach it through somebody's page.
    public var hosts: Set<String> = ["127.0.0.1", "localhost", "::1"]
    /// Uploads, and runs that are kept.
    public var folder: String
    /// Asked of everybody when set.
    public var token: String?
    /// How long a sample runs: long enough for changes along a run.
    public var sampleMinutes = 20.0
    public var limits = WebLimits()
    /// Debian's dygraphs; pages do without it where it is not installed.
    public var dygraphs = "/usr/share/javascript/dygraphs/dygraph.min.js"

    public init(folder: String) { self.folder = folder }

    /// Where uploads lie, in words for whoever reads a page.
    var home: String {
        addresses.allSatisfy(Self.isLoopback) ? "this computer" : "the computer this page comes from"
    }

    /// Reached from this computer only.
    public static func isLoopback(_ address: String) -> Bool {
        address == "::1" || address == "localhost" || address.hasPrefix("127.")
    }
}
