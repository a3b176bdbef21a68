// The built program on a free port, spoken to with curl as the README does.

import Foundation
import Testing

final class LiveServer: @unchecked Sendable {
    // Only ever touched by the one test that owns it.
    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()
    let address: String
    let folder: String

    /// Beside the test bundle.
    static var program: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appendingPathComponent("evenstride-serve")
    }

    static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: program.path) }

    init(_ arguments: [String] = ["--port", "0"], folder: String) throws {
        self.folder = folder
        process.executableURL = LiveServer.program
        process.arguments = arguments + ["--data-dir", folder]
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Everything it prints before it serves is this line.
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), !byte.isEmpty, byte != Data([10])
        {
            line += byte
        }
        address = String(decoding: line, as: UTF8.self)
    }

    deinit { if process.isRunning { process.terminate() } }

    var identifier: Int32 { process.processIdentifier }

    /// Asks it to stop; the exit status, and all it logged.
    func stop(_ signal: Int32 = SIGTERM) -> (status: Int32, log: String) {
        kill(process.processIdentifier, signal)
        let log = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, log)
    }

    /// Runs a program to its end.
    static func run(_ words: [String], input: Data? = nil) throws -> (
        status: Int32, output: String, errors: String
    ) {
        let process = Process()
        let (output, errors) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text, complaints)
    }

    func curl(_ words: String...) throws -> String {
        let last = address + (words.last ?? "")
        return try LiveServer.run(["curl", "-sS", "-H", "Expect:"] + words.dropLast() + [last]).output
    }
}
