// The files in Fixtures/devices are what the writers here make; EVENSTRIDE_RECORD=1 writes them and fails the test.

import Foundation
import Testing

@testable import SensorIngest

struct DeviceFixtureTests {
    static let files: [(name: String, bytes: [UInt8])] = [
        ("dynamics.fit", MadeFit.run(seconds: 180, pauseAt: 120).file()),
        ("pod-contact-time.fit", MadeFit.developer(seconds: 60).file()),
        ("cadence-of-one-foot.tcx", Array(MadeXML.tcx(60, cadence: 83).utf8)),
        ("apple-health.xml", Array(MadeXML.health(120).utf8)),
    ]

    @Test(arguments: files.map(\.name)) func isAsMade(name: String) throws {
        let made = try #require(Self.files.first { $0.name == name }).bytes
        let path = Files.root + "/Fixtures/devices/" + name
        guard ProcessInfo.processInfo.environment["EVENSTRIDE_RECORD"] != "1" else {
            try Data(made).write(to: URL(fileURLWithPath: path))
            Issue.record("recorded \(name); run again without EVENSTRIDE_RECORD")
            return
        }
        #expect(try Files.bytes(path) == made)
    }
}
