// Writes the true steps of a simulated recording as CSV.

/// One row per running step: step, foot, contact start, toe-off, step time, load peak, transient, and for
/// sensors that see it the landing peak.
public struct TruthCSV: Sendable {
    private let withLandingPeak: Bool

    /// A writer with six decimals.
    public init(withLandingPeak: Bool = false) {
        self.withLandingPeak = withLandingPeak
    }

    /// The first line, with its line end.
    public var header: [UInt8] {
        let names = "step,foot,start_s,toe_off_s,step_time_s,load_peak_g,transient_g"
        return Array((names + (withLandingPeak ? ",landing_peak_g\n" : "\n")).utf8)
    }

    /// Appends one row per step to `buffer`.
    public func write(_ steps: [TruthStep], into buffer: inout [UInt8]) {
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: steps.count * SimulatedCSV.longestRow))
        var bytes = buffer.mutableSpan
        var writer = DigitWriter(position: start, decimalMark: UInt8(ascii: "."))
        for step in steps {
            writer.digits(UInt64(step.index), decimals: 0, &bytes)
            writer.byte(UInt8(ascii: ","), &bytes)
            writer.byte(UInt8(ascii: step.foot == .left ? "L" : "R"), &bytes)
            var values = [step.contactStart, step.toeOff, step.stepTime, step.loadPeak, step.transient]
            if withLandingPeak { values.append(step.landingPeak ?? 0) }
            for value in values {
                writer.byte(UInt8(ascii: ","), &bytes)
                writer.fixed(value, scale: 1e6, decimals: 6, &bytes)
            }
            writer.byte(UInt8(ascii: "\n"), &bytes)
        }
        buffer.removeLast(buffer.count - writer.position)
    }
}
