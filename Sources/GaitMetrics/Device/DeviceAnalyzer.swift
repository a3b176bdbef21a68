// A run as a device reported it, to the same summary that raw acceleration gets: numbers, segments, timeline.

public import GaitModel

public enum DeviceAnalyzer {
    /// Fewer rows with a value say nothing.
    static let fewestRows = 10
    /// Length of the pieces whose means show how far the run's median can be trusted, s.
    static let piece = 60.0
    static let window = 10.0
    /// Shorter segments join the one before, s.
    static let shortestSegment = 5.0
    /// Running from which thirds are compared, s.
    static let thirdsFrom = 180.0

    /// - Returns: the summary, and the median speed of running in m/s where the device knows it.
    public static func analyze(_ run: DeviceRun) -> (gait: GaitSummary, speed: Double?) {
        let rows = DeviceRows(run)
        let running = rows.running
        let table = MetricTable(
            rows: DeviceMetric.all.compactMap { metric in
                let answer = assess(metric, rows, running)
                let isRuleInput: Bool = [.cadence, .oscillation, .contact, .speed].contains(metric.quantity)
                guard isRuleInput || answer.measurement != nil else { return nil }
                return MetricTable.Row(documentation: metric.documentation, assessment: answer)
            })
        let gait = GaitSummary(
            placement: PlacementUse(placement: .unknown, source: .none, confidence: 0), metrics: table,
            segments: DeviceSegments.of(rows), timeline: timeline(rows), sides: .unknown, asymmetries: [],
            evidence: [], thirds: thirds(rows, running), quality: quality(rows, run))
        return (gait, table[.speed].measurement?.value)
    }

    // MARK: numbers

    private static func assess(_ metric: DeviceMetric, _ rows: DeviceRows, _ running: [Int]) -> Assessment {
        guard let channel = rows.columns[metric.quantity] else {
            return .notAssessable("the device wrote none into this file")
        }
        guard !running.isEmpty else { return .notAssessable("there is no running in this file") }
        let used = running.filter { !channel.values[$0].isNaN }
        guard used.count >= fewestRows else {
            return .notAssessable("the device gave it in only \(used.count) rows of running")
        }
        let values = used.map { Double(channel.values[$0]) }
        let sorted = values.sorted()
        let median = quantile(sorted, 0.5)
        let mean = values.reduce(0, +) / Double(values.count)
        let deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
            .squareRoot()
        let device = max(metric.leastError, metric.error * abs(median))
        let half = combined(1.96 * standardError(used, values, rows.times), device)
        let reasons = [DeviceMetric.reported + ", field " + channel.source] + [metric.reason]
        return .measured(
            Measurement(
                value: median, range: LikelyRange(low: max(0, median - half), high: median + half),
                count: used.count, grade: metric.grade, confidence: Confidence(metric.confidence),
                method: "device-median/1", reasons: reasons.filter { !$0.isEmpty },
                spread: ReportedSpread(
                    mean: mean, deviation: deviation, lower: quantile(sorted, 0.25),
                    upper: quantile(sorted, 0.75), source: channel.source)))
    }

    /// Of the mean, from the means of one-minute pieces: neighbouring rows are not independent.
    private static func standardError(_ rows: [Int], _ values: [Double], _ times: [Double]) -> Double {
        var means: [Double] = []
        var (sum, count, piece) = (0.0, 0, -1.0)
        func close() { if count > 0 { means.append(sum / Double(count)) } }
        for (row, value) in zip(rows, values) {
            let index = (times[row] / Self.piece).rounded(.down)
            if index != piece {
                close()
                (sum, count, piece) = (0, 0, index)
            }
            sum += value
            count += 1
        }
        close()
        let mean = means.reduce(0, +) / Double(max(1, means.count))
        guard means.count >= 3 else {
            let all = values.reduce(0, +) / Double(values.count)
            let variance = values.reduce(0) { $0 + ($1 - all) * ($1 - all) } / Double(values.count)
            return (variance / max(1, Double(values.count) / window)).squareRoot()
        }
        let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(means.count - 1)
        return (variance / Double(means.count)).squareRoot()
    }

