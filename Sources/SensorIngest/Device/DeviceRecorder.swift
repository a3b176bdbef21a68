// Collects a device's rows in columns, on a clock that only moves forward.

import GaitModel

struct DeviceRecorder {
    /// Rows that are kept: 83 hours at one a second, about 17 MB.
    static let mostRows = 300_000
    /// A file with more sources than this is no run.
    static let mostChannels = 32
    /// A step back by no more than this is a stutter: its rows are left out. A longer one is a clock being set.
    static let stutter = 60.0
    /// A longer step forward is a clock being set.
    static let longestStep = 86_400.0

    private(set) var times: [Double] = []
    private(set) var channels: [DeviceChannel] = []
    private(set) var startEpoch: Double?
    private(set) var stutters = 0
    private(set) var clockChanges = 0
    private(set) var rowsBeyondLimit = 0
    private var pauses: [Range<Double>] = []
    private var pauseStart: Double?
    private var lastStamp: Double?
    /// Added to a stamp to get seconds from the first row.
    private var shift = 0.0

    var rows: Int { times.count }

    /// The column of a source; nil when there are too many.
    mutating func channel(_ quantity: DeviceQuantity, _ source: String, isNative: Bool) -> Int? {
        if let known = channels.firstIndex(where: {
            $0.quantity == quantity && $0.source == source && $0.isNative == isNative
        }) {
            return known
        }
        guard channels.count < Self.mostChannels else { return nil }
        channels.append(
            DeviceChannel(
                quantity: quantity, source: source, isNative: isNative,
                values: Array(repeating: .nan, count: rows)))
        return channels.count - 1
    }

    /// Begins a row at a stamp in seconds since 1970; a repeated stamp adds to the row before.
    /// - Returns: false when the row is left out.
    mutating func beginRow(_ stamp: Double) -> Bool {
        guard stamp.isFinite else { return false }
        guard let lastStamp, let last = times.last else {
            shift = -stamp
            startEpoch = stamp
            append(0, stamp)
            return true
        }
        if stamp == lastStamp { return true }
        guard rows < Self.mostRows else {
            rowsBeyondLimit += 1
            return false
        }
        var time = stamp + shift
        if time <= last {
            guard time < last - Self.stutter else {
                stutters += 1
                return false
            }
            time = clockSet(stamp, last)
        } else if time > last + Self.longestStep {
            time = clockSet(stamp, last)
        }
        append(time, stamp)
        return true
    }

    private mutating func clockSet(_ stamp: Double, _ last: Double) -> Double {
        clockChanges += 1
        shift = last + 1 - stamp
        // The later clock is the one that was set right.
        startEpoch = -shift
        return last + 1
    }

    private mutating func append(_ time: Double, _ stamp: Double) {
        times.append(time)
        lastStamp = stamp
        for index in channels.indices { channels[index].values.append(.nan) }
    }

    /// In the unit of the quantity; what no human does counts as missing.
    mutating func set(_ channel: Int, _ value: Double) {
        guard rows > 0, channels.indices.contains(channel) else { return }
        let quantity = channels[channel].quantity
        let value = Float(value)
        guard quantity.plausible.contains(value), value != 0 || !quantity.isMissingAtZero else { return }
        channels[channel].values[rows - 1] = value
    }

    mutating func stopTimer(_ stamp: Double) {
        guard lastStamp != nil, pauseStart == nil else { return }
        pauseStart = stamp + shift
    }

    mutating func startTimer(_ stamp: Double) {
        guard let start = pauseStart else { return }
        pauseStart = nil
        let end = stamp + shift
        guard end > start, end - start < Self.longestStep, pauses.count < Self.mostRows else { return }
        pauses.append(start..<end)
    }

    /// A stretch in seconds since 1970 counts as if the timer had been stopped.
    mutating func leaveOut(_ span: Range<Double>) {
        guard pauses.count < Self.mostRows else { return }
        let (start, end) = (span.lowerBound + shift, span.upperBound + shift)
        var merged: [Range<Double>] = []
        for pause in (pauses + [start..<end]).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, pause.lowerBound <= last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, pause.upperBound)
            } else {
                merged.append(pause)
            }
        }
        pauses = merged
    }

    mutating func scale(_ channel: Int, by factor: Float) {
        guard factor != 1 else { return }
        let plausible = channels[channel].quantity.plausible
        channels[channel].values = channels[channel].values.map {
            plausible.contains($0 * factor) ? $0 * factor : .nan
        }
    }

    /// m/s between rows that both have a distance; NaN elsewhere.
    var distanceSpeed: [Float] {
        guard let distance = channels.first(where: { $0.quantity == .distance })?.values else { return [] }
        var speed = [Float](repeating: .nan, count: rows)
        for row in times.indices.dropFirst() where times[row] > times[row - 1] {
            speed[row] = (distance[row] - distance[row - 1]) / Float(times[row] - times[row - 1])
        }
        return speed
    }

    /// Columns that hold a value anywhere.
    var run: DeviceRun {
        DeviceRun(
            startEpoch: startEpoch, times: times,
            channels: channels.filter { channel in channel.values.contains { !$0.isNaN } }, pauses: pauses)
    }

    var notices: [Notice] {
        var notices: [Notice] = []
        if stutters > 0 {
            notices.append(
                Notice(
                    "W_TIME_ORDER", .warning,
                    "Time stamps step back \(NumberText.grouped(stutters)) "
                        + (stutters == 1 ? "time." : "times."),
                    effect: "Those rows were left out."))
        }
        if clockChanges > 0 {
            notices.append(
                Notice(
                    "W_TIME_JUMP", .warning,
                    "The device's clock was set during the run (\(NumberText.grouped(clockChanges)) "
                        + (clockChanges == 1 ? "jump)." : "jumps)."),
                    effect: "The rows were joined as if a second had passed."))
        }
        if rowsBeyondLimit > 0 {
            notices.append(
                Notice(
                    "W_LONG", .warning,
                    "The file has more than \(NumberText.grouped(Self.mostRows)) rows.",
                    effect: "The last \(NumberText.grouped(rowsBeyondLimit)) were left out."))
        }
        return notices
    }
}
