// The decision which members are read, from the names of all of them.

import GaitModel

/// A member as its local header and its bytes showed it.
struct SurveyedMember {
    let name: MemberName
    let byte: Int
    var packedBytes = 0
    let isEncrypted: Bool
    let method: Int
}

extension ContainerDescription {
    /// - Throws: when nothing fits, or several fit equally well.
    init(
        _ members: [SurveyedMember], wanted: String?, limits: ContainerLimits
    ) throws(InputError) {
        if let refusal = KnownArchives.refusal(members.map(\.name)), wanted == nil { throw refusal }
        let (chosen, reason) = try Self.choose(members, wanted)
        if chosen.isEncrypted { throw ContainerErrors.encrypted(chosen.name.path, byte: chosen.byte) }
        guard chosen.method == 0 || chosen.method == 8 else {
            throw ContainerErrors.method(chosen.method, chosen.name.path, byte: chosen.byte)
        }
        self.init(
            kind: .zip, entry: chosen.name.path,
            gravityEntry: wanted == nil ? Self.gravity(beside: chosen, members, limits) : nil,
            reason: reason, members: members.prefix(100).map(\.name.path), memberCount: members.count)
        if gravityEntry != nil { self.reason = "acceleration; gravity is added from the file beside it" }
    }

    private static func choose(
        _ members: [SurveyedMember], _ wanted: String?
    ) throws(InputError) -> (SurveyedMember, String) {
        if let wanted {
            let exact = members.filter { $0.name.path == wanted }
            let found = exact.isEmpty ? members.filter { $0.name.isCalled(wanted) } : exact
            guard found.count == 1, let only = found.first else {
                throw several(
                    found.isEmpty ? members : found,
                    found.isEmpty ? "No '\(wanted)' in the archive." : nil)
            }
            return (only, "as you said")
        }
        let ranked = members.compactMap { member in EntryRule.rank(member.name).map { (member, $0) } }
        guard let best = ranked.map(\.1).min() else { throw nothing(members) }
        let candidates = ranked.filter { $0.1 == best }.map(\.0)
        guard candidates.count == 1 else { throw several(candidates, nil) }
        return (candidates[0], best.reason)
    }

    private static func gravity(
        beside chosen: SurveyedMember, _ members: [SurveyedMember], _ limits: ContainerLimits
    ) -> String? {
        guard chosen.name.base == "accelerometer.csv" else { return nil }
        let folder = chosen.name.path.dropLast(chosen.name.base.utf8.count)
        let found = members.first {
            $0.name.base == EntryRule.gravity && $0.name.path.hasPrefix(folder) && !$0.isEncrypted
                && $0.name.path.utf8.count == folder.utf8.count + EntryRule.gravity.utf8.count
        }
        guard let found, found.packedBytes + chosen.packedBytes <= limits.heldBytes else { return nil }
        return found.name.path
    }

    private static func several(_ members: [SurveyedMember], _ what: String?) -> InputError {
        let names = members.prefix(8).map { "'" + EscapedText.of(String($0.name.path.prefix(60))) + "'" }
        return InputError(
            .archive, EscapedText.of(what ?? "Several files in the archive could be the recording."),
            position: InputPosition(byte: members.first?.byte ?? 0),
            detail: "Inside: " + names.joined(separator: ", ") + (members.count > 8 ? ", ..." : "") + ".",
            fix: "Say which one: --entry NAME.")
    }

    private static func nothing(_ members: [SurveyedMember]) -> InputError {
        if let locked = members.first(where: \.isEncrypted) {
            return ContainerErrors.encrypted(locked.name.path, byte: locked.byte)
        }
        if let inner = members.first(where: { EntryRule.isArchive($0.name) }) {
            return ContainerErrors.nested(inner.name.path, byte: inner.byte)
        }
        guard !members.isEmpty else {
            return ContainerErrors.archive(
                "The archive is empty.", byte: 0, fix: "Export again and check that the app was recording.")
        }
        let names = members.prefix(8).map { EscapedText.of(String($0.name.path.prefix(60))) }
        return InputError(
            .archive, "No recording in this archive.", position: InputPosition(byte: 0),
            detail: "Inside: " + names.joined(separator: ", ") + (members.count > 8 ? ", ..." : "") + ".",
            fix: "Export the acceleration too, or name the file to read: --entry NAME.")
    }
}
