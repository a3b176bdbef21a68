// How much the server takes, of whom, and for how long: everything that keeps one visitor from using it all.

public struct WebLimits: Sendable {
    /// Largest upload, bytes: about 40 h at 100 Hz (product.md 7).
    public var uploadBytes = 200 << 20
    /// All fields of a form together, bytes, and how many there may be.
    public var formBytes = 64 << 10
    public var formFields = 64
    /// A request line with headers, bytes.
    public var headerBytes = 32 << 10
    /// Connections open at once.
    public var connections = 256
    /// A connection that brings nothing whole for so long is closed, s.
    public var idleSeconds = 30
    /// The whole of an upload, s.
    public var uploadSeconds = 600
    /// After `patience` seconds an upload has to bring so many bytes a second.
    public var slowestUpload = 4 << 10
    public var patience = 20
    /// Analyses at once, and how many more may wait for a place.
    public var analyses = 4
    public var waiting = 16
    /// Computing for one recording, s.
    public var jobSeconds = 120
    /// Uploads and results are forgotten after this, s.
    public var keptSeconds = 30 * 60
    public var keptMinutes: Int { keptSeconds / 60 }
    /// Uploads on the disk at once; the oldest makes room.
    public var uploads = 200
    /// Finished reports in memory; another one is computed again when it is asked for.
    public var reports = 6
    /// The disk keeps at least this free, bytes.
    public var freeBytes = 256 << 20
    /// Wrong tokens from one address in a minute.
    public var wrongTokens = 10
    /// Browsers remembered for their forms.
    public var visitors = 2000

    public init() {}
}
