// What the user says overrules what was found, and is reported as the user's.

import GaitModel
import Testing

@testable import SensorIngest

struct OptionTests {
    private let odd: String = {
        var text = "Zeit;Hoch;Quer;Laengs\n"
        for row in 0..<200 { text += "\(row * 10);\(1000 + 100 * (row % 3 - 1));\(row % 5);3\n" }
        return text
    }()

    @Test func columnsByNameOrNumber() throws {
        for columns in [[.x: "Hoch", .y: "Quer", .z: "Laengs"], [.x: "2", .y: "quer", .z: "4"]]
            as [[InputDescription.Column.Role: String]]
        {
            let reading = Reading(odd, options: ReadingOptions(columns: columns))
            let description = try #require(reading.description)
            #expect(description.columns.map(\.name) == ["Zeit", "Hoch", "Quer", "Laengs"])
            #expect(description.units.acceleration == "mg" && description.units.source == .detected)
            #expect(description.clock.unit == "ms" && description.clock.rate == 100)
        }
    }

    @Test func unitsAndRate() throws {
        let options = ReadingOptions(
            columns: [.x: "Hoch", .y: "Quer", .z: "Laengs"], units: .mg, rate: 50)
        let reading = Reading(odd, options: options)
        let description = try #require(reading.description)
        #expect(description.units.source == .user && description.units.scaleToG == 0.001)
        #expect(
            description.clock.source == .user && description.clock.rate == 50
                && description.clock.unit == "none")
        #expect(reading.x.count == 200)
        #expect(abs(reading.x[0] - 0.9) < 1e-6)
    }

    @Test func rateKeepsTheTimeOfSkippedRows() throws {
        var text = "x,y,z\n"
        for row in 0..<100 { text += row == 50 ? "nan,1,0\n" : "0,1,\(Double(row) / 100)\n" }
        let reading = Reading(text, options: ReadingOptions(rate: 100))
        #expect(reading.z.count == 100)
        #expect(abs(reading.z[50] - 0.5) < 1e-5 && reading.z[51] == 0.51)
    }

    @Test(
        arguments: [
            [.x: "Nothing", .y: "Quer", .z: "Laengs"], [.x: "Hoch"], [.x: "Hoch", .y: "Hoch", .z: "Quer"],
            [.x: "9", .y: "2", .z: "3"], [.x: "0", .y: "2", .z: "3"],
        ] as [[InputDescription.Column.Role: String]])
    func refusesColumnsThatAreNotThere(_ columns: [InputDescription.Column.Role: String]) {
        #expect(Reading(odd, options: ReadingOptions(columns: columns)).error?.code == .ambiguousColumns)
    }

    @Test func refusesImpossibleRates() {
        for rate in [0, -1, Double.nan, .infinity, 1e9] {
            #expect(Reading(odd, options: ReadingOptions(rate: rate)).error != nil)
        }
        #expect(Reading("x,y,z\n0,1,0\n0,1,0\n", options: ReadingOptions(rate: 2)).error?.code == .rateLow)
    }

    @Test func twoAccelerometersNeedAChoice() throws {
        var text = "time,left_ax,left_ay,left_az,right_ax,right_ay,right_az\n"
        for row in 0..<100 { text += "\(Double(row) / 100),0,1,0,0,0,1\n" }
        let error = try #require(Reading(text).error)
        #expect(error.code == .ambiguousColumns)
        #expect(error.fix.hasSuffix("--columns x=left_ax,y=left_ay,z=left_az"))
        let columns: [InputDescription.Column.Role: String] = [
            .x: "right_ax", .y: "right_ay", .z: "right_az",
        ]
        #expect(Reading(text, options: ReadingOptions(columns: columns)).z[3] == 1)
    }

    @Test func prefersGravityIncluded() throws {
        var text = "time (s),linear acc x,linear acc y,linear acc z,acc x,acc y,acc z\n"
        for row in 0..<100 { text += "\(Double(row) / 100),0,0.1,0,0,1,0\n" }
        let reading = Reading(text)
        #expect(reading.y[0] == 1)
        #expect(reading.notices == ["I_COLUMNS"])
    }
}
