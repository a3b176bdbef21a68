// ZIP archives and gzip files made of the input: limits hold, and the cut does not matter.

import GaitModel

@testable import SensorIngest

private let limits: ContainerLimits = {
    var limits = ContainerLimits()
    limits.inflatedBytes = 8 << 20
    limits.heldBytes = 1 << 20
    limits.heldInflatedBytes = 4 << 20
    return limits
}()

/// The first byte chooses the magic number, so that the fuzzer need not find it.
func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    let made: [UInt8] =
        switch first & 3 {
        case 0: [0x1F, 0x8B, 8, 0] + rest
        case 1: [0x50, 0x4B, 3, 4] + rest
        default: rest
        }
    let whole = outcome(made, cut: max(1, made.count))
    let cut = outcome(made, cut: 1 + Int(first >> 2))
    expect(whole == cut, "\(cut) instead of \(whole)")
}

private func outcome(_ bytes: [UInt8], cut: Int) -> String {
    var reader = SensorReader(name: "fuzz.zip", options: ReadingOptions(), limits: limits)
    var samples = 0
    do throws(InputError) {
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + cut)
            for block in try reader.process(Array(bytes[start..<end])) { samples += block.count }
            start = end
        }
        for block in try reader.finish() { samples += block.count }
    } catch {
        // Where a limit or damage is noticed may depend on the cut, what is said may not.
        return "\(error.code)"
    }
    let description = reader.inputDescription
    let inflated = description?.container?.inflatedBytes ?? 0
    expect(inflated <= limits.inflatedBytes, "\(inflated) bytes came out")
    return "\(samples) \(description?.rows ?? 0)"
}
