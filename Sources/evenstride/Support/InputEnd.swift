// Ctrl-C while following: standard input ends, and what has been read is still analysed.

internal import Glibc
internal import Synchronization

enum InputEnd {
    /// An input without a byte, opened beforehand: a signal handler may do very little.
    private static let empty = Atomic<Int32>(-1)

    /// From now on SIGINT makes every read of standard input, also one that is waiting, find the end. A second one
    /// kills the program as usual.
    static func onInterrupt() {
        let descriptor = open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        empty.store(descriptor, ordering: .relaxed)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            let number = errno
            dup2(InputEnd.empty.load(ordering: .relaxed), STDIN_FILENO)
            errno = number
        }
        // Without SA_RESTART a waiting read returns at once, and the next one meets the empty input.
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        sigaction(SIGINT, &action, nil)
    }
}
