// The resampler: stamps on the grid, which it copies, and jittering stamps, which it interpolates.

internal import Benchmark
internal import BenchmarkSupport
internal import SignalCore

enum Grids {
    static func add() {
        Bench.add("resampler.on-grid") { resample(jitter: 0) }
        Bench.add("resampler.jitter") { resample(jitter: 0.2) }
    }

    /// Three channels, in batches like the reader's.
    private static func resample(jitter: Double) -> Workload {
        let batch = 4096
        let batches = Bench.samplesPerRun / batch / 4
        let axis = RunSignal.samples(batch)
        let values = axis + axis + axis
        let places = (0..<batches).map { number in
            (0..<batch).map { Double(number * batch + $0) + jitter * Double(axis[$0] - 1) }
        }
        return Workload(samples: batches * batch) {
            var resampler = ClockResampler(rate: 1, channels: 3)
            for places in places {
                resampler.append(places: places.span, values: values.span, stride: batch)
                blackHole(resampler.take())
            }
            resampler.finish()
            blackHole(resampler.take())
        }
    }
}
