// Rounds numbers for documents people read: no digits that mean nothing.

public enum Rounding {
    /// Six significant digits say more than any wearable sensor knows.
    static let significantDigits = 6

    static func significant(_ value: Double, _ digits: Int = significantDigits) -> Double {
        guard value.isFinite, value != 0 else { return value }
        let shift = digits - 1 - exponent(of: abs(value))
        guard abs(shift) <= 22 else { return value }
        let power = powerOfTen(abs(shift))
        return shift >= 0 ? (value * power).rounded() / power : (value / power).rounded() * power
    }

    public static func decimals(_ value: Double, _ decimals: Int) -> Double {
        let power = powerOfTen(decimals)
        return value.isFinite ? (value * power).rounded() / power : value
    }

    /// Exact up to 10^22.
    private static func powerOfTen(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }

    /// e with 10^e <= value < 10^(e + 1).
    private static func exponent(of value: Double) -> Int {
        var (rest, exponent) = (value, 0)
        while rest >= 10 { (rest, exponent) = (rest / 10, exponent + 1) }
        while rest < 1 { (rest, exponent) = (rest * 10, exponent - 1) }
        return exponent
    }
}
