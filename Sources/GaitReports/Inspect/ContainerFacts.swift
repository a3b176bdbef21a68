// Lines of the inspect page about the archive around a recording, and about its time stamps.

internal import GaitModel

extension InspectFact {
    /// What was read of the archive and why, then what else is inside.
    static func container(_ input: InputDescription) -> [InspectFact] {
        guard let container = input.container else { return [] }
        let size = ByteText.of(container.inflatedBytes) + " unpacked"
        var entry = container.entry
        if let gravity = container.gravityEntry { entry += " + " + gravity }
        let archive = InspectFact("Archive", container.kind.rawValue + ", " + size, "read: " + entry)
        let reason = InspectFact("Chosen", container.reason, "other: --entry NAME")
        guard container.kind == .zip else { return [archive] }
        let others = container.members.filter { $0 != container.entry && $0 != container.gravityEntry }
        let names = others.prefix(8).map { String($0.prefix(60)) }.joined(separator: ", ")
        let more = container.memberCount - min(8, others.count) - (container.gravityEntry == nil ? 1 : 2)
        let inside = names + (more > 0 ? " and \(more) more" : "")
        return [archive, reason] + (others.isEmpty ? [] : [InspectFact("Also inside", inside, "")])
    }

    /// Only where something is wrong with them.
    static func stamps(_ clock: InputDescription.Clock) -> InspectFact? {
        guard clock.duplicateStamps + clock.backwardJumps > 0 || clock.isReconstructed else { return nil }
        let value =
            "\(NumberText.grouped(clock.duplicateStamps)) repeated, "
            + "\(NumberText.grouped(clock.backwardJumps)) jumps back"
        return InspectFact("Time stamps", value, clock.isReconstructed ? "spread evenly" : "left out")
    }
}
