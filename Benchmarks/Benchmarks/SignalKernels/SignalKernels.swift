// The kernels of the foundation, each on a signal like that of a run.

import Benchmark

let benchmarks: @Sendable () -> Void = {
    Transforms.add()
    Spectra.add()
    Filters.add()
    Grids.add()
}
