// A device's rows made ready: one source per quantity, what is missing worked out, each row's activity.

internal import GaitModel

struct DeviceRows {
    /// A row stands for the time to the next one, but for no longer than this, s.
    static let longestRow = 10.0
    /// Below this many steps a minute nobody is on the way.
    static let stillCadence: Float = 60
    /// From here on it is running at any speed (methods.md 1: walking ends near 140 steps a minute).
    static let runningCadence: Float = 140
    /// From this speed on a lower cadence is running too, m/s and steps/min.
    static let runningSpeed: Float = 2.2
    static let slowRunningCadence: Float = 110
    static let stillSpeed: Float = 0.5

    let times: [Double]
    let columns: [DeviceQuantity: DeviceChannel]
    let kinds: [ActivityKind]
    /// Seconds each row stands for.
    let lengths: [Double]

    init(_ run: DeviceRun) {
        times = run.times
        var columns: [DeviceQuantity: DeviceChannel] = [:]
        for quantity in DeviceQuantity.allCases {
            columns[quantity] = Self.best(run.channels.filter { $0.quantity == quantity })
        }
        Self.addSpeed(&columns, run.times)
        Self.addCadence(&columns)
        Self.addStepLength(&columns)
        self.columns = columns
        lengths = Self.lengths(run)
        let (cadence, speed) = (columns[.cadence]?.values, columns[.speed]?.values)
        kinds = run.times.indices.map { Self.kind(cadence?[$0] ?? .nan, speed?[$0] ?? .nan) }
    }

    /// The format's own field, unless an app's or pod's has more than twice as many values.
    private static func best(_ channels: [DeviceChannel]) -> DeviceChannel? {
        func filled(_ channel: DeviceChannel) -> Int { channel.values.count { !$0.isNaN && $0 != 0 } }
        let native = channels.filter(\.isNative).max { filled($0) < filled($1) }
        let other = channels.filter { !$0.isNative }.max { filled($0) < filled($1) }
        guard let native else { return other }
        guard let other, filled(other) > 2 * filled(native) else { return native }
        return other
    }

    private static func addSpeed(_ columns: inout [DeviceQuantity: DeviceChannel], _ times: [Double]) {
        guard columns[.speed] == nil, let distance = columns[.distance]?.values else { return }
        var values = [Float](repeating: .nan, count: times.count)
        var first = 0
        for row in times.indices where !distance[row].isNaN {
            while first < row, distance[first].isNaN || times[row] - times[first] > 12 { first += 1 }
            let span = times[row] - times[first]
            guard span >= 3 else { continue }
            values[row] = max(0, (distance[row] - distance[first]) / Float(span))
        }
        columns[.speed] = DeviceChannel(
            quantity: .speed, source: "distance over time", isNative: false, values: values)
    }

    /// Two steps' worth of speed over length: exact where the device knows both.
    private static func addCadence(_ columns: inout [DeviceQuantity: DeviceChannel]) {
        guard columns[.cadence] == nil, let speed = columns[.speed]?.values,
            let length = columns[.stepLength]?.values
        else { return }
        columns[.cadence] = DeviceChannel(
            quantity: .cadence, source: "speed / step length", isNative: false,
            values: zip(speed, length).map { speed, length in
                let steps = 60 * speed / length
                return DeviceQuantity.cadence.plausible.contains(steps) ? steps : .nan
            })
    }

    private static func addStepLength(_ columns: inout [DeviceQuantity: DeviceChannel]) {
        guard columns[.stepLength] == nil, let speed = columns[.speed]?.values,
            let cadence = columns[.cadence]?.values
        else { return }
        columns[.stepLength] = DeviceChannel(
            quantity: .stepLength, source: "speed / cadence", isNative: false,
            values: zip(speed, cadence).map { $1 >= stillCadence && $0 > 0 ? 60 * $0 / $1 : .nan })
    }

    /// Rows while the timer was stopped stand for no time at all.
    private static func lengths(_ run: DeviceRun) -> [Double] {
        var lengths = [Double](repeating: 1, count: run.times.count)
        var pause = 0
        for row in run.times.indices {
            let time = run.times[row]
            while pause < run.pauses.count, run.pauses[pause].upperBound <= time { pause += 1 }
            let isPaused = pause < run.pauses.count && run.pauses[pause].contains(time)
            let isLast = row == run.times.count - 1
            // A row ends where the timer was stopped.
            let next = pause < run.pauses.count ? run.pauses[pause].lowerBound : .infinity
            let step = isLast ? 1 : min(run.times[row + 1], max(time, next)) - time
            lengths[row] = isPaused ? 0 : min(step, longestRow)
        }
        return lengths
    }

    private static func kind(_ cadence: Float, _ speed: Float) -> ActivityKind {
        if cadence.isNaN {
            if speed.isNaN { return .other }
            return speed < stillSpeed ? .still : speed < runningSpeed ? .walking : .running
        }
        if cadence < stillCadence { return speed >= stillSpeed && speed < runningSpeed ? .other : .still }
        if cadence >= runningCadence { return .running }
        return speed >= runningSpeed && cadence >= slowRunningCadence ? .running : .walking
    }

    /// Rows in which the wearer ran and the timer was on.
    var running: [Int] { times.indices.filter { kinds[$0] == .running && lengths[$0] > 0 } }

    func seconds(_ kind: ActivityKind) -> Double {
        times.indices.reduce(0) { $0 + (kinds[$1] == kind ? lengths[$1] : 0) }
    }
}
