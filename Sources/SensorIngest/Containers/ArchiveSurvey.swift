// A first pass over an archive that is a file: which members there are, and which of them is the recording.

public import GaitModel

public enum ArchiveSurvey {
    /// `options` with the choice made; unchanged for pipes and for files that are no ZIP archive.
    public static func options(
        for path: String, _ options: ReadingOptions, limits: ContainerLimits = ContainerLimits()
    ) throws(InputError) -> ReadingOptions {
        guard path != "-" else { return options }
        var source = try ByteSource(path: path)
        guard source.totalBytes != nil else { return options }
        let list = MemberList()
        var stream = ZipStream(visitor: list, limits: limits)
        var isFirst = true
        while true {
            let more = try source.read { (raw) throws(InputError) -> Bool in
                let bytes = raw.bindMemory(to: UInt8.self)
                if isFirst && !ContainerMagic.isZip(bytes.prefix(4)) { return false }
                isFirst = false
                try stream.process(bytes)
                return true
            }
            guard more == true else { break }
        }
        guard !isFirst else { return options }
        var chosen = options
        chosen.surveyed = try ContainerDescription(list.members, wanted: options.entry, limits: limits)
        return chosen
    }
}

private final class MemberList: ZipVisitor {
    var members: [SurveyedMember] = []

    func begin(_ header: ZipHeader, byte: Int) -> ZipStream.Treatment {
        members.append(
            SurveyedMember(
                name: header.name, byte: byte, isEncrypted: header.isEncrypted, method: header.method))
        return .skip
    }

    func read(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func hold(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func end(_ outcome: ZipStream.Outcome, packedBytes: Int) {
        members[members.count - 1].packedBytes = packedBytes
    }
}
