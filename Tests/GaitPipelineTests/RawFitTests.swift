// A simulated run as raw acceleration in a FIT file, in each form the profile knows, gives the numbers of the table.

import GaitModel
import GaitPipeline
import GaitSimulator
import Testing

@Suite struct RawFitTests {
    /// How `accelerometer_data` can hold a sample: field of the x axis, base type, and its bits from g.
    enum Form: String, CaseIterable {
        /// float32, g
        case calibrated
        /// sint16, mg
        case compressed
        /// uint16 counts around 32768, 2048 to the g, with a three_d_sensor_calibration
        case counts

        var firstField: UInt8 {
            switch self {
            case .calibrated: 5
            case .compressed: 8
            case .counts: 2
            }
        }

        var type: UInt8 {
            switch self {
            case .calibrated: 0x88
            case .compressed: 0x83
            case .counts: 0x84
            }
        }

        var size: Int { self == .calibrated ? 4 : 2 }

        func bytes(_ g: Float) -> [UInt8] {
            switch self {
            case .calibrated: RawFit.little(Int(g.bitPattern), 4)
            case .compressed: RawFit.little(Int((1000 * g).rounded()), 2)
            case .counts: RawFit.little(32_768 + Int((2048 * g).rounded()), 2)
            }
        }
    }

    private static let table = Result {
        try Driven.report(Recording.bytes(.balanced, minutes: 1.5)).report.gait.metrics
    }

    @Test(arguments: Form.allCases) func readsAsTheTableDoes(_ form: Form) throws {
        let known = try Self.table.get()
        let report = try Driven.report(RawFit.bytes(.balanced, minutes: 1.5, form: form)).report
        #expect(report.input.tier == .raw)
        #expect(report.input.gravity == .included)
        for (metric, tolerance): (MetricID, Double) in [
            (.cadence, 0.05), (.verticalOscillation, 0.05), (.contactTime, 1), (.loadAsymmetry, 0.2),
        ] {
            let found = try #require(report.gait.metrics[metric].measurement).value
            let expected = try #require(known[metric].measurement).value
            #expect(abs(found - expected) <= tolerance, "\(metric): \(found), the table \(expected)")
        }
    }
}

/// FIT as its definition says: header, definitions, messages of 25 samples, checksum.
private enum RawFit {
    static let samples = 25

    static func bytes(_ preset: SimulationPreset, minutes: Double, form: RawFitTests.Form) -> [UInt8] {
        var content = definition(0, global: 0, [(0, 1, 0x00), (4, 4, 0x86)])
        content += [0, 4] + little(start, 4)
        if form == .counts {
            content += definition(2, global: 167, [(0, 1, 0x00), (1, 4, 0x86), (2, 4, 0x86), (3, 4, 0x86)])
            content += [2, 0] + little(1, 4) + little(2048, 4) + little(32_768, 4)
        }
        let axes = (0..<3).map { (form.firstField + UInt8($0), samples * form.size, form.type) }
        content += definition(
            1, global: 165, [(253, 4, 0x86), (0, 2, 0x84), (1, 2 * samples, 0x84)] + axes)
        var runner = preset.runner(minutes: minutes, sampleRate: 100, seed: 1)
        var waiting: [(time: Double, force: [Float])] = []
        while let block = runner.next() {
            for i in 0..<block.count {
                waiting.append((block.time[i], [block.x[i], block.y[i], block.z[i]]))
            }
            while waiting.count >= samples {
                content += message(waiting.prefix(samples), form)
                waiting.removeFirst(samples)
            }
        }
        var file: [UInt8] = [14, 0x20, 0, 0] + little(content.count, 4) + Array(".FIT".utf8)
        file += little(checksum(file), 2)
        file += content
        return file + little(checksum(file), 2)
    }

    /// Seconds since the last day of 1989.
    private static let start = 1_000_000_000

    private static func message(
        _ part: ArraySlice<(time: Double, force: [Float])>, _ form: RawFitTests.Form
    ) -> [UInt8] {
        let milliseconds = part.map { Int((1000 * $0.time).rounded()) }
        let first = milliseconds[0]
        var bytes: [UInt8] = [1] + little(start + first / 1000, 4) + little(first % 1000, 2)
        for time in milliseconds { bytes += little(time - first, 2) }
        for axis in 0..<3 { for sample in part { bytes += form.bytes(sample.force[axis]) } }
        return bytes
    }

    private static func definition(
        _ local: UInt8, global: Int, _ fields: [(number: UInt8, size: Int, type: UInt8)]
    ) -> [UInt8] {
        [0x40 | local, 0, 0] + little(global, 2) + [UInt8(fields.count)]
            + fields.flatMap { [$0.number, UInt8($0.size), $0.type] }
    }

    static func little(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-16 with the polynomial 0xA001, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        bytes.reduce(0) { sum, byte in
            (0..<8).reduce(sum ^ Int(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xA001 : value >> 1 }
        }
    }
}
