// Sensor Logger's JSON: movement without gravity and gravity are records of their own, put together again here.

/// Whether gravity or the total comes is known only when it is there, so movement waits for it: as numbers, for
/// hours at most, and not at all where other sensors' records come in between and gravity does not.
struct GravityJoin {
    /// Rows that wait: 4 h at 100 Hz, 48 MB.
    static let mostRows = 1_500_000
    /// Rows among other sensors' after which gravity is not waited for.
    static let patience = 2000
    /// Rows further apart do not belong together, s.
    static let reach = 0.1
    static let names = ["time", "seconds_elapsed", "z", "y", "x"].map { Array($0.utf8) }

    enum Outcome {
        /// A record like any other.
        case notConcerned
        case held
        /// Rows may have become ready.
        case joined
        /// Nothing comes; what waited goes on as it is.
        case givenUp
        /// The acceleration with gravity in it: what waited is not needed.
        case total
    }

    private struct Sample {
        let stamp: Int64
        let time: Double
        var force: SIMD3<Float>
    }

    private var movement: [Sample] = []
    private var next = 0
    private var gravity: [Sample] = []
    private var nearest = 0
    private var isOver = false
    private var hasBegun = false
    private var othersBetween = 0
    private var othersSince = 0
    /// Gravity was added to at least one row.
    private(set) var hasJoined = false

    /// Whether the first record of acceleration waits or waited here.
    var isActive: Bool { !isOver && hasBegun }

    mutating func take(_ record: JSONRecord) -> Outcome {
        guard !isOver, let name = record.sensor else { return .notConcerned }
        switch String(decoding: name, as: UTF8.self).lowercased() {
        case "accelerometer":
            guard let sample = Self.sample(record) else { return hasJoined ? .held : .notConcerned }
            othersBetween += hasBegun ? othersSince : 0
            othersSince = 0
            hasBegun = true
            movement.append(sample)
            return afterMovement()
        case "gravity":
            guard gravity.count < Self.mostRows, let sample = Self.sample(record),
                sample.time >= gravity.last?.time ?? sample.time
            else { return .held }
            gravity.append(sample)
            return hasBegun ? .joined : .held
        case "totalacceleration":
            guard !hasJoined else { return .held }
            self = GravityJoin()
            isOver = true
            return .total
        default:
            othersSince += 1
            return .notConcerned
        }
    }

    private mutating func afterMovement() -> Outcome {
        guard gravity.isEmpty else { return .joined }
        let isLone = movement.count >= Self.patience && othersBetween >= Self.patience / 2
        return isLone || movement.count >= Self.mostRows ? .givenUp : .held
    }

    private static func sample(_ record: JSONRecord) -> Sample? {
        func number(_ name: String) -> Double? {
            record.value(Array(name.utf8), near: .max).flatMap { text in
                text.withUnsafeBufferPointer { NumberDecoder.double($0) }
            }
        }
        guard let time = number("seconds_elapsed"), let x = number("x"), let y = number("y"),
            let z = number("z")
        else { return nil }
        let stamp = record.value(Array("time".utf8), near: .max).flatMap { text in
            text.withUnsafeBufferPointer { NumberDecoder.integer($0) }
        }
        return Sample(stamp: stamp ?? 0, time: time, force: SIMD3(Float(x), Float(y), Float(z)))
    }

    /// Rows whose gravity is known; at the end all.
    mutating func write(into rows: inout [UInt8], isAtEnd: Bool) {
        guard let last = gravity.last else {
            if isAtEnd { release(into: &rows) }
            return
        }
        while next < movement.count, isAtEnd || last.time >= movement[next].time {
            var sample = movement[next]
            while nearest + 1 < gravity.count,
                abs(gravity[nearest + 1].time - sample.time) <= abs(gravity[nearest].time - sample.time)
            {
                nearest += 1
            }
            let isNear = abs(gravity[nearest].time - sample.time) <= Self.reach
            if isNear { sample.force += gravity[nearest].force }
            Self.write(sample, isKnown: isNear, into: &rows)
            hasJoined = true
            next += 1
        }
        forget()
    }

    /// All that waits, without gravity.
    mutating func release(into rows: inout [UInt8]) {
        for sample in movement[next...] { Self.write(sample, isKnown: true, into: &rows) }
        movement = []
        next = 0
        isOver = true
    }

    /// Keeps memory small where the records of both sensors take turns.
    private mutating func forget() {
        if next > 4096 {
            movement.removeFirst(next)
            next = 0
        }
        if nearest > 4096 {
            gravity.removeFirst(nearest)
            nearest = 0
        }
    }

    private static func write(_ sample: Sample, isKnown: Bool, into rows: inout [UInt8]) {
        var cells = ["\(sample.stamp)", "\(sample.time)"]
        for value in [sample.force.z, sample.force.y, sample.force.x] {
            cells.append(isKnown ? "\(value)" : "")
        }
        rows += Array(cells.joined(separator: "\t").utf8)
        rows.append(0x0A)
    }
}
