// Profiles: every name of the example is read, and what is wrong is named with its line.

import GaitModel
import Testing

@testable import RunnerFiles

@Suite struct ProfileTests {
    private func profile(_ text: String) throws -> RunnerProfile { try RunnerProfile(toml: Array(text.utf8)) }

    private func complaint(_ text: String) -> InputError? {
        do {
            _ = try RunnerProfile(toml: Array(text.utf8))
            return nil
        } catch { return error }
    }

    @Test func theExampleAnswersNothing() throws {
        #expect(try profile(ProfileExample.text) == RunnerProfile())
        #expect(!ProfileExample.text.contains { $0 == "\t" })
        #expect(!ProfileExample.text.split(separator: "\n").contains { $0.hasSuffix(" ") })
    }

    /// Without its # each line is a valid answer, and each answer arrives somewhere of its own.
    @Test func everyLineOfTheExampleWorks() throws {
        var seen: [RunnerProfile] = []
        for key in ProfileSchema.keys where key.table != "surface" {
            let line = ProfileExample.text.split(separator: "\n").first { $0.hasPrefix("#\(key.name) = ") }
            let answer = try #require(line, "\(key.name)").dropFirst()
            let read = try profile("[\(key.table)]\n\(answer)\n")
            #expect(read != RunnerProfile() && !seen.contains(read), "\(key.name)")
            seen.append(read)
        }
        #expect(seen.count == ProfileSchema.keys.count - RunnerProfile.Ground.allCases.count)
    }

    @Test func aFilledProfileIsRead() throws {
        let read = try profile(
            """
            [runner]
            height_cm = 178
            sex = "female"
            [session]
            distance_km = 10
            duration_min = 50
            [surface]
            asphalt = 60
            trail = 40
            [body]
            where = ["left", "buttock"]
            """)
        #expect(read.runner.height == 178 && read.runner.sex == .female)
        #expect(abs((read.session.statedSpeed ?? 0) - 10_000 / 3000) < 1e-12)
        #expect(read.surface == [.asphalt: 60, .trail: 40])
        #expect(read.body.places == [.left, .buttock])
        let filled = SessionContext(height: 1.6).filled(from: read)
        #expect(filled.height == 1.6, "what is said on the command line wins")
        #expect(filled.speed == read.session.statedSpeed)
    }

    @Test(arguments: [
        ("[runner]\nheigth_cm = 178", 2, "height_cm"), ("[runer]\n", 1, "runner"),
        ("height_cm = 178", 1, "[runner]"), ("[body]\nheight_cm = 178", 2, "[runner]"),
        ("[runner]\nheight_cm = 17.8", 2, "50 to 260"), ("[runner]\nheight_cm = \"178\"", 2, "50 to 260"),
        ("[runner]\nsex = \"x\"", 2, "\"female\", \"male\""), ("[body]\npain = 11", 2, "0 to 10"),
        ("[body]\nwhere = [\"knee\"]", 2, "\"middle\""), ("[body]\nwhere = \"left\"", 2, "a list"),
        ("[warnings]\naccident = 1", 2, "true or false"), ("[session]\ndate = 20261130", 2, "2026-11-30"),
        ("[surface]\nasphalt = 60\ntrail = 10", 1, "100 together"),
        ("[session]\ndate = 2026-11-01\n[body]\npain_since = 2026-11-02", 4, "2026-11-01"),
        ("[body]\nsomething_else_entirely = 1", 2, "profile init"),
    ])
    func whatIsWrongIsNamedWithLineAndFix(text: String, line: Int, fix: String) {
        let error = complaint(text)
        #expect(error?.code == .parse && error?.code.exitStatus == 65)
        #expect(error?.position.line == line, "\(text)")
        #expect(error?.fix.contains(fix) == true, "\(error?.fix ?? "")")
    }
}
