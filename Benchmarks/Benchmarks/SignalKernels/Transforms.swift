// The real transform by size: powers of two, lengths with factors 3, 5, 7, and a prime.

internal import Benchmark
internal import BenchmarkSupport
internal import SignalCore

enum Transforms {
    static let lengths = [
        64, 128, 256, 512, 1000, 1024, 1200, 2048, 3000, 4096, 4800, 8192, 10_007, 12_000, 16_384, 32_768,
        48_000, 65_536,
    ]

    static func add() {
        for length in lengths {
            Bench.add("fft.\(length)") { forward(length) }
        }
    }

    /// One stretch after another: copied in, transformed, power taken.
    private static func forward(_ length: Int) -> Workload {
        let runs = max(1, Bench.samplesPerRun / length)
        let signal = RunSignal.samples(length)
        let fft = RealFFT<Float>(length: length)
        var power: [Float] = []
        return Workload(samples: runs * length) {
            for _ in 0..<runs {
                fft.forward(signal)
                fft.power(into: &power)
                blackHole(power[1])
            }
        }
    }
}
