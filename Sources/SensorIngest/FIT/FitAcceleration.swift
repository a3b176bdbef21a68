// Raw acceleration in a FIT file: messages of up to 30 samples, with the calibration that makes them g.

import GaitModel

struct FitAcceleration {
    /// From counts to g: (raw - shift - offset) factor / divisor, then turned into the device's axes.
    private struct Calibration {
        var factor = 1.0
        var divisor = 1.0
        var shift = 0.0
        var offset = [0.0, 0.0, 0.0]
        var turn = [1.0, 0, 0, 0, 1, 0, 0, 0, 1]

        init?(_ message: FitMessage) {
            guard let factor = message.number(1), let divisor = message.number(2), divisor != 0 else {
                return nil
            }
            self.factor = factor
            self.divisor = divisor
            shift = message.number(3) ?? 0
            for axis in 0..<3 { offset[axis] = message.number(4, axis) ?? 0 }
            guard message.count(5) == 9 else { return }
            let rows = (0..<9).map { (message.number(5, $0) ?? 0) / 65_535 }
            if rows.contains(where: { $0 != 0 }) { turn = rows }
        }

        func force(_ raw: [Double]) -> (Double, Double, Double) {
            let scaled = (0..<3).map { (raw[$0] - shift - offset[$0]) * factor / divisor }
            func row(_ start: Int) -> Double {
                turn[start] * scaled[0] + turn[start + 1] * scaled[1] + turn[start + 2] * scaled[2]
            }
            return (row(0), row(3), row(6))
        }
    }

    struct Sample {
        /// Milliseconds from the first sample.
        let time: Double
        let x, y, z: Double
    }

    private var calibration: Calibration?
    private var origin: Double?
    /// Seconds since 1970 of the first sample.
    private(set) var startEpoch: Double?
    private(set) var count = 0
    /// Samples in counts without a calibration: nobody can say how much a g is.
    private(set) var uncalibrated = 0
    private var waiting: [Sample] = []

    mutating func calibrate(_ message: FitMessage) {
        // Type 0 is the accelerometer.
        guard message.number(0) == 0 else { return }
        calibration = Calibration(message) ?? calibration
    }

    mutating func takeWaiting() -> [Sample] {
        defer { waiting.removeAll(keepingCapacity: true) }
        return waiting
    }

    mutating func samples(_ message: FitMessage) {
        guard let stamp = message.timestamp else { return }
        let start = 1000 * Double(stamp) + (message.number(0) ?? 0)
        for index in 0..<message.count(1) {
            guard let offset = message.number(1, index) else { continue }
            guard let force = force(message, index) else { continue }
            let time = start + offset
            if origin == nil {
                origin = time
                startEpoch = FitProfile.epoch + time / 1000
            }
            waiting.append(Sample(time: time - (origin ?? time), x: force.0, y: force.1, z: force.2))
            count += 1
        }
    }

    private mutating func force(_ message: FitMessage, _ index: Int) -> (Double, Double, Double)? {
        if let force = triple(message, 5, index) { return (force[0], force[1], force[2]) }
        if let force = triple(message, 8, index) {
            return (force[0] / 1000, force[1] / 1000, force[2] / 1000)
        }
        guard let raw = triple(message, 2, index) else { return nil }
        guard let calibration else {
            uncalibrated += 1
            return nil
        }
        return calibration.force(raw)
    }

    private func triple(_ message: FitMessage, _ first: UInt8, _ index: Int) -> [Double]? {
        guard let x = message.number(first, index), let y = message.number(first + 1, index),
            let z = message.number(first + 2, index)
        else { return nil }
        return [x, y, z]
    }
}
