// Bytes of a FIT file, in pieces of any size, to its messages. Never fails: it remembers where reading ended.

/// Gets the messages in the order of the file.
protocol FitHandler {
    mutating func take(_ message: FitMessage)
}

struct FitDecoder {
    private enum Stage {
        case header
        /// Bytes of messages that are still to come.
        case messages(Int)
        case checksum
        /// Between the end of one file and what may follow it.
        case after
        case stopped
    }

    private static let mark = Array(".FIT".utf8)

    private var stage = Stage.header
    private var held: [UInt8] = []
    private var checksum = FitChecksum()
    private var locals: [FitLayout?] = Array(repeating: nil, count: 16)
    private var lastTime: UInt32 = 0
    /// Byte of the file that is read next.
    private(set) var position = 0
    private(set) var damage: FileDamage?
    /// Set at the end, when the header promised more; bytes that are missing.
    private(set) var missingBytes = 0
    private(set) var wrongChecksums = 0
    private(set) var trailingBytes = 0
    /// Files in a chain.
    private(set) var files = 0
    private(set) var inventory = FitInventory()

    mutating func process(_ bytes: UnsafeBufferPointer<UInt8>, to handler: inout some FitHandler) {
        guard !held.isEmpty else {
            let used = advance(bytes, &handler)
            held = Array(bytes[used...])
            return
        }
        var joined = held
        joined.append(contentsOf: bytes)
        let used = joined.withUnsafeBufferPointer { advance($0, &handler) }
        held = used == 0 ? joined : Array(joined[used...])
    }

    /// Call once after the last byte.
    mutating func finish() {
        switch stage {
        case .header where files == 0 || !held.isEmpty:
            damage = damage ?? FileDamage(byte: position, what: "the header is cut off")
        case .messages(let left): missingBytes = left == .max ? 0 : max(0, left - held.count) + 2
        case .checksum: missingBytes = 2 - held.count
        case .after: trailingBytes += held.count
        case .header, .stopped: break
        }
        held = []
        for layout in locals { inventory.add(layout) }
        locals = []
    }

    /// - Returns: bytes used.
    private mutating func advance(
        _ bytes: UnsafeBufferPointer<UInt8>, _ handler: inout some FitHandler
    ) -> Int {
        var used = 0
        while used < bytes.count {
            let rest = UnsafeBufferPointer(rebasing: bytes[used...])
            guard let length = step(rest, &handler) else { break }
            used += length
            position += length
        }
        return used
    }

    /// Reads one item; nil when its bytes are not all there yet.
    private mutating func step(
        _ bytes: UnsafeBufferPointer<UInt8>, _ handler: inout some FitHandler
    ) -> Int? {
        switch stage {
        case .header: return header(bytes)
        case .messages(0):
            stage = .checksum
            return 0
        case .messages(let left): return message(bytes, left, &handler)
        case .checksum: return endOfFile(bytes)
        case .after: return following(bytes)
        case .stopped: return bytes.count
        }
    }

    private mutating func stop(_ what: String) -> Int {
        damage = FileDamage(byte: position, what: what)
        stage = .stopped
        return 0
    }

    private mutating func header(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let size = Int(bytes[0])
        guard size >= 12 else { return stop("the header's length is \(size), not 12 or 14") }
        guard bytes.count >= size else { return nil }
        guard bytes[8..<12].elementsEqual(Self.mark) else { return stop("the header has no .FIT mark") }
        let length = (4..<8).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
        checksum = FitChecksum()
        checksum.add(UnsafeBufferPointer(rebasing: bytes[..<12]))
        if size >= 14, bytes[12] != 0 || bytes[13] != 0,
            checksum.value != UInt16(bytes[13]) << 8 | UInt16(bytes[12])
        {
            wrongChecksums += 1
        }
        checksum.add(UnsafeBufferPointer(rebasing: bytes[12..<size]))
        for layout in locals { inventory.add(layout) }
        locals = Array(repeating: nil, count: 16)
        files += 1
        // A recorder that was switched off never went back to write the length.
        stage = .messages(length == 0 || length == 0xFFFF_FFFF ? .max : length)
        return size
    }

