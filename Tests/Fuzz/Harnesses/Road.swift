// The whole road: any bytes end in a report or in an error that says what, where and how to go on.

import GaitModel
import GaitPipeline

func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) {
    var session = AnalysisSession(AnalysisOptions(name: "fuzz.csv"))
    do throws(InputError) {
        _ = try session.process(UnsafeRawBufferPointer(bytes))
        let report = try session.finish().report
        expect(report.gait.metrics.rows.count > 0, "a report without metrics")
        for row in report.gait.metrics.rows {
            guard let measured = row.assessment.measurement else { continue }
            expect(measured.value.isFinite, "\(row.documentation.title) is \(measured.value)")
        }
    } catch {
        expect(!error.what.isEmpty && !error.fix.isEmpty, "an error without what or fix")
    }
}
