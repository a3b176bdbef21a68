// The whole of it on simulated recordings in a folder: a runner, a walker, and what goes wrong.

import Foundation
import GaitModel
import GaitPipeline
import GaitSimulator
import Testing

/// A folder that is gone after the test.
private final class TemporaryFolder {
    let url = FileManager.default.temporaryDirectory.appending(path: "evenstride-\(UUID().uuidString)")

    func write(_ bytes: [UInt8], _ name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
    }

    func write(_ text: String, _ name: String) throws { try write(Array(text.utf8), name) }
    func path(_ name: String) -> String { url.appending(path: name).path() }

    deinit { try? FileManager.default.removeItem(at: url) }
}

struct ValidationRunTests {
    /// Two contacts of the truth; which number the first one has does not matter.
    private let steps = "step,t_on,t_off,tc\n7,10.0,10.2,0.2\n8,10.36,10.5,0.2\n"

    private func folder() throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        try folder.write(Recording.bytes(.balanced, minutes: 1), "run/a.csv")
        try folder.write(steps, "run/steps/a.csv")
        try folder.write("t0_s,gyro_stride_x2_spm\n0,165\n20,82.5\n40,\n", "run/truth_windows.csv")
        try folder.write(Recording.bytes(.walking, minutes: 1), "walk/b.csv")
        try folder.write(
            """
            file,set,placement,activity,cadence_spm,contact_ms
            run/a.csv,made,sacrum,running,165,250
            walk/b.csv,made walk,sacrum,walking,112,
            missing.csv,made,sacrum,running,165,
            walk/b.csv,made,sacrum,running,165,
            """, "truth.csv")
        return folder
    }

    @Test func `each row is compared, and what fails is named by its code`() throws {
        let folder = try folder()
        var seen: [String] = []
        let report = try Validation.run(table: folder.path("truth.csv")) { seen.append($0.recording) }
        #expect(seen == ["run/a.csv", "walk/b.csv", "missing.csv", "walk/b.csv"])
        #expect(report.table == "truth.csv" && report.recordings == 4)
        #expect(report.sets.map(\.name) == ["made", "made walk"])
        #expect(report.failures.compactMap(\.failure?.code) == [.fileMissing, .noRunning])
        let made = report.sets[0]
        let ids = made.quantities.map(\.quantity.id)
        #expect(ids == ["cadence_spm", "contact_time_ms", "window_cadence_spm"])
        #expect(made.quantities[0].agreement?.count == 1)
    }

    @Test func `files beside a recording are found, and halved cadences doubled`() throws {
        let folder = try folder()
        let made = try Validation.run(table: folder.path("truth.csv")).sets[0]
        #expect(made.contacts?.truthSteps == 2)
        let windows = made.comparisons(of: .windowCadence)
        #expect(windows.map(\.truth) == [165, 165] && windows.map(\.moment) == [0, 20])
        #expect(windows.allSatisfy { $0.value != nil })
    }

    @Test func `walking is compared by its own cadence and must not be called running`() throws {
        let folder = try folder()
        let walk = try Validation.run(table: folder.path("truth.csv")).sets[1]
        #expect(walk.walking?.recordings == 1 && walk.walking?.calledRunning == 0)
        let agreement = try #require(walk.quantities.first?.agreement)
        #expect(walk.quantities.first?.quantity == .walkingCadence && agreement.meanAbsoluteError < 2)
    }

    @Test func `a broken file of steps fails its recording, with line and column`() throws {
        let folder = try folder()
        try folder.write("step,t_on\n0,10\n1,soon\n", "run/steps/a.csv")
        let report = try Validation.run(table: folder.path("truth.csv"))
        let error = try #require(report.sets[0].recordings[0].failure)
        #expect(error.code == .parse && error.what.contains("a.csv with its truth"))
        #expect(error.position == InputPosition(line: 3, columnName: "t_on"))
    }

    @Test func `a bad table is an error, not an empty report`() throws {
        let folder = try folder()
        try folder.write("set\nmade\n", "truth.csv")
        #expect(throws: InputError.self) { try Validation.run(table: folder.path("truth.csv")) }
    }
}
