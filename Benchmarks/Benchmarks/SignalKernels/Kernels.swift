// The benchmarks of this target.

import Benchmark

let benchmarks: @Sendable () -> Void = {}
