// Keeps telling the two feet apart: by counting, and by what differs between them in all three axes.

internal import GaitModel
internal import SignalCore

/// The alternating part of the force after contact, in the sensor's own axes: mean of one foot minus
/// mean of the other. Its sign says which of two sequences of contacts is which, whatever was missed.
struct FootSignature {
    static let points = 12

    /// x, y, z at `points` phases of the step, g.
    let values: [Double]

    /// - Parameter starts: contact starts in samples; even places are one foot, odd the other.
    init?(force: Columns3, starts: [(position: Double, isFirst: Bool)], step: Double) {
        var sums = [[Double]](repeating: [Double](repeating: 0, count: 3 * FootSignature.points), count: 2)
        var counts = [0.0, 0.0]
        for start in starts where start.position + step < Double(force.count - 1) {
            let side = start.isFirst ? 0 : 1
            counts[side] += 1
            for point in 0..<FootSignature.points {
                let i = Int(start.position + step * Double(point) / Double(FootSignature.points))
                sums[side][3 * point] += Double(force.x[i])
                sums[side][3 * point + 1] += Double(force.y[i])
                sums[side][3 * point + 2] += Double(force.z[i])
            }
        }
        guard counts[0] >= 3, counts[1] >= 3 else { return nil }
        values = zip(sums[0], sums[1]).map { $0 / counts[0] - $1 / counts[1] }
    }

    private init(values: [Double]) { self.values = values }

    /// -1 to 1: near 1 the same foot leads, near -1 the other.
    func correlation(with other: FootSignature) -> Double {
        func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
        let scale = (product(values, values) * product(other.values, other.values)).squareRoot()
        return scale > 0 ? product(values, other.values) / scale : 0
    }

    func flipped() -> FootSignature { FootSignature(values: values.map { -$0 }) }

    func mixed(with newer: FootSignature, weight: Double) -> FootSignature {
        FootSignature(values: zip(values, newer.values).map { (1 - weight) * $0 + weight * $1 })
    }
}

/// Decides for each tile whether its first contact is foot A or B.
struct FootTracker {
    /// Below this likeness the signature has no say.
    static let certain = 0.5
    /// A new bout's feet are not named below this.
    static let likely = 0.3
    private static let memory = 0.3

    private var reference: FootSignature?
    private var bout: Int?
    private var lastStart = 0.0
    private var lastFoot = Foot.b
    private var stride = -1

    /// Start of the last contact handed out, s.
    var lastContact: Double? { bout == nil ? nil : lastStart }

    /// The foot of the first contact of a tile; nil when it cannot be known.
    /// - Parameter signature: with the tile's first contact counted as the first foot.
    mutating func leadingFoot(start: Double, stepTime: Double, bout: Int, signature: FootSignature?) -> Foot?
    {
        let counted = self.bout == bout ? countedFoot(at: start, stepTime: stepTime) : nil
        self.bout = bout
        guard let reference else {
            let foot = counted ?? .a
            self.reference = foot == .a ? signature : signature?.flipped()
            return foot
        }
        guard let signature else { return counted }
        let likeness = signature.correlation(with: reference)
        let seen: Foot = likeness >= 0 ? .a : .b
        let foot: Foot? =
            abs(likeness) >= FootTracker.certain
            ? seen : counted ?? (abs(likeness) >= FootTracker.likely ? seen : nil)
        if let foot {
            self.reference = reference.mixed(
                with: foot == .a ? signature : signature.flipped(), weight: FootTracker.memory)
        }
        return foot
    }

    /// Numbers the strides and remembers where the sequence stands.
    mutating func advance(start: Double, foot: Foot?) -> Int {
        lastStart = start
        if let foot {
            if foot == .a || foot == lastFoot { stride += 1 }
            lastFoot = foot
        } else {
            stride += 1
        }
        stride = max(0, stride)
        return stride
    }

    /// By counting steps since the last contact of the same bout.
    private func countedFoot(at start: Double, stepTime: Double) -> Foot? {
        let steps = ((start - lastStart) / stepTime).rounded()
        guard steps >= 1, steps < 30 else { return nil }
        return steps.truncatingRemainder(dividingBy: 2) == 1 ? lastFoot.other : lastFoot
    }
}
