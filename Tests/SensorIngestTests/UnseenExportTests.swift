// One run as people's programs write it: other languages, stamps, numbers and rows of other sensors in between.

import GaitModel
import Testing

@testable import SensorIngest

struct UnseenExportTests {
    static let rows = 600

    /// A way to write the run; `line` gets row, seconds and the three axes in g.
    struct Form: Sendable, CustomStringConvertible {
        let name: String
        let head: String
        var clock: String
        let line: @Sendable (Int, Double, [Double]) -> String
        var description: String { name }

        var text: String {
            head + "\n"
                + (0..<UnseenExportTests.rows).map { row in
                    let (x, y, z) = MadeUp.force(row)
                    return line(row, Double(row) / 100, [x, y, z])
                }.joined(separator: "\n") + "\n"
        }
    }

    private static func cells(_ values: [Double], _ decimals: Int = 4, mark: String = ".") -> [String] {
        values.map { NumberText.fixed($0, decimals).replacing(".", with: mark) }
    }

    private static func join(_ cells: [String], _ separator: String = ",") -> String {
        cells.joined(separator: separator)
    }

    /// `08:00:05.370`, the parts as given.
    private static func stamp(_ time: Double, _ milliseconds: (Int) -> String) -> String {
        let whole = Int(time)
        return "08:00:0\(whole)" + milliseconds(Int((time - Double(whole)) * 1000 + 0.5))
    }

    private static func padded(_ value: Int) -> String { String(String(1000 + value).dropFirst()) }

    static let stamps: [Form] = [
        Form(name: "iso without marks", head: "time,x,y,z", clock: "date-time") { _, time, force in
            let digits = stamp(time) { "." + padded($0) }.replacing(":", with: "")
            return join(["20260301T" + digits + "Z"] + cells(force))
        },
        Form(name: "digits alone", head: "time,x,y,z", clock: "date-time") { _, time, force in
            join(["20260301" + stamp(time, padded).replacing(":", with: "")] + cells(force))
        },
        Form(name: "two digits of a year", head: "Datum;x;y;z", clock: "date-time") { _, time, force in
            join(["01.03.26 " + stamp(time) { "." + padded($0) }] + cells(force, mark: ","), ";")
        },
        Form(name: "month by name", head: "time,x,y,z", clock: "date-time") { _, time, force in
            join(["01-Mar-2026 " + stamp(time) { "." + padded($0) }] + cells(force))
        },
        Form(name: "month by name first", head: "time,x,y,z", clock: "date-time") { _, time, force in
            join(["\"Mar 1, 2026 " + stamp(time) { "." + padded($0) } + "\""] + cells(force))
        },
        Form(name: "milliseconds unpadded", head: "time,x,y,z", clock: "date-time") { _, time, force in
            join([stamp(time) { ":\($0)" }] + cells(force))
        },
        Form(name: "date and time apart", head: "Date,Time,x,y,z", clock: "date-time") { _, time, force in
            join(["2026-03-01", stamp(time) { "." + padded($0) }] + cells(force))
        },
        Form(name: "days of a spreadsheet", head: "time,x,y,z", clock: "days") { row, _, force in
            // 46082 days after 1899-12-30, and 864 rows a ten-thousandth of a day.
            let part = String(10_000_000_000 + row * 1_157_407 / 1000 * 1).dropFirst()
            return join(["46082.\(part)"] + cells(force))
        },
        Form(name: "ticks of 100 ns", head: "ticks,x,y,z", clock: "100 ns") { row, _, force in
            join(["\(639_080_000_000_000_000 + row * 100_000)"] + cells(force))
        },
        Form(name: "minutes", head: "time (min),x,y,z", clock: "min") { _, time, force in
            join([NumberText.fixed(time / 60, 7)] + cells(force))
        },
        Form(name: "thousands apart", head: "time (ms);x;y;z", clock: "ms") { row, _, force in
            join(
                [NumberText.grouped(row * 10 + 5000).replacing(",", with: ".")] + cells(force, mark: ","), ";"
            )
        },
        Form(name: "hours, minutes, seconds", head: "hour,minute,second,x,y,z", clock: "s") {
            _, time, force in
            let seconds = (57 + time).truncatingRemainder(dividingBy: 60)
            return join(["8", time < 3 ? "0" : "1", NumberText.fixed(seconds, 2)] + cells(force))
        },
    ]

