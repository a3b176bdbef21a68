// A ZIP archive on the way to the reader: picks the recording while the members go by.

import GaitModel

/// With a survey of the archive the member is known beforehand. Without one (a pipe, an upload) a
/// member that is surely the recording is read at once, and others are kept packed, within a limit,
/// until the archive has ended and the same rule can choose among them.
final class ZipOpening: ContainerOpening, ZipVisitor {
    private(set) var engine: ReaderEngine?
    private let options: ReadingOptions
    private let limits: ContainerLimits
    private let surveyed: ContainerDescription?
    private var stream: ZipStream?
    private var members: [SurveyedMember] = []
    private var held: [HeldMember] = []
    private var heldBytes = 0
    private var current: ZipHeader?
    private var entry: String?
    private var outcome: ZipStream.Outcome?
    private var chosen: ContainerDescription?
    private var blocks: [AccelerationBlock] = []
    /// Of the archive, before the present chunk.
    private var bytes = 0

    init(options: ReadingOptions, limits: ContainerLimits) {
        self.options = options
        self.limits = limits
        surveyed = options.surveyed
        stream = ZipStream(visitor: self, limits: limits)
    }

    var description: ContainerDescription {
        var description = surveyed ?? chosen ?? ContainerDescription(kind: .zip, entry: entry ?? "")
        if surveyed == nil && chosen == nil { description.reason = streamReason }
        description.members = surveyed?.members ?? members.prefix(100).map(\.name.path)
        description.memberCount = surveyed?.memberCount ?? members.count
        description.inflatedBytes = inflated + (stream?.budget.given ?? 0)
        return description
    }

    private var inflated = 0

    private var streamReason: String {
        options.entry != nil ? "as you said" : "the first that fits, as the archive came as a stream"
    }

    var notices: [Notice] {
        ContainerNotices.of(outcome, entry: entry ?? "") + [lateDamage, otherFits].compactMap { $0 }
    }

    private var lateDamage: Notice? {
        guard stream?.isDamaged == true, outcome == .whole else { return nil }
        return Notice(
            "I_ARCHIVE_DAMAGED", .info, "The archive is damaged behind the recording.",
            effect: "The recording itself is whole.")
    }

    /// In a stream the first sure member was read; another one may follow.
    private var otherFits: Notice? {
        guard surveyed == nil, chosen == nil, options.entry == nil, let entry else { return nil }
        let others = members.filter { EntryRule.rank($0.name) == .sure && $0.name.path != entry }
        guard let other = others.first else { return nil }
        return Notice(
            "W_ARCHIVE_CHOICE", .warning,
            "The archive also holds '\(EscapedText.of(String(other.name.path.prefix(80))))'; the first that fits was "
                + "read, as the archive came as a stream.",
            effect: "Give --entry NAME for the other one.")
    }

    func process(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        try withStream { (stream) throws(InputError) in try stream.process(chunk) }
        bytes += chunk.count
        defer { blocks = [] }
        return blocks
    }

    /// The stream calls back into this object, so it is worked on outside of it.
    private func withStream(_ work: (inout ZipStream) throws(InputError) -> Void) throws(InputError) {
        guard var working = stream else { return }
        stream = nil
        try work(&working)
        stream = working
    }

    func finish() throws(InputError) -> [AccelerationBlock] {
        try withStream { (stream) throws(InputError) in try stream.finish() }
        if engine == nil { try readHeld() }
        let entry = entry ?? ""
        try located(entry) { () throws(InputError) in
            if (self.outcome == .cutOff || self.outcome == .damaged) && self.inflated == 0
                && (self.stream?.budget.given ?? 0) == 0
            {
                throw ContainerErrors.damaged(
                    "The archive ends or is damaged before any data.", byte: self.bytes)
            }
            self.blocks += try self.engine?.finish() ?? []
        }
        defer { blocks = [] }
        return blocks
    }

    /// Errors inside a member say which one.
    private func located(_ entry: String, _ body: () throws(InputError) -> Void) throws(InputError) {
        do throws(InputError) {
            try body()
        } catch {
            guard error.code != .archiveLimit else { throw error }
            var located = error
            located.position.entry = entry
            throw located
        }
    }

    private func start(_ path: String) {
        entry = path
        engine = ReaderEngine(name: path, options: options)
    }

    // MARK: members going by

