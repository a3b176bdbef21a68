// Date-time text in the spellings that exports use.

import GaitModel
import Testing

@testable import SensorIngest

struct DateTimeTests {
    static let noon = 1_659_713_173.153

    @Test(arguments: [
        "2022-08-05T15:26:13.153", "2022-08-05 15:26:13.153", "2022-08-05T15.26.13.153",
        "05/08/2022 15:26:13.153",
        "2022/08/05 15:26:13,153", "2022-08-05 15:26:13:153", "2022-08-05T15:26:13.153Z",
        "5.8.2022 15:26:13.153",
        "2022-08-05T17:26:13.153+02:00", "2022-08-05T10:26:13.153-0500", "2022-08-05 15:26:13.153 UTC",
        "2022-08-05 17:26:13.153 UTC+02:00", "[2022-08-05 15:26:13.153]", "2022-08-05 03:26:13.153 PM",
        "2022-08-05T15:26:13.1530000",
    ])
    func readsTheSameInstant(_ text: String) throws {
        let stamp = try #require(DateTimeDecoder.stamp(text))
        #expect(stamp.nanoseconds == 1_659_713_173_153_000_000)
        #expect(stamp.hasDate)
    }

    @Test func readsTimeOfDay() {
        #expect(DateTimeDecoder.stamp("15:26:13.5")?.nanoseconds == 55_573_500_000_000)
        #expect(DateTimeDecoder.stamp("01:02.5")?.nanoseconds == 62_500_000_000, "minutes and seconds")
        #expect(
            DateTimeDecoder.stamp("12:00 AM") == nil || DateTimeDecoder.stamp("12:00:00 AM")?.nanoseconds == 0
        )
    }

    @Test(arguments: [
        "", "1234", "12.5", "-1", "2022-13-01T00:00:00", "2022-08-05T15:61:00", "25:61:00", "hello",
        "2022-08",
        "99:99", "1.2.3", "2022-08-05T15:26:13.153x", "192.168.1.1",
    ])
    func refusesOtherText(_ text: String) {
        #expect(DateTimeDecoder.stamp(text) == nil)
    }

    @Test func crossesMidnightWithoutADate() throws {
        let text = MadeUp.table(40, header: "time,x,y,z") { row in
            row < 20 ? "23:59:59.\(10 + row * 4)" : "00:00:00.\(10 + (row - 20) * 4)"
        }
        let reading = Reading(text)
        #expect(reading.error == nil)
        #expect(reading.description?.clock.backwardJumps == 0)
    }
}
