// The filtered versions of a leg sensor's force that landings are read from (methods.md 3.8).

internal import GaitModel
internal import SignalCore

/// Filters made once for a sample rate; linear phase, delay taken out.
final class LegChannels {
    /// Contacts are looked for from this rate upwards, Hz: the rise of a landing lasts about 10 ms.
    static let lowestStepRate = 98.0
    /// Low-pass of landing peaks, -3 dB in Hz after both passes: 60 for a shin (methods.md 3.8); a shoe rings
    /// faster, and 60 would take 15 % off its peak [X]. Order 4 keeps what lies below: 3 % off a shin's peak.
    static let shinLowPass = 60.0
    static let shoeLowPass = 120.0
    static let order = 4
    /// Frequency of -6 dB over that of -3 dB: (sqrt 2 - 1)^(-1/8).
    static let halfOverThreeDecibels = 1.1165
    /// Below this rate the signal is taken as it is, Hz.
    static let lowestFilteredRate = 196.0
    /// Where a landing has power and the swing of the leg has not, Hz.
    static let shockBand = 10.0...40.0
    /// How long a shock's power is gathered, Hz.
    static let gatherLowPass = 12.0

    private let smooth: OverlapSave?
    private let shock: OverlapSave
    private let gather: OverlapSave

    /// nil below `lowestStepRate`.
    init?(rate: SampleRate, placement: SensorPlacement) {
        let hertz = rate.hertz
        guard hertz >= LegChannels.lowestStepRate else { return nil }
        let limit = placement == .foot ? LegChannels.shoeLowPass : LegChannels.shinLowPass
        let cutoff = min(limit * LegChannels.halfOverThreeDecibels, 0.4 * hertz)
        smooth =
            hertz < LegChannels.lowestFilteredRate
            ? nil
            : OverlapSave(
                FIRDesign.zeroPhaseButterworthLowPass(
                    cutoff: cutoff, order: LegChannels.order, sampleRate: hertz))
        shock = OverlapSave(
            FIRDesign.zeroPhaseButterworthBandPass(
                low: LegChannels.shockBand.lowerBound, high: LegChannels.shockBand.upperBound, order: 2,
                sampleRate: hertz))
        gather = OverlapSave(
            FIRDesign.zeroPhaseButterworthLowPass(
                cutoff: LegChannels.gatherLowPass, order: 2, sampleRate: hertz))
    }

    /// All channels, each as long as the input.
    struct Signals {
        /// Force along the shin, smoothed, g.
        let axial: [Float]
        /// Length of the smoothed force, g.
        let resultant: [Float]
        /// Power of quick shaking of all axes round each sample, g^2.
        let shock: [Float]
    }

    /// - Parameter axis: unit vector along the shin, upwards, in the sensor's axes.
    func signals(_ force: Columns3, axis: SIMD3<Double>) -> Signals {
        let even = Columns3(x: smoothed(force.x), y: smoothed(force.y), z: smoothed(force.z))
        let quick = Columns3(x: shaken(force.x), y: shaken(force.y), z: shaken(force.z))
        let power = quick.magnitude.map { $0 * $0 }
        return Signals(
            axial: even.projected(on: axis), resultant: even.magnitude,
            shock: gather.apply(power, edges: .oddReflection))
    }

    private func smoothed(_ signal: [Float]) -> [Float] {
        smooth?.apply(signal, edges: .oddReflection) ?? signal
    }

    private func shaken(_ signal: [Float]) -> [Float] { shock.apply(signal, edges: .oddReflection) }
}
