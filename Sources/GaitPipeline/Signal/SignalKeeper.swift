// Holds the signal of a recording for whoever asked for it, once the analysis is through.

internal import Synchronization

/// Handed in with the options and asked afterwards, whichever way the road was driven.
public final class SignalKeeper: Sendable {
    /// Where a file without a name can lie while the signal is looked at.
    let folder: String
    private let kept = Mutex<RecordedSignal?>(nil)

    public init(folder: String) { self.folder = folder }

    /// nil before the end, without samples, or where no file could be written.
    public var signal: RecordedSignal? { kept.withLock { $0 } }

    func keep(_ signal: RecordedSignal) { kept.withLock { $0 = signal } }
}
