// Scans one cell of a plain line: the digits become a 64-bit mantissa, then one exact division.

struct NumberScan {
    let separator: UInt8
    let mark: UInt8
    let terminator: UInt8
    /// 10^0 to 10^22, then the same with a minus: the sign costs no branch and no extra step.
    private let powers: UnsafeMutablePointer<Double>
    private static let powerCount = 23

    init(layout: TextLayout) {
        separator = layout.separator
        mark = layout.decimalMark
        terminator = layout.terminator
        let table = NumberDecoder.powers + NumberDecoder.powers.map { -$0 }
        powers = .allocate(capacity: table.count)
        powers.initialize(from: table, count: table.count)
    }

    func deallocate() { powers.deallocate() }

    @inline(__always)
    func lineEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        var position = start
        if position[0] == terminator { return position + 1 }
        if position[0] == 0x0D { return position[1] == terminator ? position + 2 : nil }
        guard position[0] == separator else { return nil }
        while position[0] != terminator { position += 1 }
        return position + 1
    }

    @inline(__always)
    func skip(_ count: Int, from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        var position = start
        for _ in 0..<count {
            while position[0] != separator {
                if position[0] == terminator || position[0] == 0x22 { return nil }
                position += 1
            }
            position += 1
        }
        return position
    }

    func dateTime(_ position: inout UnsafePointer<UInt8>, _ base: Int64) -> Double? {
        guard let ticks = DateTimeDecoder.decode(&position, stop: separator, terminator) else { return nil }
        let (difference, overflow) = ticks.subtractingReportingOverflow(base)
        return overflow ? nil : Double(difference)
    }

    /// Whole-number stamps relative to the first; a fraction goes the slow way.
    @inline(never)
    func wholeTicks(_ position: inout UnsafePointer<UInt8>, _ base: Int64) -> Double? {
        let start = position
        var value: UInt64 = 0
        while true {
            let digit = position[0] &- 0x30
            if digit >= 10 { break }
            value = value &* 10 &+ UInt64(digit)
            position += 1
        }
        let digits = position - start
        guard digits > 0, digits <= 18 || (digits == 19 && value <= UInt64(Int64.max)) else { return nil }
        guard position[0] == separator || position[0] == terminator || position[0] == 0x0D else { return nil }
        let (ticks, overflow) = Int64(value).subtractingReportingOverflow(base)
        return overflow ? nil : Double(ticks)
    }

    /// A decimal number that ends at a separator or line end.
    @inline(__always)
    func number(_ position: inout UnsafePointer<UInt8>) -> Double? {
        var at = position
        while at[0] == 0x20 { at += 1 }
        // The sign is random in real data: no branch on it.
        let sign = at[0] == 0x2D ? 1 : 0
        at += sign
        var mantissa: UInt64 = 0
        let wholeStart = at
        while true {
            let digit = at[0] &- 0x30
            if digit >= 10 { break }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            at += 1
        }
        var digits = at - wholeStart
        var fraction = 0
        if at[0] == mark {
            at += 1
            let fractionStart = at
            while true {
                let digit = at[0] &- 0x30
                if digit >= 10 { break }
                mantissa = mantissa &* 10 &+ UInt64(digit)
                at += 1
            }
            fraction = at - fractionStart
            digits += fraction
        }
        let signed = powers + sign * Self.powerCount
        // Up to 15 digits are below 2^53, so one division rounds correctly.
        if (at[0] == separator || at[0] == terminator) && UInt(bitPattern: digits &- 1) < 15 {
            position = at
            return Double(Int64(bitPattern: mantissa)) / signed[fraction]
        }
        guard digits > 0 && digits <= 19, let end = endOfNumber(at),
            let size = scaled(mantissa, end.exponent - fraction)
        else { return nil }
        position = end.position
        return size * signed[0]
    }

    /// Past an exponent, up to a separator or line end.
    @inline(never)
    private func endOfNumber(
        _ start: UnsafePointer<UInt8>
    ) -> (position: UnsafePointer<UInt8>, exponent: Int)? {
        var at = start
        var exponent = 0
        if at[0] | 0x20 == 0x65 {
            guard let written = writtenExponent(&at) else { return nil }
            exponent = written
        }
        guard at[0] == separator || at[0] == terminator || at[0] == 0x0D else { return nil }
        return (at, exponent)
    }

    /// With a written exponent, or 16 to 19 digits.
    @inline(never)
    private func scaled(_ mantissa: UInt64, _ exponent: Int) -> Double? {
        if mantissa < 1 << 53 {
            guard exponent >= -22 && exponent <= 22 else { return nil }
            let whole = Double(Int64(bitPattern: mantissa))
            return exponent < 0 ? whole / powers[-exponent] : whole * powers[exponent]
        }
        guard exponent <= 0 && exponent >= -19 else { return nil }
        return ExactDivision.quotient(mantissa, tenToThe: -exponent)
    }

    @inline(__always)
    func writtenExponent(_ at: inout UnsafePointer<UInt8>) -> Int? {
        at += 1
        let negative = at[0] == 0x2D
        if negative || at[0] == 0x2B { at += 1 }
        let start = at
        var value = 0
        while at - start < 4 {
            let digit = at[0] &- 0x30
            if digit >= 10 { break }
            value = value * 10 + Int(digit)
            at += 1
        }
        let digits = at - start
        guard digits > 0 && digits < 4 else { return nil }
        return negative ? -value : value
    }
}
