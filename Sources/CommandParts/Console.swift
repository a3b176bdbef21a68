// Where text goes: results to standard output, messages to standard error, both without buffering surprises.

internal import GaitModel
package import GaitReports
internal import Glibc

/// Writes everything it is given, or throws when the other end is gone or full.
package enum Console {
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws {
        var rest = bytes
        while let base = rest.baseAddress, !rest.isEmpty {
            let written = Glibc.write(descriptor, base, rest.count)
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw OutputFailure.current("standard output") }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }

    package static func write(_ text: String, to descriptor: Int32 = STDOUT_FILENO) throws {
        var text = text
        try text.withUTF8 { try write(UnsafeRawBufferPointer($0), to: descriptor) }
    }

    /// Writes a document to standard output as it is made.
    package static func document(_ write: (inout StandardOutput) -> Void) throws {
        var output = StandardOutput()
        write(&output)
        if let failure = output.failure { throw failure }
    }

    /// A message for people; losing it is no reason to fail.
    package static func message(_ text: String) { try? write(text, to: STDERR_FILENO) }

    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Width and colour for standard output (product.md 3.4).
    package static var style: TerminalStyle {
        let isTerminal = isTerminal(STDOUT_FILENO)
        let colour =
            isTerminal && environment("NO_COLOR") == nil && environment("TERM").map { $0 != "dumb" } ?? false
        return TerminalStyle(width: isTerminal ? terminalWidth : 80, colour: colour)
    }

    private static var terminalWidth: Int {
        if let columns = environment("COLUMNS").flatMap(Int.init) { return columns }
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }
}

/// Gathers what the JSON writer hands over and passes it on to standard output.
package struct StandardOutput: TextSink {
    package init() {}

    package private(set) var failure: (any Error)?

    package mutating func write(_ text: String) {
        guard failure == nil else { return }
        do { try Console.write(text) } catch { failure = error }
    }
}
