// Proves nothing by itself: one call from a recording to the analyzer's answer.

import GaitMetrics
import GaitModel

struct Analysis: Sendable {
    let steps: [StepEvent]
    let summary: GaitSummary

    init(
        _ recording: Recording, placement: SensorPlacement = .sacrum, side: BodySide? = nil,
        blockLength: Int = 4096, fullScale: Float? = nil
    ) {
        var analyzer = GaitAnalyzer(context: SessionContext(placement: placement, side: side))
        var steps: [StepEvent] = []
        for block in recording.blocks(of: blockLength) { steps += analyzer.process(block) }
        let last = analyzer.finish(.forTests(recording, fullScale: fullScale))
        self.steps = steps + last.steps
        summary = last.summary
    }

    /// A metric's value, nil when it is not assessable.
    subscript(id: MetricID) -> Double? { summary.metrics[id].measurement?.value }

    func reason(_ id: MetricID) -> String? { summary.metrics[id].reason }

    /// Everything the analyzer said, to the last digit.
    var transcript: String { String(reflecting: (steps, summary)) }
}

extension InputDescription {
    /// What a reader would say about a recording without faults.
    static func forTests(_ recording: Recording, fullScale: Float? = nil) -> InputDescription {
        InputDescription(
            name: "test.csv", bytes: 1, rows: recording.end, skippedRows: 0,
            format: Format(id: "generic-csv", title: "CSV table", confidence: 1), separator: ",",
            decimalMark: ".", encoding: "UTF-8", columns: [],
            units: Units(acceleration: "g", source: .header, scaleToG: 1, meanMagnitude: 1),
            gravity: recording.gravity, gravitySource: .detected,
            clock: Clock(
                unit: "s", source: .header, rate: recording.rate.hertz, jitter: 0, startEpoch: nil,
                duration: recording.duration, duplicateStamps: 0, backwardJumps: 0, isReconstructed: false),
            gaps: [], gapCount: 0, gapTotal: 0, clipping: Clipping(level: fullScale, samples: 0),
            range: -16...16, hasGyroscope: false, notices: [])
    }
}