    private mutating func message(
        _ bytes: UnsafeBufferPointer<UInt8>, _ left: Int, _ handler: inout some FitHandler
    ) -> Int? {
        let first = bytes[0]
        let isCompressed = first & 0x80 != 0
        if !isCompressed && first & 0x40 != 0 { return definition(bytes, left) }
        let local = Int(isCompressed ? first >> 5 & 3 : first & 15)
        guard let layout = locals[local] else {
            return stop("data of message kind \(local) come before its definition")
        }
        let length = 1 + layout.size
        guard length <= left else { return stop("a message runs past the end that the header states") }
        guard bytes.count >= length else { return nil }
        let contents = UnsafeBufferPointer(rebasing: bytes[1..<length])
        let message = FitMessage(
            layout: layout, bytes: contents,
            compressedTime: isCompressed ? compressedTime(first & 0x1F) : nil, position: position)
        if let time = message.timestamp { lastTime = time }
        layout.count(message)
        if message.global == FitProfile.fieldDescription { inventory.describe(message) }
        handler.take(message)
        return consumed(bytes, length, left)
    }

    /// The five low bits of the time; it only moves forward.
    private func compressedTime(_ offset: UInt8) -> UInt32 {
        let low = UInt32(offset)
        let next = lastTime & ~31 | low
        return low >= lastTime & 31 ? next : next &+ 32
    }

    private mutating func definition(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Int) -> Int? {
        let hasDeveloper = bytes[0] & 0x20 != 0
        guard bytes.count >= 6 else { return left < 6 ? stop("a definition is cut off by the end") : nil }
        let ownEnd = 6 + 3 * Int(bytes[5])
        guard bytes.count >= ownEnd + (hasDeveloper ? 1 : 0) else {
            return left < ownEnd ? stop("a definition runs past the end that the header states") : nil
        }
        let length = hasDeveloper ? ownEnd + 1 + 3 * Int(bytes[ownEnd]) : ownEnd
        guard length <= left else { return stop("a definition runs past the end that the header states") }
        guard bytes.count >= length else { return nil }
        guard bytes[2] < 2 else { return stop("a definition has byte order \(bytes[2]), not 0 or 1") }
        let isBig = bytes[2] == 1
        let (low, high) = isBig ? (bytes[4], bytes[3]) : (bytes[3], bytes[4])
        var fields: [FitField] = []
        fields.reserveCapacity((length - 6) / 3)
        var offset = 0
        func add(_ number: UInt8, _ size: Int, _ type: FitBaseType, developer: UInt8?) {
            let fits = size.isMultiple(of: type.size)
            fields.append(
                FitField(
                    number: number, offset: offset, size: size, type: fits ? type : FitBaseType(code: 0x0D),
                    developer: developer))
            offset += size
        }
        for at in stride(from: 6, to: ownEnd, by: 3) {
            add(bytes[at], Int(bytes[at + 1]), FitBaseType(code: bytes[at + 2]), developer: nil)
        }
        for at in stride(from: ownEnd + 1, to: length, by: 3) {
            let type = inventory.type(developer: bytes[at + 2], field: bytes[at])
            add(bytes[at], Int(bytes[at + 1]), type, developer: bytes[at + 2])
        }
        let local = Int(bytes[0] & 15)
        inventory.add(locals[local])
        locals[local] = FitLayout(
            global: UInt16(high) << 8 | UInt16(low), isBigEndian: isBig, fields: fields)
        return consumed(bytes, length, left)
    }

    private mutating func consumed(_ bytes: UnsafeBufferPointer<UInt8>, _ length: Int, _ left: Int) -> Int {
        checksum.add(UnsafeBufferPointer(rebasing: bytes[..<length]))
        stage = .messages(left == .max ? .max : left - length)
        return length
    }

    private mutating func endOfFile(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count >= 2 else { return nil }
        if checksum.value != UInt16(bytes[1]) << 8 | UInt16(bytes[0]) { wrongChecksums += 1 }
        stage = .after
        return 2
    }

    /// Another file, or bytes that belong to nothing.
    private mutating func following(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count >= 12 else { return nil }
        if bytes[0] >= 12, bytes[8..<12].elementsEqual(Self.mark) {
            stage = .header
            return 0
        }
        trailingBytes += bytes.count
        stage = .stopped
        return bytes.count
    }
}
