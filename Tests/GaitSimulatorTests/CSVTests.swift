// CSV files carry the numbers they were given.

import GaitModel
import Testing

@testable import GaitSimulator

@Suite("CSV")
struct CSVTests {
    static let block: SimulatedBlock = {
        var runner = StreamTests.spoiled(seed: 8)
        return runner.record().samples
    }()

    /// Header and rows of a file written in two pieces.
    static func lines(_ csv: SimulatedCSV, _ block: SimulatedBlock = block) -> [String] {
        var bytes = csv.header
        csv.write(block, into: &bytes)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static func numbers(_ line: String, separator: Character = ",") -> [Double] {
        line.split(separator: separator).compactMap {
            Double(String($0.map { $0 == "," ? "." : $0 }))
        }
    }

    @Test func genericRoundTrips() {
        let lines = Self.lines(SimulatedCSV(timeDecimals: 4, valueDecimals: 5))
        #expect(lines[0] == "time (s),x (g),y (g),z (g)")
        #expect(lines.count == Self.block.count + 1)
        for (index, line) in lines.dropFirst().enumerated() {
            let row = Self.numbers(line)
            #expect(row.count == 4)
            #expect(abs(row[0] - Self.block.time[index]) <= 0.50001e-4)
            #expect(abs(row[1] - Double(Self.block.x[index])) <= 0.50001e-5)
            #expect(abs(row[3] - Double(Self.block.z[index])) <= 0.50001e-5)
        }
    }

    @Test func gyroscopeColumns() {
        let lines = Self.lines(SimulatedCSV(withGyroscope: true))
        #expect(lines[0].hasSuffix(",gyro x (deg/s),gyro y (deg/s),gyro z (deg/s)"))
        let row = Self.numbers(lines[2000])
        #expect(row.count == 7)
        #expect(abs(row[6] - Double(Self.block.gyroscope?.z[1999] ?? 0)) < 1e-4)
    }

    @Test func metresPerSecondSquared() {
        let lines = Self.lines(SimulatedCSV(.genericMs2))
        #expect(lines[0] == "time (s),x (m/s^2),y (m/s^2),z (m/s^2)")
        let row = Self.numbers(lines[2000])
        #expect(abs(row[1] - Double(Self.block.x[1999]) * standardGravity) < 1e-4)
    }

    @Test func semicolonsAndDecimalCommas() {
        let lines = Self.lines(SimulatedCSV(.semicolonComma))
        #expect(lines[0] == "time (s);x (g);y (g);z (g)")
        #expect(!lines[2000].contains("."))
        let row = Self.numbers(lines[2000], separator: ";")
        #expect(abs(row[2] - Double(Self.block.y[1999])) < 1e-4)
    }

    @Test("phyphox rows have nine decimals and a plain exponent")
    func phyphox() {
        let new = Self.lines(SimulatedCSV(.phyphox))
        let old = Self.lines(SimulatedCSV(.phyphoxLegacy))
        #expect(old[0] == "\"Time (s)\",\"X (m/s^2)\",\"Y (m/s^2)\",\"Z (m/s^2)\"")
        #expect(new[0].hasPrefix("\"Time (s)\",\"Acceleration x (m/s^2)\","))
        #expect(new[0].hasSuffix(",\"Absolute acceleration (m/s^2)\""))
        for index in stride(from: 1, to: new.count, by: 13) {
            let row = Self.numbers(new[index])
            let x = Double(Self.block.x[index - 1]) * standardGravity
            #expect(abs(row[1] - x) <= 1e-9 * max(1, abs(x)))
            let magnitude = (row[1] * row[1] + row[2] * row[2] + row[3] * row[3]).squareRoot()
            #expect(abs(row[4] - magnitude) < 1e-7)
            #expect(old[index] == new[index].split(separator: ",").dropLast().joined(separator: ","))
        }
    }

    @Test func sensorLogger() {
        let lines = Self.lines(SimulatedCSV(.sensorLogger))
        #expect(lines[0] == "time,seconds_elapsed,z,y,x")
        let fields = lines[201].split(separator: ",")
        #expect(fields[0].count == 19)
        let row = Self.numbers(lines[201])
        #expect(abs(row[2] - Double(Self.block.z[200]) * standardGravity) < 1e-4)
        #expect(abs(row[4] - Double(Self.block.x[200]) * standardGravity) < 1e-4)
    }

    @Test("Awkward numbers: zero, signs, carries, powers of ten")
    func awkwardNumbers() {
        var block = SimulatedBlock()
        block.time = [0, 0.00004, 9.99996, 115_200]
        block.x = [0, -0.00004, -0.99996, 10]
        block.y = [-1, 1, 0.5, -0.0625]
        block.z = [16, -16, 9.99999, 0.1]
        #expect(
            Self.lines(SimulatedCSV(), block).dropFirst() == [
                "0.0000,0.0000,-1.0000,16.0000", "0.0000,0.0000,1.0000,-16.0000",
                "10.0000,-1.0000,0.5000,10.0000", "115200.0000,10.0000,-0.0625,0.1000",
            ])
        block.x = [0, 0, 0, 0]
        let rows = Self.lines(SimulatedCSV(.phyphoxLegacy), block).dropFirst().map { $0.prefix(27) }
        #expect(rows.first == "0.000000000E0,0.000000000E0")
        #expect(rows.last?.hasPrefix("1.152000000E5,") == true)
    }

