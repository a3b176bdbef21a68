// Opens a workbook with other code than wrote it: the central directory, then inflate.

import CZlib
import Foundation

struct ZipReading {
    struct Broken: Error { let what: String }

    /// Name and content of every member.
    let members: [String: String]

    init(_ data: Data) throws {
        let bytes = [UInt8](data)
        func number(_ place: Int, _ size: Int) -> Int {
            (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        guard let end = bytes.indices.dropLast(21).last(where: { number($0, 4) == 0x0605_4B50 }) else {
            throw Broken(what: "no end of the directory")
        }
        var (place, found) = (number(end + 16, 4), [String: String]())
        for _ in 0..<number(end + 10, 2) {
            let (method, packed, size) = (number(place + 10, 2), number(place + 20, 4), number(place + 24, 4))
            let (nameLength, extra, comment) = (
                number(place + 28, 2), number(place + 30, 2), number(place + 32, 2)
            )
            let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            let header = number(place + 42, 4)
            let start = header + 30 + number(header + 26, 2) + number(header + 28, 2)
            let content = Array(bytes[start..<(start + packed)])
            found[name] = String(
                decoding: method == 0 ? content : try ZipReading.inflated(content, to: size), as: UTF8.self)
            place += 46 + nameLength + extra + comment
        }
        members = found
    }

    private static func inflated(_ packed: [UInt8], to size: Int) throws -> [UInt8] {
        var (input, output) = (packed, [UInt8](repeating: 0, count: size))
        return try input.withUnsafeMutableBufferPointer { from in
            try output.withUnsafeMutableBufferPointer { to in
                var stream = z_stream()
                stream.next_in = from.baseAddress
                stream.avail_in = UInt32(from.count)
                stream.next_out = to.baseAddress
                stream.avail_out = UInt32(to.count)
                guard evenstride_inflate_start(&stream, -15) == Z_OK else {
                    throw Broken(what: "no inflater")
                }
                defer { inflateEnd(&stream) }
                guard inflate(&stream, Z_FINISH) == Z_STREAM_END, stream.avail_out == 0 else {
                    throw Broken(what: "a member does not unpack")
                }
            }
            return output
        }
    }
}
