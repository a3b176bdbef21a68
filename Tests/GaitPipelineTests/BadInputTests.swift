// The bad inputs of Fixtures/bad: each has its code, its exit status, and words that say what, where and how to go on.

import GaitModel
import GaitPipeline
import GaitReports
import Glibc
import Testing

struct BadInputTests {
    struct Case: CustomStringConvertible, Sendable {
        let file: String
        let code: String
        let status: Int32
        let words: String
        var description: String { file }

        init(_ file: String, _ code: String, _ status: Int32, _ words: String) {
            (self.file, self.code, self.status, self.words) = (file, code, status, words)
        }
    }

    static let refused = [
        Case("01-empty.csv", "E_EMPTY", 65, "The file is empty (0 bytes)."),
        Case("02-header-only.csv", "E_NO_ROWS", 65, "Columns found (time, x, y, z) but no data rows."),
        Case("03-no-acceleration.csv", "E_NO_ACCEL", 65, "No acceleration columns."),
        Case("04-units.csv", "E_UNITS", 65, "300"),
        Case("06-one-hertz.csv", "E_RATE_LOW", 65, "1 sample"),
        Case("08b-many-missing.csv", "E_MISSING", 65, "333 of 1,000 rows have missing values."),
        Case("09-text.csv", "E_PARSE", 65, "'n\\u{1b}[31m/a' is not a number"),
        Case("11b-interleaved.csv", "E_TIME_ORDER", 65, "Time goes backwards in 999 of the first 2000 rows"),
        Case("14b-comma-comma.csv", "E_DECIMAL", 65, "both separator and decimal mark"),
        Case("16-bomb.csv.gz", "E_ARCHIVE_LIMIT", 77, "expands more than 200 times"),
        Case("17a-nested.zip", "E_ARCHIVE", 65, "holds another archive"),
        Case("17b-encrypted.zip", "E_ARCHIVE", 65, "password-protected"),
        Case("17c-outside.zip", "E_ARCHIVE", 65, "a member outside its folder ('../run.csv')"),
        Case("19-document.pdf", "E_UNKNOWN", 65, "a PDF document"),
        Case("20-track.gpx", "E_GPS_ONLY", 65, "This GPX holds position"),
        Case("24-standing.csv", "E_NO_RUNNING", 65, "no running in 40 s"),
        Case("25-too-short.csv", "E_TOO_SHORT", 65, "Only 1 data row."),
        Case("26-epochs.csv", "E_EPOCH", 65, "not raw acceleration"),
        Case("28-time-unit.csv", "E_IMPLAUSIBLE", 65, "samples per second"),
        Case("29-old-excel.xls", "E_XLS", 65, "Old Excel file."),
    ]

    static let noticed = [
        Case("05-no-gravity.csv", "W_NO_GRAVITY", 0, ""),
        Case("07-25-hertz.csv", "W_RATE_LIMITED", 0, "25 samples per second"),
        Case("08a-few-missing.csv", "W_MISSING", 0, "10 of 1,000 rows (1.0 %)"),
        Case("10-clipped.csv", "W_CLIPPED", 0, "2 g limit"),
        Case("11a-joined.csv", "W_TIME_ORDER", 0, "Time jumps 1 time"),
        Case("12-coarse-stamps.csv", "W_DUP_TIME", 0, "spread evenly at 50"),
        Case("13-gaps.csv", "W_GAPS", 0, "3 gaps"),
        Case("14a-decimal-comma.csv", "I_DECIMAL", 0, "Read with decimal comma."),
        Case("15-utf-16.csv", "I_ENCODING", 0, "Text is UTF-16 LE; converted."),
    ]

    static let folder =
        #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Fixtures/bad/"

    private func report(_ path: String) throws -> AnalysisReport {
        try FileAnalysis.analyse(
            path: path,
            options: AnalysisOptions(name: path.split(separator: "/").last.map(String.init) ?? ""),
            onSteps: { (_: [StepEvent]) throws(Never) in }, onProgress: { _ in })
    }

    private func failure(_ path: String) throws -> InputError? {
        do { return try report(path).noRunning } catch let error as InputError { return error }
    }

    @Test(arguments: refused)
    func isRefused(_ bad: Case) throws {
        let error = try #require(try failure(Self.folder + bad.file))
        #expect(error.code.rawValue == bad.code)
        #expect(error.code.exitStatus == bad.status)
        #expect(error.what.contains(bad.words), "\(error.what)")
        let page = ErrorReport.text(error, fileName: bad.file)
        #expect(page.contains("error[\(bad.code)]:") && page.contains("where: \(bad.file)"))
        #expect(page.contains("fix:") && error.fix.count > 15 && page.contains("more:"))
        #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    @Test(arguments: noticed)
    func isReadWithANotice(_ bad: Case) throws {
        let report = try report(Self.folder + bad.file)
        let notice = report.input.notices.first { $0.code == bad.code }
        #expect(notice?.message.contains(bad.words) == true, "\(report.input.notices)")
    }

    @Test func leftAndRightDiffer() throws {
        func source(_ side: String, _ role: SensorFile.Role, _ body: BodySide) -> SensorSource {
            var options = AnalysisOptions(name: "27-\(side).csv")
            options.context = SessionContext(placement: .tibia, side: body)
            return SensorSource(role: role, path: Self.folder + "27-\(side).csv", options: options)
        }
        #expect {
            try PairAnalysis.legs(
                left: source("left", .left, .left), right: source("right", .right, .right),
                isSwapConfirmed: false,
                onProgress: { _ in })
        } throws: {
            ($0 as? InputError)?.code == .pair
        }
    }

    /// Number 30: names are words of a stranger too.
    @Test(arguments: ["<script>.csv", "a\nb.csv", "\u{1B}]0;x\u{7}.csv", "=cmd.csv", "\u{9B}31m.csv"])
    func strangeNamesAreHarmless(_ name: String) throws {
        let folder = "/tmp/evenstride-names-\(getpid())"
        mkdir(folder, 0o700)
        let path = folder + "/" + name
        defer { unlink(path) }
        let file = try #require(fopen(path, "w"))
        fclose(file)
        let error = try #require(try failure(path))
        let page = ErrorReport.text(error, fileName: name)
        #expect(
            page.unicodeScalars.allSatisfy {
                $0 == "\n" || ($0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value))
            })
        #expect(page.split(separator: "\n").count == 4)
        let missing = try #require(try failure(folder + "/not-" + name))
        #expect(missing.code == .fileMissing && missing.code.exitStatus == 66)
        #expect(!ErrorReport.text(missing, fileName: name).contains("\u{1B}"))
    }
}
