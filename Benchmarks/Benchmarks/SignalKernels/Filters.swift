// Filters of the road as overlap-save, whole and in chunks, and what designing one costs.

internal import Benchmark
internal import BenchmarkSupport
internal import SignalCore

enum Filters {
    static func add() {
        for rate in [100, 200, 1000] {
            Bench.add("overlap-save.10Hz@\(rate)Hz") { whole(rate: Double(rate)) }
        }
        Bench.add("overlap-save.chunks-of-4096") { chunked() }
        Bench.add("overlap-save.windows-of-24s") { windows() }
        Bench.add("fir-design.10Hz@200Hz") { design() }
    }

    private static func lowPass(_ rate: Double) -> FIRFilter {
        FIRDesign.zeroPhaseButterworthLowPass(cutoff: 10, order: 2, sampleRate: rate)
    }

    private static func whole(rate: Double) -> Workload {
        let signal = RunSignal.samples(Bench.samplesPerRun, rate: rate)
        let filter = OverlapSave(lowPass(rate))
        return Workload(samples: signal.count) { blackHole(filter.apply(signal, edges: .oddReflection)) }
    }

    private static func chunked() -> Workload {
        let chunk = RunSignal.samples(4096)
        let filter = OverlapSave(lowPass(200))
        return Workload(samples: Bench.samplesPerRun) {
            filter.begin(edges: .oddReflection)
            for _ in 0..<Bench.samplesPerRun / chunk.count { blackHole(filter.process(chunk)) }
            blackHole(filter.finish())
        }
    }

    private static func windows() -> Workload {
        let window = RunSignal.samples(24 * 200)
        let filter = OverlapSave(lowPass(200))
        let runs = Bench.samplesPerRun / window.count
        return Workload(samples: runs * window.count) {
            for _ in 0..<runs { blackHole(filter.apply(window, edges: .oddReflection)) }
        }
    }

    /// Its "samples" are the filter's taps: a design happens once per recording.
    private static func design() -> Workload {
        Workload(samples: lowPass(200).taps.count) { blackHole(lowPass(200)) }
    }
}
