// The horizontal force of one contact from start to end, in the sensor's own axes: what tells a left from a right.

internal import GaitModel

/// Three axes at twelve phases of contact. It needs no knowledge of how the sensor sits, only that it sits the
/// same whenever two waves are compared.
struct ContactWave {
    static let points = 12

    private(set) var values: [SIMD3<Double>]

    /// - Parameters:
    ///   - columns: force or angular rate.
    ///   - from: start of contact, samples from the columns' start.
    ///   - to: its end.
    init?(_ columns: Columns3, from: Double, to: Double) {
        guard from >= 0, to > from, to < Double(columns.count - 1) else { return nil }
        values = (0..<ContactWave.points).map { point in
            let i = Int(from + (to - from) * (Double(point) + 0.5) / Double(ContactWave.points))
            return SIMD3<Double>(SIMD3(columns.x[i], columns.y[i], columns.z[i]))
        }
    }

    private init(values: [SIMD3<Double>]) { self.values = values }

    /// Nil without waves.
    static func mean(_ waves: [ContactWave]) -> ContactWave? {
        guard !waves.isEmpty else { return nil }
        let sums = (0..<points).map { p in waves.reduce(SIMD3<Double>.zero) { $0 + $1.values[p] } }
        return ContactWave(values: sums.map { $0 / Double(waves.count) })
    }

    /// Only the part across `direction`, a unit vector.
    func across(_ direction: SIMD3<Double>) -> ContactWave {
        ContactWave(values: values.map { $0 - direction * ($0 * direction).sum() })
    }

    func minus(_ constant: SIMD3<Double>) -> ContactWave { ContactWave(values: values.map { $0 - constant }) }

    static func - (a: ContactWave, b: ContactWave) -> ContactWave {
        ContactWave(values: zip(a.values, b.values).map { $0 - $1 })
    }

    /// Root of the sum of squares.
    var size: Double { values.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot() }

    /// -1 to 1: 1 the same shape and sign, -1 the mirror image; 0 without any force.
    func likeness(to other: ContactWave) -> Double {
        let scale = size * other.size
        return scale > 0 ? zip(values, other.values).reduce(0) { $0 + ($1.0 * $1.1).sum() } / scale : 0
    }
}
