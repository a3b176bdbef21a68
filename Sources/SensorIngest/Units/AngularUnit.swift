// The unit of the gyroscope: the header's word, else by size; raw counts are left aside.

import GaitModel

enum AngularUnit {
    /// Sensors end at 2000 degrees per second, which is 35 radians per second.
    static let fastestRadians: Float = 35

    /// Factor to degrees per second; nil when the readings cannot be used.
    static func scale(_ match: DialectMatch, _ batches: [RowBatch], units: UnitDecision, rms: Double)
        -> Double?
    {
        if let unit = match.angularUnit { return unit.scale }
        if units.word == Unit.counts.word { return nil }
        var largest: Float = 0
        for batch in batches {
            for column in 3..<6 {
                let range = Extremes.of(UnsafeBufferPointer(start: batch.column(column), count: batch.count))
                largest = max(largest, range.low.magnitude, range.high.magnitude)
            }
        }
        let isMoving = rms * units.scaleToG > 1.1 || (units.gravity == .removed && rms * units.scaleToG > 0.2)
        return largest <= fastestRadians && isMoving ? Unit.radiansPerSecond.scale : 1
    }

    static let leftAside = Notice(
        "I_GYRO", .info, "The gyroscope columns are raw counts without a scale.",
        effect: "They were left aside.")
}
