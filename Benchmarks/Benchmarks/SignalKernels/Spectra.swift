// Welch's spectrum, the comb search and the autocorrelation, at the sizes that the road uses.

internal import Benchmark
internal import BenchmarkSupport
internal import SignalCore

enum Spectra {
    static func add() {
        Bench.add("welch.512") { welch(512) }
        Bench.add("welch.1000") { welch(1000) }
        Bench.add("comb.24s@50Hz") { comb(rate: 50) }
        Bench.add("comb.24s@200Hz") { comb(rate: 200) }
        Bench.add("autocorrelation.24s@50Hz") { autocorrelation(rate: 50) }
        Bench.add("autocorrelation.24s@200Hz") { autocorrelation(rate: 200) }
    }

    private static func welch(_ segment: Int) -> Workload {
        let signal = RunSignal.samples(Bench.samplesPerRun)
        var welch = Welch(sampleRate: 200, segmentLength: segment)
        return Workload(samples: signal.count) {
            welch.reset()
            welch.add(signal)
            blackHole(welch.spectrum())
        }
    }

    /// Windows of the rhythm estimator.
    private static func comb(rate: Int) -> Workload {
        let channels = [RunSignal.samples(24 * rate, rate: Double(rate))]
        var comb = CombSearch(sampleRate: Double(rate), maximumLength: 24 * rate)
        let runs = 20
        return Workload(samples: runs * 24 * rate) {
            for _ in 0..<runs { blackHole(comb.search(channels)) }
        }
    }

    private static func autocorrelation(rate: Int) -> Workload {
        let signal = RunSignal.samples(24 * rate, rate: Double(rate))
        let correlation = Autocorrelation(maximumLength: 24 * rate)
        let runs = 20
        return Workload(samples: runs * 24 * rate) {
            for _ in 0..<runs { blackHole(correlation.unbiased(signal, maximumLag: 2 * rate)) }
        }
    }
}
