// Training logs as people write them.

import GaitModel
import Testing

@testable import RunnerFiles

@Suite struct TrainingLogTests {
    private func log(_ text: String) throws -> TrainingLog { try TrainingLog(csv: Array(text.utf8)) }

    private func complaint(_ text: String) -> InputError? {
        do {
            _ = try TrainingLog(csv: Array(text.utf8))
            return nil
        } catch { return error }
    }

    @Test(arguments: [
        "date,km,min,rpe,shoe,surface\n2026-11-01,8.5,48,4,blue,asphalt\n",
        "surface;shoe;rpe;min;km;date\nasphalt;blue;4;48;8,5;2026-11-01\n",
        "Date;KM;Min;RPE;Shoe;Surface;mood\r\n01.11.2026;8,5;48;4;blue;Asphalt;fine\r\n\r\n",
        "\u{FEFF}date\tkm\tmin\trpe\tshoe\tsurface\n2026-11-01T07:30\t8.5\t48\t4\tblue\tasphalt",
        "# my runs\ndate, km, min, rpe, shoe, surface\n2026-11-01, \"8,5\", 48, 4, blue, asphalt\n,,,,,\n",
        "day,distance_km,minutes,effort,shoes,ground\n2026-11-01 18:00,8.5,48,4,blue,asphalt\n",
    ])
    func oneRunWrittenInManyWays(text: String) throws {
        let day = try #require(CalendarDay(year: 2026, month: 11, day: 1))
        #expect(
            try log(text).sessions == [
                TrainingLog.Session(
                    day: day, kilometres: 8.5, minutes: 48, effort: 4, shoe: "blue", ground: .asphalt)
            ])
    }

    @Test func runsAreSortedByDayAndEmptyCellsAreUnknown() throws {
        let sessions = try log("date,km,min\n2026-11-03,5,\n2026-11-01,,30\n").sessions
        #expect(sessions.map(\.day.text) == ["2026-11-01", "2026-11-03"])
        #expect(sessions[0].kilometres == nil && sessions[1].minutes == nil)
    }

    @Test(arguments: [
        ("date,km\n2026-11-01,8\n11/2/2026,9\n", 3, "date"), ("date,km\n2026-11-31,8\n", 2, "date"),
        ("date,km\n2026-11-01,-3\n", 2, "km"), ("date,km\n2026-11-01,ten\n", 2, "km"),
        ("date,km\n2026-11-01,501\n", 2, "km"), ("date,km,rpe\n2026-11-01,5,11\n", 2, "rpe"),
        ("date,km,surface\n2026-11-01,5,moon\n", 2, "surface"), ("date,km\n2026-11-01,\n", 2, "km"),
    ])
    func aWrongCellIsNamed(text: String, line: Int, column: String) {
        let error = complaint(text)
        #expect(error?.code == .parse, "\(text)")
        #expect(error?.position.line == line && error?.position.columnName == column, "\(text)")
    }

    @Test func aDecimalCommaBetweenCommasIsNotGuessed() {
        #expect(complaint("date,km\n2026-11-01,8,5\n")?.fix.contains("semicolons") == true)
    }

    @Test func aTableWithoutDayOrLengthIsRefused() {
        #expect(complaint("km,min\n5,30\n")?.code == .ambiguousColumns)
        #expect(complaint("date,shoe\n2026-11-01,blue\n")?.code == .ambiguousColumns)
        #expect(complaint("date,km,distance\n2026-11-01,5,5\n")?.code == .ambiguousColumns)
        #expect(complaint("date,km\n")?.code == .noRows)
        #expect(complaint("\n\n")?.code == .noRows)
    }

    @Test func daysAreCountedAsTheCalendarDoes() throws {
        #expect(CalendarDay("1970-01-01")?.number == 0)
        #expect(CalendarDay("2000-02-29")?.number == 11_016)
        #expect(CalendarDay("1900-02-29") == nil && CalendarDay("2026-2-1") == nil)
        for number in stride(from: -25_000, through: 80_000, by: 97) {
            let day = CalendarDay(number: number)
            #expect(CalendarDay(day.text) == day)
        }
        #expect(CalendarDay(epoch: 86_399.9).number == 0 && CalendarDay(epoch: -1).number == -1)
    }
}