    @Test func truthRows() {
        let step = TruthStep(
            index: 7, foot: .right, contactStart: 15.25, toeOff: 15.5, stepTime: 0.352941, loadPeak: 2.1,
            transient: 1.835)
        var bytes = TruthCSV().header
        TruthCSV().write([step], into: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                step,foot,start_s,toe_off_s,step_time_s,load_peak_g,transient_g
                7,R,15.250000,15.500000,0.352941,2.100000,1.835000

                """)
    }
}

@Suite("Files of makers")
struct MakerFileTests {
    static func lines(_ dialect: SimulatedCSV.Dialect) -> [String] {
        let csv = SimulatedCSV(dialect, valueDecimals: 5, withGyroscope: true, sampleRate: 200)
        var bytes = csv.header
        csv.write(CSVTests.block, into: &bytes)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }

    static var x: Double { Double(CSVTests.block.x[0]) }

    @Test func xsens() {
        let lines = Self.lines(.xsens)
        #expect(lines[0] == "Acquisition frequency: 200 Hz")
        #expect(lines[1] == "PacketCounter\tAcc_X\tAcc_Y\tAcc_Z\tGyr_X\tGyr_Y\tGyr_Z")
        let last = CSVTests.numbers(lines[1 + CSVTests.block.count], separator: "\t")
        let end = CSVTests.block.count - 1
        #expect(
            abs(last[0] - (CSVTests.block.time[end] * 200).rounded()) < 0.5, "gaps are jumps of the counter")
        let turn = Double(CSVTests.block.gyroscope?.y[end] ?? 0)
        #expect(abs(last[5] - turn * .pi / 180) < 1e-5)
    }

    @Test func shimmerEndsWithUnixMilliseconds() {
        let lines = Self.lines(.shimmer)
        #expect(lines[0] == "\"sep=\t\"")
        #expect(
            lines[1].hasPrefix("Shimmer_Accel_LN_X_CAL\t")
                && lines[1].hasSuffix("Shimmer_Timestamp_Unix_CAL\t"))
        #expect(lines[2].hasPrefix("m/(s^2)\t") && lines[2].hasSuffix("deg/s\tms\t"))
        let row = CSVTests.numbers(lines[3], separator: "\t")
        #expect(row.count == 7 && abs(row[0] - Self.x * standardGravity) < 1e-5)
        #expect(abs(row[6] - 1_729_260_574_000 - 1000 * CSVTests.block.time[0]) < 0.01)
    }

    @Test func gaitUp() {
        let lines = Self.lines(.gaitUp)
        #expect(lines[3] == "Time [200 hz],Gyro [200 hz],,,Accel [200 hz],,,Event [200 hz],")
        #expect(lines[4] == "Time,Gyro X,Gyro Y,Gyro Z,Accel X,Accel Y,Accel Z,,")
        #expect(lines[5] == "[s],[deg/s],[deg/s],[deg/s],[g],[g],[g],[],")
        #expect(lines[6].hasSuffix(",,") && abs(CSVTests.numbers(lines[6])[4] - Self.x) < 1e-5)
    }

    @Test func polarWritesMilliG() {
        let lines = Self.lines(.polar)
        #expect(lines[0] == "Phone timestamp;sensor timestamp [ns];X [mg];Y [mg];Z [mg]")
        let cells = lines[201].split(separator: ";")
        #expect(cells[0].hasPrefix("2024-10-18T14:09:3"))
        #expect(cells[1].count == 19 && cells.count == 5)
        #expect(abs(CSVTests.numbers(String(cells[2]))[0] - 1000 * Double(CSVTests.block.x[200])) < 0.006)
    }

    @Test func counters() {
        #expect(
            Self.lines(.movellaDot)[3] == "PacketCounter,SampleTimeFine,Acc_X,Acc_Y,Acc_Z,Gyr_X,Gyr_Y,Gyr_Z")
        var early = SimulatedBlock()
        (early.time, early.x, early.y, early.z) = ([-0.005], [0], [0], [1])
        var bytes: [UInt8] = []
        SimulatedCSV(.xsens, valueDecimals: 1, sampleRate: 200).write(early, into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "65535\t0.0\t0.0\t9.8\n")
    }

    @Test func linesWithoutTime() {
        #expect(Self.lines(.actigraph)[0].contains(" at 200 Hz "))
        #expect(Self.lines(.actigraph)[11].split(separator: ",").count == 3)
        #expect(Self.lines(.geneactiv)[5].hasPrefix("2024-10-18 14:09:3"))
        #expect(
            Self.lines(.tab)[1]
                == "t (ms)\taccX (m/s^2)\taccY (m/s^2)\taccZ (m/s^2)\tgyroX (deg/s)\tgyroY (deg/s)\tgyroZ (deg/s)"
        )
    }

    @Test(
        "Dates of day numbers",
        arguments: [
            (0, 1970, 1, 1), (11_016, 2000, 2, 29), (11_017, 2000, 3, 1), (19_782, 2024, 2, 29),
            (47_540, 2100, 2, 28), (47_541, 2100, 3, 1),
        ])
    func dates(days: Int, year: Int, month: Int, day: Int) {
        #expect(CivilCalendar.date(dayNumber: days) == (year, month, day))
        #expect(CivilCalendar.dayNumber(year: year, month: month, day: day) == days)
    }

    @Test("Truth of a run as JSON, with the source of every number")
    func truthDocument() {
        var runner = SiteStreamTests.runner(.shockedTrunk(nil, .shin, BodyGain()))
        while runner.next() != nil {}
        let text = String(decoding: TruthJSON().document(of: runner, seed: 3), as: UTF8.self)
        #expect(text.contains("\"placement\": \"trunk behind a gain curve\""))
        #expect(text.contains("\"clock_offset_s\": {\"value\": 0.1, \"source\": \"exact\"}"))
        #expect(text.contains("{\"event\": \"hop-landing\", \"foot\": \"left\", "))
        #expect(text.contains("\"attenuation_15hz_db\": {\"value\": -"))
        #expect(!text.contains("nan") && !text.contains("inf"))
    }
}
