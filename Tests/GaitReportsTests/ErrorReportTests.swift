// Errors as four lines and as an object.

import GaitModel
import GaitReports
import Testing

@Suite struct ErrorReportTests {
    private let gps = InputError(
        .gpsOnly, "this GPX file holds position and heart rate only",
        detail: "columns time, lat, lon, ele, hr; 1 point per second",
        fix: "in Garmin Connect choose \"Export Original\" (.fit); in COROS or Suunto export FIT; or record "
            + "acceleration at 100 Hz with a phone app")

    @Test func theFourLines() throws {
        try Golden.expect(ErrorReport.text(gps, fileName: "morning-loop.gpx"), "error-gps")
    }

    @Test func thePlaceIsNamed() {
        let error = InputError(
            .parse, "'n/a' is not a number",
            position: InputPosition(line: 40_113, columnName: "y", byte: 1_234_567),
            detail: "1,204 such rows",
            fix: "Remove these rows.")
        let text = ErrorReport.text(error, fileName: "-")
        #expect(
            text.contains(
                "  where: standard input, line 40,113, column y, byte 1,234,567; 1,204 such rows\n"))
    }

    @Test func nothingFromTheFileReachesTheTerminalRaw() {
        let error = InputError(
            .parse, "'\u{1B}[2J\n' is not a number", position: InputPosition(columnName: "\u{9B}x"), fix: "f")
        let text = ErrorReport.text(error, fileName: "<script>\n=cmd\u{1B}]0;x\u{7}.csv")
        #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value < 0x7F })
        #expect(text.contains("<script>\\n=cmd\\u{1B}]0;x\\u{7}.csv"))
        #expect(text.split(separator: "\n").count == 4)
    }

    @Test func theObjectSaysTheSame() throws {
        let document = try JSONReading.object(ErrorReport.json(gps, fileName: "a\u{1B}.gpx"))
        let error = document.object("error")
        #expect(error["code"] as? String == "E_GPS_ONLY")
        #expect(error["exit_status"] as? Int == 65)
        #expect(error["file"] as? String == "a\u{1B}.gpx")
        #expect(error["fix"] as? String == gps.fix)
    }
}
