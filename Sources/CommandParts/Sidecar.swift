// Goes on as another program that lies beside this one: the web server and the history link what no analysis needs.

internal import GaitModel
internal import Glibc

package enum Sidecar {
    /// Becomes the program `name` with these arguments; returns only by throwing, when it is not there.
    package static func become(_ name: String, _ arguments: [String]) throws -> Never {
        let path = path(of: name)
        var words = ([path] + arguments).map { strdup($0) }
        words.append(nil)
        execv(path, &words)
        throw InputError(
            .programMissing, "the part of evenstride that does this, \(name), does not start: \(reason)",
            fix: "build it beside this program: swift build -c release --product \(name)")
    }

    /// Where the program `name` has to lie.
    package static func path(of name: String) -> String { folder + "/" + name }

    private static var reason: String { String(cString: strerror(errno)) }

    /// Of the running program, wherever it was called from.
    private static var folder: String {
        let room = Int(PATH_MAX)
        var bytes = [CChar](repeating: 0, count: room)
        let count = max(0, readlink("/proc/self/exe", &bytes, room))
        let path = String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
