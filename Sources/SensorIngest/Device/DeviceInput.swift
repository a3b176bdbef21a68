// The description of a file that holds a device's own numbers.

import GaitModel

enum DeviceInput {
    /// s; watches that save space write a row at least this often.
    static let longestStep = 10.0

    static func description(
        name: String, bytes: Int, format: InputDescription.Format, recorder: DeviceRecorder,
        device: DeviceDescription, notices: [Notice]
    ) -> InputDescription {
        let times = recorder.times
        let duration = times.last ?? 0
        let steps = zip(times.dropFirst(), times).map { $0 - $1 }.sorted()
        let median = steps.isEmpty ? 1 : steps[steps.count / 2]
        let gaps = gaps(recorder.run)
        var input = InputDescription(
            name: DescriptionBuilder.lastComponent(name), bytes: bytes, rows: times.count,
            skippedRows: recorder.stutters, format: format, separator: "", decimalMark: ".", encoding: "",
            columns: [],
            units: InputDescription.Units(
                acceleration: "none", source: .header, scaleToG: 1, meanMagnitude: nil),
            gravity: .removed, gravitySource: .assumed,
            clock: InputDescription.Clock(
                unit: "s", source: .header, rate: median > 0 ? 1 / median : 1, jitter: 0,
                startEpoch: recorder.startEpoch, duration: duration, duplicateStamps: 0,
                backwardJumps: recorder.stutters, isReconstructed: false),
            gaps: Array(gaps.prefix(100)), gapCount: gaps.count, gapTotal: gaps.reduce(0) { $0 + $1.length },
            clipping: InputDescription.Clipping(level: nil, samples: 0), range: 0...0, hasGyroscope: false,
            notices: notices + recorder.notices)
        input.tier = .device
        input.device = device
        return input
    }

    /// Rows that are further apart than watches write them, where the timer was not stopped.
    private static func gaps(_ run: DeviceRun) -> [InputDescription.Gap] {
        var gaps: [InputDescription.Gap] = []
        var pause = 0
        for (start, end) in zip(run.times, run.times.dropFirst()) where end - start > longestStep {
            while pause < run.pauses.count, run.pauses[pause].upperBound < start { pause += 1 }
            if pause < run.pauses.count, run.pauses[pause].overlaps(start..<end) { continue }
            gaps.append(InputDescription.Gap(start: start, length: end - start))
        }
        return gaps
    }
}
