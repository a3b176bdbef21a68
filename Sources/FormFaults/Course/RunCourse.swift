// The running of a recording in order, in parts that are long enough to be compared.

internal import GaitModel

struct RunCourse {
    /// One part; the middle of what its windows hold.
    struct Part {
        /// Middle of the part, s of running since the first.
        let middle: Double
        let values: [MetricID: Double]
    }

    /// A part with fewer windows of a number has no value of it.
    static let fewestWindows = 3

    private struct Window {
        let start: Double
        let place: Int
    }

    private let metrics: [MetricID]
    private let entries: Timeline.Entries
    private let windows: [Window]
    /// All running, s.
    let seconds: Double

    init(_ timeline: Timeline) {
        metrics = timeline.metrics
        entries = timeline.entries
        var (windows, seconds): ([Window], Double) = ([], 0)
        for (place, entry) in entries.enumerated() where entry.kind == .running && !entry.values.isEmpty {
            windows.append(Window(start: seconds, place: place))
            seconds += entry.end - entry.start
        }
        self.windows = windows
        self.seconds = seconds
    }

    /// Equal parts of about `length` seconds between two moments of running.
    func parts(from start: Double, to end: Double, length: Double) -> [Part] {
        let count = Int((end - start) / length)
        guard count > 0 else { return [] }
        let step = (end - start) / Double(count)
        return (0..<count).map { index in
            let (low, high) = (start + Double(index) * step, start + Double(index + 1) * step)
            let own = windows.filter { $0.start >= low - 1e-6 && $0.start < high - 1e-6 }
            var values: [MetricID: Double] = [:]
            for (place, metric) in metrics.enumerated() {
                let known = own.compactMap { entries.value(place, at: $0.place) }.map(Double.init)
                    .filter(\.isFinite)
                if known.count >= RunCourse.fewestWindows { values[metric] = Middle.median(known) }
            }
            return Part(middle: (low + high) / 2, values: values)
        }
    }

    /// The parts after the start of the run that is left out; long runs have longer parts.
    func settledParts(by book: Rulebook) -> [Part] {
        let start = 60 * book[Thresholds.settlingMinutes]
        let wanted = (seconds - start) / max(1, book[Thresholds.partsWanted])
        let length = min(
            60 * book[Thresholds.partMinutesMost], max(60 * book[Thresholds.partMinutes], wanted))
        return parts(from: start, to: seconds, length: length)
    }

    /// Why nothing can be said of changes along this run.
    static func obstacle(_ input: FaultInput) -> String? {
        guard input.gait.hasRunning else { return Wording.noRunning }
        if input.gait.quality.notices.contains(where: { $0.code == "W_MOUNT" }) {
            return "the sensor turned on the body during the run, so its parts cannot be compared"
        }
        let needed = input.rulebook[Thresholds.courseMinutes]
        let minutes = RunCourse(input.gait.timeline).seconds / 60
        guard minutes < needed else { return nil }
        return "changes along a run need \(NumberText.fixed(needed, 0)) minutes of running; this one has "
            + NumberText.fixed(minutes, 0)
    }
}

/// The middle of some numbers.
enum Middle {
    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard let last = sorted.last else { return .nan }
        let half = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[half] : half > 0 ? (sorted[half - 1] + sorted[half]) / 2 : last
    }

    static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
