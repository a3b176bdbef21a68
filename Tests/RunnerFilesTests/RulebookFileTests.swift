// A rulebook written out and read back.

import GaitModel
import Testing

@testable import RunnerFiles

@Suite struct RulebookFileTests {
    static let lines = [
        Threshold("load_note", 6, "%", "[X]", "a note"), Threshold("load_flag", 10, "%", "[X]", "a flag"),
        Threshold("duty_note", 0.65, "", "[X]", "a share"),
        Threshold("duty_flag", 0.55, "", "[X]", "a share"),
        Threshold("per_height", -70, "spm per m", "[X]", "a slope"),
    ]

    private func book(_ text: String) throws -> Rulebook {
        try RulebookFile.read(Array(text.utf8), thresholds: Self.lines)
    }

    private func complaint(_ text: String) -> InputError? {
        do {
            _ = try RulebookFile.read(Array(text.utf8), thresholds: Self.lines)
            return nil
        } catch { return error }
    }

    @Test func theWholeFileReadBackChangesNothing() throws {
        let book = try book(RulebookFile.text(Self.lines))
        #expect(!Self.lines.contains(where: book.isChanged))
    }

    @Test func oneLineIsChanged() throws {
        let book = try book("[thresholds]\nload_note = 8\n")
        #expect(Self.lines.filter(book.isChanged).map(\.name) == ["load_note"])
        #expect(book[Self.lines[0]] == 8 && book[Self.lines[1]] == 10)
    }

    @Test(arguments: [
        ("[thresholds]\nload_not = 7", 2, "load_note"), ("[thresholds]\nload_note = 70", 2, "1.5 to 24"),
        ("[thresholds]\nload_note = \"7\"", 2, "1.5 to 24"), ("[thresholds]\nduty_note = 1.1", 2, "0 to 1"),
        ("[thresholds]\nper_height = 70", 2, "-280 to -17.5"), ("load_note = 7", 1, "below"),
        ("[lines]\nload_note = 7", 1, "[thresholds]"), ("[thresholds]\nload_note = 12", 2, "order"),
        ("[thresholds]\nduty_note = 0.5", 2, "order"), ("rulebook = \"2020.1\"\n[thresholds]", 1, "compare"),
    ])
    func whatDoesNotFitIsRefused(text: String, line: Int, fix: String) {
        let error = complaint(text)
        #expect(error?.position.line == line, "\(text)")
        #expect(error?.fix.contains(fix) == true, "\(error?.fix ?? "")")
    }
}
