// What is known of a request beside its bytes: which route it took and where it came from.

internal import Hummingbird
internal import RunStore

struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Of the other end; empty where a test has none.
    let address: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// A word in the path that names a result; anything else is nowhere.
    func word(_ name: String = "id") throws -> RandomWord {
        guard let word = parameters.get(name).flatMap({ RandomWord($0) }) else { throw Problem.notFound }
        return word
    }
}
