// Numbers as text with a fixed number of decimals, without locale and without Foundation.

public enum NumberText {
    /// `fixed(3.14159, 2)` is "3.14"; never "-0.0"; "unknown" for NaN and infinities.
    public static func fixed(_ value: Double, _ decimals: Int) -> String {
        precondition((0...9).contains(decimals), "0 to 9 decimals, got \(decimals)")
        guard value.isFinite else { return "unknown" }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 9e15 else { return "\(value)" }
        let digits = String(Int64(scaled))
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// A sensor's limit in g: "8", and "2.2" where it is no whole number.
    public static func limit(_ level: Float) -> String {
        short((Double(level) * 100).rounded() / 100)
    }

    /// As few decimals as the number needs, at most 4: `short(8.7)` is "8.7", `short(6)` is "6".
    public static func short(_ value: Double) -> String {
        for decimals in 0..<4 where Double(fixed(value, decimals)) == value { return fixed(value, decimals) }
        return fixed(value, 4)
    }

    /// `grouped(12345)` is "12,345".
    public static func grouped(_ value: Int) -> String {
        var result = ""
        for (position, digit) in String(abs(value)).reversed().enumerated() {
            if position > 0 && position % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return (value < 0 ? "-" : "") + String(result.reversed())
    }

    /// `duration(1864.2)` is "31 min 04 s"; below a minute "14 s".
    public static func duration(_ seconds: Double) -> String {
        let whole = Int(max(0, seconds).rounded())
        let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
        let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
        if hours > 0 { return "\(hours) h \(two(minutes)) min \(two(rest)) s" }
        return minutes > 0 ? "\(minutes) min \(two(rest)) s" : "\(rest) s"
    }
}
