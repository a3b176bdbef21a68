// One line on standard error for long jobs, and only when a person is looking.

package import GaitPipeline
internal import GaitReports
internal import Glibc

package struct ProgressLine {
    /// Nothing is shown before this, s.
    private static let patience = 1.0
    private static let interval = 0.2

    private let name: String
    private let isShown: Bool
    private let started = ProgressLine.now
    private var last = 0.0
    private var hasPrinted = false

    package init(name: String, quiet: Bool) {
        self.name = PlainText.escaped(name)
        isShown = !quiet && Console.isTerminal(STDERR_FILENO)
    }

    package mutating func update(_ progress: FileAnalysis.Progress) {
        guard isShown else { return }
        let elapsed = ProgressLine.now - started
        guard elapsed >= ProgressLine.patience, elapsed - last >= ProgressLine.interval else { return }
        last = elapsed
        hasPrinted = true
        let megabytes = "\(progress.bytes / 1_000_000) MB"
        let share = progress.total.map {
            $0 > 0 ? " of \($0 / 1_000_000) MB, \(100 * progress.bytes / $0) %" : ""
        }
        Console.message("\r\u{1B}[Kreading \(name): \(megabytes)\(share ?? "")")
    }

    package func clear() {
        if hasPrinted { Console.message("\r\u{1B}[K") }
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
