// Correctly rounded quotient of a 64-bit integer and a power of ten, with integers only.

/// Numbers with 16 to 19 digits do not fit the 53 bits of a Double; one 128-by-64-bit division
/// and a sticky bit still give the nearest Double (ties to even), much faster than `strtod`.
enum ExactDivision {
    /// 10^0 to 10^19, the powers below 2^64.
    static let integerPowers: [UInt64] = {
        var powers: [UInt64] = [1]
        for _ in 0..<19 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()

    /// `mantissa / 10^digits` for `digits` in 0...19.
    @inline(never)
    static func quotient(_ mantissa: UInt64, tenToThe digits: Int) -> Double {
        guard mantissa != 0 else { return 0 }
        let divisor = integerPowers[digits]
        let upShift = mantissa.leadingZeroBitCount
        let downShift = divisor.leadingZeroBitCount
        // high < divisor, so the quotient fits 64 bits; it has its top bit at 62 or 63.
        let normal = mantissa << UInt64(upShift)
        let (quotient, remainder) = (divisor << UInt64(downShift))
            .dividingFullWidth((normal >> 1, (normal & 1) << 63))
        let excess = 11 - quotient.leadingZeroBitCount
        let kept = roundedToEven(quotient, droppingBits: excess, sticky: remainder != 0)
        // value = quotient * 2^-63 * 2^(downShift - upShift), an exponent within -116...11
        let exponent = excess - 63 + downShift - upShift
        return Double(kept) * Double(bitPattern: UInt64(1023 + exponent) << 52)
    }

    private static func roundedToEven(_ value: UInt64, droppingBits bits: Int, sticky: Bool) -> UInt64 {
        let half = UInt64(1) << UInt64(bits - 1)
        let dropped = value & (half << 1 - 1)
        let kept = value >> UInt64(bits)
        if dropped > half || (dropped == half && (sticky || kept & 1 == 1)) { return kept + 1 }
        return kept
    }
}
