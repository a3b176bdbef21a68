// Archives made in the test: gzip by zlib, ZIP by hand, so that every field can be made wrong.

import CZlib

@testable import SensorIngest

enum Packed {
    /// - Parameter window: 31 for gzip, -15 for deflate without a frame.
    static func deflate(_ bytes: [UInt8], window: Int32) -> [UInt8] {
        var stream = z_stream()
        guard evenstride_deflate_start(&stream, 6, window) == Z_OK else { return [] }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: bytes.count / 2 + bytes.count / 100 + 4096 + bytes.count)
        var input = bytes
        let count = output.count
        return input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(count)
                _ = CZlib.deflate(&stream, Z_FINISH)
                return Array(target[..<(count - Int(stream.avail_out))])
            }
        }
    }

    static func gzip(_ bytes: [UInt8]) -> [UInt8] { deflate(bytes, window: 31) }
    static func gzip(_ text: String) -> [UInt8] { gzip(Array(text.utf8)) }
}

/// A ZIP archive; members as they would come from an app that streams or one that seeks.
struct MadeZip {
    struct Member {
        var name: String
        var bytes: [UInt8]
        var method = 8
        var flags = 0
        var largeDescriptor = false
        var hasDescriptorSignature = true
        var checksum: UInt32?

        init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
        init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

        func with(_ change: (inout Self) -> Void) -> Self {
            var copy = self
            change(&copy)
            return copy
        }

        /// Sizes after the data, as streaming writers do.
        var streamed: Self { with { $0.flags |= 8 } }
        var stored: Self { with { $0.method = 0 } }
    }

    static func of(_ members: [Member], directory: Bool = true) -> [UInt8] {
        var output: [UInt8] = []
        for member in members { append(member, to: &output) }
        // The list at the end is never read; its signature is enough to end the members.
        if directory { output += [0x50, 0x4B, 1, 2] + [UInt8](repeating: 0, count: 42) }
        return output + [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    }

    private static func append(_ member: Member, to output: inout [UInt8]) {
        let packed = member.method == 8 ? Packed.deflate(member.bytes, window: -15) : member.bytes
        let checksum =
            member.checksum ?? member.bytes.withUnsafeBufferPointer { Inflater.checksum(0, $0) }
        let isOpen = member.flags & 8 != 0
        output += [0x50, 0x4B, 3, 4, 20, 0]
        output += little(member.flags, 2) + little(member.method, 2) + [0, 0, 0, 0]
        let sizes = little(packed.count, 4) + little(member.bytes.count, 4)
        output += isOpen ? [UInt8](repeating: 0, count: 12) : little(Int(checksum), 4) + sizes
        output += little(member.name.utf8.count, 2) + [0, 0] + Array(member.name.utf8) + packed
        guard isOpen else { return }
        if member.hasDescriptorSignature { output += [0x50, 0x4B, 7, 8] }
        output += little(Int(checksum), 4)
        let width = member.largeDescriptor ? 8 : 4
        output += little(packed.count, width) + little(member.bytes.count, width)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
