// Nothing of a name is left in records that go to others.

import GaitModel
import GaitReports
import SeasonFolder
import Testing

@Suite struct PseudonymTests {
    private func records() -> [FileRecord] {
        ["Zoe Xanthopoulos", "Anna Quirinius", "Zoe Xanthopoulos"].enumerated().map { number, athlete in
            var job = TeamJob(file: "\(athlete)/Secretname \(number).CSV", athlete: athlete)
            job.name = "Doctor " + athlete
            job.note = "tell nobody"
            job.right = number == 0 ? "\(athlete)/Othersecret.csv" : nil
            let message = "Secretname \(number).CSV of \(athlete) holds a device's own numbers"
            return FileRecord(
                job: job, contents: [],
                outcome: .refused(RefusedFile(code: .pair, message: message, fix: "x")))
        }
    }

    @Test func noNameIsLeft() {
        let hidden = Pseudonyms(records()).hiding(records())
        #expect(hidden.map(\.job.athlete) == ["A01", "A02", "A02"])
        #expect(hidden.map(\.job.file) == ["A01/001.csv", "A02/001.csv", "A02/002.csv"])
        for line in hidden.map(RecordJSON.line) {
            for word in ["Zoe", "Xantho", "Anna", "Quirinius", "ecret", "nobody", "Doctor"] {
                #expect(!line.contains(word), "\(word) in \(line)")
            }
        }
    }

    @Test func whoHasANameKeepsIt() throws {
        let first = Pseudonyms(records())
        #expect(
            first.key
                == "pseudonym,athlete_id,name\r\nA01,\"Anna Quirinius\",\"Doctor Anna Quirinius\"\r\nA02,\"Zoe Xanthopoulos\",\"Doctor Zoe Xanthopoulos\"\r\n"
        )
        var all = records()
        all[1].job.athlete = "Aaron"
        let second = Pseudonyms(all, earlier: try Pseudonyms(key: Array(first.key.utf8)))
        #expect(second.hiding(all).map(\.job.athlete) == ["A03", "A02", "A02"])
        #expect(throws: InputError.self) { try Pseudonyms(key: Array("who,what\n".utf8)) }
    }
}
