// A simulated run as a file, and forms that carry it.

import GaitSimulator
import HTTPTypes
import Testing

@testable import EvenstrideWeb

enum MadeRun {
    /// One minute of running.
    static let csv: String = made(.oneSideHarder, minutes: 1.25)

    static func made(_ preset: SimulationPreset, minutes: Double) -> String {
        var runner = preset.runner(minutes: minutes, sampleRate: 100)
        let table = SimulatedCSV(.generic, sampleRate: 100)
        var bytes = table.header
        while let block = runner.next() { table.write(block, into: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension TestSite {
    /// As a browser without script sends it.
    func post(_ fields: [(String, String)], files: [(String, String, String)], cookie: String) async throws
        -> Answer
    {
        var body = ""
        for (name, value) in fields {
            body += "--b0undary\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        for (name, fileName, content) in files {
            body +=
                "--b0undary\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\n"
            body += "Content-Type: text/csv\r\n\r\n\(content)\r\n"
        }
        return try await send(
            .post, "/analyses",
            headers: ["Cookie": cookie, "Content-Type": "multipart/form-data; boundary=b0undary"],
            text: body + "--b0undary--\r\n")
    }

    /// As the script sends it: the file is the body.
    func drop(_ content: String, query: String = "placement=sacrum", cookie: String, token: String)
        async throws -> Answer
    {
        try await send(
            .post, "/analyses?name=run.csv&\(query)",
            headers: [
                "Cookie": cookie, "X-Evenstride-Token": token, "Accept": "application/json",
                "Content-Type": "application/octet-stream",
            ], text: content)
    }
}
