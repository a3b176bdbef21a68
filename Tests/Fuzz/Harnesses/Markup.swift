// TCX and Apple Health files made of the input: the cut does not matter, and every number that comes out is one.

import GaitModel
import GaitPipeline
import SensorIngest

/// The first byte chooses the opening, so that the fuzzer need not find it; its other bits are the cut.
func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    let opening =
        switch first & 3 {
        case 0: #"<TrainingCenterDatabase><Activities><Activity Sport="Running"><Lap><Track>"#
        case 1: "<!DOCTYPE HealthData [\n<!ELEMENT Record ANY>\n]><HealthData>"
        case 2: #"<?xml version="1.0"?><!-- any --><TrainingCenterDatabase>"#
        default: ""
        }
    let made = Array(opening.utf8) + bytes.dropFirst()
    let whole = outcome(made, cut: max(1, made.count))
    let cut = outcome(made, cut: 1 + Int(first >> 2))
    expect(whole == cut, "\(cut) instead of \(whole)")
    analyse(made)
}

/// What came out, or the error.
private func outcome(_ bytes: [UInt8], cut: Int) -> String {
    var reader = SensorReader(name: "fuzz.xml")
    do throws(InputError) {
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + cut)
            _ = try reader.process(Array(bytes[start..<end]))
            start = end
        }
        _ = try reader.finish()
    } catch {
        let message = error.what + error.detail + error.fix
        expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "control characters in \(error)")
        return "\(error.code) \(error.what)"
    }
    let notices = reader.inputDescription?.notices.map { $0.code + $0.message } ?? []
    guard let run = reader.deviceRun else { return "no run \(notices)" }
    expect(zip(run.times, run.times.dropFirst()).allSatisfy { $0 < $1 }, "times do not rise")
    var sum: UInt32 = 0
    for channel in run.channels {
        expect(channel.values.count == run.times.count, "\(channel.source) has another length")
        for value in channel.values { sum = sum &* 31 &+ value.bitPattern }
    }
    return "\(run.times.count) \(sum) \(run.channels.map(\.source)) \(notices)"
}

private func analyse(_ bytes: [UInt8]) {
    var session = AnalysisSession(AnalysisOptions(name: "fuzz.xml"))
    do throws(InputError) {
        _ = try bytes.span.withUnsafeBufferPointer { (buffer) throws(InputError) in
            try session.process(UnsafeRawBufferPointer(buffer))
        }
        for row in try session.finish().report.gait.metrics.rows {
            guard let measured = row.assessment.measurement else { continue }
            expect(measured.value.isFinite, "\(row.documentation.title) is \(measured.value)")
        }
    } catch {
        expect(error.code != .internalBug, "\(error)")
    }
}
