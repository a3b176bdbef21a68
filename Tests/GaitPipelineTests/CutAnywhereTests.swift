// The master test: the same bytes cut anywhere give the same report, byte for byte.

import GaitModel
import GaitSimulator
import Testing

struct CutAnywhereTests {
    static let run = Recording.bytes(.oneSideHarder, minutes: 0.75)

    @Test(arguments: [1, 2, 3, 7, 64, 4096])
    func `chunks of any size give the whole file's report and steps`(chunk: Int) throws {
        let whole = try Driven.report(CutAnywhereTests.run)
        let cut = try Driven.report(CutAnywhereTests.run, chunk: chunk)
        #expect(Driven.json(cut.report) == Driven.json(whole.report))
        #expect(cut.steps == whole.steps)
        #expect(whole.steps.count > 60)
    }

    @Test(arguments: SimulatedCSV.Dialect.allCases)
    func `every dialect of the simulator reads back to the same cadence`(dialect: SimulatedCSV.Dialect) throws
    {
        let bytes = Recording.bytes(.balanced, minutes: 0.6, dialect: dialect)
        let report = try Driven.report(bytes).report
        let cadence = try #require(report.gait.metrics[.cadence].measurement)
        #expect(abs(cadence.value - 168) < 1)
        #expect(abs(report.input.clock.rate - 100) < 0.2)
        let cut = try Driven.report(bytes, chunk: 97).report
        #expect(Driven.json(cut) == Driven.json(report))
    }
}
