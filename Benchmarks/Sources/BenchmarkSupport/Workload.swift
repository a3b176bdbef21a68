// A piece of work with its size, and the benchmark made of it.

internal import Benchmark
internal import CPUTime
internal import Foundation

/// Work that was prepared outside the timed part.
public struct Workload {
    let samples: Int
    let bytes: Int
    let run: () -> Void

    /// - Parameters:
    ///   - samples: of all channels' common clock, that one run goes through.
    ///   - bytes: of text; 0 where no text is read.
    public init(samples: Int, bytes: Int = 0, run: @escaping () -> Void) {
        self.samples = samples
        self.bytes = bytes
        self.run = run
    }
}

public enum Bench {
    /// Signal that one run of a kernel goes through: about a millisecond of work.
    public static let samplesPerRun = 1 << 20

    /// Registers a benchmark. `name` has no spaces: the library would not find its thresholds again.
    /// - Parameters:
    ///   - repeats: runs in one measurement. It should last five milliseconds or more, so that losing the core
    ///     to another program for a moment does not multiply it.
    ///   - prepare: called once, before the first run and not timed.
    public static func add(_ name: String, repeats: Int = 4, _ prepare: @escaping () -> Workload) {
        var prepared: Workload?
        Benchmark(name, configuration: configuration) { benchmark in
            let work = prepared ?? prepare()
            prepared = work
            benchmark.startMeasurement()
            let start = CPUClock.seconds
            for _ in 0..<repeats { work.run() }
            let seconds = (CPUClock.seconds - start) / Double(repeats)
            benchmark.stopMeasurement()
            benchmark.measurement(samplesPerSecond, Int(Double(work.samples) / seconds))
            if work.bytes > 0 {
                benchmark.measurement(bytesPerSecond, Int(Double(work.bytes) / seconds))
            }
        }
    }

    /// From CPU time, so other programs on the machine do not count.
    static let samplesPerSecond = BenchmarkMetric.custom(
        "samples per CPU second", polarity: .prefersLarger, useScalingFactor: false)
    static let bytesPerSecond = BenchmarkMetric.custom(
        "bytes per CPU second", polarity: .prefersLarger, useScalingFactor: false)

    /// A virtual machine often hides the counters; then the library would report zeros.
    static var hasInstructionCounter: Bool {
        FileManager.default.fileExists(atPath: "/sys/bus/event_source/devices/cpu")
    }

    /// Three times as slow is a regression on any machine; on a shared one, half as slow again is a Tuesday.
    static var tolerance: BenchmarkThresholds {
        BenchmarkThresholds(relative: [.p25: 200, .p50: 200, .p75: 200, .p90: 200])
    }

    private static var configuration: Benchmark.Configuration {
        Benchmark.Configuration(
            metrics: [.wallClock, samplesPerSecond, bytesPerSecond]
                + (hasInstructionCounter ? [.instructions] : []),
            warmupIterations: 1, maxDuration: .milliseconds(400), maxIterations: 400,
            thresholds: [.wallClock: tolerance])
    }
}
