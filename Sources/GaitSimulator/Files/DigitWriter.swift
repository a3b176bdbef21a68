// Writes numbers as ASCII digits at a position in a byte buffer, without allocation.

import Glibc

/// A write position in a buffer that is known to be large enough.
struct DigitWriter {
    static let minus = UInt8(ascii: "-")
    static let zero = UInt8(ascii: "0")
    /// 10^0 ... 10^15.
    static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    var position: Int
    let decimalMark: UInt8

    mutating func byte(_ value: UInt8, _ buffer: inout MutableSpan<UInt8>) {
        buffer[position] = value
        position += 1
    }

    /// `value` rounded to `decimals` (at most 9) digits after the mark; never "-0.00".
    mutating func fixed(_ value: Double, scale: Double, decimals: Int, _ buffer: inout MutableSpan<UInt8>) {
        let scaled = Int64((value * scale).rounded())
        if scaled < 0 { byte(Self.minus, &buffer) }
        digits(scaled.magnitude, decimals: decimals, &buffer)
    }

    /// Mantissa with nine decimals and a plain exponent, as in -6.345454559E0.
    mutating func exponential(_ value: Double, _ buffer: inout MutableSpan<UInt8>) {
        var exponent = value == 0 ? 0 : Int(log10(abs(value)).rounded(.down))
        var mantissa = (abs(value) * Self.power(9 - exponent)).rounded()
        if mantissa >= 1e10 {
            exponent += 1
            mantissa = (abs(value) * Self.power(9 - exponent)).rounded()
        }
        if value < 0 { byte(Self.minus, &buffer) }
        digits(UInt64(mantissa), decimals: 9, &buffer)
        byte(UInt8(ascii: "E"), &buffer)
        if exponent < 0 { byte(Self.minus, &buffer) }
        digits(UInt64(exponent.magnitude), decimals: 0, &buffer)
    }

    private static func power(_ exponent: Int) -> Double {
        powers.indices.contains(exponent) ? powers[exponent] : pow(10, Double(exponent))
    }

    /// An integer with the decimal mark put before its last `decimals` digits.
    mutating func digits(_ value: UInt64, decimals: Int, _ buffer: inout MutableSpan<UInt8>) {
        var length = 1
        var limit: UInt64 = 10
        while length < 20, value >= limit {
            length += 1
            let (next, overflow) = limit.multipliedReportingOverflow(by: 10)
            if overflow { break }
            limit = next
        }
        length = max(length, decimals + 1)
        let end = position + length + (decimals > 0 ? 1 : 0)
        var rest = value
        var index = end
        for place in 0..<length {
            if decimals > 0, place == decimals {
                index -= 1
                buffer[index] = decimalMark
            }
            index -= 1
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
            buffer[index] = Self.zero + UInt8(truncatingIfNeeded: remainder)
            rest = quotient
        }
        position = end
    }
}
