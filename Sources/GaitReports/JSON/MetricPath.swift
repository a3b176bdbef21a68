// Turns metric ids into places in a document: what stands before the dot becomes an object of its own.

internal import GaitModel

enum MetricPath {
    struct Member {
        let key: String
        /// Position of the id in the list that was grouped.
        let index: Int
    }

    /// One id without a dot (`name` nil), or all ids that share what stands before the dot.
    struct Group {
        let name: String?
        var members: [Member]
    }

    /// In order of first appearance; a key never comes twice.
    static func groups(_ ids: [MetricID]) -> [Group] {
        var groups: [Group] = []
        for (index, id) in ids.enumerated() {
            guard let dot = id.rawValue.firstIndex(of: ".") else {
                groups.append(Group(name: nil, members: [Member(key: id.rawValue, index: index)]))
                continue
            }
            let name = String(id.rawValue[..<dot])
            let member = Member(key: String(id.rawValue[id.rawValue.index(after: dot)...]), index: index)
            if let known = groups.firstIndex(where: { $0.name == name }) {
                groups[known].members.append(member)
            } else {
                groups.append(Group(name: name, members: [member]))
            }
        }
        return groups
    }
}
