// What is known of a season survives whatever happens to the program, and belongs to one program at a time.

import Foundation
import GaitModel
import GaitReports
import SeasonFolder
import Testing

@Suite struct StateTests {
    private let season = Season()

    private func records(_ count: Int) -> [FileRecord] {
        var any = AnyRecord(seed: 11)
        return (0..<count).map { number in
            var record = any.record()
            record.job.file = "A/\(number).csv"
            return record
        }
    }

    @Test func resultsAreOnDiskAsSoonAsTheyAreThere() throws {
        let state = try season.state()
        try state.begin()
        for (number, record) in records(3).enumerated() {
            try state.add(record)
            #expect(season.results.split(separator: "\n").count == number + 1)
        }
    }

    @Test func halfALineIsDroppedAndTheNextOneIsWhole() throws {
        let all = records(3)
        do {
            let state = try season.state()
            try state.begin()
            for record in all.prefix(2) { try state.add(record) }
        }
        let torn = season.results + RecordJSON.line(all[2]).prefix(40)
        try torn.write(toFile: season.report + "/results.jsonl", atomically: true, encoding: .utf8)
        let state = try season.state(resumed: true)
        #expect(state.notes.count == 1 && state.notes[0].contains("cut off"))
        try state.begin()
        try state.add(all[2])
        #expect(try RecordReader(Data(season.results.utf8)).records.map(\.job.file) == all.map(\.job.file))
    }

    @Test func resumeGoesOnAndNeverStartsOver() throws {
        #expect(throws: InputError.self) { try season.state(resumed: true) }
        do {
            let state = try season.state()
            try state.begin()
        }
        do {
            #expect { try season.state("other", resumed: true) } throws: {
                ($0 as? InputError)?.what.contains("other options") == true
            }
            let state = try season.state(resumed: true)
            try state.begin()
            try state.finish(records(1))
        }
        #expect { try season.state(resumed: true) } throws: {
            ($0 as? InputError)?.what.contains("came to its end") == true
        }
    }

    @Test func otherOptionsMakeEverythingNew() throws {
        do {
            let state = try season.state()
            try state.begin()
            try state.finish(records(2))
        }
        let state = try season.state("rules 2")
        #expect(state.notes.count == 1 && season.results.isEmpty)
    }

    @Test func oneProgramAtATime() throws {
        let state = try season.state()
        #expect { try season.state() } throws: { ($0 as? InputError)?.code == .busy }
        _ = state.folder
    }

    @Test func aFolderWithOtherThingsIsLeftAlone() throws {
        try FileManager.default.createDirectory(atPath: season.report, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(filePath: season.report + "/mine.txt"))
        #expect { try season.state() } throws: { ($0 as? InputError)?.code.exitStatus == 73 }
        #expect(try FileManager.default.contentsOfDirectory(atPath: season.report) == ["mine.txt"])
        _ = try SeasonState(folder: season.report, fingerprint: "", isResumed: false, force: true)
    }

    @Test func finishedResultsStandInTheOrderOfFiles() throws {
        let state = try season.state()
        try state.begin()
        let all = records(4)
        for record in all.reversed() { try state.add(record) }
        try state.finish(all.reversed())
        #expect(season.results == all.map(RecordJSON.line).joined())
    }
}
