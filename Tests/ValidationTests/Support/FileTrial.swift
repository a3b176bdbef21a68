// Proves nothing by itself: a simulated recording as the bytes of a file, through the whole road.

import GaitModel
import GaitPipeline
import GaitSimulator

enum FileTrial {
    /// A table with exact decimals of `scale` times each reading in g.
    static func table(_ samples: SimulatedBlock, rate: Double, names: String, scale: Double) -> [UInt8] {
        var text = names + "\n"
        for i in 0..<samples.count {
            let row = [samples.x[i], samples.y[i], samples.z[i]].map { String(scale * Double($0)) }
            text += "\(Double(i) / rate),\(row.joined(separator: ","))\n"
        }
        return Array(text.utf8)
    }

    static func report(_ bytes: [UInt8], placement: SensorPlacement = .sacrum) throws -> AnalysisReport {
        var session = AnalysisSession(
            AnalysisOptions(name: "run.csv", context: SessionContext(placement: placement)))
        _ = try bytes.withUnsafeBytes { try session.process($0) }
        return try session.finish().report
    }
}
