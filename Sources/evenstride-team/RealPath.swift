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

    /// This very program: its place, size and age.
    static var program: String {
        var info = stat()
        guard stat("/proc/self/exe", &info) == 0 else { return "" }
        return "\(info.st_ino) \(info.st_size) \(info.st_mtim.tv_sec)"
    }
}
