// What several harnesses check of any bytes.

import GaitModel
import GaitPipeline

/// The whole road: every number of the report is one, and every error helps.
func checkRoad(_ bytes: UnsafeBufferPointer<UInt8>, named name: String) {
    var session = AnalysisSession(AnalysisOptions(name: name))
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
        expect(error.code != .internalBug, "\(error)")
    }
}

/// A device's numbers as a short text, after a look at their order and lengths.
func fingerprint(_ run: DeviceRun) -> String {
    expect(zip(run.times, run.times.dropFirst()).allSatisfy { $0 < $1 }, "times do not rise")
    var sum: UInt32 = 0
    for channel in run.channels {
        expect(channel.values.count == run.times.count, "\(channel.source) has another length")
        for value in channel.values { sum = sum &* 31 &+ value.bitPattern }
    }
    return "\(run.times.count) \(sum) \(run.pauses) \(run.channels.map(\.source))"
}
