// Whether an address can be listened at, asked before the server starts, so that it can be said in plain words.

internal import GaitModel
internal import Glibc

enum Listening {
    /// The port itself, or a free one for 0.
    static func freePort(_ address: String, _ port: Int) throws(InputError) -> Int {
        guard let bound = bind(address, port) else { throw taken(address, port, errno) }
        return bound
    }

    static func taken(_ address: String, _ port: Int, _ number: Int32) -> InputError {
        InputError(
            .address, "cannot listen at \(url(address, port)): \(String(cString: strerror(number)))",
            fix: "stop the program that listens there, or choose another with --port")
    }

    /// This computer has it: not all have IPv6.
    static func exists(_ address: String) -> Bool { bind(address, 0) != nil }

    static func url(_ address: String, _ port: Int) -> String {
        "http://" + (address.contains(":") ? "[\(address)]" : address) + ":\(port)"
    }

    /// Binds for a moment; nil with `errno` when that fails.
    private static func bind(_ address: String, _ port: Int) -> Int? {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address, String(port), &hints, &list) == 0, let info = list else {
            errno = EADDRNOTAVAIL
            return nil
        }
        defer { freeaddrinfo(list) }
        let socket = Glibc.socket(info.pointee.ai_family, info.pointee.ai_socktype, 0)
        guard socket >= 0 else { return nil }
        defer {
            let number = errno
            close(socket)
            errno = number
        }
        var yes: Int32 = 1
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard Glibc.bind(socket, info.pointee.ai_addr, info.pointee.ai_addrlen) == 0, listen(socket, 1) == 0
        else {
            return nil
        }
        return port == 0 ? self.port(of: socket) : port
    }

    private static func port(of socket: Int32) -> Int? {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutableBytes(of: &storage) { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            let name = base.assumingMemoryBound(to: sockaddr.self)
            guard getsockname(socket, name, &length) == 0 else { return nil }
            // The port stands in the same place for both kinds of address, high byte first.
            return Int(bytes[2]) << 8 | Int(bytes[3])
        }
    }
}
