// One thread or two: the same report, steps, progress and errors, however little may wait between the stages.

import Foundation
import GaitModel
import GaitSimulator
import Testing

@testable import GaitPipeline

struct TwoThreadsTests {
    /// All that a run hands out, in order.
    private struct Outcome: Equatable {
        var events: [String] = []
        var report: String?
        var error: InputError?
    }

    private struct Stopped: Error {}

    private static let options = AnalysisOptions(
        name: "run.csv", context: SessionContext(placement: .sacrum))

    private func outcome(_ path: String, jobs: Int) throws -> Outcome {
        var outcome = Outcome()
        do {
            let report = try FileAnalysis.analyse(
                path: path, options: Self.options, jobs: jobs,
                onSteps: { (steps: [StepEvent]) throws(Never) in
                    outcome.events += steps.map { String(reflecting: $0) }
                },
                onProgress: { outcome.events.append("\($0.bytes) of \($0.total ?? -1)") })
            outcome.report = Driven.json(report)
        } catch let error as InputError {
            outcome.error = error
        }
        return outcome
    }

    private func expectSame(_ path: String) throws -> Outcome {
        let one = try outcome(path, jobs: 1)
        #expect(try outcome(path, jobs: 2) == one)
        return one
    }

    @Test(arguments: ["balanced", "one-side-harder", "tired", "walking"])
    func `runs of the fixtures`(name: String) throws {
        let outcome = try expectSame(TemporaryFile.root + "/Fixtures/runs/\(name).csv")
        #expect(outcome.report != nil && outcome.events.count > 1)
    }

    @Test func `a file that fails in the middle at its place`() throws {
        var bytes = Recording.bytes(.balanced, minutes: 6)
        let line = bytes.count { $0 == 0x0A } + 1
        bytes += [UInt8](repeating: 0x31, count: 1 << 21) + Recording.bytes(.balanced, minutes: 1)
        let file = try TemporaryFile(bytes)
        let outcome = try expectSame(file.path)
        #expect(outcome.error?.code == .limit)
        #expect(outcome.error?.position.line == line)
        #expect(outcome.events.contains { $0.hasPrefix("GaitModel.StepEvent") })
    }

    @Test func `no bytes and no file and a folder`() throws {
        let empty = try TemporaryFile([])
        #expect(try expectSame(empty.path).error?.code == .empty)
        #expect(try expectSame("/nowhere/run.csv").error?.code == .fileMissing)
        #expect(try expectSame("/tmp").error?.code == .fileUnreadable)
    }

    @Test func `room for one block only`() throws {
        let file = try TemporaryFile(Recording.bytes(.oneSideHarder, minutes: 4))
        let expected = try outcome(file.path, jobs: 1).report
        for room in [1, 2, 1, 3, 1] {
            let reading = try FileReading(path: file.path, options: Self.options, isLive: false)
            let source = ReadAhead(reading, mostBlocks: room)
            let report = try FileAnalysis.run(source, Self.options) { _, _, _ in }
            #expect(Driven.json(report) == expected)
        }
    }

    @Test func `who stops taking is not waited for`() throws {
        let file = try TemporaryFile(Recording.bytes(.balanced, minutes: 3))
        for _ in 0..<10 {
            #expect(throws: Stopped.self) {
                _ = try FileAnalysis.analyse(
                    path: file.path, options: Self.options, jobs: 2,
                    onSteps: { (_: [StepEvent]) throws(Stopped) in throw Stopped() }, onProgress: { _ in })
            }
        }
    }
}

/// A file that goes when it is no longer needed.
final class TemporaryFile {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path()

    let path: String

    init(_ bytes: [UInt8]) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "evenstride-\(UUID()).csv").path()
        try Data(bytes).write(to: URL(filePath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
