// The force that a window's steps were read from, kept until it is known whether the window counts.

internal import GaitModel

struct WindowTrace {
    /// Force along up (along the shin for a leg), g, with the context round the window.
    let values: [Float]
    /// Seconds from the recording's first sample to the first value.
    let start: Double
    /// Seconds from value to value.
    let period: Double

    /// `count` values from `time` on, `step` seconds apart, on straight lines between samples; nil where the trace
    /// does not reach.
    func resampled(from time: Double, step: Double, count: Int) -> [Float]? {
        let first = (time - start) / period
        let pace = step / period
        let last = first + pace * Double(count - 1)
        guard first >= 0, last < Double(values.count - 1) else { return nil }
        return (0..<count).map { point in
            let position = first + pace * Double(point)
            let i = Int(position)
            let part = Float(position - Double(i))
            return values[i] + part * (values[i + 1] - values[i])
        }
    }
}
