// The mean spectrum of vertical force over the used windows, as amplitudes of steady lines.

internal import GaitModel
internal import SignalCore

struct SpectrumMean {
    /// What is drawn ends here, Hz.
    static let highest = 20.0
    /// Long enough to part stride and step lines, s.
    static let seconds = 4.0
    /// No more samples a second are needed for it, Hz.
    static let enoughRate = 100.0
    /// Equivalent noise bandwidth of a Hann window, in 1/length.
    static let noiseWidth = 1.5

    private let decimation: Int
    private var welch: Welch

    init(rate: SampleRate) {
        decimation = max(1, Int(rate.hertz / Self.enoughRate))
        let slow = rate.hertz / Double(decimation)
        welch = Welch(sampleRate: slow, segmentLength: max(8, Int(Self.seconds * slow)), padding: 2)
    }

    mutating func add(_ trace: WindowTrace) { welch.add(trace.values.thinned(by: decimation)) }

    var spectrum: AmplitudeSpectrum? {
        guard let spectrum = welch.spectrum() else { return nil }
        let bins = min(spectrum.density.count, Int(Self.highest / spectrum.frequencyStep) + 1)
        let scale = 2 * Self.noiseWidth / Self.seconds
        return AmplitudeSpectrum(
            frequencyStep: spectrum.frequencyStep,
            amplitudes: spectrum.density[..<bins].map { Float(($0 * scale).squareRoot()) })
    }
}
