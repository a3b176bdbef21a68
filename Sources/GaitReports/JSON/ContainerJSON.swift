// The "container" part of a file: the archive it came in.

internal import GaitModel

extension JSONWriter {
    mutating func container(_ container: ContainerDescription?) {
        guard let container else { return }
        object("container") { json in
            json.member("kind", container.kind.rawValue)
            json.member("entry", container.entry)
            if let gravity = container.gravityEntry { json.member("gravity_entry", gravity) }
            json.member("reason", container.reason)
            json.member("inflated_bytes", container.inflatedBytes)
            json.member("member_count", container.memberCount)
            json.array("members", of: container.members) { json, name in json.member("name", name) }
        }
    }
}
