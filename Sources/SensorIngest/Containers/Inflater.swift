// Deflated bytes in, plain bytes out, a fixed buffer at a time: the only place that touches zlib.

import CZlib
import GaitModel

typealias ByteSink = (UnsafeBufferPointer<UInt8>) throws(InputError) -> Void

final class Inflater {
    enum Form: Int32 {
        /// Deflate without a frame, as in ZIP.
        case raw = -15
        /// With the header and checksum of gzip, which zlib checks.
        case gzip = 31
    }

    enum End: Equatable {
        /// All input was used; more is wanted.
        case hungry
        /// The stream is complete.
        case complete
        /// No deflate stream from here on.
        case damaged
    }

    static let bufferSize = 64 * 1024
    private let stream: UnsafeMutablePointer<z_stream>
    private let output: UnsafeMutablePointer<UInt8>
    private let form: Form
    private let isReady: Bool
    /// Of the bytes given out, raw form.
    private(set) var checksum: UInt32 = 0
    private(set) var given = 0
    /// Of the input of the present call, so far.
    private(set) var used = 0
    private var filled = 0

    init(_ form: Form) {
        self.form = form
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        output = .allocate(capacity: Self.bufferSize)
        isReady = evenstride_inflate_start(stream, form.rawValue) == Z_OK
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    static func checksum(_ before: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32(UInt(before), bytes.baseAddress, UInt32(clamping: bytes.count)))
    }

    /// Inflates all of `input`, or up to the end of the stream; returns how much of it was used.
    func process(
        _ input: UnsafeBufferPointer<UInt8>, _ sink: ByteSink
    ) throws(InputError) -> (used: Int, end: End) {
        guard isReady else { return (0, .damaged) }
        // zlib takes a mutable pointer and does not write to it.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = UInt32(clamping: input.count)
        let offered = Int(stream.pointee.avail_in)
        used = 0
        while true {
            stream.pointee.next_out = output + filled
            stream.pointee.avail_out = UInt32(Self.bufferSize - filled)
            let status = inflate(stream, Z_NO_FLUSH)
            filled = Self.bufferSize - Int(stream.pointee.avail_out)
            used = offered - Int(stream.pointee.avail_in)
            let isFull = filled == Self.bufferSize
            let isOver = status != Z_OK && status != Z_BUF_ERROR
            if isFull || isOver { try flush(sink) }
            switch status {
            case Z_STREAM_END: return (used, .complete)
            case Z_OK where stream.pointee.avail_in > 0 || isFull: continue
            case Z_OK, Z_BUF_ERROR: return (used, .hungry)
            default: return (used, .damaged)
            }
        }
    }

    /// Hands out what has come out so far: pieces are full ones until then, so that limits are looked at in the
    /// same places however the input was cut.
    func flush(_ sink: ByteSink) throws(InputError) {
        guard filled > 0 else { return }
        let plain = UnsafeBufferPointer(start: UnsafePointer(output), count: filled)
        if form == .raw { checksum = Self.checksum(checksum, plain) }
        given += filled
        filled = 0
        try sink(plain)
    }
}
