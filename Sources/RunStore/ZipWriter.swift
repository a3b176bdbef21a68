// A ZIP archive written member by member (APPNOTE 6.3): deflated where a member fits into memory, else stored.

internal import CZlib
internal import Foundation
internal import GaitModel

struct ZipWriter {
    private let file: FileHandle
    private var offset: UInt64 = 0
    private var directory = Data()
    private var members = 0

    /// Larger members are stored as they are, a piece at a time.
    private static let deflatedUpTo = 32 << 20
    /// The classic format counts in 32 bits.
    private static let largest = UInt64(UInt32.max)
    private static let piece = 1 << 20

    init(_ file: FileHandle) { self.file = file }

    /// - Parameter name: with `/` between folders, ASCII.
    mutating func add(_ name: String, _ bytes: [UInt8]) throws {
        let sum = crc32(0, bytes, UInt32(bytes.count))
        let packed = Self.deflated(bytes)
        let isPacked = packed.count < bytes.count
        try begin(name, isPacked ? packed.count : bytes.count, bytes.count, UInt32(sum), isPacked: isPacked)
        try write(Data(isPacked ? packed : bytes))
    }

    mutating func add(_ name: String, file path: String) throws {
        let source = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? source.close() }
        let size = try source.seekToEnd()
        try source.seek(toOffset: 0)
        guard size > Self.deflatedUpTo else {
            return try add(name, [UInt8](source.readToEnd() ?? Data()))
        }
        guard size < Self.largest else { throw Self.tooLarge }
        // Twice through: the sum stands before the bytes.
        var sum = crc32(0, nil, 0)
        try Self.pieces(source) { sum = crc32(sum, [UInt8]($0), UInt32($0.count)) }
        try begin(name, Int(size), Int(size), UInt32(sum), isPacked: false)
        try source.seek(toOffset: 0)
        try Self.pieces(source) { try write($0) }
    }

    private static func pieces(_ source: FileHandle, _ use: (Data) throws -> Void) throws {
        while let piece = try source.read(upToCount: piece), !piece.isEmpty { try use(piece) }
    }

    /// The raw stream inside zlib's frame of two bytes before and four behind.
    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var length = compressBound(UInt(bytes.count))
        var framed = [UInt8](repeating: 0, count: Int(length))
        guard compress2(&framed, &length, bytes, UInt(bytes.count), 6) == Z_OK else { return bytes }
        return Array(framed[2..<Int(length) - 4])
    }

    private mutating func begin(_ name: String, _ packed: Int, _ size: Int, _ sum: UInt32, isPacked: Bool)
        throws
    {
        let name = Array(name.utf8)
        guard offset < Self.largest - UInt64(packed), members < 65_535 else { throw Self.tooLarge }
        var common = Data()
        // Version 2.0, no flags, method, 1 January 1980: the time of writing says nothing of the run.
        common.append(numbers16: [20, 0, isPacked ? 8 : 0, 0, 0x21])
        common.append(numbers32: [sum, UInt32(packed), UInt32(size)])
        common.append(numbers16: [UInt16(name.count), 0])
        directory.append(numbers32: [0x0201_4b50])
        // Made on Unix, so that the mode counts.
        directory.append(numbers16: [3 << 8 | 20])
        directory.append(common)
        directory.append(numbers16: [0, 0, 0])
        directory.append(numbers32: [0o100600 << 16, UInt32(offset)])
        directory.append(contentsOf: name)
        members += 1
        var head = Data()
        head.append(numbers32: [0x0403_4b50])
        try write(head + common + Data(name))
    }

    private mutating func write(_ bytes: Data) throws {
        try file.write(contentsOf: bytes)
        offset += UInt64(bytes.count)
    }

    mutating func finish() throws {
        guard offset < Self.largest else { throw Self.tooLarge }
        var end = Data()
        end.append(numbers32: [0x0605_4b50])
        end.append(numbers16: [0, 0, UInt16(members), UInt16(members)])
        end.append(numbers32: [UInt32(directory.count), UInt32(offset)])
        end.append(numbers16: [0])
        try write(directory + end)
        try file.synchronize()
    }

    private static var tooLarge: InputError {
        InputError(
            .history, "the kept runs are more than 4 GB, which this archive cannot hold",
            fix: "copy the folder itself; everything lies in it")
    }
}

extension Data {
    fileprivate mutating func append(numbers16: [UInt16]) {
        for number in numbers16 { append(contentsOf: [UInt8(number & 255), UInt8(number >> 8)]) }
    }

    fileprivate mutating func append(numbers32: [UInt32]) {
        for number in numbers32 { append(numbers16: [UInt16(number & 0xffff), UInt16(number >> 16)]) }
    }
}
