// TCX and Apple Health files made of the input: the cut does not matter, and every number that comes out is one.

import GaitModel
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
    made.withUnsafeBufferPointer { checkRoad($0, named: "fuzz.xml") }
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
    return "\(fingerprint(run)) \(notices)"
}
