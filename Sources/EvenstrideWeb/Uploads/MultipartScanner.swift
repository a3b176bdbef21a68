// Takes a posted form apart while it arrives, cut anywhere: the boundary is found, nothing is kept but what may be one.

/// Bytes in, parts out (RFC 7578). The bytes before the first boundary and after the last are dropped.
struct MultipartScanner {
    enum Event: Equatable {
        case begin(PartHeader)
        case data(ArraySlice<UInt8>)
        case end
    }

    enum Refusal: Error, Equatable {
        case noBoundary, longHeader, badHeader, tooManyParts, cutShort
    }

    private enum State { case preamble, data, afterBoundary, header, epilogue }

    /// A part's header, bytes, and the parts of a form: more is no form of ours.
    static let longestHeader = 4096
    static let mostParts = 128
    /// Blanks a sender may put after a boundary.
    private static let longestPadding = 64

    /// A line break belongs to the boundary, not to the data before it.
    private let delimiter: [UInt8]
    private var pending = Array("\r\n".utf8)
    private var state = State.preamble
    private var parts = 0

    /// - Parameter contentType: the header with its boundary.
    init(contentType: String) throws(Refusal) {
        guard let boundary = HeaderValue(contentType).parameters["boundary"],
            (1...70).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ (0x20..<0x7F).contains($0) })
        else { throw .noBoundary }
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    mutating func process(_ bytes: some Sequence<UInt8>, _ use: (Event) throws -> Void) throws {
        guard state != .epilogue else { return }
        pending.append(contentsOf: bytes)
        var used = 0
        while try advance(&used, use) {}
        pending.removeFirst(used)
    }

    /// The body is over: it has to be after the last boundary.
    func finish() throws(Refusal) {
        guard state == .epilogue else { throw .cutShort }
    }

    /// One step; false when more bytes are needed.
    private mutating func advance(_ used: inout Int, _ use: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .preamble, .data: return try scanData(&used, use)
        case .afterBoundary: return try scanBoundary(&used, use)
        case .header: return try scanHeader(&used, use)
        case .epilogue:
            used = pending.count
            return false
        }
    }

    private mutating func scanData(_ used: inout Int, _ use: (Event) throws -> Void) throws -> Bool {
        let found = MultipartScanner.find(delimiter, in: pending, from: used)
        try hand(pending[used..<found.place], use)
        used = found.place
        guard found.isWhole else { return false }
        state = .afterBoundary
        return true
    }

    private func hand(_ data: ArraySlice<UInt8>, _ use: (Event) throws -> Void) throws {
        guard parts > 0, !data.isEmpty else { return }
        try use(.data(data))
    }

    /// What follows decides: "--" ends the form, a line break begins a part, and with anything else it was data.
    private mutating func scanBoundary(_ used: inout Int, _ use: (Event) throws -> Void) throws -> Bool {
        var place = used + delimiter.count
        if place + 1 < pending.count, pending[place] == 0x2D, pending[place + 1] == 0x2D {
            if parts > 0 { try use(.end) }
            state = .epilogue
            return true
        }
        while place < pending.count, [0x20, 0x09].contains(pending[place]),
            place - used - delimiter.count < MultipartScanner.longestPadding
        {
            place += 1
        }
        guard place + 1 < pending.count else { return false }
        guard pending[place] == 0x0D, pending[place + 1] == 0x0A else {
            try hand(pending[used..<used + delimiter.count], use)
            used += delimiter.count
            state = parts > 0 ? .data : .preamble
            return true
        }
        if parts > 0 { try use(.end) }
        parts += 1
        guard parts <= MultipartScanner.mostParts else { throw Refusal.tooManyParts }
        // The line break stays: a part without headers is one at once.
        used = place
        state = .header
        return true
    }

    private mutating func scanHeader(_ used: inout Int, _ use: (Event) throws -> Void) throws -> Bool {
        let blank = Array("\r\n\r\n".utf8)
        let found = MultipartScanner.find(blank, in: pending, from: used)
        guard found.place - used <= MultipartScanner.longestHeader else { throw Refusal.longHeader }
        guard found.isWhole else { return false }
        guard let header = PartHeader(pending[used..<found.place]) else { throw Refusal.badHeader }
        try use(.begin(header))
        used = found.place + blank.count
        state = .data
        return true
    }

    /// Where `needle` is, or where it may begin at the end.
    private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> (
        place: Int, isWhole: Bool
    ) {
        bytes.withUnsafeBufferPointer { bytes in
            var place = start
            while place < bytes.count {
                guard bytes[place] == 0x0D else {
                    place += 1
                    continue
                }
                var length = 1
                while length < needle.count, place + length < bytes.count,
                    bytes[place + length] == needle[length]
                {
                    length += 1
                }
                if length == needle.count { return (place, true) }
                if place + length == bytes.count { return (place, false) }
                place += 1
            }
            return (bytes.count, false)
        }
    }
}
