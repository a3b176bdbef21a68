// Brings irregularly stamped samples of several channels on a uniform grid.

/// Resampler from irregular stamps to the grid times i / rate, cubic between the stamps.
///
///     stamps   0.3    1.2   2.0      3.4
///     grid         1        2     3            (1 and 3 are interpolated, 2 is copied)
///
/// - Between stamps: cubic Hermite with the three-point slopes of the stamps themselves (Catmull-Rom where they
///   are even, exact for parabolas everywhere). It needs one stamp beyond the interval, so output lags by one.
/// - On a stamp (within 0.001 of a grid interval): copied. A regular recording passes through bit for bit.
/// - Only grid points inside the first and last stamp of a contiguous stretch are made; nothing bridges stretches.
/// - The output does not depend on how the input is cut into `append` calls.
///
/// A long gap inside a stretch is bridged by one cubic: call `finish` at gaps.
/// There is no filter here: a signal sampled faster than the grid must be low-passed by the caller first.
public struct ClockResampler: Sendable {
    /// Grid intervals within which a stamp counts as lying on a grid point.
    public static let tolerance = 1e-3

    /// Grid samples made since the last `take`, of the current stretch, one array per channel.
    public private(set) var output: [[Float]]

    private let rate: Double
    private let channels: Int
    /// Global index of the first sample in `output`.
    private var outputStart = 0
    /// Next grid point to make, nil before the first stamp of a stretch.
    private var next: Int?
    /// Input not yet passed, stamps in grid intervals; `cursor` starts the interval that is being worked on.
    private var stamps: [Double] = []
    private var columns: [[Float]]
    private var cursor = 0
    private var lastTime = -Double.infinity
    private var finished: [(startIndex: Int, columns: [[Float]])] = []

    /// - Parameters:
    ///   - rate: grid points per second.
    ///   - channels: columns of every append.
    public init(rate: Double, channels: Int) {
        precondition(rate > 0 && channels >= 1, "expected a positive rate and at least one channel")
        self.rate = rate
        self.channels = channels
        output = Array(repeating: [], count: channels)
        columns = Array(repeating: [], count: channels)
    }

    /// Takes the next samples: stamps in seconds, >= 0, strictly increasing within a stretch; equal counts.
    public mutating func append(times: ArraySlice<Double>, columns new: [ArraySlice<Float>]) {
        precondition(new.count == channels, "expected \(channels) columns, got \(new.count)")
        precondition(new.allSatisfy { $0.count == times.count }, "expected \(times.count) values per column")
        guard !times.isEmpty else { return }
        stamps.reserveCapacity(stamps.count + times.count)
        for time in times {
            precondition(time > lastTime && time >= 0, "stamp \(time) s does not follow \(lastTime) s")
            lastTime = time
            stamps.append(time * rate)
        }
        for channel in new.indices { columns[channel] += new[channel] }
        openIfNeeded()
        advance(isFinal: false)
        forgetPassed()
    }

    /// Makes the grid points up to the last stamp and ends the stretch; the next append starts another.
    public mutating func finish() {
        advance(isFinal: true)
        if !output[0].isEmpty { finished.append((outputStart, output)) }
        output = Array(repeating: [], count: channels)
        columns = Array(repeating: [], count: channels)
        stamps.removeAll(keepingCapacity: true)
        cursor = 0
        next = nil
        lastTime = -.infinity
    }

    /// Hands over the oldest grid samples not yet taken, all of one stretch; nil when there are none.
    ///
    /// After `finish` and further appends there may be several: call it until nil.
    public mutating func take() -> (startIndex: Int, columns: [[Float]])? {
        if !finished.isEmpty { return finished.removeFirst() }
        guard !output[0].isEmpty else { return nil }
        let taken = (outputStart, output)
        outputStart += output[0].count
        output = Array(repeating: [], count: channels)
        return taken
    }

    /// At the first stamp of a stretch: finds the first grid point, copies it if the stamp lies on it.
    private mutating func openIfNeeded() {
        guard next == nil else { return }
        let first = Int((stamps[0] - Self.tolerance).rounded(.up))
        next = first
        outputStart = first
        if abs(stamps[0] - Double(first)) <= Self.tolerance { copy(0..<1) }
    }

    /// Works through all intervals that are complete: the one from `cursor` to the next stamp, and so on.
    private mutating func advance(isFinal: Bool) {
        while cursor + 1 < stamps.count, let grid = next {
            let end = stamps[cursor + 1]
            if end < Double(grid) - Self.tolerance {
                cursor += 1
            } else if end <= Double(grid) + Self.tolerance {
                let run = onGridRun(from: cursor + 1, grid)
                copy(cursor + 1..<cursor + 1 + run)
                cursor += run
            } else {
                guard isFinal || cursor + 2 < stamps.count else { return }
                interpolate(from: grid, below: end)
            }
        }
    }

    /// How many stamps from `start` lie on the grid points from `grid`, one after another.
    private func onGridRun(from start: Int, _ grid: Int) -> Int {
        var run = 1
        while start + run < stamps.count, abs(stamps[start + run] - Double(grid + run)) <= Self.tolerance {
            run += 1
        }
        return run
    }

    private mutating func copy(_ samples: Range<Int>) {
        for channel in 0..<channels { output[channel] += columns[channel][samples] }
        next? += samples.count
    }

    /// Makes the grid points from `first` that lie clearly before `end`, all in the interval at `cursor`.
    private mutating func interpolate(from first: Int, below end: Double) {
        let interval = CubicInterval(stamps, at: cursor)
        var grid = first
        while Double(grid) < end - Self.tolerance {
            let weights = interval.weights(at: Double(grid))
            for channel in 0..<channels {
                output[channel].append(interval.value(columns[channel], weights))
            }
            grid += 1
        }
        next = grid
    }

    /// Keeps the interval at `cursor` and the sample before it, for its slope.
    private mutating func forgetPassed() {
        let passed = cursor - 1
        guard passed > 0 else { return }
        stamps.removeFirst(passed)
        for channel in 0..<channels { columns[channel].removeFirst(passed) }
        cursor = 1
    }
}
