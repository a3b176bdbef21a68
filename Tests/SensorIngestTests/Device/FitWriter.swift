// Writes small FIT files of any shape, right or wrong, for tests.

@testable import SensorIngest

struct FitWriter {
    struct Field {
        let number: UInt8
        let size: Int
        let type: UInt8
        var developer: UInt8?

        static func enumeration(_ number: UInt8) -> Field { Field(number: number, size: 1, type: 0x00) }
        static func byte(_ number: UInt8) -> Field { Field(number: number, size: 1, type: 0x02) }
        static func signedByte(_ number: UInt8) -> Field { Field(number: number, size: 1, type: 0x01) }
        static func short(_ number: UInt8) -> Field { Field(number: number, size: 2, type: 0x84) }
        static func long(_ number: UInt8) -> Field { Field(number: number, size: 4, type: 0x86) }
        static func text(_ number: UInt8, _ size: Int) -> Field {
            Field(number: number, size: size, type: 0x07)
        }
        static func shorts(_ number: UInt8, _ count: Int, signed: Bool = false) -> Field {
            Field(number: number, size: 2 * count, type: signed ? 0x83 : 0x84)
        }
        static func longs(_ number: UInt8, _ count: Int) -> Field {
            Field(number: number, size: 4 * count, type: 0x85)
        }
        static func developer(_ number: UInt8, _ size: Int, index: UInt8 = 0) -> Field {
            Field(number: number, size: size, type: 0, developer: index)
        }

        var elementSize: Int {
            switch type & 0x1F {
            case 3, 4, 11: 2
            case 5, 6, 8, 12: 4
            default: 1
            }
        }
    }

    var isBigEndian = false
    private(set) var content: [UInt8] = []

    mutating func define(_ local: UInt8, _ global: UInt16, _ fields: [Field]) {
        let (own, developers) = (fields.filter { $0.developer == nil }, fields.filter { $0.developer != nil })
        content.append(0x40 | (developers.isEmpty ? 0 : 0x20) | local)
        content += [0, isBigEndian ? 1 : 0]
        content += number(UInt64(global), 2)
        content.append(UInt8(own.count))
        for field in own { content += [field.number, UInt8(field.size), field.type] }
        guard !developers.isEmpty else { return }
        content.append(UInt8(developers.count))
        for field in developers { content += [field.number, UInt8(field.size), field.developer ?? 0] }
    }

    mutating func data(_ local: UInt8, _ bytes: [UInt8]) { content += [local] + bytes }

    mutating func compressed(_ local: UInt8, offset: UInt8, _ bytes: [UInt8]) {
        content += [0x80 | local << 5 | offset & 31] + bytes
    }

    mutating func raw(_ bytes: [UInt8]) { content += bytes }

    func number(_ value: UInt64, _ size: Int) -> [UInt8] {
        let little = (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
        return isBigEndian ? little.reversed() : little
    }

    func u16(_ value: Int) -> [UInt8] { number(UInt64(bitPattern: Int64(value)), 2) }
    func u32(_ value: Int) -> [UInt8] { number(UInt64(bitPattern: Int64(value)), 4) }

    static func text(_ text: String, _ size: Int) -> [UInt8] {
        let bytes = Array(text.utf8.prefix(size - 1))
        return bytes + [UInt8](repeating: 0, count: size - bytes.count)
    }

    /// Header, content and checksums; `length` overrules what the header promises.
    func file(length: Int? = nil, headerSize: UInt8 = 14) -> [UInt8] {
        let size = length ?? content.count
        var header: [UInt8] = [headerSize, 0x20, 0, 0]
        header += (0..<4).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) }
        header += Array(".FIT".utf8)
        if headerSize == 14 { header += Self.checksum(header) }
        let body = header + content
        return body + Self.checksum(body)
    }

    static func checksum(_ bytes: [UInt8]) -> [UInt8] {
        var sum = FitChecksum()
        bytes.withUnsafeBufferPointer { sum.add($0) }
        return [UInt8(sum.value & 0xFF), UInt8(sum.value >> 8)]
    }
}

enum MadeFit {
    static let start = 1_000_000_000

    /// A run at 84 strides a minute with dynamics, one row a second.
    static func run(seconds: Int, isBigEndian: Bool = false, pauseAt: Int? = nil) -> FitWriter {
        var fit = FitWriter()
        fit.isBigEndian = isBigEndian
        fit.define(0, 0, [.enumeration(0), .short(1), .long(4)])
        fit.data(0, [4] + fit.u16(1) + fit.u32(start))
        fit.define(1, 21, [.long(253), .enumeration(0), .enumeration(1)])
        fit.data(1, fit.u32(start) + [0, 0])
        fit.define(
            2, 20,
            [
                .long(253), .byte(3), .byte(4), .byte(53), .short(6), .long(5), .short(39), .short(41),
                .short(84), .short(85),
            ])
        var shift = 0
        for second in 0..<seconds {
            if second == pauseAt {
                fit.data(1, fit.u32(start + second) + [0, 4])
                shift = 120
                fit.data(1, fit.u32(start + second + shift) + [0, 0])
            }
            var row = fit.u32(start + second + shift)
            row += [140, 84, 64] + fit.u16(3000) + fit.u32(300 * second)
            row += fit.u16(820 + second % 7) + fit.u16(2450) + fit.u16(5040) + fit.u16(10_650)
            fit.data(2, row)
        }
        fit.define(3, 18, [.long(253), .enumeration(5)])
        fit.data(3, fit.u32(start + seconds + shift) + [1])
        return fit
    }

    static let developerName = "Ground Time"

    /// A run whose contact time is a developer field.
    static func developer(seconds: Int) -> FitWriter {
        var fit = FitWriter()
        fit.define(0, 206, [.byte(0), .byte(1), .byte(2), .text(3, 16), .text(8, 16)])
        fit.data(
            0, [0, 5, 0x84] + FitWriter.text(developerName, 16) + FitWriter.text("Milliseconds", 16))
        fit.define(1, 20, [.long(253), .byte(4), .developer(5, 2)])
        for second in 0..<seconds { fit.data(1, fit.u32(start + second) + [84] + fit.u16(251)) }
        return fit
    }
}
