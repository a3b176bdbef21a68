// The program itself on a free port: it says one address, serves, reaches out to nobody, logs nothing of anybody, stops.

import Foundation
import Testing

@testable import EvenstrideWeb

private let hasCurl = (try? LiveServer.run(["curl", "--version"]).status) == 0

@Suite(
    .serialized, .enabled(if: LiveServer.isBuilt, "evenstride-serve is not built beside the tests"),
    .enabled(if: hasCurl, "curl is missing"))
struct LiveTests {
    private func withServer(_ arguments: [String] = ["--port", "0"], _ use: (LiveServer) throws -> Void)
        throws
    {
        let folder = TestSite.newFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try use(try LiveServer(arguments, folder: folder))
    }

    private func file(_ text: String, _ name: String) throws -> String {
        let folder = TestSite.newFolder()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        return folder + "/" + name
    }

    @Test func itServesAndStops() throws {
        try withServer { server in
            #expect(server.address.wholeMatch(of: #/http://127\.0\.0\.1:\d+/#) != nil)
            #expect(try server.curl("/healthz") == "ok\n")
            let run = try file(MadeRun.csv, "my-secret-run.csv")
            let (cookies, page) = (
                server.folder + "/cookies", try server.curl("-c", server.folder + "/cookies", "/")
            )
            let token = String(try #require(page.firstMatch(of: #/name="token" value="([0-9a-f]+)"/#)).1)
            let head = try server.curl(
                "-b", cookies, "-F", "token=\(token)", "-F", "file=@\(run)", "-F", "placement=sacrum", "-i",
                "/analyses")
            let result = String(
                try #require(head.firstMatch(of: #/[Ll]ocation: (/analyses/[0-9a-f]{32})/#)).1)
            #expect(try server.curl(result).contains("One side lands harder"))

            #expect(try outbound(server).isEmpty)
            let (status, log) = server.stop()
            #expect(status == 0)
            // Neither the file's name nor the word that opens the result, nor a value.
            #expect(!log.contains("secret") && !log.contains(result.suffix(32)) && !log.contains(token))
            #expect(log.contains("POST /analyses 303"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: server.folder + "/uploads").isEmpty)
        }
    }

    /// Connections of the process that lead elsewhere than to this computer, and names it asked for.
    private func outbound(_ server: LiveServer) throws -> [String] {
        let folder = "/proc/\(server.identifier)"
        let sockets = Set(
            try FileManager.default.contentsOfDirectory(atPath: folder + "/fd").compactMap { name in
                try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/fd/" + name)
            }.compactMap { $0.firstMatch(of: #/socket:\[(\d+)\]/#).map { String($0.1) } })
        var found: [String] = []
        for table in ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"] {
            let text = (try? String(contentsOfFile: folder + "/net/" + table, encoding: .utf8)) ?? ""
            for line in text.split(separator: "\n").dropFirst() {
                let words = line.split(separator: " ")
                guard words.count > 9, sockets.contains(String(words[9])) else { continue }
                let isLoopback =
                    words[1].hasPrefix("0100007F:") || words[1].hasPrefix("00000000000000000000000001000000:")
                if !isLoopback || !table.hasPrefix("tcp") { found.append("\(table) \(words[1]) \(words[2])") }
            }
        }
        return found
    }

    /// Under strace from the first instruction: nothing but loopback is ever connected to or sent to.
    @Test(.enabled(if: (try? LiveServer.run(["strace", "-V"]).status) == 0, "strace is missing"))
    func itConnectsToNobody() throws {
        let (folder, trace) = (TestSite.newFolder(), TestSite.newFolder() + ".trace")
        defer { for path in [folder, trace] { try? FileManager.default.removeItem(atPath: path) } }
        let run = try file(MadeRun.csv, "run.csv")
        let script = """
            strace -f -qq -e trace=connect,sendto,sendmsg -o '\(trace)' '\(LiveServer.program.path)' --port 0 --quiet \
              --data-dir '\(folder)' > '\(folder).out' & pid=$!
            for i in $(seq 100); do [ -s '\(folder).out' ] && break; sleep 0.1; done
            curl -sS -H Expect: --data-binary '@\(run)' "$(cat '\(folder).out')/api/v1/analyses?placement=sacrum" | head -c 40
            kill -TERM $(cat /proc/$pid/task/$pid/children); wait $pid; rm -f '\(folder).out'
            """
        let answer = try LiveServer.run(["bash", "-c", script])
        #expect(answer.output.contains("evenstride.analysis"))
        let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
        let elsewhere = calls.filter {
            $0.contains("sa_family=AF_INET") && !$0.contains("127.0.0.1") && !$0.contains("::1")
        }
        #expect(elsewhere.isEmpty, "\(elsewhere)")
    }

    @Test func aTakenAddressIsSaidInThreeLines() throws {
        try withServer { server in
            let port = String(try #require(server.address.split(separator: ":").last))
            let second = try LiveServer.run([
                LiveServer.program.path, "--port", port, "--data-dir", TestSite.newFolder(),
            ])
            #expect(second.status == 69 && second.output.isEmpty)
            #expect(second.errors.contains("error[E_ADDRESS]") && second.errors.contains("fix:"))
            let same = try LiveServer.run([
                LiveServer.program.path, "--port", "0", "--data-dir", server.folder,
            ])
            #expect(same.status == 69 && same.errors.contains("another evenstride-serve"))
        }
    }

    @Test func anOpenAddressWithoutTokenIsRefused() throws {
        let answer = try LiveServer.run([
            LiveServer.program.path, "--address", "0.0.0.0", "--port", "0", "--data-dir",
            TestSite.newFolder(),
        ])
        #expect(answer.status == 77 && answer.errors.contains("error[E_EXPOSED]"))
    }

    /// The examples of the README, as they stand there.
    @Test func theExamplesRun() throws {
        try withServer { server in
            let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent()
            let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
            let examples = readme.split(separator: "\n").filter { $0.hasPrefix("curl ") }
            #expect(examples.count >= 3)
            for example in examples {
                let command = example.replacing("http://127.0.0.1:8080", with: server.address)
                let answer = try LiveServer.run([
                    "bash", "-c", "cd '\(root.path)' && \(command) --fail-with-body -sS",
                ])
                #expect(answer.status == 0, "\(example): \(answer.errors)")
                #expect(!answer.output.isEmpty)
            }
        }
    }
}
