// The 16-bit checksum of FIT headers and files.

struct FitChecksum {
    private static let table: [UInt16] = (0..<256).map { (byte: UInt16) in
        (0..<8).reduce(byte) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xA001 : crc >> 1 }
    }

    private(set) var value: UInt16 = 0

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        value = Self.table.withUnsafeBufferPointer { table in
            bytes.reduce(value) { crc, byte in
                crc >> 8 ^ table[Int((crc ^ UInt16(byte)) & 0xFF)]
            }
        }
    }
}
