// Browsers that looked at a page: each has a cookie, and a token that its forms must carry.

internal import Hummingbird
internal import RunStore

struct Visitor: Sendable, Equatable {
    /// In the cookie.
    let name: RandomWord
    /// In every form; another site's page cannot know it.
    let token: RandomWord
    /// Has shown the access token.
    var isSignedIn = false
}

/// Kept in memory, bounded: a restart or many newcomers make an old page reload.
actor Visitors {
    static let cookie = "evenstride"

    private let most: Int
    private var known: [RandomWord: Visitor] = [:]
    private var order: [RandomWord] = []

    init(most: Int) { self.most = most }

    func visitor(of request: Request) -> Visitor? {
        guard let value = request.cookies[Visitors.cookie]?.value, let name = RandomWord(value) else {
            return nil
        }
        return known[name]
    }

    func newcomer(isSignedIn: Bool = false) -> Visitor {
        if order.count >= most { known[order.removeFirst()] = nil }
        let visitor = Visitor(name: RandomWord(), token: RandomWord(), isSignedIn: isSignedIn)
        known[visitor.name] = visitor
        order.append(visitor.name)
        return visitor
    }

    /// Not sent along from another site's page, not readable for scripts.
    static func header(_ visitor: Visitor) -> String {
        "\(cookie)=\(visitor.name); Path=/; HttpOnly; SameSite=Strict"
    }
}
