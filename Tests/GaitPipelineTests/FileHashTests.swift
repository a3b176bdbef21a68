// The fingerprint by which a recording is known again.

import Foundation
import GaitModel
import GaitPipeline
import Testing

@Suite struct FileHashTests {
    /// The examples of FIPS 180-4, and a million times "a", in pieces of any size.
    @Test func theHashIsTheStandardOne() {
        func hash(_ text: String) -> String {
            var hash = FileHash()
            hash.add(text.utf8)
            return hash.text
        }
        #expect(hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(hash("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hash("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        var pieces = FileHash()
        var (left, size) = (1_000_000, 1)
        while left > 0 {
            pieces.add(repeatElement(97, count: min(size, left)))
            left -= min(size, left)
            size += 1
        }
        #expect(pieces.text == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func ofAFileItIsThatOfItsBytes() throws {
        let path = NSTemporaryDirectory() + "evenstride-hash-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Data(bytes).write(to: URL(filePath: path))
        var hash = FileHash()
        hash.add(bytes)
        #expect(try FileContent(of: path).hash == hash.text)
    }

    @Test func aMissingFileIsAnErrorThatSaysSo() {
        #expect { try FileContent(of: "/nowhere/run.csv") } throws: {
            ($0 as? InputError)?.code == .fileMissing
        }
    }
}
