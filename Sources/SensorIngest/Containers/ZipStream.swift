// A ZIP archive read from front to back by its local headers, so that a pipe is as good as a file.

import GaitModel

/// Says what becomes of each member; gets the bytes of those it asked for.
protocol ZipVisitor: AnyObject {
    func begin(_ header: ZipHeader, byte: Int) throws(InputError) -> ZipStream.Treatment
    /// Plain bytes of a member that is being read.
    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError)
    /// Packed bytes of a member that is being held.
    func hold(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError)
    func end(_ outcome: ZipStream.Outcome, packedBytes: Int) throws(InputError)
}

struct ZipStream {
    enum Treatment { case read, hold, skip }
    enum Outcome: Equatable {
        case whole
        /// The archive ended inside the member.
        case cutOff
        case damaged
    }

    private enum State {
        case header
        case packed(Inflater)
        case stored(left: Int)
        /// The size record after an open-ended member.
        case descriptor
        /// The list of contents at the end, which is not needed.
        case done
    }

    private unowned let visitor: any ZipVisitor
    private let limits: ContainerLimits
    private(set) var budget: InflateBudget
    private var state = State.header
    private var pending: [UInt8] = []
    private var header: ZipHeader?
    private var treatment = Treatment.skip
    /// Packed bytes of the present member, and its plain ones.
    private var packed = 0
    private var plain = 0
    private var checksum: UInt32 = 0
    private var isEnded = false
    /// Somewhere the way to the next member was lost, so what follows is not known.
    private(set) var isDamaged = false
    private var memberCount = 0
    /// Of the archive's bytes taken so far.
    private(set) var byte = 0

    init(visitor: any ZipVisitor, limits: ContainerLimits) {
        self.visitor = visitor
        self.limits = limits
        budget = InflateBudget(limits)
    }

    mutating func process(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) {
        var rest = chunk
        while rest.count > 0 {
            let used = try step(rest)
            byte += used
            rest = UnsafeBufferPointer(rebasing: rest[used...])
        }
    }

    /// After the last byte: a member that did not end is reported as cut off.
    mutating func finish() throws(InputError) {
        switch state {
        case .packed(let inflater):
            try inflater.flush { (plain) throws(InputError) in try self.pass(plain, taken: self.byte) }
            try end(.cutOff)
        case .stored: try end(.cutOff)
        // All of the member was there, only its checksum is missing.
        case .descriptor: try end(.whole)
        case .header, .done: break
        }
        state = .done
    }

