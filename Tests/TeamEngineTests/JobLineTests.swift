// Jobs as lines of text, and back: whatever a file is called.

import GaitModel
import GaitTestSupport
import TeamEngine
import Testing

@Suite struct JobLineTests {
    @Test func aPlainPathIsAJob() throws {
        let job = try JobLine.job("A07/2026-10-03 easy.csv", number: 1)
        #expect(job.file == "A07/2026-10-03 easy.csv" && job.athlete == "A07")
        #expect(job.namedDay == CalendarDay("2026-10-03") && job.statedDay == nil && job.right == nil)
    }

    @Test func aJobSaysWhatIsKnown() throws {
        let line =
            "A07/l.csv\tright=A07/r.csv\tplacement=tibia\tspeed=3.2\tpain=2\tnote=new = fast\tname=Anna"
        let job = try JobLine.job(line, number: 1)
        #expect(job.files == ["A07/l.csv", "A07/r.csv"] && job.placement == .tibia)
        #expect(job.speed == 3.2 && job.pain == 2 && job.note == "new = fast" && job.name == "Anna")
    }

    @Test func signsOfTheFormAreEscapedInNames() throws {
        var job = TeamJob(file: "A\\b/tab\tline\nreturn\r.csv", athlete: "=A\tB")
        job.note = "\\t is no tab\n"
        let line = JobLine.text(job)
        #expect(line == "A\\\\b/tab\\tline\\nreturn\\r.csv\tathlete==A\\tB\tnote=\\\\t is no tab\\n")
        #expect(try JobLine.job(line, number: 1) == job)
    }

    @Test func aDayInTheNameMayBeDenied() throws {
        let job = TeamJob(file: "A/2026-10-03.csv", athlete: "A")
        #expect(JobLine.text(job) == "A/2026-10-03.csv\tathlete=A\tnamed=")
        #expect(try JobLine.job(JobLine.text(job), number: 1) == job)
    }

    /// Two thousand jobs with any letters in any place.
    @Test func everyJobComesBackAsItWas() throws {
        var chance = SplitMix64(state: 8)
        for _ in 0..<2000 {
            let job = anyJob(&chance)
            let line = JobLine.text(job)
            #expect(!line.utf8.contains(10) && !line.utf8.contains(13))
            let back = try JobLine.job(line, number: 1)
            #expect(back == job && Array(back.file.utf8) == Array(job.file.utf8))
        }
    }

    @Test(arguments: [
        ("", "the job has no file"), ("\tathlete=A", "the job has no file"),
        ("a.csv\tplacment=waist", "'placment=waist' is nothing a job says"),
        ("a.csv\tplacement=head", "placement=head is not right"),
        ("a.csv\tspeed=nan", "speed=nan is not right"),
        ("a.csv\tspeed=300", "speed=300 is not right"), ("a.csv\tpain=11", "pain=11 is not right"),
        ("a.csv\tdate=2026-02-30", "date=2026-02-30 is not right"),
        ("a.csv\tathlete=", "athlete= is not right"),
        ("a.csv\tside=left\tside=right", "side= stands there twice"),
        ("a\\b.csv", "a backslash with nothing that goes with it"),
    ])
    func aBadLineIsAnErrorWithItsNumber(_ line: String, _ what: String) {
        #expect { try JobLine.job(line, number: 7) } throws: {
            let error = $0 as? InputError
            return error?.what == what && error?.position.line == 7 && error?.code == .usage
        }
    }

    private func anyJob(_ chance: inout SplitMix64) -> TeamJob {
        var job = TeamJob(file: "x" + anyText(&chance), athlete: "y" + anyText(&chance))
        func may<Value>(_ value: @autoclosure () -> Value) -> Value? {
            Bool.random(using: &chance) ? value() : nil
        }
        let words = (0..<6).map { _ in anyText(&chance) }
        let numbers = (0..<3).map { _ in chance.uniform(0.3...10) }
        job.right = may("z" + words[0])
        job.name = may(words[1])
        job.statedDay = may(CalendarDay(number: 20_000))
        job.namedDay = may(CalendarDay(number: 20_001))
        job.modified = may(1e9 * numbers[0])
        job.placement = may(.tibia)
        job.side = may(.right)
        job.speed = may(numbers[1])
        job.shoe = may(words[2])
        job.surface = may(words[3])
        job.session = may(words[4])
        job.note = may(words[5])
        job.pain = may(numbers[2])
        return job
    }
}

/// Letters that have a meaning somewhere, and some that have none.
func anyText(_ chance: inout SplitMix64) -> String {
    let signs: [Character] = [
        "a", "B", "7", " ", "\t", "\n", "\r", "\r\n", "\\", "\"", "'", "=", ",", ";", "+", "-", "@", "/", "<",
        "é", "e\u{301}", "木", "🏃‍♀️", "\u{202E}", "\u{7F}", "\u{1}", "\u{301}",
    ]
    return String(
        (0..<Int.random(in: 0...8, using: &chance)).map { _ in signs.randomElement(using: &chance) ?? "a" })
}
