// Apple Health's export.xml: the latest run in it, from the running samples that the watch wrote.

import GaitModel

struct HealthReader: ExportReader {
    /// Samples further apart belong to two runs, s.
    static let runGap = 600.0
    /// Rows that the samples are put on, s.
    static let step = 5.0
    static let longestRun = 86_400.0

    private let name: String
    private var scanner = TagScanner()
    private var samples = HealthSamples()
    private var recorder = DeviceRecorder()
    private var bytes = 0
    private var notices: [Notice] = []
    private var isFinished = false

    init(name: String) { self.name = name }

    mutating func process(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        self.bytes += bytes.count
        scanner.process(bytes, to: &samples)
        if let damage = scanner.damage, samples.records == 0 {
            throw XMLRefusals.damaged(damage, "Apple Health")
        }
        return []
    }

    mutating func finish() throws(InputError) -> [AccelerationBlock] {
        isFinished = true
        notices = XMLRefusals.notices(scanner, rows: samples.records)
        guard let run = latestRun else {
            throw InputError(
                .noDynamics,
                "This Apple Health export has no running samples (stride length, oscillation, contact time, speed)"
                    + ", as an Apple Watch writes them on outdoor runs.",
                position: InputPosition(byte: bytes),
                fix: "Record a run with the watch's Workout app, or acceleration with a phone app as CSV.")
        }
        fill(run)
        notices.append(
            Notice(
                "I_LATEST_RUN", .info,
                "The export holds \(NumberText.grouped(max(1, samples.workouts))) running "
                    + (samples.workouts > 1 ? "workouts" : "workout") + "; the latest was used."))
        return []
    }

    /// The latest workout with running samples in it; else the latest group of samples.
    private var latestRun: Range<Double>? {
        let kinds: [HealthKind] = [.stepLength, .oscillation, .contact, .speed]
        let times = kinds.flatMap { samples[$0].samples.map(\.start) }.sorted()
        guard let last = times.last else { return nil }
        if let workout = samples.workout, times.contains(where: { workout.contains($0) }) {
            return workout.lowerBound..<min(workout.upperBound, workout.lowerBound + Self.longestRun)
        }
        var first = last
        for time in times.reversed() where time >= last - Self.longestRun {
            guard first - time <= Self.runGap else { break }
            first = time
        }
        return first..<last + Self.step
    }

    private mutating func fill(_ run: Range<Double>) {
        var time = run.lowerBound
        var columns: [(channel: DeviceQuantity, source: String, values: [Float])] = []
        let rows = Int(((run.upperBound - run.lowerBound) / Self.step).rounded(.up))
        for kind in HealthKind.allCases {
            columns.append((kind.quantity, "\(kind.name)", values(kind, run, rows)))
        }
        halveStrides(&columns)
        for row in 0..<rows {
            guard recorder.beginRow(time) else { break }
            for column in columns where !column.values[row].isNaN {
                guard let channel = recorder.channel(column.channel, column.source, isNative: true) else {
                    continue
                }
                recorder.set(channel, Double(column.values[row]))
            }
            time += Self.step
        }
    }

    private func values(_ kind: HealthKind, _ run: Range<Double>, _ rows: Int) -> [Float] {
        var values = [Float](repeating: .nan, count: rows)
        let inside = samples[kind].samples.filter { $0.end > run.lowerBound && $0.start < run.upperBound }
        // Phone and watch both count steps; the one with most samples in the run was worn.
        let sources = Dictionary(grouping: inside, by: \.source).mapValues(\.count)
        let best = sources.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        for sample in inside where kind != .steps || sample.source == best {
            let length = sample.end - sample.start
            var value = sample.value
            if kind == .steps {
                guard length >= 2 else { continue }
                value = 60 * sample.value / length
            }
            let first = Int(max(0, (sample.start - run.lowerBound) / Self.step))
            let last = Int(min(Double(rows - 1), max(0, (sample.end - run.lowerBound) / Self.step)))
            guard first < rows, first <= last else { continue }
            for row in first...last where values[row].isNaN { values[row] = Float(value) }
        }
        return values
    }

    /// A length that speed turns into a walking cadence is that of two steps.
    private mutating func halveStrides(
        _ columns: inout [(channel: DeviceQuantity, source: String, values: [Float])]
    ) {
        guard let length = columns.firstIndex(where: { $0.channel == .stepLength }),
            let speed = columns.first(where: { $0.channel == .speed })
        else { return }
        let cadences = zip(speed.values, columns[length].values).filter {
            $0 >= CadenceScale.runningSpeed && $1 > 0
        }
        .map { 60 * $0 / $1 }.sorted()
        guard cadences.count >= CadenceScale.fewestRows,
            cadences[cadences.count / 2] < CadenceScale.slowestRunning
        else { return }
        columns[length].values = columns[length].values.map { $0 / 2 }
        notices.append(
            Notice(
                "I_STRIDE_HALVED", .info, "The stride length is that of two steps: speed says so.",
                effect: "It was halved."))
    }

    var deviceRun: DeviceRun? { isFinished ? recorder.run : nil }

    var inputDescription: InputDescription? {
        guard isFinished, recorder.rows > 0 else { return nil }
        let device = DeviceDescription(
            maker: "Apple", sport: samples.workout == nil ? nil : "running",
            messages: [
                DeviceDescription.Message(name: "Record", count: samples.records),
                DeviceDescription.Message(name: "Workout (running)", count: samples.workouts),
            ],
            fields: HealthKind.allCases.filter { samples[$0].count > 0 }.map { kind in
                DeviceDescription.Field(
                    message: "Record", name: "\(kind.name)", unit: "", isDeveloper: false,
                    count: samples[kind].count)
            })
        return DeviceInput.description(
            name: name, bytes: bytes,
            format: InputDescription.Format(
                id: "apple-health/xml", title: "Apple Health export", confidence: 1),
            recorder: recorder, device: device, notices: notices)
    }
}
