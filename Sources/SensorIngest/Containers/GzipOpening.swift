// A gzip file on the way to the reader: one stream, or several one after another.

import GaitModel

final class GzipOpening: ContainerOpening {
    let engine: ReaderEngine?
    private let entry: String
    private var inflater: Inflater? = Inflater(.gzip)
    private var budget: InflateBudget
    private var outcome: ZipStream.Outcome = .cutOff
    /// After the last stream: nothing that follows is part of the recording.
    private var isOver = false
    private var bytes = 0

    init(name: String, options: ReadingOptions, limits: ContainerLimits) {
        let outer = DescriptionBuilder.lastComponent(name)
        entry = outer.lowercased().hasSuffix(".gz") ? String(outer.dropLast(3)) : outer
        engine = ReaderEngine(name: entry, options: options)
        budget = InflateBudget(limits)
    }

    var description: ContainerDescription {
        ContainerDescription(
            kind: .gzip, entry: entry, reason: "the only file in it", memberCount: 1,
            inflatedBytes: budget.given)
    }

    var notices: [Notice] { ContainerNotices.of(outcome, entry: entry) }

    func process(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        var blocks: [AccelerationBlock] = []
        var rest = chunk
        while rest.count > 0, !isOver {
            if inflater == nil { beginStream(rest[0]) }
            guard let inflater else { return blocks }
            let (used, ending) = try inflater.process(rest) { (plain) throws(InputError) in
                blocks += try self.pass(plain, taken: self.bytes + inflater.used)
            }
            bytes += used
            if ending != .hungry {
                outcome = ending == .complete ? .whole : .damaged
                self.inflater = nil
            }
            guard ending != .hungry, used > 0 || ending == .damaged else { return blocks }
            rest = UnsafeBufferPointer(rebasing: rest[used...])
        }
        return blocks
    }

    /// Another stream may follow a whole one at once; what else follows, such as zeros that fill a block, ends it.
    private func beginStream(_ first: UInt8) {
        guard outcome == .whole, first == 0x1F else {
            isOver = true
            return
        }
        inflater = Inflater(.gzip)
        outcome = .cutOff
    }

    private func pass(
        _ plain: UnsafeBufferPointer<UInt8>, taken: Int
    ) throws(InputError) -> [AccelerationBlock] {
        try budget.give(plain.count, taken: taken)
        return try engine?.process(plain) ?? []
    }

    func finish() throws(InputError) -> [AccelerationBlock] {
        var blocks: [AccelerationBlock] = []
        try inflater?.flush { (plain) throws(InputError) in
            blocks += try self.pass(plain, taken: self.bytes)
        }
        guard budget.given > 0 || outcome == .whole else {
            throw ContainerErrors.damaged(
                outcome == .damaged ? "The gzip file is damaged." : "The gzip file ends before any data.",
                byte: bytes)
        }
        return try blocks + (engine?.finish() ?? [])
    }
}
