// Ctrl-C, and being told to end: the work stops between two looks at the clock, and what is done is kept.

internal import Glibc
internal import Synchronization

enum StopSignal {
    private static let come = Atomic<Bool>(false)

    static var hasCome: Bool { come.load(ordering: .relaxed) }

    /// A second one kills the program as usual.
    static func listen() {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in StopSignal.come.store(true, ordering: .relaxed) }
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        for signal in [SIGINT, SIGTERM, SIGHUP] { sigaction(signal, &action, nil) }
    }
}
