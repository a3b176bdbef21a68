// Gives jobs to workers, one at a time each, and pairs every answer with its job by what the answer says itself.

internal import FoundationEssentials
public import GaitModel
internal import Glibc

public struct WorkerPool {
    /// How long a file may take: far beyond anything that was measured (100 MB/s), s and bytes a second.
    public struct Patience: Sendable {
        public var base = 120.0
        public var rate = 100_000.0

        public init(base: Double = 120, rate: Double = 100_000) {
            self.base = base
            self.rate = rate
        }
    }

    private let command: WorkerCommand
    private let most: Int
    private let patience: Patience
    /// Looked at the clock and at Ctrl-C at least this often, ms.
    private static let interval: Int32 = 200
    /// Deaths in a row after which the program is broken, and not the files.
    private static let mostDeaths = 25

    /// Those this program may use.
    public static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

    private var workers: [Worker] = []
    private var deaths = 0

    public init(_ command: WorkerCommand, count: Int, patience: Patience = Patience()) {
        self.command = command
        most = max(1, count)
        self.patience = patience
    }

    /// - Parameters:
    ///   - next: the next job, nil when there is none now; asked again after every answer.
    ///   - isStopped: looked at all the time.
    ///   - take: gets each record with its job, in the order they are done.
    public mutating func run(
        next: () -> PlannedJob?, isStopped: () -> Bool, tick: () -> Void,
        take: (FileRecord, PlannedJob) throws -> Void
    ) throws {
        let usual = signal(SIGPIPE, SIG_IGN)
        defer {
            signal(SIGPIPE, usual)
            workers.removeAll()
        }
        while !isStopped() {
            try feed(next, take)
            guard workers.contains(where: { $0.task != nil }) else { return }
            try collect(isStopped, take)
            tick()
        }
    }

    private mutating func feed(_ next: () -> PlannedJob?, _ take: (FileRecord, PlannedJob) throws -> Void)
        throws
    {
        while let place = free(), let task = next() {
            let worker = try place < workers.count ? workers[place] : Worker(command)
            if place == workers.count { workers.append(worker) }
            let deadline = Monotonic.now + patience.base + Double(task.bytes) / patience.rate
            if !worker.give(task, deadline: deadline) { try lose(worker, take) }
        }
    }

    /// Where the next job may go: to an idle worker, or to one that is not there yet.
    private func free() -> Int? {
        workers.firstIndex { $0.task == nil } ?? (workers.count < most ? workers.count : nil)
    }

    private mutating func collect(
        _ isStopped: () -> Bool, _ take: (FileRecord, PlannedJob) throws -> Void
    ) throws {
        var waiting = workers.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
        guard poll(&waiting, nfds_t(waiting.count), WorkerPool.interval) >= 0, !isStopped() else { return }
        for (worker, state) in zip(workers, waiting) {
            if state.revents != 0 { try hear(worker, take) }
        }
        for worker in workers where worker.task != nil && Monotonic.now > worker.deadline {
            try drop(worker, take, WorkerPool.slow)
        }
    }

    private mutating func hear(_ worker: Worker, _ take: (FileRecord, PlannedJob) throws -> Void) throws {
        switch worker.answer() {
        case .none: break
        case .ended: try lose(worker, take)
        case .endless: try drop(worker, take, WorkerPool.nonsense)
        case .line(let line):
            guard let task = worker.task, !worker.hasSaidTooMuch,
                let record = try? RecordReader.record(Data(line)), record.job.isExactly(task.job)
            else { return try drop(worker, take, WorkerPool.nonsense) }
            guard record.tool == .current else { throw WorkerPool.otherVersion(record.tool) }
            deaths = 0
            worker.task = nil
            worker.deadline = .infinity
            try take(record, task)
        }
    }

    /// It died: that costs the file it was at.
    private mutating func lose(_ worker: Worker, _ take: (FileRecord, PlannedJob) throws -> Void) throws {
        let end = worker.endedItself(patience: 2)
        // Said before any work: the program is not what it should be.
        if case .status(let status) = end, [64, 66, 69, 127].contains(status) {
            throw InputError(
                .programMissing, "the program that analyses ended with status \(status): \(command.program)",
                fix: "build it again beside this program: swift build -c release --product evenstride")
        }
        try drop(worker, take, WorkerPool.died(end))
    }

    private mutating func drop(
        _ worker: Worker, _ take: (FileRecord, PlannedJob) throws -> Void, _ error: InputError
    ) throws {
        workers.removeAll { $0 === worker }
        worker.end()
        deaths += 1
        guard deaths < WorkerPool.mostDeaths else {
            throw InputError(
                .programMissing, "the program that analyses failed \(deaths) times in a row: \(error.what)",
                fix: "try one file: evenstride analyze FILE; then go on with --resume")
        }
        guard let task = worker.task else { return }
        worker.task = nil
        try take(FileRecord(failed: task, error), task)
    }
}

extension WorkerPool {
    private static let slow = InputError(
        .timeLimit, "the analysis did not come to an end in the time a file of this size may take",
        fix: "analyse it alone (evenstride analyze FILE); if it does not end either, report it with the file")
    private static let nonsense = InputError(
        .internalBug, "the program that analysed this file answered something that is no record of it",
        fix: "analyse it alone (evenstride analyze FILE), and report it with the file")

    private static func died(_ end: Worker.End) -> InputError {
        let how =
            switch end {
            case .signal(let number): "signal \(number), \(String(cString: strsignal(number)))"
            case .status(let number): "exit status \(number)"
            }
        return InputError(
            .internalBug,
            "the program that analysed this file died (\(how)); no other file was touched by that",
            fix: "run the same command again; if it dies again, analyse the file alone and report it")
    }

    private static func otherVersion(_ tool: ToolIdentity) -> InputError {
        InputError(
            .programMissing,
            "the programs are of different versions: \(ToolIdentity.current.line) gives out the work, \(tool.line) does it",
            fix: "build both: swift build -c release")
    }
}

extension FileRecord {
    /// Of a job that nobody could finish.
    init(failed task: PlannedJob, _ error: InputError) {
        self.init(
            job: task.job, contents: task.sizes.map { Content(hash: "", bytes: $0) },
            outcome: .refused(RefusedFile(code: error.code, message: error.what, fix: error.fix)))
    }
}

extension TeamJob {
    /// Letter by letter, where `==` takes two ways of writing é for the same.
    func isExactly(_ other: TeamJob) -> Bool {
        self == other && files.map(PathKey.init) == other.files.map(PathKey.init)
    }
}
