// Turns the landings of a tile into the steps of one leg, numbered along the recording.

internal import GaitModel
internal import SignalCore

/// Every landing of a leg sensor belongs to the same foot, so it is foot A, and each is a new stride.
final class LegStepper {
    /// A time from landing to landing that is one stride, in strides.
    static let oneStride = 0.75...1.33

    private let rate: SampleRate
    private let channels: LegChannels?
    private let detector: LandingDetector
    private(set) var standing = StandingRecord()
    private var last: Double?
    private var stride = 0

    init(rate: SampleRate, placement: SensorPlacement) {
        self.rate = rate
        channels = LegChannels(rate: rate, placement: placement)
        detector = LandingDetector(rate: rate)
    }

    /// A leg at rest shows where the shin points and whether the sensor reads 1 g.
    func rest(_ force: Columns3) { standing.add(force) }

    /// Along the shin.
    func axis(near up: UpAxis) -> SIMD3<Double> { standing.axis(near: up) ?? up.direction }

    /// The tile's own steps; none where landings and rhythm disagree (methods.md 2.8).
    /// - Parameter step: samples per step by the comb.
    func steps(_ force: Columns3, up: UpAxis, step: Double, tile: Tile) -> [MeasuredStep] {
        guard let channels else { return [] }
        let landings = detector.landings(channels.signals(force, axis: axis(near: up)), stride: 2 * step)
        guard agrees(landings, step: step) else { return [] }
        let times = landings.map { (Double(tile.context.lowerBound) + $0.start) * rate.period }
        let end = Double(tile.range.upperBound) * rate.period
        let earliest = last.map { $0 + step * rate.period } ?? 0
        return landings.indices.filter { times[$0] >= earliest && times[$0] < end }.map { i in
            defer { stride += 1 }
            last = times[i]
            return measured(landings[i], at: times[i], next: length(landings, after: i, step: step))
        }
    }

    private func measured(_ landing: Landing, at time: Double, next length: Double?) -> MeasuredStep {
        let contact = Contact(
            start: landing.start, end: nil, peak: landing.start, loadPeak: 0, velocitySwing: nil, impact: nil)
        return MeasuredStep(
            contact: contact, start: time, stepTime: nil, impulse: nil, oscillation: nil, foot: .a,
            stride: stride, samplePeriod: rate.period,
            landing: LegLanding(
                axial: landing.axial, resultant: landing.resultant, loadingRate: landing.loadingRate,
                strideTime: length.map { $0 * rate.period }))
    }

    /// Samples to the next landing where that is one stride away.
    private func length(_ landings: [Landing], after i: Int, step: Double) -> Double? {
        guard i + 1 < landings.count else { return nil }
        let length = landings[i + 1].start - landings[i].start
        return LegStepper.oneStride.contains(length / (2 * step)) ? length : nil
    }

    /// Mostly one stride apart, and as often as the comb says.
    private func agrees(_ landings: [Landing], step: Double) -> Bool {
        let lengths = landings.indices.compactMap { length(landings, after: $0, step: step) }
        guard lengths.count >= 2, lengths.count * 10 >= (landings.count - 1) * 7 else { return false }
        let cadence = 120 * rate.hertz * Double(lengths.count) / lengths.reduce(0, +)
        return abs(cadence - 60 * rate.hertz / step) <= ContactSequence.agreement
    }
}
