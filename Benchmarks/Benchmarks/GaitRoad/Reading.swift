// Text to blocks, for every dialect that the simulator writes and for numbers short and long.

internal import Benchmark
internal import BenchmarkSupport
internal import GaitModel
internal import GaitSimulator
internal import SensorIngest

enum Reading {
    static func add() {
        for dialect in SimulatedCSV.Dialect.allCases {
            Bench.add("reading.\(dialect.rawValue)") { read(SimulatedText.make(dialect)) }
        }
        for decimals in [2, 6, 9] {
            Bench.add("reading.generic.\(decimals)-decimals") { read(SimulatedText.make(decimals: decimals)) }
        }
        Bench.add("reading.generic.gyroscope") { read(SimulatedText.make(withGyroscope: true)) }
    }

    private static func read(_ text: (bytes: [UInt8], samples: Int)) -> Workload {
        precondition(blocks(text.bytes).reduce(0) { $0 + $1.count } == text.samples, "rows were lost")
        return Workload(samples: text.samples, bytes: text.bytes.count) {
            blackHole(blocks(text.bytes).count)
        }
    }

    static func blocks(_ bytes: [UInt8]) -> [AccelerationBlock] { described(bytes).blocks }

    static func described(_ bytes: [UInt8]) -> (blocks: [AccelerationBlock], input: InputDescription?) {
        var reader = SensorReader(name: "benchmark.csv")
        var blocks: [AccelerationBlock] = []
        do throws(InputError) {
            try Chunks.each(bytes) { (chunk) throws(InputError) in blocks += try reader.process(chunk) }
            blocks += try reader.finish()
        } catch {
            preconditionFailure("the simulated file cannot be read: \(error)")
        }
        return (blocks, reader.inputDescription)
    }
}
