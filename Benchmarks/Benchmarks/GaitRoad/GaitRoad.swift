// The road of the program: its rooms one by one, the whole of it, and several files.

import Benchmark

let benchmarks: @Sendable () -> Void = {
    Reading.add()
    Rooms.add()
}
