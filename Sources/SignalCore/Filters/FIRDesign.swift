// Windowed-sinc filters: short, sharp, with a stop band 74 dB down.

internal import Glibc

/// Designs of linear-phase filters. All frequencies in Hz; `transition` is the width from pass to stop band.
public enum FIRDesign {
    /// Passes below `cutoff` (where the response is 1/2), gain 1 at frequency 0.
    public static func lowPass(cutoff: Double, sampleRate: Double, transition: Double) -> FIRFilter {
        FIRFilter(sinc(cutoff: cutoff, sampleRate: sampleRate, transition: transition))
    }

    /// Passes above `cutoff`, gain 0 at frequency 0.
    public static func highPass(cutoff: Double, sampleRate: Double, transition: Double) -> FIRFilter {
        FIRFilter(complement(of: sinc(cutoff: cutoff, sampleRate: sampleRate, transition: transition)))
    }

    /// Passes between `low` and `high`, gain 0 at frequency 0.
    public static func bandPass(
        low: Double, high: Double, sampleRate: Double, transition: Double
    ) -> FIRFilter {
        precondition(low < high, "expected low < high, got \(low) and \(high)")
        let wide = sinc(cutoff: high, sampleRate: sampleRate, transition: transition)
        let narrow = sinc(cutoff: low, sampleRate: sampleRate, transition: transition)
        return FIRFilter(wide.indices.map { wide[$0] - narrow[$0] })
    }

    /// Unit impulse minus the filter: what the filter stops, passes, and the other way round.
    static func complement(of taps: [Double]) -> [Double] {
        var result = taps.map { -$0 }
        result[taps.count / 2] += 1
        return result
    }

    /// sin(2 pi fc n) / (pi n) under a Blackman window of 5.5 rate / transition samples (Harris 1978), sum 1.
    private static func sinc(cutoff: Double, sampleRate: Double, transition: Double) -> [Double] {
        precondition(
            cutoff > 0 && cutoff < sampleRate / 2, "expected a cutoff in 0..<\(sampleRate / 2), got \(cutoff)"
        )
        precondition(transition > 0, "expected a positive transition, got \(transition)")
        let half = max(1, Int((2.75 * sampleRate / transition).rounded(.up)))
        let cutoff = cutoff / sampleRate
        var right = (0...half).map { n in
            let x = Double.pi * Double(n)
            let ideal = n == 0 ? 2 * cutoff : sin(2 * cutoff * x) / x
            let angle = x / Double(half + 1)
            return ideal * (0.42 + 0.5 * cos(angle) + 0.08 * cos(2 * angle))
        }
        let sum = right[0] + 2 * right.dropFirst().reduce(0, +)
        for n in right.indices { right[n] /= sum }
        return mirrored(right)
    }

    /// Both sides of a symmetric response from its middle tap and right side.
    static func mirrored(_ right: [Double]) -> [Double] { right.dropFirst().reversed() + right }
}
