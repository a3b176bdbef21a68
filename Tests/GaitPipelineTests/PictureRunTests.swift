// The picture of a run on the whole road: it changes no number, agrees with them, and does not grow.

import GaitModel
import GaitReports
import GaitSimulator
import Testing

struct PictureRunTests {
    static let bytes = Recording.bytes(.oneSideHarder, minutes: 2.5)

    @Test func `asking for a picture changes nothing in the document`() throws {
        let plain = try Driven.report(Self.bytes)
        let pictured = try Driven.report(Self.bytes, picture: true)
        #expect(plain.report.gait.picture == nil && pictured.report.gait.picture != nil)
        #expect(Driven.json(plain.report) == Driven.json(pictured.report))
        #expect(plain.steps == pictured.steps)
    }

    @Test(arguments: [7, 4096]) func `the page is the same however the bytes are cut`(chunk: Int) throws {
        let whole = try Driven.report(Self.bytes, picture: true).report
        let cut = try Driven.report(Self.bytes, chunk: chunk, picture: true).report
        #expect(cut.gait.picture == whole.gait.picture)
        #expect(ReportHTML.page(cut) == ReportHTML.page(whole))
    }

    @Test func `the charts show what the numbers say`() throws {
        let (steps, report) = try Driven.report(Self.bytes, picture: true)
        let picture = try #require(report.gait.picture)
        let used = steps.filter(\.isUsed)
        let marks = try #require(picture.marks)
        #expect(marks.every == 1 && marks.a.count + marks.b.count == used.count { $0.loadPeak != nil })
        // One side carries 20 % more, in the mean landing too, before the other foot lands.
        let peaks = try [Foot.a, .b].map { try #require(picture.landing($0)?.mean.prefix(60).max()) }
        #expect(abs(abs(200 * (peaks[1] - peaks[0]) / (peaks[1] + peaks[0])) - 20) < 3)
        let pairs = try #require(picture.differences.first { $0.metric == .loadAsymmetry })
        let detail = try #require(report.gait.asymmetries.first { $0.metric == .loadAsymmetry })
        #expect(pairs.counts.reduce(0, +) == detail.pairs)
        let mean =
            pairs.counts.enumerated().reduce(0.0) {
                $0 + Double($1.element) * (pairs.start + (Double($1.offset) + 0.5) * pairs.width)
            } / Double(detail.pairs)
        let value = try #require(report.gait.metrics[.loadAsymmetry].measurement).value
        #expect(abs(mean - value) < 1)
    }

    @Test func `the strides that the finding names are cut out of the signal`() throws {
        let (steps, report) = try Driven.report(Self.bytes, picture: true)
        let finding = try #require(report.standingOut.first)
        let cut = finding.stridesShowing.compactMap { report.gait.picture?.excerpt(of: $0.stride) }
        #expect(cut.count >= 3)
        for excerpt in cut {
            let pair = steps.filter { $0.stride == excerpt.stride }
            #expect(
                pair.count == 2 && pair[0].start == excerpt.start && pair[0].loadPeak == excerpt.firstLoad)
            // What is shown reaches the load that was read from it, smoothed.
            #expect(Double(try #require(excerpt.values.max())) > 0.9 * (try #require(excerpt.secondLoad)))
            #expect(excerpt.values.count <= 120)
        }
    }

    @Test func `a run three times as long has a picture of the same size`() throws {
        func size(_ minutes: Double) throws -> Int {
            let bytes = Recording.bytes(.oneSideHarder, minutes: minutes, rate: 50)
            let picture = try #require(try Driven.report(bytes, picture: true).report.gait.picture)
            #expect(picture.marks?.a.count ?? 0 <= 2600)
            return picture.landings.reduce(0) { $0 + $1.mean.count }
                + (picture.spectrum?.amplitudes.count ?? 0)
                + picture.excerpts.count
        }
        #expect(try size(6) <= size(2) + 20)
    }
}
