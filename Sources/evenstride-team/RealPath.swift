// What a folder is really called, also when it was named as `.`.

internal import Glibc

enum RealPath {
    static func of(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    static func name(of path: String) -> String {
        of(path).split(separator: "/").last.map(String.init) ?? path
    }
}
