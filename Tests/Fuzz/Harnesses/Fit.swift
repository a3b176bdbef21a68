// FIT files made of the input: the cut does not matter, and every number that comes out is one.

import GaitModel
import SensorIngest

/// The first byte chooses how much is given, so that the fuzzer need not find it; its other bits are the cut.
func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    let made: [UInt8] =
        switch first & 3 {
        case 0: header(rest.count) + rest
        case 1: header(0) + raw + rest
        case 2: header(rows.count + rest.count) + rows + rest
        default: rest
        }
    let whole = outcome(made, cut: max(1, made.count))
    let cut = outcome(made, cut: 1 + Int(first >> 2))
    expect(whole == cut, "\(cut) instead of \(whole)")
    made.withUnsafeBufferPointer { checkRoad($0, named: "fuzz.fit") }
}

/// A length of 0 says that the recorder never wrote one.
private func header(_ length: Int) -> [UInt8] {
    let size = (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    return [14, 0x20, 0, 0] + size + Array(".FIT".utf8) + [0, 0]
}

/// Definitions of samples (kind 0, five of 3 axes) and calibration (kind 1).
private let raw: [UInt8] =
    [0x40, 0, 0, 165, 0, 6, 253, 4, 0x86, 0, 2, 0x84, 1, 10, 0x84, 2, 10, 0x84, 3, 10, 0x84, 4, 10, 0x84]
    + [0x41, 0, 0, 167, 0, 6, 0, 1, 0, 1, 4, 0x86, 2, 4, 0x86, 3, 4, 0x86, 4, 12, 0x85, 5, 36, 0x85]

/// Definitions of rows (kind 0), timer events (kind 1), a session (kind 2) and a developer's field (kind 3).
private let rows: [UInt8] =
    [0x40, 0, 0, 20, 0, 8, 253, 4, 0x86, 4, 1, 2, 53, 1, 2, 6, 2, 0x84, 39, 2, 0x84, 41, 2, 0x84]
    + [84, 2, 0x84, 85, 2, 0x84]
    + [0x41, 0, 0, 21, 0, 3, 253, 4, 0x86, 0, 1, 0, 1, 1, 0]
    + [0x42, 0, 0, 18, 0, 2, 253, 4, 0x86, 5, 1, 0]
    + [0x43, 0, 0, 206, 0, 5, 0, 1, 2, 1, 1, 2, 2, 1, 2, 3, 8, 7, 8, 8, 7]

/// What came out, or the error.
private func outcome(_ bytes: [UInt8], cut: Int) -> String {
    var reader = SensorReader(name: "fuzz.fit")
    var (samples, sum) = (0, UInt32(0))
    func take(_ blocks: [AccelerationBlock]) {
        for block in blocks {
            samples += block.count
            for value in block.force.x + block.force.z { sum = sum &* 31 &+ value.bitPattern }
        }
    }
    do throws(InputError) {
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + cut)
            take(try reader.process(Array(bytes[start..<end])))
            start = end
        }
        take(try reader.finish())
    } catch {
        expect(!error.what.isEmpty && !error.fix.isEmpty, "an error without what or fix")
        return "\(error.code) \(error.what)"
    }
    let notices = reader.inputDescription?.notices.map { $0.code + $0.message } ?? []
    guard let run = reader.deviceRun else { return "\(samples) \(sum) \(notices)" }
    return "\(fingerprint(run)) \(notices)"
}
