// A number read from text is the one that the C library reads, or none.

import Glibc

@testable import SensorIngest

func fuzz(_ bytes: UnsafeBufferPointer<UInt8>) {
    _ = DateTimeDecoder.decode(bytes)
    _ = NumberDecoder.double(bytes, decimalMark: 0x2C)
    if let whole = NumberDecoder.integer(bytes) {
        expect(NumberDecoder.double(bytes, decimalMark: 0x2E) == Double(whole), "integer \(whole)")
    }
    guard let value = NumberDecoder.double(bytes, decimalMark: 0x2E) else { return }
    expect(value.isFinite, "\(value)")
    let text = bytes.map { CChar(bitPattern: $0) } + [0]
    expect(strtod(text, nil) == value, "\(value) from \(String(decoding: bytes, as: UTF8.self))")
}
