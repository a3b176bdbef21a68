// The signal to be looked at: every view is what the samples say, however far out, and gone when nobody looks.

import Foundation
import GaitModel
import GaitSimulator
import Testing

@testable import GaitPipeline

struct SignalTests {
    static let folder = FileManager.default.temporaryDirectory.path()

    /// A recording driven through the road in pieces, with its signal kept.
    static func signal(
        _ bytes: [UInt8], chunk: Int = 65_536
    ) throws -> (signal: RecordedSignal, steps: [StepEvent], report: AnalysisReport) {
        var options = AnalysisOptions(name: "run.csv", context: SessionContext(placement: .sacrum))
        let keeper = SignalKeeper(folder: folder)
        options.signalKeeper = keeper
        options.wantsPicture = true
        var session = AnalysisSession(options)
        var steps: [StepEvent] = []
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            try bytes[start..<min(bytes.count, start + chunk)].withUnsafeBytes {
                steps += try session.process($0)
            }
        }
        let (rest, report) = try session.finish()
        return (try #require(keeper.signal), steps + rest, report)
    }

    static let bytes = Recording.bytes(.oneSideHarder, minutes: 3)

    /// The file's own numbers: time, x, y, z.
    static func rows(_ bytes: [UInt8]) -> [[Double]] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",").map { Double($0.trimmingCharacters(in: .whitespaces)) ?? .nan }
        }
    }

    @Test(arguments: [1, 3, 64, 700, 2000])
    func `a view has the smallest and largest sample of each column`(columns: Int) throws {
        let (signal, _, _) = try Self.signal(Self.bytes)
        let all = try #require(signal.extract(0..<signal.duration, columns: RecordedSignal.mostColumns))
        let rows = Self.rows(Self.bytes)
        #expect(abs(signal.duration - Double(rows.count) / 100) < 0.011)
        #expect(all.columns <= RecordedSignal.mostColumns + 1)
        for view in [0..<signal.duration, 31.7..<33.3, 100.004..<161.2, 5..<5.02] {
            let extract = try #require(signal.extract(view, columns: columns))
            #expect(extract.columns <= columns + 1)
            #expect(extract.start <= view.lowerBound && extract.end >= view.upperBound - 0.011)
            for channel in [SignalChannel.x, .y, .z] {
                let line = try #require(extract.line(channel))
                for column in 0..<extract.columns {
                    let first = Int(((extract.start + Double(column) * extract.step) * 100).rounded())
                    let last = min(rows.count, first + Int((extract.step * 100).rounded()))
                    guard first < last else { continue }
                    let values = rows[first..<last].map { $0[1 + channel.rawValue] }
                    // Half a packed step, and what the clock moves a sample by.
                    #expect(abs(Double(line.low[column]) - values.min()!) < 0.006)
                    #expect(abs(Double(line.high[column]) - values.max()!) < 0.006)
                }
            }
        }
    }

    @Test(arguments: [1, 7, 4096]) func `bytes cut anywhere give the same view`(chunk: Int) throws {
        let run = Recording.bytes(.oneSideHarder, minutes: 0.75)
        let (whole, _, _) = try Self.signal(run)
        let (cut, _, _) = try Self.signal(run, chunk: chunk)
        for view in [0..<60.0, 20..<22.5] {
            #expect(whole.extract(view, columns: 300) == cut.extract(view, columns: 300))
        }
        #expect(whole.extract(0..<60.0, columns: 300) != nil)
    }

    /// What the report shows as evidence is what is found at that place.
    @Test func `an evidence stride looks in the viewer as it looks in the report`() throws {
        let (signal, _, report) = try Self.signal(Self.bytes)
        let excerpts = try #require(report.gait.picture).excerpts
        #expect(excerpts.count >= 3)
        for excerpt in excerpts {
            let from = excerpt.start + excerpt.lead
            let to = from + excerpt.step * Double(excerpt.values.count - 1)
            let view = try #require(signal.extract(from..<to, columns: 4000))
            let line = try #require(view.line(.up))
            #expect(view.isSamples)
            for (i, value) in excerpt.values.enumerated() {
                let place = (from + Double(i) * excerpt.step - view.start) / view.step
                let (j, part) = (Int(place), Float(place - place.rounded(.down)))
                guard j + 1 < line.low.count else { continue }
                let shown = line.low[j] + part * (line.low[j + 1] - line.low[j])
                #expect(abs(shown - value) < 0.04, "stride \(excerpt.stride), value \(i)")
            }
        }
    }

    @Test func `contacts are those of the steps, and only counted where there are too many`() throws {
        let (signal, steps, _) = try Self.signal(Self.bytes)
        let near = try #require(signal.extract(60..<70, columns: 500))
        let expected = steps.filter { $0.start >= near.start && $0.start < near.end }
        #expect(expected.count > 20)
        #expect(near.contacts.map(\.time) == expected.map(\.start))
        #expect(near.contacts.map(\.foot) == expected.map(\.foot))
        let far = try #require(signal.extract(0..<signal.duration, columns: 500))
        #expect(far.contacts.isEmpty && far.contactCount == steps.count)
    }

    @Test func `a gap shows nothing`() throws {
        var rows = String(decoding: Recording.bytes(.balanced, minutes: 1), as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        rows.removeSubrange(2001...3500)
        let (signal, _, report) = try Self.signal(Array(rows.joined(separator: "\n").utf8))
        #expect(report.input.gapCount == 1)
        let view = try #require(signal.extract(0..<60, columns: 600))
        let line = try #require(view.line(.up))
        let times = (0..<view.columns).map { view.start + Double($0) * view.step }
        for (time, value) in zip(times, line.low) {
            if time > 20.2 && time < 34.7 { #expect(value.isNaN, "at \(time)") }
            if time < 19.8 || (time > 35.2 && time < 59) { #expect(value.isFinite, "at \(time)") }
        }
    }

    @Test func `a view outside, upside down or of nothing is none`() throws {
        let (signal, _, _) = try Self.signal(Recording.bytes(.balanced, minutes: 0.5))
        #expect(signal.extract(1000..<1001, columns: 100) == nil)
        #expect(signal.extract(5..<5, columns: 100) == nil)
        #expect(signal.extract(-50 ..< -1, columns: 100) == nil)
        #expect(signal.extract(0..<Double.infinity, columns: 100) == nil)
        #expect(try #require(signal.extract(-5..<1e9, columns: 1_000_000)).columns <= 4001)
    }

    @Test func `a sensor without gravity shows its axes only`() throws {
        let bytes = Recording.bytes(.balanced, minutes: 0.6)
        let rows = Self.rows(bytes)
        var text = "time,x,y,z\n"
        let means = (1...3).map { axis in rows.reduce(0) { $0 + $1[axis] } / Double(rows.count) }
        for row in rows {
            text += "\(row[0])," + (1...3).map { "\(row[$0] - means[$0 - 1])" }.joined(separator: ",") + "\n"
        }
        let (signal, _, report) = try Self.signal(Array(text.utf8))
        #expect(report.input.gravity == .removed && !signal.hasUp)
        let view = try #require(signal.extract(0..<30, columns: 200))
        #expect(view.lines.map(\.channel) == [.x, .y, .z])
    }

    @Test func `no name is left in the folder, and nothing stays open`() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "evenstride-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        var file = try #require(NamelessFile(in: place.path()) as NamelessFile?)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path()).isEmpty)
        #expect(file.append([1, 2, 3] as [Int32]) && file.append([4] as [Int32]))
        #expect(file.read(2, at: 8, as: Int32(0)) == [3, 4])
        #expect(file.read(2, at: 12, as: Int32(0)) == nil)
        func open() -> Int {
            (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        }
        let held = open()
        for _ in 0..<40 { file = try #require(NamelessFile(in: place.path())) }
        #expect(open() <= held + 2)
        #expect(NamelessFile(in: place.path() + "/missing") == nil)
    }

    @Test func `a folder that is not there costs the viewer and nothing else`() throws {
        var options = AnalysisOptions(name: "run.csv", context: SessionContext(placement: .sacrum))
        let keeper = SignalKeeper(folder: "/nowhere/at/all")
        options.signalKeeper = keeper
        var session = AnalysisSession(options)
        try Self.bytes.withUnsafeBytes { _ = try session.process($0) }
        let (_, report) = try session.finish()
        #expect(keeper.signal == nil && report.gait.hasRunning)
        #expect(Driven.json(report) == Driven.json(try Driven.report(Self.bytes).report))
    }
}
