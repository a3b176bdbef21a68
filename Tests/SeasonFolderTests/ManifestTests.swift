// The coach's table: what it says holds, and what is wrong in it is named with its line.

import GaitModel
import SeasonFolder
import Testing

@Suite struct ManifestTests {
    private let season = Season()

    @Test func whatItSaysHolds() throws {
        try season.write("A/run.csv")
        try season.write("A/other.csv")
        let plan = try season.plan(
            manifest: """
                \u{FEFF}pain,FILE,athlete_id,name,date,placement,shoe,note,session,surface,speed_mps\r
                "2,5",A/run.csv,A07,"Meyer, Anna",03.10.2026,sacrum,"the ""fast"" pair","line one
                line two",intervals,track,3.4\r
                """)
        let job = try #require(plan.jobs.first { $0.job.file == "A/run.csv" }?.job)
        #expect(job.athlete == "A07" && job.name == "Meyer, Anna" && job.pain == 2.5 && job.speed == 3.4)
        #expect(job.statedDay == CalendarDay("2026-10-03") && job.placement == .sacrum)
        #expect(job.shoe == "the \"fast\" pair" && job.note == "line one\nline two")
        #expect(job.session == "intervals" && job.surface == "track")
        #expect(plan.notes == ["1 file is not in the manifest and goes by its folder: A/other.csv"])
    }

    @Test func semicolonsSeparateToo() throws {
        try season.write("A/run.csv")
        let plan = try season.plan(manifest: "file;pain\nA/run.csv;2,5\n\n")
        #expect(plan.jobs.first?.job.pain == 2.5)
    }

    @Test(arguments: [
        ("", 0, "the manifest is empty", ""),
        ("athlete_id,name\n", 1, "no column file", "begin the first line with file"),
        ("file,athlet_id\nA/run.csv,A\n", 1, "no column 'athlet_id'", "did you mean athlete_id?"),
        ("file,file\nA/run.csv,A\n", 1, "two columns are called file", "remove"),
        ("file\nrun.csv\n", 2, "no file 'run.csv'", "did you mean A/run.csv?"),
        ("file\n\nA/x.csv\n", 3, "no file 'A/x.csv'", "write its path"),
        ("file,date\nA/run.csv,2026-02-30\n", 2, "'2026-02-30' is no day", "2026-10-03"),
        ("file,placement\nA/run.csv,head\n", 2, "'head' is no place we know", "sacrum"),
        ("file,side\nA/run.csv,both\n", 2, "'both' is neither left nor right", "left or right"),
        ("file,pain\nA/run.csv,yes\n", 2, "'yes' is no number from 0 to 10", "0 is no pain"),
        ("file,pain\nA/run.csv,11\n", 2, "'11' is no number from 0 to 10", "0 is no pain"),
        ("file,speed_mps\nA/run.csv,40\n", 2, "'40' is no speed", "metres per second"),
        ("file\nA/run.csv\nA/run.csv\n", 3, "stands in line 2 already", "leave one"),
        ("file,name\nA/run.csv,Meyer, Anna\n", 2, "3 cells", "quotes"),
        ("file,name\nA/run.csv,\"Anna\n", 2, "no end", "quote"),
        ("file,name\nA/run.csv,\"Anna\"x\n", 2, "follows the quote", "twice"),
        ("file,name\n,Anna\n", 2, "a line without a file", "name its file"),
    ])
    func whatIsWrongIsNamed(_ text: String, _ line: Int, _ what: String, _ fix: String) throws {
        try season.write("A/run.csv")
        #expect { try season.plan(manifest: text) } throws: {
            let error = $0 as? InputError
            return error?.what.contains(what) == true && error?.fix.contains(fix) == true
                && error?.position.line == (line == 0 ? nil : line)
        }
    }
}
