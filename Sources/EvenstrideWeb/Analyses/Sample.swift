// Runs of simulated people, for whoever has no file yet: made when asked for, read like any other.

internal import GaitModel
internal import GaitPipeline
internal import GaitSimulator

enum Sample: String, CaseIterable, Sendable {
    case balanced
    case oneSideHarder = "one-side-harder"
    case tired

    private static let rate = 100.0
    private static let seed: UInt64 = 2

    var title: String {
        switch self {
        case .balanced: "Balanced"
        case .oneSideHarder: "One side harder"
        case .tired: "Tired at the end"
        }
    }

    var words: String {
        switch self {
        case .balanced: "An even run where nothing stands out"
        case .oneSideHarder: "A side difference of 20 %"
        case .tired: "Form that changes over the run"
        }
    }

    private var preset: SimulationPreset {
        switch self {
        case .balanced: .balanced
        case .oneSideHarder: .oneSideHarder
        case .tired: .tired
        }
    }

    /// What its runner would say.
    var fields: Fields {
        var fields = Fields()
        fields.append("placement", SensorPlacement.sacrum.rawValue)
        fields.append("speed", "3")
        fields.append("height", "175")
        return fields
    }

    func write(minutes: Double, to file: borrowing SpoolFile, clock: JobClock) throws -> Int {
        var runner = preset.runner(minutes: minutes, sampleRate: Sample.rate, seed: Sample.seed)
        let table = SimulatedCSV(
            .generic, valueDecimals: 4, withGyroscope: false, sampleRate: Sample.rate,
            up: runner.mount.apply(SIMD3(0, 0, 1)))
        var bytes = table.header
        var count = 0
        while let block = runner.next() {
            table.write(block, into: &bytes)
            try bytes.withUnsafeBytes { try file.write($0) }
            count += bytes.count
            bytes.removeAll(keepingCapacity: true)
            try clock.check()
        }
        return count
    }
}
