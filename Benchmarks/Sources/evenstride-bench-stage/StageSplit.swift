// How the CPU time of the road is spent, stage by stage.

internal import CPUTime
internal import FormFaults
internal import GaitMetrics
internal import GaitModel
internal import GaitReports
internal import SensorIngest

/// Walks the same road as `AnalysisSession`, with a clock between the rooms.
enum StageSplit {
    static func run(path: String) throws -> String {
        var (fetch, parse, measure) = (0.0, 0.0, 0.0)
        var source = try ByteSource(path: path)
        var reader = SensorReader(name: path)
        var analyzer = GaitAnalyzer(context: SessionContext())
        var mark = CPUClock.seconds
        func lap() -> Double {
            defer { mark = CPUClock.seconds }
            return CPUClock.seconds - mark
        }
        var chunk: [UInt8] = []
        while try source.read({ bytes in chunk = Array(bytes) }) != nil {
            fetch += lap()
            let blocks = try reader.process(chunk)
            parse += lap()
            for block in blocks { _ = analyzer.process(block) }
            measure += lap()
        }
        let rest = try reader.finish()
        parse += lap()
        guard let input = reader.inputDescription else { return "{}" }
        for block in rest { _ = analyzer.process(block) }
        let gait = analyzer.finish(input).summary
        measure += lap()
        let outcome = FaultCatalog.evaluate(FaultInput(gait: gait, context: SessionContext(), input: input))
        let judge = lap()
        let report = AnalysisReport(
            tool: .current, input: input, context: SessionContext(), gait: gait, findings: outcome.findings,
            notAssessed: outcome.notAssessed, noRunning: nil)
        var text = StringSink()
        AnalysisJSON.write(report, generatedAt: nil, to: &text)
        let write = lap()
        return
            "{\"read\": \(fetch), \"parse\": \(parse), \"measure\": \(measure), \"judge\": \(judge), \"write\": \(write)}"
    }
}
