// The hash a content security policy knows a sheet or a script by, from a program that is not ours.

import Foundation

enum PolicyHash {
    static func of(_ text: String) throws -> String {
        let sha = Process()
        let (input, output) = (Pipe(), Pipe())
        sha.executableURL = URL(filePath: "/usr/bin/sha256sum")
        (sha.standardInput, sha.standardOutput) = (input, output)
        try sha.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let hex = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).prefix(
            64)
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { place -> UInt8? in
            let start = hex.index(hex.startIndex, offsetBy: place)
            return UInt8(hex[start..<hex.index(start, offsetBy: 2)], radix: 16)
        }
        return "sha256-" + Data(bytes).base64EncodedString()
    }
}
