// Whose a recording is and when it was, by nothing but its path.

import GaitModel
import TeamEngine
import Testing

@Suite struct PathFactsTests {
    @Test(arguments: [
        ("A07/2026-10-03.csv", "2026-10-03"), ("A07/20261003.csv", "2026-10-03"),
        ("A07/run_2026_10_03_left.csv", "2026-10-03"), ("A07/03.10.2026 easy.csv", "2026-10-03"),
        ("A07/20261003071205.fit", "2026-10-03"), ("A07/2026-10-03_07-12-05/Accelerometer.csv", "2026-10-03"),
        ("A07/2026.10.03.csv", "2026-10-03"), ("A07/2026-10-03T07:12.csv", "2026-10-03"),
        ("2025-01-01/A 2026-10-03.csv", "2026-10-03"), ("木 2026-10-03.csv", "2026-10-03"),
    ])
    func theDayIsInTheNameOrInTheFolder(_ path: String, _ day: String) {
        #expect(PathFacts.day(of: path) == CalendarDay(day))
    }

    @Test(arguments: [
        "A07/run.csv", "A07/2026-13-03.csv", "A07/2026-02-30.csv", "A07/1234567890123.csv",
        "A07/2026-1-3.csv",
        "A07/120261003.csv", "A07/2026-10_03.csv", "A07/10.03.26.csv", "A07/18991003.csv",
    ])
    func otherNumbersAreNoDays(_ path: String) {
        #expect(PathFacts.day(of: path) == nil)
    }

    @Test(arguments: [
        ("A07/run.csv", "A07"), ("A07/deep/er/run.csv", "A07"), ("Anna Meyer/run.csv", "Anna Meyer"),
        ("/data/season/A07/run.csv", "A07"), ("Anna Meyer 2026-10-03.csv", "Anna Meyer"),
        ("A07_2026-10-03_left.csv", "A07"), ("A07_easy.csv", "A07"), ("A07.csv", "A07"),
        ("2026-10-03_A07_easy.csv", "A07"), ("2026-10-03.csv", "unnamed"), ("03.10.2026", "unnamed"),
        ("_x.csv", "unnamed"), ("A07", "A07"), (".csv", ".csv"), ("A07 03.10.2026", "A07"),
    ])
    func theAthleteIsTheFolderOrTheBeginningOfTheName(_ path: String, _ athlete: String) {
        #expect(PathFacts.athlete(of: path) == athlete)
    }
}
