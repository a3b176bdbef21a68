// The rooms after reading, the whole road, and a batch of files.

internal import Benchmark
internal import BenchmarkSupport
internal import GaitMetrics
internal import GaitModel
internal import GaitPipeline
internal import GaitReports

enum Rooms {
    static func add() {
        Bench.add("measuring.from-blocks", repeats: 1) { measure() }
        Bench.add("road.to-report", repeats: 1) {
            whole(minutes: 10, files: 1) { blackHole($0.findings.count) }
        }
        Bench.add("road.to-json", repeats: 1) { whole(minutes: 10, files: 1) { blackHole(json($0)) } }
        Bench.add("road.8-files-of-2-min", repeats: 1) { whole(minutes: 2, files: 8) { blackHole(json($0)) } }
        Bench.add("writing.json") { write() }
    }

    private static func measure() -> Workload {
        let text = SimulatedText.make()
        let (blocks, input) = Reading.described(text.bytes)
        guard let input else { preconditionFailure("no description") }
        return Workload(samples: text.samples) {
            var analyzer = GaitAnalyzer(context: SessionContext(placement: .sacrum))
            for block in blocks { blackHole(analyzer.process(block).count) }
            blackHole(analyzer.finish(input).summary.hasRunning)
        }
    }

    private static func whole(minutes: Double, files: Int, _ use: @escaping (AnalysisReport) -> Void)
        -> Workload
    {
        let texts = (1...files).map { SimulatedText.make(minutes: minutes, seed: UInt64($0)) }
        return Workload(
            samples: texts.reduce(0) { $0 + $1.samples }, bytes: texts.reduce(0) { $0 + $1.bytes.count }
        ) {
            for text in texts { use(report(text.bytes)) }
        }
    }

    /// Cost of the document alone; its "samples" are those of the recording it is about.
    private static func write() -> Workload {
        let text = SimulatedText.make()
        let report = report(text.bytes)
        return Workload(samples: text.samples, bytes: json(report).utf8.count) { blackHole(json(report)) }
    }

    private static func report(_ bytes: [UInt8]) -> AnalysisReport {
        var session = AnalysisSession(
            AnalysisOptions(name: "benchmark.csv", context: SessionContext(placement: .sacrum)))
        do throws(InputError) {
            try Chunks.each(bytes) { (chunk) throws(InputError) in _ = try session.process(chunk) }
            return try session.finish().report
        } catch {
            preconditionFailure("the simulated file cannot be analysed: \(error)")
        }
    }

    private static func json(_ report: AnalysisReport) -> String {
        var text = StringSink()
        AnalysisJSON.write(report, generatedAt: nil, to: &text)
        return text.text
    }
}