    func begin(_ header: ZipHeader, byte: Int) throws(InputError) -> ZipStream.Treatment {
        current = header
        members.append(
            SurveyedMember(
                name: header.name, byte: byte, isEncrypted: header.isEncrypted, method: header.method))
        let treatment = treatment(header)
        guard treatment != .skip else { return .skip }
        if header.isEncrypted { throw ContainerErrors.encrypted(header.name.path, byte: byte) }
        guard header.method == 0 || header.method == 8 else {
            throw ContainerErrors.method(header.method, header.name.path, byte: byte)
        }
        if treatment == .read {
            (held, heldBytes) = ([], 0)
            start(header.name.path)
        } else {
            held.append(HeldMember(name: header.name, method: header.method))
        }
        return treatment
    }

    private func treatment(_ header: ZipHeader) -> ZipStream.Treatment {
        guard engine == nil else { return .skip }
        let path = header.name.path
        if let surveyed {
            if surveyed.gravityEntry == nil { return path == surveyed.entry ? .read : .skip }
            return path == surveyed.entry || path == surveyed.gravityEntry ? .hold : .skip
        }
        if let wanted = options.entry { return header.name.isCalled(wanted) ? .read : .skip }
        let rank = EntryRule.rank(header.name)
        if rank == .sure { return .read }
        if header.name.base == EntryRule.gravity { return .hold }
        guard let rank else { return .skip }
        let best = held.compactMap { EntryRule.rank($0.name) }.min()
        guard let best else { return .hold }
        if rank < best { dropHeld() }
        return rank < best ? .hold : .skip
    }

    /// Something better came; gravity stays.
    private func dropHeld() {
        held.removeAll { $0.name.base != EntryRule.gravity }
        heldBytes = held.reduce(0) { $0 + $1.bytes.count }
    }

    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) {
        try located(entry ?? "") { () throws(InputError) in
            self.blocks += try self.engine?.process(bytes) ?? []
        }
    }

    func hold(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) {
        heldBytes += bytes.count
        guard heldBytes <= limits.heldBytes else {
            throw ContainerErrors.tooLongToHold(limits.heldBytes, byte: self.bytes)
        }
        held[held.count - 1].bytes.append(contentsOf: bytes)
    }

    func end(_ outcome: ZipStream.Outcome, packedBytes: Int) throws(InputError) {
        guard let current else { return }
        members[members.count - 1].packedBytes = packedBytes
        if engine != nil && current.name.path == entry && self.outcome == nil { self.outcome = outcome }
        if held.last?.name == current.name { held[held.count - 1].outcome = outcome }
    }

    // MARK: members that were kept

    private func readHeld() throws(InputError) {
        let choice: ContainerDescription
        if let surveyed {
            choice = surveyed
        } else {
            choice = try ContainerDescription(members, wanted: options.entry, limits: limits)
        }
        chosen = choice
        start(choice.entry)
        guard let main = held.first(where: { $0.name.path == choice.entry }) else {
            throw ContainerErrors.damaged(
                "The archive ends before the file to read.", byte: bytes, entry: choice.entry)
        }
        outcome = main.outcome
        let gravity = held.first { $0.name.path == choice.gravityEntry }
        held = []
        let sink: ByteSink = { (bytes) throws(InputError) in
            self.inflated += bytes.count
            try self.read(bytes)
        }
        if let gravity, let sum = try GravitySum(main, gravity, limits) {
            try sum.write(to: sink)
        } else {
            chosen?.gravityEntry = nil
            try main.inflate(limits, to: sink)
        }
    }
}

/// A member kept packed.
struct HeldMember {
    let name: MemberName
    let method: Int
    var bytes: [UInt8] = []
    var outcome: ZipStream.Outcome = .cutOff

    /// What comes out is handed on at once, so it has a limit of its own.
    func inflate(_ limits: ContainerLimits, to sink: ByteSink) throws(InputError) {
        var budget = InflateBudget(limits)
        func count(_ plain: UnsafeBufferPointer<UInt8>, taken: Int) throws(InputError) {
            try budget.give(plain.count, taken: taken)
            guard budget.given <= limits.heldInflatedBytes else {
                throw ContainerErrors.tooLongToHold(limits.heldInflatedBytes, byte: 0)
            }
            try sink(plain)
        }
        try bytes[...].withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
            guard self.method == 8 else { return try count(buffer, taken: buffer.count) }
            let inflater = Inflater(.raw)
            _ = try inflater.process(buffer) { (plain) throws(InputError) in
                try count(plain, taken: inflater.used)
            }
            try inflater.flush { (plain) throws(InputError) in try count(plain, taken: buffer.count) }
        }
    }
}