    /// Takes some of the bytes; returns how many.
    private mutating func step(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> Int {
        switch state {
        case .header: return try takeHeader(bytes)
        case .packed(let inflater): return try inflate(bytes, inflater)
        case .stored(let left): return try copy(bytes, left)
        case .descriptor: return try takeDescriptor(bytes)
        case .done: return bytes.count
        }
    }

    private mutating func takeHeader(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> Int {
        let wanted = pending.count < 4 ? 4 : ZipHeader.length(pending) ?? ZipHeader.fixedSize
        let used = min(bytes.count, wanted - pending.count)
        pending.append(contentsOf: bytes[..<used])
        guard pending.count >= 4 else { return used }
        guard pending.starts(with: ZipHeader.signature) else {
            if memberCount == 0 && pending.little32(0) == ZipHeader.descriptorSignature {
                pending = []  // The mark of an archive that was to be split.
                return used
            }
            leave()
            return used
        }
        if let length = ZipHeader.length(pending), pending.count == length {
            try open(ZipHeader(pending), at: byte + used - length)
        }
        return used
    }

    /// No further member. Rubbish where the first should be is no archive.
    private mutating func leave() {
        isDamaged = !pending.starts(with: [0x50, 0x4B])
        state = .done
    }

    private mutating func open(_ next: ZipHeader, at start: Int) throws(InputError) {
        memberCount += 1
        guard memberCount <= limits.members else {
            throw ContainerErrors.limit("This archive has more than \(limits.members) members.", byte: start)
        }
        guard next.name.path.utf8.count <= limits.nameBytes, !next.name.isUnsafe else {
            throw ContainerErrors.outside(next.name.path, byte: start)
        }
        header = next
        pending = []
        (packed, plain, checksum, isEnded) = (0, 0, 0, false)
        treatment = try visitor.begin(next, byte: start)
        if next.isOpenEnded && next.packedSize == 0 {
            guard next.method == 8, !next.isEncrypted else { return try stop(next, start) }
            state = .packed(Inflater(.raw))
        } else if treatment == .read && next.method == 8 {
            state = .packed(Inflater(.raw))
        } else {
            state = .stored(left: next.packedSize)
            if next.packedSize == 0 { try closeStored() }
        }
    }

    /// The end of a member cannot be found: no matter when nobody wants it and nothing follows.
    private mutating func stop(_ next: ZipHeader, _ start: Int) throws(InputError) {
        guard treatment == .skip else {
            throw ContainerErrors.archive(
                "A member's length is not stated, so the archive cannot be read from front to back.",
                byte: start, entry: next.name.path)
        }
        isDamaged = true
        state = .done
    }

    private mutating func inflate(
        _ bytes: UnsafeBufferPointer<UInt8>, _ inflater: Inflater
    ) throws(InputError) -> Int {
        let offered = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, statedRest ?? bytes.count)])
        let (used, ending) = try inflater.process(offered) { (plain) throws(InputError) in
            try self.pass(plain, taken: self.byte + inflater.used)
        }
        if statedRest == used && ending == .hungry {
            try inflater.flush { (plain) throws(InputError) in
                try self.pass(plain, taken: self.byte + used)
            }
        }
        packed += used
        if treatment == .hold { try visitor.hold(UnsafeBufferPointer(rebasing: offered[..<used])) }
        (checksum, plain) = (inflater.checksum, inflater.given)
        switch ending {
        case .hungry: if statedRest == 0 { try closePacked(.damaged) }
        case .complete: try closePacked(nil)
        case .damaged: try closePacked(.damaged)
        }
        return used
    }

    private mutating func pass(
        _ plain: UnsafeBufferPointer<UInt8>, taken: Int
    ) throws(InputError) {
        try budget.give(plain.count, taken: taken)
        if treatment == .read { try visitor.read(plain) }
    }

    /// Packed bytes that should still come; nil where the header does not say.
    private var statedRest: Int? { header.flatMap { $0.packedSize > 0 ? $0.packedSize - packed : nil } }

    /// A deflate stream has ended, well or not.
    private mutating func closePacked(_ outcome: Outcome?) throws(InputError) {
        let isOpenEnded = header?.isOpenEnded == true
        if let outcome {
            try end(outcome)
        } else if !isOpenEnded {
            try end(header?.checksum == checksum ? .whole : .damaged)
        }
        if let rest = statedRest, rest > 0 {
            treatment = .skip
            state = .stored(left: rest)
        } else if statedRest == nil && outcome == .damaged {
            // Where the next member begins is not known.
            isDamaged = true
            state = .done
        } else {
            state = isOpenEnded ? .descriptor : .header
        }
    }

    /// Bytes of known number: stored ones, or packed ones that are held or skipped.
    private mutating func copy(_ bytes: UnsafeBufferPointer<UInt8>, _ left: Int) throws(InputError) -> Int {
        let used = min(bytes.count, left)
        let part = UnsafeBufferPointer(rebasing: bytes[..<used])
        packed += used
        switch treatment {
        case .read:
            try budget.give(used, taken: byte + used)
            checksum = Inflater.checksum(checksum, part)
            try visitor.read(part)
        case .hold: try visitor.hold(part)
        case .skip: break
        }
        state = .stored(left: left - used)
        if left == used { try closeStored() }
        return used
    }

    private mutating func closeStored() throws(InputError) {
        let isChecked = treatment == .read && header?.method == 0 && header?.isOpenEnded == false
        try end(isChecked && header?.checksum != checksum ? .damaged : .whole)
        plain = header?.size ?? 0
        state = header?.isOpenEnded == true ? .descriptor : .header
    }

    private mutating func end(_ outcome: Outcome) throws(InputError) {
        guard !isEnded else { return }
        isEnded = true
        try visitor.end(outcome, packedBytes: packed)
    }

    private mutating func takeDescriptor(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> Int {
        let used = min(bytes.count, descriptorLength - pending.count)
        pending.append(contentsOf: bytes[..<used])
        guard pending.count == descriptorLength else { return used }
        let stated = pending.little32(isSigned ? 4 : 0)
        try end(stated == checksum ? .whole : .damaged)
        pending = []
        state = .header
        return used
    }

    private var isSigned: Bool { pending.count >= 4 && pending.little32(0) == ZipHeader.descriptorSignature }

    /// With a signature or without, sizes of 4 or of 8 bytes: the lengths that were counted tell.
    private var descriptorLength: Int {
        let start = isSigned ? 4 : 0
        guard pending.count >= start + 12 else { return start + 12 }
        let isShort =
            pending.little32(start + 4) == UInt32(truncatingIfNeeded: packed)
            && pending.little32(start + 8) == UInt32(truncatingIfNeeded: plain)
        return isShort ? start + 12 : start + 20
    }
}
