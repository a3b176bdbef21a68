// Compares a text with a file next to the tests; EVENSTRIDE_RECORD=1 writes the file and fails the test.

import Foundation
import Testing

enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden")

    static func expect(
        _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appending(path: name + ".txt")
        if ProcessInfo.processInfo.environment["EVENSTRIDE_RECORD"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record(
                "recorded \(name); read it, then run without EVENSTRIDE_RECORD",
                sourceLocation: sourceLocation)
            return
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        #expect(text == expected, "see Golden/\(name).txt", sourceLocation: sourceLocation)
    }
}
