// From a folder to jobs: athletes, pairs, days, and what is no recording.

import Foundation
import GaitModel
import SeasonFolder
import TeamEngine
import Testing

@Suite struct PlanTests {
    private let season = Season()

    @Test func everyFileIsAJobOfItsFolder() throws {
        let names = [
            "A07/run.csv", "A07/deep/2026-10-03.fit", "Anna \"the\" O'Neill/run, 1.csv", "=cmd|' /C/+1.csv",
            "木/🏃‍♀️.csv", "line\nbreak/tab\t.csv", "back\\slash/x.csv", "no ending/data",
        ]
        for name in names { try season.write(name) }
        let plan = try season.plan()
        #expect(Set(plan.jobs.map(\.job.file)) == Set(names))
        #expect(plan.jobs.allSatisfy { $0.job.file.hasPrefix($0.job.athlete + "/") && $0.sizes == [2] })
        #expect(
            plan.jobs.first { $0.job.file == "A07/deep/2026-10-03.fit" }?.job.namedDay
                == CalendarDay("2026-10-03"))
        #expect(plan.jobs.allSatisfy { ($0.job.modified ?? 0) > 1.7e9 } && plan.notes.isEmpty)
        for planned in plan.jobs {
            #expect(try JobLine.job(JobLine.text(planned.job), number: 1) == planned.job)
        }
    }

    @Test func filesInTheFolderItselfBelongToTheBeginningOfTheirNames() throws {
        for name in ["A07_easy.csv", "Anna Meyer 2026-10-03.csv", "2026-10-04.csv"] { try season.write(name) }
        let plan = try season.plan()
        #expect(plan.jobs.map(\.job.athlete) == ["season", "A07", "Anna Meyer"])
        #expect(
            plan.notes == [
                "files that lie in the folder itself belong to the athletes their names begin with: A07, Anna Meyer, season"
            ])
    }

    @Test func leftAndRightMakeOneRun() throws {
        for name in [
            "A/run_left.csv", "A/run_right.csv", "A/L/2026-10-04.csv", "A/R/2026-10-04.csv",
            "A/easy links.csv",
            "A/easy rechts.csv", "A/only_left.csv", "L/run.csv", "R/run.csv", "A/x-L.csv", "A/x-R.txt",
            "A/leftover.csv",
        ] { try season.write(name, "1 2 3\n1 2 3\n1 2 3\n") }
        let plan = try season.plan(defaults: SeasonPlan.Defaults(placement: .tibia))
        let pairs = plan.jobs.filter { $0.job.right != nil }
        #expect(pairs.map(\.job.file) == ["A/L/2026-10-04.csv", "A/easy links.csv", "A/run_left.csv"])
        #expect(pairs.map(\.job.right) == ["A/R/2026-10-04.csv", "A/easy rechts.csv", "A/run_right.csv"])
        #expect(pairs.allSatisfy { $0.sizes.count == 2 && $0.job.placement == .tibia && $0.job.side == nil })
        #expect(plan.jobs.first { $0.job.file == "A/only_left.csv" }?.job.side == .left)
        #expect(plan.jobs.first { $0.job.file == "L/run.csv" }?.job.side == nil)
        #expect(plan.jobs.count == 9)
        // At the low back left and right are two runs that are called so.
        #expect(try season.plan(defaults: SeasonPlan.Defaults(placement: .sacrum)).jobs.count == 12)
    }

    @Test func notesAndPicturesArePassedOverAndRecordingsAsTextAreNot() throws {
        for name in [
            ".DS_Store", "A/.hidden/run.csv", "A/plan.pdf", "A/photo.JPG", "A/notes.md", "A/~$a.xlsx",
        ] {
            try season.write(name)
        }
        try season.write("A/readme.txt", "10 x 400 m\nfelt good, 3 min rest\n")
        try season.write("A/xsens.txt", "Counter,x,y\n1,0.5,1.5\n2,0.5,-1.5\n3,0.5,1e-3\n")
        try season.write("A/empty.txt", "")
        try season.write("A/book.xlsx")
        try season.write("athletes.csv", "file,athlete_id\nA/x.csv,A\n")
        let plan = try season.plan()
        #expect(plan.jobs.map(\.job.file) == ["A/book.xlsx", "A/empty.txt", "A/xsens.txt"])
        #expect(
            plan.passedOver == [
                "A/notes.md", "A/photo.JPG", "A/plan.pdf", "A/readme.txt", "A/~$a.xlsx", "athletes.csv",
            ])
        #expect(plan.notes == ["athletes.csv looks like a manifest; to use it: --manifest athletes.csv"])
    }

    /// An unpacked export is one run, not one for each of the phone's sensors.
    @Test func otherSensorsOfAnUnpackedExportAreNoRuns() throws {
        for name in ["Accelerometer.csv", "Gyroscope.csv", "Metadata.csv", "meta/device.csv"] {
            try season.write("A/2026-10-03/" + name, "1,2,3\n")
        }
        for name in ["Accelerometer.csv", "TotalAcceleration.csv", "Gravity.csv"] {
            try season.write("B/" + name, "1,2,3\n")
        }
        try season.write("C/Gyroscope.csv", "1,2,3\n")
        let plan = try season.plan()
        #expect(
            plan.jobs.map(\.job.file) == [
                "A/2026-10-03/Accelerometer.csv", "B/TotalAcceleration.csv", "C/Gyroscope.csv",
            ])
        #expect(plan.passedOver.count == 5)
    }

    @Test func linksAreFollowedOnceAndNeverInACircle() throws {
        try season.write("A/run.csv")
        try season.write("B/other.csv")
        try season.link("A/again", to: "..")
        try season.link("A/sibling", to: "../B")
        try season.link("C", to: "../elsewhere")
        try season.link("A/nowhere.csv", to: "missing")
        try season.link("A/link.csv", to: "../B/other.csv")
        try FileManager.default.createDirectory(
            atPath: season.path + "/elsewhere", withIntermediateDirectories: true)
        try Data("1".utf8).write(to: URL(filePath: season.path + "/elsewhere/far.csv"))
        let plan = try season.plan()
        #expect(plan.jobs.map(\.job.file) == ["A/link.csv", "A/run.csv", "B/other.csv", "C/far.csv"])
        #expect(plan.unreachable.map(\.job.file) == ["A/nowhere.csv"])
        #expect(plan.unreachable.first?.refused?.code == .fileMissing)
        #expect(plan.notes.count == 2)
    }

    @Test func reportsInsideTheSeasonAreNoRecordings() throws {
        try season.write("A/run.csv")
        try season.write("report/old.csv")
        try season.write("last week/.evenstride-team")
        try season.write("last week/team.csv")
        let scan = try FolderScan(season.folder, output: season.folder + "/report")
        #expect(scan.files.map(\.path) == ["A/run.csv"])
        #expect(scan.notes == ["last week holds reports of this program, and is passed over"])
        #expect(throws: InputError.self) { try FolderScan(season.folder, output: season.folder + "/A/..") }
        #expect { try FolderScan(season.folder + "/none", output: nil) } throws: {
            ($0 as? InputError)?.code == .fileMissing
        }
    }

    @Test func runsBeforeADayAreLeftOutWhereTheDayIsKnown() throws {
        for name in ["A/2026-08-31.csv", "A/2026-09-01.csv", "A/run.csv", "A/b.csv"] {
            try season.write(name)
        }
        let since = SeasonPlan.Defaults(since: CalendarDay("2026-09-01"))
        let plan = try season.plan(manifest: "file,date\nA/b.csv,2026-08-01\n", defaults: since)
        #expect(plan.jobs.map(\.job.file) == ["A/2026-09-01.csv", "A/run.csv"])
        #expect(plan.earlier == ["A/2026-08-31.csv", "A/b.csv"])
    }
}
