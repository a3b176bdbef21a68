// One block of perfect signal in the body frame, filled by the movements that touch it.

/// Specific force in g on a uniform clock, plus the phase of the stride cycle for rotations.
struct BodyColumns {
    let sampleRate: Double
    /// First sample's number, counted from the start of the recording.
    let firstTick: Int
    let count: Int
    var forward: [Double]
    var left: [Double]
    var up: [Double]
    /// Cycle phase in radians, 0 at left contact, pi at right contact, and its rate in rad/s (0 when
    /// standing). Empty unless somebody needs it.
    var phase: [Double]
    var phaseRate: [Double]
    /// How strongly arms and thighs swing: 1 running, less walking, 0 standing. Empty like `phase`.
    var swing: [Double]
    /// Angular rate in deg/s around the forward and the lateral axis that movements bring along. Empty unless
    /// somebody needs it.
    var rollRate: [Double]
    var pitchRate: [Double]

    init(sampleRate: Double, ticks: Range<Int>, withPhase: Bool, withRotation: Bool = false) {
        self.sampleRate = sampleRate
        firstTick = ticks.lowerBound
        count = ticks.count
        forward = Array(repeating: 0, count: count)
        left = forward
        up = forward
        phase = withPhase ? forward : []
        phaseRate = phase
        swing = phase
        rollRate = withRotation ? forward : []
        pitchRate = rollRate
    }

    /// True time of a sample in seconds.
    func time(_ index: Int) -> Double { Double(firstTick + index) / sampleRate }

    /// Samples of this block inside the half-open time interval.
    func indices(from start: Double, to end: Double) -> Range<Int> {
        let first = Self.tick(atOrAfter: start, sampleRate) - firstTick
        let last = Self.tick(atOrAfter: end, sampleRate) - firstTick
        let lower = min(max(first, 0), count)
        return lower..<max(lower, min(last, count))
    }

    static func tick(atOrAfter time: Double, _ sampleRate: Double) -> Int {
        Int((time * sampleRate).rounded(.up))
    }

    /// Notes the stride phase of one step, linear in time from its contact to the next.
    mutating func markCycle(foot: Foot, start: Double, end: Double, swing scale: Double = 1) {
        guard !phase.isEmpty else { return }
        let rate = .pi / (end - start)
        let offset = foot == .left ? 0 : Double.pi
        for index in indices(from: start, to: end) {
            phase[index] = offset + rate * (time(index) - start)
            phaseRate[index] = rate
            swing[index] = scale
        }
    }

    /// Adds a pitch rate in deg/s, a function of the time since `start`.
    mutating func addPitch(from start: Double, to end: Double, _ rate: (Double) -> Double) {
        guard !pitchRate.isEmpty else { return }
        for index in indices(from: start, to: end) { pitchRate[index] += rate(time(index) - start) }
    }
}
