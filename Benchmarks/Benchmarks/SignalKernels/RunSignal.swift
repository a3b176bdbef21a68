// A made-up acceleration: two harmonics of the step and some noise, so that no branch is always the same.

internal import Glibc

enum RunSignal {
    /// - Parameter rate: samples per second, of a runner with 168 steps per minute.
    static func samples(_ count: Int, rate: Double = 200) -> [Float] {
        var state: UInt32 = 1
        return (0..<count).map { i in
            state = state &* 1_664_525 &+ 1_013_904_223
            let noise = Float(state >> 8) / 16_777_216 - 0.5
            let phase = 2 * Double.pi * 2.8 * Double(i) / rate
            return Float(1 + sin(phase) + 0.3 * sin(2 * phase + 1)) + 0.1 * noise
        }
    }
}
