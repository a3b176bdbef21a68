// Every field of every record message against what another decoder read from the same files.

import GaitModel
import Testing

@testable import SensorIngest

private struct RecordKeeper: FitHandler {
    var inventory = FitInventory()
    var records: [[String: Double]] = []

    mutating func take(_ message: FitMessage) {
        if message.global == FitProfile.fieldDescription { inventory.describe(message) }
        guard message.global == FitProfile.record else { return }
        var record: [String: Double] = [:]
        for (index, field) in message.layout.fields.enumerated() {
            guard let raw = message.value(index) else { continue }
            if let developer = field.developer {
                guard let known = inventory.field(developer: developer, field.number) else { continue }
                record["dev " + known.name] = raw / known.scale - known.offset
            } else if let known = FitProfile.recordField(field.number) {
                record[known.name] = known.value(raw)
            }
        }
        // The profile writes the short fields into the long ones too.
        record["enhanced_speed"] = record["enhanced_speed"] ?? record["speed"]
        record["enhanced_altitude"] = record["enhanced_altitude"] ?? record["altitude"]
        records.append(record)
    }
}

struct FitParityTests {
    @Test func everyFieldOfEveryRecord() throws {
        guard let data = Files.data() else { return }
        var (records, fields, mismatches) = (0, 0, 0)
        for name in [
            "fitdecode_developer-types-sample", "runalyze_FR630-with-lth",
            "runalyze_FR735XT-with-performance-condition", "runalyze_FR920xt-with-Stryd",
            "runalyze_with-new-dynamics",
        ] {
            let table = String(
                decoding: try Files.bytes(data + "/fit/records/\(name)_records.csv"), as: UTF8.self)
            var keeper = RecordKeeper()
            var decoder = FitDecoder()
            let bytes = try Files.bytes(data + "/fit/\(name).fit")
            bytes.withUnsafeBufferPointer { decoder.process($0, to: &keeper) }
            decoder.finish()
            var lines = table.split(omittingEmptySubsequences: true) { $0.isNewline }.map {
                $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let header = lines.removeFirst().map { $0.split(separator: " [")[0] }.map(String.init)
            #expect(lines.count == keeper.records.count, "\(name)")
            for (row, (line, record)) in zip(lines, keeper.records).enumerated() {
                records += 1
                let known = Set(header + header.map { "dev " + $0 } + ["position_lat", "position_long"])
                #expect(Set(record.keys).subtracting(known).isEmpty, "\(name) row \(row)")
                for (column, cell) in zip(header, line) {
                    fields += 1
                    let mine = record[column] ?? record["dev " + column]
                    guard !Self.agree(cell, mine, column) else { continue }
                    mismatches += 1
                    if mismatches <= 20 {
                        Issue.record(
                            "\(name) row \(row) \(column): '\(cell)', we \(String(describing: mine))")
                    }
                }
            }
        }
        print("FIT parity: \(records) records, \(fields) fields, \(mismatches) mismatches")
        #expect(mismatches == 0)
    }

    private static func agree(_ cell: String, _ mine: Double?, _ column: String) -> Bool {
        guard !cell.isEmpty else { return mine == nil }
        guard let mine else { return false }
        switch column {
        case "timestamp":
            guard let stamp = DateTimeDecoder.stamp(cell) else { return false }
            return Double(stamp.nanoseconds) / 1e9 == mine + FitProfile.epoch
        case "activity_type": return ["running": 1, "walking": 6][cell] == mine
        default:
            guard let value = Double(cell) else { return false }
            return abs(value - mine) <= 1e-9 * max(1, abs(value))
        }
    }
}
