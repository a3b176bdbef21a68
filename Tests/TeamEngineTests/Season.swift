// A season's folder that goes when the test ends, and recordings to put into it.

import Foundation
import GaitModel
import GaitPipeline
import GaitSimulator

final class Season: Sendable {
    let path = NSTemporaryDirectory() + "evenstride-season-\(UUID().uuidString)"

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ file: String, _ bytes: [UInt8]) throws {
        let place = URL(filePath: path + "/" + file)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: place)
    }

    static func run(minutes: Double = 2) -> [UInt8] {
        csv(SimulationPreset.oneSideHarder.runner(minutes: minutes, sampleRate: 100, seed: 1), rate: 100)
    }

    static func leg(_ foot: StrideModel.Foot) -> [UInt8] {
        let plan = SimulationPreset.balanced.plan(minutes: 1)
        let runner = SimulatedRunner(
            plan: plan, sampleRate: 200, site: .leg(foot, .shin), seed: 1, sensorSeed: foot == .left ? 1 : 2)
        return csv(runner, rate: 200)
    }

    private static func csv(_ runner: SimulatedRunner, rate: Double) -> [UInt8] {
        var runner = runner
        let table = SimulatedCSV(
            .generic, valueDecimals: 4, sampleRate: rate, up: runner.mount.apply(SIMD3(0, 0, 1)))
        var bytes = table.header
        while let block = runner.next() { table.write(block, into: &bytes) }
        return bytes + table.footer
    }
}

func fingerprint(_ bytes: [UInt8]) -> String {
    var hash = FileHash()
    hash.add(bytes)
    return hash.text
}
