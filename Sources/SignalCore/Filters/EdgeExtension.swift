// What a filter sees before the first and after the last sample.

public enum EdgeExtension: Sendable {
    /// Nothing: zeros.
    case zero
    /// The signal turned by 180 degrees about its end point: 2 x(0) - x(i). Keeps value and slope.
    case oddReflection
    /// The end point again and again.
    case constant

    /// The signal, not empty, with `count` samples more at either end.
    func extended(_ signal: [Float], by count: Int) -> [Float] {
        let before = outside(of: Array(signal.prefix(count + 1)), count: count)
        let after = outside(of: Array(signal.suffix(count + 1).reversed()), count: count)
        return [Float](unsafeUninitializedCapacity: signal.count + 2 * count) { buffer, filled in
            for i in 0..<count { buffer[count - 1 - i] = before[i] }
            _ = buffer[count..<count + signal.count].update(fromContentsOf: signal)
            _ = buffer[(count + signal.count)...].update(fromContentsOf: after)
            filled = signal.count + 2 * count
        }
    }

    /// `count` samples outside an end, nearest first. `inside` is the signal from that end inwards, not empty.
    ///
    /// A reflection that needs more than there is repeats the farthest sample.
    func outside(of inside: [Float], count: Int) -> [Float] {
        let end = inside[0]
        switch self {
        case .zero: return [Float](repeating: 0, count: count)
        case .constant: return [Float](repeating: end, count: count)
        case .oddReflection:
            return (0..<count).map { 2 * end - inside[min($0 + 1, inside.count - 1)] }
        }
    }
}
