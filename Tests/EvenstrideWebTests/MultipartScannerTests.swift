// A posted form is taken apart the same way wherever it is cut, and nothing in a file can pass for a boundary.

import Testing

@testable import EvenstrideWeb

@Suite struct MultipartScannerTests {
    private static let type = "multipart/form-data; boundary=XyZ"

    /// Fields and files of a body that is handed over in pieces of `size` bytes.
    private func parts(_ body: String, cut size: Int = .max, type: String = Self.type) throws -> [String] {
        var scanner = try MultipartScanner(contentType: type)
        var parts: [String] = []
        var data: [UInt8] = []
        let bytes = Array(body.utf8)
        let step = max(1, min(size, bytes.count))
        for start in stride(from: 0, to: bytes.count, by: step) {
            try scanner.process(bytes[start..<min(start + step, bytes.count)]) { event in
                switch event {
                case .begin(let header): parts.append("\(header.name)|\(header.fileName ?? "-")|")
                case .data(let more): data += more
                case .end:
                    parts[parts.count - 1] += String(decoding: data, as: UTF8.self)
                    data = []
                }
            }
        }
        try scanner.finish()
        return parts
    }

    private func part(_ name: String, _ value: String, file: String? = nil) -> String {
        "--XyZ\r\nContent-Disposition: form-data; name=\"\(name)\""
            + (file.map { "; filename=\"\($0)\"" } ?? "")
            + "\r\n\r\n\(value)\r\n"
    }

    @Test func cutAnywhereItIsTheSameForm() throws {
        let trap = "t,x\r\n--Xy\r\n--XyZ!\r\n-\r--XyZ\r\n1,2\n\r\n\r\n"
        let body =
            "a preamble\r\n" + part("token", "abc") + part("file", trap, file: "run.csv") + part("empty", "")
            + part("placement", "sacrum") + "--XyZ--\r\nan epilogue\r\n--XyZ\r\n"
        let whole = try parts(body)
        #expect(whole == ["token|-|abc", "file|run.csv|\(trap)", "empty|-|", "placement|-|sacrum"])
        for size in 1...body.utf8.count {
            #expect(try parts(body, cut: size) == whole, "cut every \(size) bytes")
        }
    }

    /// Every string of the signs a boundary is made of, up to a length, is data when no boundary is whole in it.
    @Test func noDataOfBoundarySignsIsLost() throws {
        let signs = ["\r", "\n", "-", "X", "\r\n--XyZ"]
        for number in 0..<(5 * 5 * 5 * 5 * 5) {
            var rest = number
            var data = ""
            for _ in 0..<5 {
                data += signs[rest % 5]
                rest /= 5
            }
            // Behind a whole boundary a line break or two dashes are no data any more.
            guard !data.contains("\r\n--XyZ\r\n"), !data.contains("\r\n--XyZ--"), !data.hasSuffix("\r\n--XyZ")
            else { continue }
            let body = part("file", data, file: "f") + "--XyZ--"
            #expect(try parts(body, cut: 3) == ["file|f|\(data)"])
        }
    }

    @Test func blanksAfterABoundaryBelongToIt() throws {
        let body = "--XyZ \t \r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XyZ--"
        #expect(try parts(body) == ["a|-|1"])
    }

    @Test(arguments: [
        "", "--XyZ\r\n", "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc", "abc\r\n--XyZ",
    ])
    func aFormThatBreaksOffIsRefused(body: String) {
        #expect(throws: MultipartScanner.Refusal.cutShort) { try parts(body) }
    }

    @Test(arguments: [
        "text/plain", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=" + String(repeating: "b", count: 71),
        "multipart/form-data; boundary=\u{7}",
    ])
    func aBoundaryHasToBeOne(type: String) {
        #expect(throws: MultipartScanner.Refusal.noBoundary) { try MultipartScanner(contentType: type) }
    }

    @Test func headersHaveAnEnd() {
        let long = "--XyZ\r\nX: " + String(repeating: "y", count: 5000)
        #expect(throws: MultipartScanner.Refusal.longHeader) { try parts(long, cut: 100) }
        let many = String(repeating: part("a", "1"), count: 200) + "--XyZ--"
        #expect(throws: MultipartScanner.Refusal.tooManyParts) { try parts(many) }
    }

    @Test(arguments: [
        "Content-Type: text/csv", "Content-Disposition: attachment; name=\"a\"",
        "Content-Disposition: form-data",
        "Content-Disposition: form-data; name=\"\"", "nothing at all", "",
    ])
    func aPartBelongsToAField(header: String) {
        #expect(throws: MultipartScanner.Refusal.badHeader) {
            try parts("--XyZ\r\n\(header)\r\n\r\nabc\r\n--XyZ--")
        }
    }

    @Test(arguments: [
        ("run.csv", "run.csv"), ("a; name=\\\"b\\\".csv", "a; name=\"b\".csv"), ("%22q%22.csv", "\"q\".csv"),
        ("C:\\runs\\a.csv", "C:\\runs\\a.csv"), ("../../etc/passwd", "../../etc/passwd"), ("", ""),
    ])
    func namesOfFilesComeAsTheyWere(sent: String, got: String) throws {
        #expect(try parts(part("file", "1", file: sent) + "--XyZ--") == ["file|\(got)|1"])
    }

    @Test func ofTwoNamesTheFirstCounts() throws {
        let body = "--XyZ\r\nContent-Disposition: form-data; name=a; name=b; NAME=c\r\n\r\n1\r\n--XyZ--"
        #expect(try parts(body) == ["a|-|1"])
    }

    @Test(arguments: [
        ("/etc/passwd", "passwd"), ("C:\\runs\\a.csv", "a.csv"), ("", "recording"), ("..", ".."),
        ("///", "recording"),
    ])
    func folderNamesAreDropped(sent: String, kept: String) { #expect(FileName.plain(sent) == kept) }
}
