// The filtered versions of vertical force that steps and loads are read from.

internal import GaitModel
internal import SignalCore

/// Filters made once for a sample rate; every one is linear phase with its delay taken out.
final class VerticalChannels {
    /// Hz.
    static let loadLowPass = 10.0
    static let edgeLowPass = 20.0
    static let swingHighPass = 0.8
    static let impactBand = 8.0...30.0
    /// Steps are detected from this rate upwards, Hz (edges need the 20 Hz filter).
    static let lowestStepRate = 48.0
    /// Impact needs this rate, Hz (methods.md 1.1).
    static let lowestImpactRate = 98.0

    /// Load, edge and, at high rates, impact: they read the same force.
    private let force: OverlapSave
    private let load: OverlapSave
    private let swing: OverlapSave
    private let period: Float

    /// nil below `lowestStepRate`.
    init?(rate: SampleRate) {
        let hertz = rate.hertz
        guard hertz >= VerticalChannels.lowestStepRate else { return nil }
        let loadFilter = FIRDesign.zeroPhaseButterworthLowPass(
            cutoff: VerticalChannels.loadLowPass, order: 2, sampleRate: hertz)
        let edgeFilter = FIRDesign.zeroPhaseButterworthLowPass(
            cutoff: VerticalChannels.edgeLowPass, order: 2, sampleRate: hertz)
        let impactFilter = FIRDesign.zeroPhaseButterworthBandPass(
            low: VerticalChannels.impactBand.lowerBound,
            high: VerticalChannels.impactBand.upperBound, order: 2, sampleRate: hertz)
        let hasImpact = hertz >= VerticalChannels.lowestImpactRate
        force = OverlapSave([loadFilter, edgeFilter] + (hasImpact ? [impactFilter] : []))
        load = OverlapSave(loadFilter)
        swing = OverlapSave(
            FIRDesign.zeroPhaseButterworthHighPass(
                cutoff: VerticalChannels.swingHighPass, order: 2, sampleRate: hertz))
        period = Float(rate.period)
    }

    /// All channels, each as long as the input.
    struct Signals {
        /// 10 Hz low-passed force, g: the load of stance.
        let load: [Float]
        /// 20 Hz low-passed force, g: contact edges.
        let edge: [Float]
        /// Vertical velocity, m/s, without what is slower than 0.8 Hz.
        let velocity: [Float]
        /// Vertical displacement, m, likewise.
        let displacement: [Float]
        /// 8 to 30 Hz force, g; empty at low rates.
        let impact: [Float]
    }

    /// - Parameter vertical: specific force along up, g.
    func signals(_ vertical: [Float]) -> Signals {
        let mean = Float(vertical.mean)
        let acceleration = vertical.map { ($0 - mean) * Float(HalfSineStance.g) }
        let velocity = swing.apply(integral(acceleration), edges: .oddReflection)
        let filtered = force.applyAll(vertical, edges: .oddReflection)
        return Signals(
            load: filtered[0], edge: filtered[1], velocity: velocity,
            displacement: swing.apply(integral(velocity), edges: .oddReflection),
            impact: filtered.count > 2 ? filtered[2] : [])
    }

    /// Any force after the 10 Hz low-pass of the load, g.
    func smoothed(_ force: [Float]) -> [Float] { load.apply(force, edges: .oddReflection) }

    /// Trapezoid integral, starting at 0; summed in double so that long pieces do not drift.
    private func integral(_ signal: [Float]) -> [Float] {
        var sum = 0.0
        var result = [Float](repeating: 0, count: signal.count)
        for i in 1..<max(1, signal.count) {
            sum += 0.5 * Double(signal[i - 1] + signal[i]) * Double(period)
            result[i] = Float(sum)
        }
        return result
    }
}
