// Helpers: recordings as bytes, the road on them in chunks, and the real recordings where they are present.

import Foundation
import GaitModel
import GaitPipeline
import GaitReports
import GaitSimulator

/// A simulated recording as the bytes of a file.
enum Recording {
    static func bytes(
        _ preset: SimulationPreset, minutes: Double, rate: Double = 100, seed: UInt64 = 1,
        dialect: SimulatedCSV.Dialect = .generic, turned rotation: MountRotation? = nil
    ) -> [UInt8] {
        var runner = preset.runner(minutes: minutes, sampleRate: rate, seed: seed)
        let up = runner.mount.apply(SIMD3(0, 0, 1))
        let table = SimulatedCSV(dialect, valueDecimals: 6, sampleRate: rate, up: up)
        var bytes = table.header
        while var block = runner.next() {
            if let rotation { turn(&block, rotation) }
            table.write(block, into: &bytes)
        }
        bytes += table.footer
        return bytes
    }

    /// The same recording, noise and all, from a sensor that was fixed another way up.
    private static func turn(_ block: inout SimulatedBlock, _ rotation: MountRotation) {
        for i in block.x.indices {
            let force = rotation.apply(SIMD3(Double(block.x[i]), Double(block.y[i]), Double(block.z[i])))
            (block.x[i], block.y[i], block.z[i]) = (Float(force.x), Float(force.y), Float(force.z))
        }
    }
}

/// The road on bytes that arrive in pieces.
enum Driven {
    static func report(
        _ bytes: [UInt8], chunk: Int? = nil, placement: SensorPlacement = .sacrum, speed: Double? = nil,
        picture: Bool = false
    ) throws -> (steps: [StepEvent], report: AnalysisReport) {
        var options = AnalysisOptions(name: "run.csv", context: SessionContext(placement: placement))
        options.context.speed = speed
        options.wantsPicture = picture
        var session = AnalysisSession(options)
        var steps: [StepEvent] = []
        let size = chunk ?? bytes.count
        for start in stride(from: 0, to: bytes.count, by: max(1, size)) {
            let piece = bytes[start..<min(bytes.count, start + size)]
            try piece.withUnsafeBytes { steps += try session.process($0) }
        }
        let (rest, report) = try session.finish()
        return (steps + rest, report)
    }

    static func json(_ report: AnalysisReport) -> String {
        var sink = StringSink()
        AnalysisJSON.write(report, generatedAt: nil, to: &sink)
        return sink.text
    }
}

/// Recordings with truth that this project did not make (EVENSTRIDE_DATA, default ../shared/data).
enum RealData {
    static let folder: String = {
        if let given = ProcessInfo.processInfo.environment["EVENSTRIDE_DATA"] { return given }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.appending(path: "../shared/data").path()
    }()

    static let isPresent: Bool = {
        let there = FileManager.default.fileExists(atPath: folder + "/truth.csv")
        if !there { print("skipped: no real recordings at \(folder); set EVENSTRIDE_DATA to their folder") }
        return there
    }()

    struct Row {
        let file: String
        let set: String
        let placement: SensorPlacement
        let activity: String
        let values: [String: String]

        func number(_ column: String) -> Double? { values[column].flatMap(Double.init) }
    }

    static func rows() throws -> [Row] {
        let text = try String(contentsOfFile: folder + "/truth.csv", encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return lines.dropFirst().map { line in
            let values = Dictionary(uniqueKeysWithValues: zip(lines[0], line))
            return Row(
                file: values["file"] ?? "", set: values["set"] ?? "",
                placement: SensorPlacement(rawValue: values["placement"] ?? "") ?? .unknown,
                activity: values["activity"] ?? "", values: values)
        }
    }

    static func report(_ row: Row, stated: Bool = true) throws -> AnalysisReport {
        let options = AnalysisOptions(
            name: row.file, context: SessionContext(placement: stated ? row.placement : .unknown))
        return try FileAnalysis.analyse(
            path: folder + "/" + row.file, options: options, onSteps: { (_: [StepEvent]) throws(Never) in },
            onProgress: { _ in })
    }
}
