// A store in a folder of its own that goes when the test ends.

import Foundation
import GaitModel

@testable import RunStore

final class Place {
    let path: String

    init() { path = NSTemporaryDirectory() + "evenstride-store-\(RandomWord())" }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func store() throws -> RunStore { try RunStore(folder: path) }

    /// All files below the folder, by path.
    var files: [String] {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.sorted()
    }

    /// Whether any byte sequence of any file below the folder is this text.
    func holds(_ text: String) throws -> Bool {
        try files.contains { name in
            var isFolder: ObjCBool = false
            let file = path + "/" + name
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue
            else { return false }
            return try Data(contentsOf: URL(fileURLWithPath: file)).range(of: Data(text.utf8)) != nil
        }
    }

    func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + name)
        return attributes[.posixPermissions] as? Int ?? -1
    }
}

func summary(_ athlete: String, day: Int = 20_000, cadence: Double = 165) -> RunSummary {
    var run = RunSummary(
        athlete: athlete, day: CalendarDay(number: day), fileName: "run.csv",
        conditions: RunSummary.Conditions(
            placement: .sacrum, side: nil, sensors: [.trunk, .tibia], hasGyroscope: true, speed: 3.1),
        feet: RunSummary.Feet(areNamed: true, labelConfidence: 1), runningSeconds: 600.5, steps: 1651,
        numbers: [
            RunNumber(
                metric: .cadence, title: "Cadence", unit: "spm", decimals: 0, value: cadence,
                range: LikelyRange(low: cadence - 1, high: cadence + 2), standardError: 0.25, mounting: nil,
                grade: .a, confidence: Confidence(0.9), method: "comb+fit/1"),
            RunNumber(
                metric: .loadAsymmetry, title: "Side difference", unit: "%", decimals: 0, value: -12.5,
                range: LikelyRange(low: -16, high: -9), standardError: 0.5, mounting: 3, grade: .b,
                confidence: Confidence(0.6), method: "velocity-swing/1"),
        ], findings: [RunFinding(id: "asymmetric_landing", title: "One side lands harder", level: .act)])
    run.startEpoch = 86_400 * Double(day) + 3600
    run.shoe = "old pair"
    run.fileHash = String(repeating: "0", count: 64)
    return run
}
