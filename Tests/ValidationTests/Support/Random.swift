// Proves nothing by itself: seeded draws, the same on every machine and in every run.

import GaitSimulator
import GaitTestSupport

typealias Random = SplitMix64

extension SplitMix64 {
    init(seed: UInt64) { self.init(state: seed &* 0xD1B5_4A32_D192_ED03) }

    /// Standard normal: twelve uniforms, which ends at 6.
    mutating func gaussian() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + uniform(0...1) } }

    /// A sensor that hangs crooked by up to `degrees`, to any side.
    mutating func crooked(_ degrees: Double) -> Mount {
        let axis = SIMD3(uniform(-1...1), uniform(-1...1), uniform(-0.2...0.2))
        return .fixed(MountRotation(degrees: uniform(0...degrees), axis: axis))
    }
}