    /// Linear between neighbours, of a sorted list that is not empty.
    static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
    }

    private static func thirds(_ rows: DeviceRows, _ running: [Int]) -> [ThirdsComparison] {
        guard rows.seconds(.running) >= thirdsFrom, running.count >= 3 * fewestRows else { return [] }
        let size = running.count / 3
        return DeviceMetric.all.compactMap { metric in
            guard let values = rows.columns[metric.quantity]?.values else { return nil }
            func median(_ part: ArraySlice<Int>) -> Double? {
                let known = part.map { values[$0] }.filter { !$0.isNaN }.map(Double.init).sorted()
                return known.count >= fewestRows ? quantile(known, 0.5) : nil
            }
            guard let first = median(running.prefix(size)), let last = median(running.suffix(size)) else {
                return nil
            }
            return ThirdsComparison(metric: metric.documentation.id, first: first, last: last)
        }
    }

    // MARK: timeline

    private static func timeline(_ rows: DeviceRows) -> Timeline {
        let shown = DeviceMetric.all.filter { rows.columns[$0.quantity] != nil }
        var entries: [Timeline.Entry] = []
        var first = 0
        while first < rows.times.count {
            let index = (rows.times[first] / window).rounded(.down)
            var end = first
            while end < rows.times.count, (rows.times[end] / window).rounded(.down) == index { end += 1 }
            entries.append(entry(first..<end, index, rows, shown))
            first = end
        }
        return Timeline(metrics: shown.map(\.documentation.id), entries: entries)
    }

    private static func entry(
        _ range: Range<Int>, _ index: Double, _ rows: DeviceRows, _ shown: [DeviceMetric]
    ) -> Timeline.Entry {
        let counts = Dictionary(grouping: range, by: { rows.kinds[$0] }).mapValues(\.count)
        let kinds: [ActivityKind] = [.running, .walking, .still, .other]
        let kind = kinds.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? .other
        let values: [Float] = shown.map { metric in
            let known = range.filter { rows.kinds[$0] == .running }
                .compactMap { rows.columns[metric.quantity]?.values[$0] }.filter { !$0.isNaN }
            return known.isEmpty ? .nan : known.reduce(0, +) / Float(known.count)
        }
        return Timeline.Entry(
            start: index * window, end: (index + 1) * window, kind: kind,
            values: kind == .running ? values : [])
    }

    // MARK: quality

    private static func quality(_ rows: DeviceRows, _ run: DeviceRun) -> DataQuality {
        let running = rows.seconds(.running)
        let cadence = rows.columns[.cadence]?.values
        let steps = rows.running.reduce(0.0) { sum, row in
            guard let value = cadence?[row], !value.isNaN else { return sum }
            return sum + Double(value) / 60 * rows.lengths[row]
        }
        var notices: [Notice] = []
        if !run.pauses.isEmpty {
            let total = run.pauses.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
            let times = run.pauses.count == 1 ? "once" : "\(NumberText.grouped(run.pauses.count)) times"
            notices.append(
                Notice(
                    "I_PAUSED", .info,
                    "The timer was stopped \(times), \(NumberText.duration(total)) in all.",
                    effect: "That time was left out."))
        }
        let dynamics: [DeviceQuantity] = [.oscillation, .contact, .balance, .verticalRatio]
        if dynamics.allSatisfy({ rows.columns[$0] == nil }) {
            notices.append(
                Notice(
                    "W_CADENCE_ONLY", .warning, "The file has cadence, but neither bounce nor contact time.",
                    effect: "Those need a watch, strap or pod with running dynamics, or raw acceleration."))
        }
        return DataQuality(
            verdict: running >= 60 ? .good : running >= 20 ? .limited : .unusable, runningSeconds: running,
            usedSeconds: running, walkingSeconds: rows.seconds(.walking), stillSeconds: rows.seconds(.still),
            otherSeconds: rows.seconds(.other), stepsFound: Int(steps), stepsUsed: Int(steps),
            notices: notices)
    }
}
