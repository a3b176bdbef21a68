// A column's name taken apart: what it measures, along which axis, in which unit.

/// Names are read by words, never by position: `Acc_X`, `accelerationX`, `ax`, `gFx`, `x-axis (g)`.
public struct ColumnName: Sendable {
    public enum Quantity: Sendable, Equatable {
        case acceleration, linearAcceleration, gravity, angularRate
        /// `x`, `y`, `z` with nothing said.
        case bare
        case time, other
    }

    public enum Axis: Int, Sendable {
        case x = 0
        case y, z
    }

    public let name: String
    public let quantity: Quantity
    public let axis: Axis?
    public let unit: Unit?
    /// The words that are left without the axis: columns with the same stem belong together.
    public let stem: String
    let words: [String]

    init(_ name: String, unitCell: String, isWritten: Bool) {
        self.name = name
        let (plain, bracketed) = Self.splitBracket(name)
        var words = NameWords.split(plain)
        let cellUnit = Unit(parsing: unitCell)
        let suffix = bracketed == nil && cellUnit == nil ? NameWords.takeUnit(&words, plain) : nil
        unit = bracketed ?? cellUnit ?? suffix
        let axis = NameWords.takeAxis(&words)
        self.axis = axis
        self.words = words
        stem = words.filter { $0 != "axis" }.joined(separator: " ")
        quantity = isWritten ? Self.quantity(words, axis, unit) : .other
    }

    var isRecognised: Bool { quantity != .other }

    private static func splitBracket(_ name: String) -> (String, Unit?) {
        guard let open = name.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return (name, nil) }
        let inside = name[name.index(after: open)...].prefix { $0 != "]" }
        let unit = Unit(parsing: String(inside))
        return (String(name[..<open]), unit)
    }

    private static func quantity(_ words: [String], _ axis: Axis?, _ unit: Unit?) -> Quantity {
        let set = Set(words)
        // "X [s]" is the abscissa of a plot.
        if axis != nil, words.isEmpty, unit?.seconds != nil { return .time }
        if axis == nil { return isTime(words, set, unit) ? .time : .other }
        if !set.isDisjoint(with: ["mag", "magnetometer", "magn", "magnetic", "m", "quat", "quaternion", "q"])
        {
            return .other
        }
        if unit == .microtesla { return .other }
        if !set.isDisjoint(with: ["gravity", "grav"]) { return .gravity }
        let saysGyro = !set.isDisjoint(with: NameWords.gyro)
        if unit?.isAngularRate == true || (saysGyro && unit?.isAcceleration != true) { return .angularRate }
        if !set.isDisjoint(with: NameWords.acceleration) || unit?.isAcceleration == true && !words.isEmpty {
            let isLinear = !set.isDisjoint(with: NameWords.withoutGravity)
            return isLinear ? .linearAcceleration : .acceleration
        }
        if !set.isDisjoint(with: ["linear", "useracc", "freeacc", "linearacc", "lacc"]) {
            return .linearAcceleration
        }
        let neutral = ["axis", "value", "values", NameWords.body]
        return words.allSatisfy { neutral.contains($0) } ? .bare : .other
    }

    private static func isTime(_ words: [String], _ set: Set<String>, _ unit: Unit?) -> Bool {
        if set.contains("zone") || set.contains("timezone") { return false }
        if words == ["t"] || (unit?.seconds != nil && words.isEmpty) { return true }
        return !set.isDisjoint(with: NameWords.time)
    }
}
