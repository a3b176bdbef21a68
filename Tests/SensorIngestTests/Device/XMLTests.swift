// TCX and Apple Health exports made here: cadence of one foot or both, cuts anywhere, hostile tags.

import GaitModel
import Testing

@testable import SensorIngest

enum MadeXML {
    static func time(_ second: Int) -> String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "2026-03-01T08:\(two(second / 60)):\(two(second % 60))Z"
    }

    static func tcx(_ seconds: Int, cadence: Int?, speed: Double = 3, sport: String = "Running") -> String {
        var text = "\u{FEFF}<?xml version=\"1.0\"?>\n<!-- made <here> --><TrainingCenterDatabase xmlns=\"x\">"
        text += "<Activities><Activity Sport=\"\(sport)\"><Lap StartTime=\"\(time(0))\"><Track>\n"
        for second in 0..<seconds {
            text += "<Trackpoint><Time>\(time(second))</Time>"
            text += "<DistanceMeters>\(Double(second) * 3)</DistanceMeters><Extensions><ns3:TPX>"
            text += "<ns3:Speed>\(speed)</ns3:Speed>"
            if let cadence { text += "<ns3:RunCadence>\(cadence)</ns3:RunCadence>" }
            text += "</ns3:TPX></Extensions></Trackpoint>\n"
        }
        return text + "</Track></Lap><Creator><Name>Own &amp; made</Name></Creator></Activity></Activities>"
            + "</TrainingCenterDatabase>\n"
    }

    static func health(_ seconds: Int) -> String {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE HealthData [
            <!ELEMENT HealthData (Record*)>
            <!ATTLIST HealthData locale CDATA #REQUIRED>
            <!-- it's > a trap -->
            ]>
            <HealthData locale="en_GB"><Me a="b"/>

            """
        func record(_ type: String, _ unit: String, _ from: Int, _ to: Int, _ value: Double) {
            func stamp(_ second: Int) -> String {
                time(second).replacing("T", with: " ").replacing("Z", with: " +0000")
            }
            text += "<Record type=\"HKQuantityTypeIdentifier\(type)\" sourceName=\"Watch\" unit=\"\(unit)\" "
            text += "startDate=\"\(stamp(from))\" endDate=\"\(stamp(to))\" value=\"\(value)\"/>\n"
        }
        for second in stride(from: 0, to: seconds, by: 5) {
            record("RunningSpeed", "km/hr", second, second + 5, 10.8)
            record("RunningStrideLength", "m", second, second + 5, 1.08)
            record("RunningVerticalOscillation", "cm", second, second + 5, 8.6)
            record("RunningGroundContactTime", "ms", second, second + 5, 255)
        }
        return text + "</HealthData>\n"
    }
}

struct XMLTests {
    private func read(_ text: String, chunk: Int? = nil) -> DeviceReading {
        DeviceReading(Array(text.utf8), name: "run.xml", chunk: chunk)
    }

    @Test func cadenceOfOneFootIsDoubled() {
        let reading = read(MadeXML.tcx(60, cadence: 83))
        #expect(reading.error == nil)
        #expect(reading.values(.cadence).allSatisfy { $0 == 166 })
        #expect(reading.notices == ["I_CADENCE_ONE_FOOT"])
        #expect(reading.input?.device?.maker == "Own & made")
    }

    @Test func cadenceOfBothFeetStays() {
        let reading = read(MadeXML.tcx(60, cadence: 166))
        #expect(reading.values(.cadence).allSatisfy { $0 == 166 })
        #expect(reading.notices == ["I_CADENCE_BOTH_FEET"])
    }

    @Test func kilometresPerHourAreConverted() {
        let reading = read(MadeXML.tcx(60, cadence: 166, speed: 10.8))
        #expect(reading.notices.contains("I_SPEED_KMH"))
        #expect(reading.values(.speed).allSatisfy { abs($0 - 3) < 0.001 })
    }

    @Test func withoutCadenceItIsRefusedWithTheNextStep() {
        let reading = read(MadeXML.tcx(60, cadence: nil))
        #expect(reading.error?.code == .gpsOnly)
        #expect(reading.error?.fix.contains("Export Original") == true)
        #expect(read(MadeXML.tcx(60, cadence: 83, sport: "Biking")).error?.code == .notRunning)
    }

    @Test func gpxSaysWhatToUse() {
        let plain = "<?xml version=\"1.0\"?><gpx><trkpt lat=\"1\" lon=\"2\"></trkpt></gpx>"
        #expect(read(plain).error?.code == .gpsOnly)
        let cadence = read(plain.replacing("</trkpt>", with: "<ns3:cad>82</ns3:cad></trkpt>"))
        #expect(cadence.error?.code == .gpsOnly)
        #expect(cadence.error?.fix.contains("TCX") == true)
    }

    @Test func healthGivesTheLatestRun() {
        let reading = read(MadeXML.health(300))
        #expect(reading.error == nil)
        #expect(reading.values(.contact).filter { !$0.isNaN }.allSatisfy { $0 == 255 })
        #expect(reading.values(.speed).filter { !$0.isNaN }.allSatisfy { abs($0 - 3) < 0.001 })
        #expect(reading.run?.times.count == 60)
    }

    @Test(arguments: [1, 2, 3, 7, 64, 4096]) func cutsDoNotMatter(chunk: Int) {
        for text in [MadeXML.tcx(700, cadence: 83), MadeXML.health(600)] {
            #expect(read(text, chunk: chunk).fingerprint == read(text).fingerprint)
        }
    }

    @Test func cutAnywhere() {
        let whole = Array(MadeXML.tcx(8, cadence: 84).utf8)
        var counts: [Int] = []
        for length in 0..<whole.count {
            let reading = DeviceReading(Array(whole[..<length]), name: "run.tcx")
            #expect(reading.run != nil || reading.error != nil, "cut at \(length)")
            counts.append(reading.run?.times.count ?? 0)
        }
        #expect(counts == counts.sorted())
        #expect(counts.last == 8)
        let health = Array(MadeXML.health(30).utf8)
        for length in 0..<health.count {
            let reading = DeviceReading(Array(health[..<length]), name: "export.xml")
            #expect(reading.run != nil || reading.error != nil, "cut at \(length)")
        }
    }

    @Test func hostileTagsAreBounded() {
        let start = "<TrainingCenterDatabase>"
        let endless = read(start + "<a " + String(repeating: "x", count: 200_000))
        #expect(endless.error?.code == .limit)
        #expect(endless.error?.position.byte == start.utf8.count + 1 + TagScanner.longestTag)
        let deep = read(start + String(repeating: "<a>", count: 100_000))
        #expect(deep.error?.code == .limit)
        #expect(deep.error?.code.exitStatus == 77)
        let wrong = read(start + "<a></b>")
        #expect(wrong.error?.code == .damaged)
        let line = read(start + String(repeating: "text ", count: 100_000))
        #expect(line.error?.code == .damaged)
        let bomb =
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
            + MadeXML.tcx(60, cadence: 83)
            .replacing("\u{FEFF}<?xml version=\"1.0\"?>", with: "")
        #expect(read(bomb).values(.cadence).count == 60)
    }
}