    static let names: [Form] = [
        Form(
            name: "Swedish",
            head: "Tid (s);Acceleration X (m/s\u{B2});Acceleration Y (m/s\u{B2});Acceleration Z (m/s\u{B2})",
            clock: "s"
        ) {
            join(cells([$1], 2, mark: ",") + cells($2.map { $0 * 9.80665 }, mark: ","), ";")
        },
        Form(
            name: "Russian",
            head:
                "\u{412}\u{440}\u{435}\u{43C}\u{44F} (\u{441});\u{423} X (\u{43C}/\u{441}\u{B2});\u{423} Y (\u{43C}/\u{441}\u{B2});\u{423} Z (\u{43C}/\u{441}\u{B2})",
            clock: "s"
        ) {
            join(cells([$1], 2, mark: ",") + cells($2.map { $0 * 9.80665 }, mark: ","), ";")
        },
        Form(name: "numbered axes", head: "time,acc[0],acc[1],acc[2]", clock: "s") {
            join(cells([$1], 2) + cells($2))
        },
        Form(name: "centimetres", head: "time (s),x (cm/s2),y (cm/s2),z (cm/s2)", clock: "s") {
            join(cells([$1], 2) + cells($2.map { $0 * 980.665 }))
        },
        Form(name: "upright bars", head: "time|x|y|z", clock: "s") { join(cells([$1], 2) + cells($2), "|") },
        Form(name: "a comment sign before the names", head: "% time x y z", clock: "s") {
            join(cells([$1], 2) + cells($2), " ")
        },
        Form(name: "a printer's minus", head: "time,x,y,z", clock: "s") {
            join(cells([$1], 2) + cells($2).map { $0.replacing("-", with: "\u{2212}") })
        },
        Form(name: "lists in brackets", head: "time, x, y, z", clock: "s") {
            "[" + join(cells([$1], 2) + cells($2), ", ") + "]"
        },
        Form(
            name: "a matrix above the names",
            head: "1,0,0,0.1\n0,1,0,0.2\n0,0,1,0.3\n\ntime (s),x (g),y (g),z (g)", clock: "s"
        ) {
            join(cells([$1], 2) + cells($2))
        },
        Form(
            name: "other sensors between the rows", head: "time,acc_x,acc_y,acc_z,gyro_x,gyro_y,gyro_z",
            clock: "s"
        ) {
            join(cells([$1], 2) + cells($2) + ["", "", ""]) + "\n"
                + join(cells([$1 + 0.004], 3) + ["", "", "", "1", "2", "3"])
        },
        Form(name: "sensors named in a column of any name", head: "time,what,x,y,z", clock: "s") {
            join(cells([$1], 2) + ["ACC"] + cells($2)) + "\n"
                + join(cells([$1], 2) + ["GYR", "50", "-20", "3"])
        },
        Form(name: "rows in parcels", head: "timestamp,x,y,z", clock: "ms") { row, _, force in
            join(["\(1_772_352_000_000 + row / 10 * 100 + row % 10 / 2)"] + cells(force))
        },
    ]

    @Test(arguments: stamps + names) func isTheSameRun(_ form: Form) throws {
        let reading = Reading(form.text)
        let found = try #require(reading.description, "\(reading.error.map { "\($0)" } ?? "")")
        #expect(found.clock.unit == form.clock)
        #expect(abs(found.clock.rate - 100) < 0.2)
        #expect(abs(found.clock.duration - 5.99) < (form.name == "rows in parcels" ? 0.1 : 0.05))
        #expect(found.gravity == .included)
        try #require(reading.y.count > 400)
        #expect(
            abs(Double(reading.y[300]) - MadeUp.force(300).1) < (form.name == "rows in parcels" ? 0.15 : 0.02)
        )
        for chunk in [1, 7, 64] {
            #expect(Reading(form.text, chunk: chunk).fingerprint == reading.fingerprint)
        }
    }

    @Test func theDirectionsOfTheBodyAreAxes() throws {
        let text = MadeUp.table(600, header: "Time,AccAP,AccV,AccML") {
            NumberText.fixed(Double($0) / 100, 2)
        }
        let found = try #require(Reading(text).description)
        let names = Dictionary(uniqueKeysWithValues: found.columns.map { ($0.role, $0.name) })
        #expect(names[.x] == "AccAP" && names[.y] == "AccML" && names[.z] == "AccV")
    }

    @Test func theRateAboveTheTableCounts() throws {
        let body = (0..<600).map { row in
            let (x, y, z) = MadeUp.force(row)
            return Self.join(Self.cells([x, y, z]))
        }.joined(separator: "\n")
        let stated = Reading("Sampling frequency (Hz): 100\nacc_x,acc_y,acc_z\n" + body + "\n")
        #expect(stated.description?.clock.rate == 100)
        #expect(stated.notices.contains("I_RATE"))
        // A period, two rates, or none: a person has to say it.
        for head in ["Sampling period (ms): 10", "Rate: 100\nGPS rate: 10", "Range: 8 g"] {
            #expect(Reading(head + "\nacc_x,acc_y,acc_z\n" + body + "\n").error?.code == .noTime)
        }
    }

    /// A converter's counts around 512 would pass for milli-g.
    @Test func countsThatBeginAtZeroAreRefused() throws {
        let text =
            "time (s),x,y,z\n"
            + (0..<600).map { row in
                let (x, y, z) = MadeUp.force(row)
                return "\(NumberText.fixed(Double(row) / 100, 2)),"
                    + [x, y, z].map { NumberText.fixed(512 + 60 * $0, 0) }.joined(separator: ",")
            }.joined(separator: "\n") + "\n"
        let error = try #require(Reading(text).error)
        #expect(error.code == .units && error.what.contains("begin at zero"))
    }

    @Test(arguments: [
        ("time,x,y,z\n", "0x06D4", ErrorCode.parse, "no plain numbers"),
        ("time,acc_magnitude\n", "1.02", .noAcceleration, "Need three columns"),
        ("time,gyro_x,gyro_y,gyro_z\n", "1.02,2.5,3", .noAcceleration, "only the gyroscope's"),
        (
            "Time (s),X (rad/s),Y (rad/s),Z (rad/s)\n", "1.02,2.5,3", .noAcceleration, "only the gyroscope's"
        ),
        (
            "Laps,Time,Avg HR,Avg Run Cadence,Avg Ground Contact Time\n", "5:10,150,168,250", .noAcceleration,
            "a watch or site"
        ),
    ])
    func isRefusedWithItsOwnWords(_ head: String, _ cells: String, _ code: ErrorCode, _ words: String) throws
    {
        let repeated = code == .parse ? Array(repeating: cells, count: 3).joined(separator: ",") : cells
        let text = head + (0..<40).map { "\(NumberText.fixed(Double($0) / 100, 2)),\(repeated)\n" }.joined()
        let error = try #require(Reading(text).error)
        #expect(error.code == code)
        #expect(error.what.contains(words), "\(error.what)")
        #expect(!error.fix.contains("=..."))
    }
}
