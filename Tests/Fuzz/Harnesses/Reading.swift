// Any bytes end in an error or a description, and it does not matter where they are cut.

import GaitModel
import SensorIngest

func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    let rest = UnsafeBufferPointer(rebasing: bytes.dropFirst())
    let whole = outcome(rest, cut: rest.count)
    let cut = outcome(rest, cut: 1 + Int(first))
    expect(whole == cut, "cut into \(1 + Int(first)): \(cut) instead of \(whole)")
}

/// What came out, or the error.
private func outcome(_ bytes: UnsafeBufferPointer<UInt8>, cut: Int) -> String {
    let bytes = UnsafeRawBufferPointer(bytes)
    var reader = SensorReader(name: "fuzz.csv")
    var samples = 0
    var sum: UInt32 = 0
    func take(_ blocks: [AccelerationBlock]) {
        for block in blocks {
            samples += block.count
            for value in block.force.x + block.force.z { sum = sum &* 31 &+ value.bitPattern }
        }
    }
    do throws(InputError) {
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + max(1, cut))
            take(try reader.process(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
            start = end
        }
        take(try reader.finish())
    } catch {
        expect(!error.what.isEmpty && !error.fix.isEmpty, "an error without what or fix")
        expect(isPrintable(error.what + error.detail + error.fix), "control characters in \(error)")
        expect(error.code != .internalBug, "\(error)")
        return "\(error.code) \(error.what)"
    }
    guard let description = reader.inputDescription else { fatalError("neither error nor description") }
    expect(description.clock.rate.isFinite && description.clock.rate > 0, "rate \(description.clock.rate)")
    let notices = description.notices.map(\.code)
    return "\(samples) \(sum) \(description.rows) \(description.skippedRows) \(notices)"
}

private func isPrintable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
}
