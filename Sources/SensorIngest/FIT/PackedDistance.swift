// Speed and distance that old watches pack into three bytes of `record`: 12 bits each, the distance starting again.

struct PackedDistance {
    /// The count starts again at this.
    private static let round = 4096
    private var last: Int?
    private var total = 0

    /// Speed in m/s, and the distance's count of 1/16 m; nil where the field is marked as missing.
    static func parts(_ message: FitMessage, _ index: Int) -> (speed: Double, count: Int)? {
        let bytes = (0..<3).map { message.value(index, $0).map { Int($0) } }
        guard let low = bytes[0], let middle = bytes[1], let high = bytes[2] else { return nil }
        return (Double(low | (middle & 15) << 8) / 100, middle >> 4 | high << 4)
    }

    /// From the first row on.
    mutating func metres(_ count: Int) -> Double {
        if let last { total += (count - last + Self.round) % Self.round }
        last = count
        return Double(total) / 16
    }
}
