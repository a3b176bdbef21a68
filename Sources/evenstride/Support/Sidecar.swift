// Goes on as another program that lies beside this one: the web server and the history link what no analysis needs.

internal import GaitModel
internal import Glibc

enum Sidecar {
    /// Becomes the program `name` with these arguments; returns only by throwing, when it is not there.
    static func become(_ name: String, _ arguments: [String]) throws -> Never {
        let path = folder + "/" + name
        var words = ([path] + arguments).map { strdup($0) }
        words.append(nil)
        execv(path, &words)
        throw InputError(
            .programMissing, "the part of evenstride that does this, \(name), does not start: \(reason)",
            fix: "build it beside this program: swift build -c release --product \(name)")
    }

    private static var reason: String { String(cString: strerror(errno)) }

    /// Of the running program, wherever it was called from.
    private static var folder: String {
        var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = bytes.withUnsafeMutableBytes { readlink("/proc/self/exe", $0.baseAddress, $0.count) }
        let path = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
        return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }
}
