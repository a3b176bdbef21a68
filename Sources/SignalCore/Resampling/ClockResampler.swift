// Brings irregularly stamped samples of several channels on a uniform grid.

/// Resampler from irregular stamps to the grid times i / rate, cubic between the stamps.
///
///     stamps   0.3    1.2   2.0      3.4
///     grid         1        2     3            (1 and 3 are interpolated, 2 is copied)
///
/// - Between stamps: cubic Hermite, Catmull-Rom where the stamps are even. It needs one stamp beyond the interval,
///   so output lags by one.
/// - On a stamp (within 0.001 of a grid interval): copied. A regular recording passes through bit for bit.
/// - Only grid points inside the first and last stamp of a contiguous stretch are made; nothing bridges stretches,
///   and no grid point is made twice.
/// - The output does not depend on how the input is cut into `append` calls.
///
/// A long gap inside a stretch is bridged by one cubic: call `finish` at gaps.
/// There is no filter here: a signal sampled faster than the grid must be low-passed by the caller first.
public struct ClockResampler: Sendable {
    /// Grid intervals within which a stamp counts as lying on a grid point.
    public static let tolerance = 1e-3
    public static let mostChannels = GridSample.Values.scalarCount

    private let rate: Double
    private let channels: Int
    /// Next grid point to make; with no stretch open, the first that a new one may make.
    private var next = 0
    /// The newest three samples of the stretch, as far as there are so many.
    private var earlier: GridSample?
    private var before: GridSample?
    private var last: GridSample?
    /// Grid points between `before` and `last` still need the sample after `last`, for its slope.
    private var isWaiting = false
    private var lastTime = -Double.infinity
    private var made: GridColumns
    private var finished: [(startIndex: Int, columns: [[Float]])] = []

    /// - Parameters:
    ///   - rate: grid points per second; 1 when all stamps are grid intervals already.
    ///   - channels: columns of every append, at most `mostChannels`.
    public init(rate: Double, channels: Int) {
        precondition(rate > 0, "expected a positive rate, got \(rate)")
        precondition(1...Self.mostChannels ~= channels, "expected 1 to 8 channels, got \(channels)")
        self.rate = rate
        self.channels = channels
        made = GridColumns(channels: channels)
    }

    /// Takes the next samples: stamps in seconds, >= 0, strictly increasing within a stretch; equal counts.
    public mutating func append(times: ArraySlice<Double>, columns: [ArraySlice<Float>]) {
        precondition(columns.count == channels, "expected \(channels) columns, got \(columns.count)")
        precondition(
            columns.allSatisfy { $0.count == times.count }, "expected \(times.count) values per column")
        for time in times {
            precondition(time > lastTime && time >= 0, "stamp \(time) s does not follow \(lastTime) s")
            lastTime = time
        }
        let (places, values) = (times.map { $0 * rate }, columns.flatMap { $0 })
        append(places: places.span, values: values.span, stride: times.count)
    }

    /// Takes the next samples at their places, in grid intervals, strictly increasing within a stretch.
    ///
    /// - Parameters:
    ///   - values: sample i of channel c is `values[c * stride + i]`.
    ///   - stride: distance between channels, at least the number of places.
    public mutating func append(places: Span<Double>, values: Span<Float>, stride: Int) {
        let (count, needed) = (places.count, (channels - 1) * stride + places.count)
        precondition(
            stride >= count && values.count >= needed, "expected \(needed) values, got \(values.count)")
        var row = 0
        while row < count {
            let run = onGridRun(places, from: row)
            if run >= 2 {
                made.append(values, stride: stride, rows: row..<row + run)
                next += run
                before = sample(row + run - 2, places, values, stride)
                last = sample(row + run - 1, places, values, stride)
                row += run
            } else {
                take(sample(row, places, values, stride))
                row += 1
            }
        }
    }

    /// Makes the grid points up to the last stamp and ends the stretch; the next append starts another.
    public mutating func finish() {
        if isWaiting { completeInterval(after: nil) }
        if let piece = made.take() { finished.append(piece) }
        (earlier, before, last) = (nil, nil, nil)
        lastTime = -.infinity
    }

    /// Hands over the oldest grid samples not yet taken, all of one stretch; nil when there are none.
    ///
    /// After `finish` and further appends there may be several: call it until nil.
    public mutating func take() -> (startIndex: Int, columns: [[Float]])? {
        finished.isEmpty ? made.take() : finished.removeFirst()
    }

    private func sample(_ row: Int, _ places: Span<Double>, _ values: Span<Float>, _ stride: Int)
        -> GridSample
    {
        var lanes = GridSample.Values()
        for channel in 0..<channels { lanes[channel] = values[channel * stride + row] }
        return GridSample(place: places[row], values: lanes)
    }

    /// How many samples from `row` lie on the next grid points, one after another.
    private func onGridRun(_ places: Span<Double>, from row: Int) -> Int {
        guard last != nil, !isWaiting else { return 0 }
        let first = Double(next) - Double(row)
        var end = row
        while end < places.count, abs(places[end] - (first + Double(end))) <= Self.tolerance { end += 1 }
        return end - row
    }

    private mutating func take(_ sample: GridSample) {
        guard last != nil else {
            open(sample)
            return
        }
        if isWaiting { completeInterval(after: sample) }
        (earlier, before, last) = (before, last, sample)
        isWaiting = Double(next) < sample.place - Self.tolerance
        if !isWaiting { copyIfOnGrid(sample) }
    }

    /// The first sample of a stretch: finds the first grid point.
    private mutating func open(_ sample: GridSample) {
        next = max(next, Int((sample.place - Self.tolerance).rounded(.up)))
        made.start(at: next)
        last = sample
        copyIfOnGrid(sample)
    }

    /// Makes the grid points between `before` and `last`, then that of `last` itself.
    private mutating func completeInterval(after: GridSample?) {
        isWaiting = false
        guard let from = before, let to = last else { return }
        let interval = CubicInterval(before: earlier, from: from, to: to, after: after)
        while Double(next) < to.place - Self.tolerance { make(interval.values(at: Double(next))) }
        copyIfOnGrid(to)
    }

    private mutating func copyIfOnGrid(_ sample: GridSample) {
        if abs(Double(next) - sample.place) <= Self.tolerance { make(sample.values) }
    }

    private mutating func make(_ values: GridSample.Values) {
        made.append(values)
        next += 1
    }
}
