// How far what somebody types about a run may go, whichever door it comes in by.

public enum StatedValues {
    /// m/s
    public static let speed = 0.3...13.0
    /// cm
    public static let height = 50.0...260.0
    /// kg
    public static let mass = 15.0...300.0
    /// samples a second
    public static let rate = 0.001...10_000.0
    /// 0 none, 10 the worst there is.
    public static let pain = 0.0...10.0

    /// Metres per second of a pace like 5:30 a kilometre.
    public static func speed(pace: String) -> Double? {
        let parts = pace.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let minutes = Int(parts[0]), let seconds = Int(parts[1]),
            (0..<60).contains(seconds), (1...60).contains(minutes)
        else { return nil }
        return 1000 / Double(60 * minutes + seconds)
    }

    /// Longest note on a run, bytes.
    public static let noteBytes = 1000

    /// Metres per second of a pace like 5:30 a kilometre, or of a speed like 10.9 km/h.
    public static func speed(paceOrSpeed text: String) -> Double? {
        guard let word = text.lowercased().firstRange(of: "km/h") else { return speed(pace: text) }
        let number = text[..<word.lowerBound].filter { $0 != " " }.replacing(",", with: ".")
        let isAtTheEnd = text[word.upperBound...].allSatisfy { $0 == " " }
        return isAtTheEnd ? Double(number).map { $0 / 3.6 } : nil
    }

    /// The columns of `t=Zeit,x=ax,y=ay,z=az`.
    /// - Throws: the part that is not understood.
    public static func columns(_ text: String) throws(NotUnderstood)
        -> [InputDescription.Column.Role: String]
    {
        var roles: [InputDescription.Column.Role: String] = [:]
        for part in text.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, let role = InputDescription.Column.Role(rawValue: String(pair[0])) else {
                throw NotUnderstood(part: String(part))
            }
            roles[role] = String(pair[1])
        }
        return roles
    }

    public struct NotUnderstood: Error { public let part: String }
}
