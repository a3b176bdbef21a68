// Lines from a file or a pipe, each handed out as soon as its end has arrived.

internal import GaitModel
internal import Glibc

struct DescriptorLines {
    private static let piece = 1 << 16

    private let source: Source
    private let end: UInt8
    private var waiting: [UInt8] = []
    /// Bytes of `waiting` that are handed out, and those that are known to hold no end.
    private var taken = 0
    private var searched = 0
    private var isAtEnd = false

    init(path: String, end: UInt8) throws(InputError) {
        self.end = end
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw InputError(
                errno == ENOENT ? .fileMissing : .fileUnreadable,
                "the list of jobs cannot be opened: \(String(cString: strerror(errno)))",
                fix: "check its name, or give - and write the jobs to standard input")
        }
        source = Source(descriptor: descriptor)
    }

    /// Without its end; what follows the last end is a line too.
    mutating func next(atMost longest: Int) throws(InputError) -> ArraySlice<UInt8>? {
        while true {
            if let place = waiting[searched...].firstIndex(of: end) {
                defer { (taken, searched) = (place + 1, place + 1) }
                return waiting[taken..<place]
            }
            searched = waiting.count
            guard !isAtEnd else {
                guard taken < waiting.count else { return nil }
                defer { taken = waiting.count }
                return waiting[taken...]
            }
            guard waiting.count - taken <= longest else {
                throw InputError(
                    .limit, "a line of the jobs is longer than \(longest >> 20) MB",
                    fix: "check that this is a list of jobs: a path a line")
            }
            try fill()
        }
    }

    private mutating func fill() throws(InputError) {
        waiting.removeFirst(taken)
        searched -= taken
        taken = 0
        var bytes = [UInt8](repeating: 0, count: DescriptorLines.piece)
        while true {
            let count = read(source.descriptor, &bytes, bytes.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else {
                throw InputError(
                    errno == EISDIR ? .fileUnreadable : .io,
                    "the list of jobs cannot be read: \(String(cString: strerror(errno)))",
                    fix: "give a file with a path a line, or - and write the jobs to standard input")
            }
            isAtEnd = count == 0
            waiting += bytes[..<count]
            return
        }
    }

    private final class Source {
        let descriptor: Int32

        init(descriptor: Int32) { self.descriptor = descriptor }

        deinit { if descriptor != STDIN_FILENO { close(descriptor) } }
    }
}
