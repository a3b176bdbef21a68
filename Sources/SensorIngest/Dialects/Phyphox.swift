// phyphox, the experiment app of RWTH Aachen: "Time (s)" and three columns in m/s^2.

/// Old versions write `X (m/s^2)` for both kinds of acceleration, so gravity is left to the data;
/// new ones write `Acceleration x` with and `Linear Acceleration x` without gravity.
public struct Phyphox: Dialect {
    public let id = "phyphox/csv"
    public let title = "phyphox"

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        guard names.count >= 4, names[0] == "time (s)" else { return nil }
        let stems = ["", "acceleration ", "linear acceleration "]
        let isPhyphox = stems.contains { stem in
            ["x", "y", "z"].enumerated().allSatisfy { names[$0.offset + 1] == stem + $0.element + " (m/s^2)" }
        }
        return isPhyphox ? DialectMatch(byNamesOf: head, confidence: 0.97) : nil
    }
}
