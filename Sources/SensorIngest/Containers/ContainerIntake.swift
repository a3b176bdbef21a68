// Stands before the reader: opens gzip and ZIP on the way, hands anything else through untouched.

import GaitModel

final class ContainerIntake {
    private let name: String
    private let options: ReadingOptions
    private let limits: ContainerLimits
    private var first: [UInt8] = []
    private var opening: (any ContainerOpening)?
    private var plain: ReaderEngine?
    private var bytes = 0
    private var failed = false

    init(name: String, options: ReadingOptions, limits: ContainerLimits = ContainerLimits()) {
        self.name = name
        self.options = options
        self.limits = limits
    }

    /// The reader of what is inside; exists once the first bytes are known.
    var engine: ReaderEngine? { plain ?? opening?.engine }

    func process(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        guard !failed, chunk.count > 0 else { return [] }
        bytes += chunk.count
        if let plain { return try plain.process(chunk) }
        if let opening { return try guarded { () throws(InputError) in try opening.process(chunk) } }
        first.append(contentsOf: chunk.prefix(4 - first.count))
        let taken = first.count - (bytes - chunk.count)
        guard first.count == 4 else { return [] }
        decide()
        var blocks = try first[...].withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
            try self.pass(buffer)
        }
        let rest = UnsafeBufferPointer(rebasing: chunk[taken...])
        if rest.count > 0 { blocks += try pass(rest) }
        return blocks
    }

    private func decide() {
        if ContainerMagic.isZip(first) {
            opening = ZipOpening(options: options, limits: limits)
        } else if ContainerMagic.isGzip(first) {
            opening = GzipOpening(name: name, options: options, limits: limits)
        } else {
            plain = ReaderEngine(name: name, options: options)
        }
    }

    private func pass(_ bytes: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        if let plain { return try plain.process(bytes) }
        return try guarded { () throws(InputError) in try self.opening?.process(bytes) ?? [] }
    }

    func finish() throws(InputError) -> [AccelerationBlock] {
        guard !failed else { return [] }
        if plain == nil && opening == nil {
            plain = ReaderEngine(name: name, options: options)
            _ = try first[...].withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
                try self.plain?.process(buffer) ?? []
            }
        }
        if let plain { return try plain.finish() }
        return try guarded { () throws(InputError) in try self.opening?.finish() ?? [] }
    }

    /// After an error nothing more is read.
    private func guarded<T>(_ body: () throws(InputError) -> T) throws(InputError) -> T {
        do throws(InputError) {
            return try body()
        } catch {
            failed = true
            throw error
        }
    }

    var inputDescription: InputDescription? {
        guard var description = engine?.inputDescription else { return nil }
        guard let opening else { return description }
        description.name = DescriptionBuilder.lastComponent(name)
        description.bytes = bytes
        description.container = opening.description
        description.notices = opening.notices + description.notices
        return description
    }
}

/// Something around a recording.
protocol ContainerOpening: AnyObject {
    var engine: ReaderEngine? { get }
    var description: ContainerDescription { get }
    var notices: [Notice] { get }
    func process(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock]
    func finish() throws(InputError) -> [AccelerationBlock]
}

enum ContainerMagic {
    static func isGzip(_ head: some Collection<UInt8>) -> Bool { head.starts(with: [0x1F, 0x8B]) }

    /// A member, the end of an empty archive, or the mark of a split one.
    static func isZip(_ head: some Collection<UInt8>) -> Bool {
        [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]].contains { head.starts(with: $0) }
    }
}

enum ContainerNotices {
    static func of(_ outcome: ZipStream.Outcome?, entry: String) -> [Notice] {
        let name = EscapedText.of(String(entry.prefix(80)))
        let effect = "What came before was read."
        return switch outcome {
        case .cutOff:
            [
                Notice(
                    "W_ARCHIVE_CUT", .warning,
                    "The archive ends inside '\(name)': the download or export broke off.", effect: effect)
            ]
        case .damaged:
            [
                Notice(
                    "W_ARCHIVE_DAMAGED", .warning,
                    "'\(name)' is damaged inside the archive: its checksum or its packing is wrong.",
                    effect: "What could be unpacked was read; get the file again if you can.")
            ]
        case .whole, nil: []
        }
    }
}
