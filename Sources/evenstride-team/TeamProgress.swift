// How far the work is, its rate and the time left: one moving line on a terminal, a line now and then in a log.

internal import CommandParts
internal import GaitModel
internal import GaitReports
internal import Glibc
internal import SeasonFolder

struct TeamProgress {
    /// Between two lines, s.
    private let interval: Double
    private let isMoving = Console.isTerminal(STDERR_FILENO)
    private let started = Monotonic.now
    private var last: Double
    private var hasPrinted = false
    /// A rate of less than this says nothing, s.
    private static let patience = 1.0

    init() {
        interval = Console.isTerminal(STDERR_FILENO) ? 0.2 : 15
        last = Monotonic.now
    }

    mutating func show(_ progress: SeasonRun.Progress) {
        guard Monotonic.now - last >= interval else { return }
        last = Monotonic.now
        let text = TeamProgress.text(progress, elapsed: last - started)
        Console.message(isMoving ? "\r\u{1B}[K" + text : text + "\n")
        hasPrinted = true
    }

    func clear() {
        if hasPrinted && isMoving { Console.message("\r\u{1B}[K") }
    }

    /// "312 of 1000 recordings, 2 failed, 14.2 a second, 3 min 05 s left"
    static func text(_ progress: SeasonRun.Progress, elapsed: Double) -> String {
        var parts = ["\(progress.done) of \(progress.total) recordings"]
        if progress.failed > 0 { parts.append("\(progress.failed) failed") }
        guard elapsed >= patience, progress.done > 0 else { return parts.joined(separator: ", ") }
        let rate = Double(progress.done) / elapsed
        parts.append(NumberText.fixed(rate, rate < 10 ? 1 : 0) + " a second")
        if progress.bytes > 0 {
            let left = elapsed * Double(progress.totalBytes - progress.bytes) / Double(progress.bytes)
            parts.append(NumberText.duration(left.rounded()) + " left")
        }
        return parts.joined(separator: ", ")
    }
}
