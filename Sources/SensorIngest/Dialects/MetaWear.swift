// MbientLab MetaBase: `epoch (ms),time (+01:00),elapsed (s),x-axis (g),y-axis (g),z-axis (g)`.

public struct MetaWear: Dialect {
    public let id = "metawear/csv"
    public let title = "MetaWear"
    public let advice =
        "In MetaBase choose Log instead of Stream, 100 Hz or more and 16 g (8 g is enough at the low back)."

    public func recognise(_ head: Head) -> DialectMatch? {
        let names = head.columns.map { $0.name.lowercased() }
        let hasAxes = ["x-axis", "y-axis", "z-axis"].allSatisfy { axis in
            names.contains { $0.hasPrefix(axis) }
        }
        let hasClock = names.contains {
            $0.hasPrefix("epoch (") || $0.hasPrefix("epoc (") || $0.hasPrefix("elapsed (")
        }
        guard hasAxes, hasClock else { return nil }
        return DialectMatch(byNamesOf: head, confidence: 0.95)
    }
}
