// Several samples under one time stamp, as Movesense writes them: spread evenly up to the next packet.

import GaitModel

struct JSONPacket {
    /// More samples in a packet are no packet.
    static let most = 4096

    var time: Double?
    /// Texts of x, y, z one after another.
    var acceleration: [[UInt8]] = []
    var angularRate: [[UInt8]] = []

    var samples: Int { acceleration.count / 3 }
    var hasAngularRate: Bool { !angularRate.isEmpty && angularRate.count == acceleration.count }

    /// One line per sample, `step` milliseconds apart.
    func rows(step: Double, withAngularRate: Bool, into rows: inout [UInt8]) {
        guard let time else { return }
        for sample in 0..<samples {
            rows += Array(NumberText.fixed(time + Double(sample) * step, 4).utf8)
            for axis in 3 * sample..<3 * sample + 3 {
                rows.append(0x09)
                rows += acceleration[axis]
            }
            if withAngularRate {
                for axis in 3 * sample..<3 * sample + 3 {
                    rows.append(0x09)
                    if hasAngularRate { rows += angularRate[axis] }
                }
            }
            rows.append(0x0A)
        }
    }
}
