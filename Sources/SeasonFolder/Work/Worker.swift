// A child process that answers one job at a time: a line in, a line out.

internal import FoundationEssentials
internal import GaitModel
internal import Glibc
internal import TeamEngine

/// Which program the workers are.
public struct WorkerCommand: Sendable {
    public let program: String
    public let arguments: [String]

    public init(program: String, arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }
}

final class Worker {
    /// How it ended.
    enum End: Equatable {
        case status(Int32)
        case signal(Int32)
    }

    private let process: pid_t
    private let input: Int32
    let output: Int32
    private var received: [UInt8] = []
    private var hasEnded = false
    /// What it is at, and when it has to be done with it.
    var task: PlannedJob?
    var deadline = Double.infinity

    /// A record's line is no longer, bytes; what does not stop is no record.
    private static let longest = 16 << 20

    init(_ command: WorkerCommand) throws(InputError) {
        var (down, up): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard pipe(&down) == 0, pipe(&up) == 0 else { throw Worker.failure(command, errno) }
        // No other worker may hold an end: each has to see when this program is gone.
        for end in down + up { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var number: Int32 = 0
        process = Worker.spawn(command, input: down[0], output: up[1], failure: &number)
        close(down[0])
        close(up[1])
        (input, output) = (down[1], up[0])
        guard number == 0 else {
            hasEnded = true
            throw Worker.failure(command, number)
        }
        _ = fcntl(output, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(input)
        close(output)
        if !hasEnded { _ = end() }
    }

    private static func spawn(_ command: WorkerCommand, input: Int32, output: Int32, failure: inout Int32)
        -> pid_t
    {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own: Ctrl-C is for the program that gives out the work, which ends its workers itself.
        var usual = sigset_t()
        sigemptyset(&usual)
        for signal in [SIGPIPE, SIGINT, SIGTERM, SIGHUP] { sigaddset(&usual, signal) }
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        let surroundings = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
        var words = ([command.program] + command.arguments).map { strdup($0) } + [nil]
        var variables = surroundings.map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        var process: pid_t = 0
        failure = posix_spawn(&process, command.program, &actions, &attributes, &words, &variables)
        return process
    }

    private static func failure(_ command: WorkerCommand, _ number: Int32) -> InputError {
        InputError(
            .programMissing,
            "the program that analyses does not start: \(command.program): \(String(cString: strerror(number)))",
            fix: "build it beside this program: swift build -c release --product evenstride")
    }

    /// False when the worker is gone.
    func give(_ task: PlannedJob, deadline: Double) -> Bool {
        self.task = task
        self.deadline = deadline
        var rest = Array((JobLine.text(task.job) + "\n").utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    enum Answer {
        case none
        case line([UInt8])
        case ended, endless
    }

    /// What has come by now.
    func answer() -> Answer {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(output, &piece, piece.count)
            if count < 0 && errno == EINTR { continue }
            if count == 0 { return .ended }
            guard count > 0 else { return errno == EAGAIN ? .none : .ended }
            received += piece[..<count]
            if piece[..<count].contains(10), let end = received.firstIndex(of: 10) {
                let line = Array(received[..<end])
                received.removeFirst(end + 1)
                return .line(line)
            }
            guard received.count <= Worker.longest else { return .endless }
        }
    }

    /// Something follows the line that was asked for.
    var hasSaidTooMuch: Bool { !received.isEmpty }

    /// Ends it, if it has not ended itself, and says how it did.
    @discardableResult
    func end() -> End {
        hasEnded = true
        // With whatever it started.
        kill(-process, SIGKILL)
        return waited()
    }

    /// After its output has ended: it is dying of something, and what of is worth knowing.
    func endedItself(patience: Double) -> End {
        let last = Monotonic.now + patience
        var status: Int32 = 0
        while Monotonic.now < last {
            if waitpid(process, &status, WNOHANG) == process {
                hasEnded = true
                return Worker.end(status)
            }
            usleep(2000)
        }
        return end()
    }

    private func waited() -> End {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return Worker.end(status)
    }

    /// The macros of <sys/wait.h>, which are none in Swift.
    private static func end(_ status: Int32) -> End {
        status & 0x7F == 0 ? .status((status >> 8) & 0xFF) : .signal(status & 0x7F)
    }
}
