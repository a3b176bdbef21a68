// The clock of a trunk sensor against that of a leg: by jumps, else by the shaking at each landing (methods.md 2.7).

public import GaitModel
internal import SignalCore

public struct TrunkMatch: Sendable, Equatable {
    let clock: ClockMatch
    let isByJumps: Bool

    /// Trunk time of a time on the leg's clock, s.
    public func trunk(_ time: Double) -> Double { clock.first(time) }

    /// nil without jumps that both sensors felt.
    public static func jumps(trunk: SensorTrack, tibia: SensorTrack, duration: Double) -> TrunkMatch? {
        ClockMatch.jumps(trunk, tibia, duration: duration).map { TrunkMatch(clock: $0, isByJumps: true) }
    }

    /// From where the shaking lies round the leg's contacts, at both places; nil where it is not clear.
    public static func shaking(trunk: LandingEnvelope?, tibia: LandingEnvelope?) -> TrunkMatch? {
        guard let body = trunk?.lag(within: LandingEnvelope.reach), let leg = tibia?.lag(within: 0.1) else {
            return nil
        }
        let clock = ClockMatch(offset: body - leg, drift: 0, at: 0, uncertainty: 0.05, hasDrift: false)
        return TrunkMatch(clock: clock, isByJumps: false)
    }

    var reasons: [String] {
        isByJumps
            ? []
            : [
                "the clocks were matched by the shaking at landings, not by jumps: it may be the other foot's landing"
            ]
    }
}

/// Mean 8 to 20 Hz shaking round a list of contacts: a pass over a recording, block by block.
public struct LandingEnvelope: Sendable {
    /// Hz and s (methods.md 2.7).
    static let band = 8.0...20.0
    static let reach = 1.0
    /// Context for the filter on either side, s.
    static let margin = 0.3
    static let step = 0.005
    /// The strongest place stands out from the mean by this factor [X].
    static let clear = 1.3
    /// Contacts beyond this number tell nothing new.
    static let enough = 300

    private let rate: SampleRate
    private let axis: SIMD3<Double>
    private let contacts: [Double]
    private var held: [Float] = []
    private var heldStart = 0
    private var next = 0
    private var sums = [Double](
        repeating: 0, count: 2 * Int(LandingEnvelope.reach / LandingEnvelope.step) + 1)
    private var count = 0
    private let taps: FIRFilter

    public init?(_ track: SensorTrack, contacts: [Double]) {
        guard let axis = track.axis, track.rate.hertz >= 98, !contacts.isEmpty else { return nil }
        (rate, self.axis) = (track.rate, axis)
        self.contacts = Array(contacts.prefix(LandingEnvelope.enough))
        taps = FIRDesign.zeroPhaseButterworthBandPass(
            low: LandingEnvelope.band.lowerBound, high: LandingEnvelope.band.upperBound, order: 2,
            sampleRate: rate.hertz)
    }

    public mutating func add(_ block: AccelerationBlock) {
        guard next < contacts.count else { return }
        if block.startIndex != heldStart + held.count { (held, heldStart) = ([], block.startIndex) }
        held += block.force.projected(on: axis)
        let filter = OverlapSave(taps)
        let side = LandingEnvelope.reach + LandingEnvelope.margin
        let length = rate.samples(2 * side) + 2
        while next < contacts.count {
            let first = rate.samples(contacts[next] - side)
            guard first + length <= heldStart + held.count else { break }
            if first >= heldStart { take(filter, first, at: contacts[next]) }
            next += 1
        }
        let keep = held.count - 2 * length
        if keep > 4096 {
            held.removeFirst(keep)
            heldStart += keep
        }
    }

    private mutating func take(_ filter: OverlapSave, _ first: Int, at contact: Double) {
        let length = rate.samples(2 * (LandingEnvelope.reach + LandingEnvelope.margin)) + 2
        let shaking = filter.apply(
            Array(held[(first - heldStart)..<(first - heldStart + length)]), edges: .oddReflection)
        let middle = sums.count / 2
        for place in sums.indices {
            let time = contact + Double(place - middle) * LandingEnvelope.step
            sums[place] += Double(abs(shaking[min(length - 1, Int((time * rate.hertz).rounded()) - first)]))
        }
        count += 1
    }

    /// Where the shaking is strongest, s after the contacts; nil when it does not stand out.
    func lag(within reach: Double) -> Double? {
        let middle = sums.count / 2
        let side = Int(reach / LandingEnvelope.step)
        let mean = sums.reduce(0, +) / Double(sums.count)
        guard count >= 10, mean > 0,
            let top = (middle - side...middle + side).max(by: { sums[$0] < sums[$1] }),
            sums[top] >= LandingEnvelope.clear * mean
        else { return nil }
        return Double(top - middle) * LandingEnvelope.step
    }
}
