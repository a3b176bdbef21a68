// Recordings in memory, made outside the timed part.

internal import GaitSimulator

enum SimulatedText {
    /// - Parameter minutes: at 200 samples per second; ten make about 4 MB.
    static func make(
        _ dialect: SimulatedCSV.Dialect = .generic, minutes: Double = 10, decimals: Int = 4,
        withGyroscope: Bool = false, seed: UInt64 = 1
    ) -> (bytes: [UInt8], samples: Int) {
        var runner = SimulationPreset.balanced.runner(
            minutes: minutes, pelvis: withGyroscope ? PelvisRotation() : nil, seed: seed)
        let table = SimulatedCSV(
            dialect, valueDecimals: decimals, withGyroscope: withGyroscope, sampleRate: runner.sampleRate)
        var bytes = table.header
        while let block = runner.next() { table.write(block, into: &bytes) }
        return (bytes, runner.sampleCount)
    }
}
