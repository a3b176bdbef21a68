// Scans one cell of a plain line: the digits become a 64-bit mantissa, then one exact division.

/// Looks at up to `DigitWord.reach` bytes after the line's end, which must be readable.
struct NumberScan {
    let separator: UInt8
    let mark: UInt8
    let terminator: UInt8
    /// 10^0 to 10^22, then the same with a minus: the sign costs no branch and no extra step.
    private let powers: UnsafeMutablePointer<Double>
    /// 10^0 to 10^7, to make room for that many digits.
    private let shifts: UnsafeMutablePointer<UInt64>
    /// For each byte, whether a number may end before it.
    private let ends: UnsafeMutablePointer<Bool>
    private static let powerCount = 23
    private static let shiftCount = 8
    private let dates: DateStyle

    init(layout: TextLayout) {
        separator = layout.separator
        dates = layout.dates
        mark = layout.decimalMark
        terminator = layout.terminator
        let table = NumberDecoder.powers + NumberDecoder.powers.map { -$0 }
        powers = .allocate(capacity: table.count)
        powers.initialize(from: table, count: table.count)
        shifts = .allocate(capacity: Self.shiftCount)
        shifts.initialize(from: ExactDivision.integerPowers, count: Self.shiftCount)
        ends = .allocate(capacity: 256)
        ends.initialize(repeating: false, count: 256)
        for byte in [separator, terminator, 0x0D] { ends[Int(byte)] = true }
    }

    func deallocate() {
        powers.deallocate()
        shifts.deallocate()
        ends.deallocate()
    }

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

    func dateTime(_ start: UnsafePointer<UInt8>, _ base: Int64) -> Found? {
        var position = start
        guard
            let ticks = DateTimeDecoder.decode(&position, stop: separator, terminator, dates)
        else { return nil }
        let (difference, overflow) = ticks.subtractingReportingOverflow(base)
        return overflow ? nil : Found(value: Double(difference), end: position)
    }

    /// Whole-number stamps relative to the first; a fraction goes the slow way.
    func wholeTicks(_ start: UnsafePointer<UInt8>, _ base: Int64) -> Found? {
        var position = start
        var value: UInt64 = 0
        while position - start < 16 {
            let word = DigitWord(at: position)
            guard word.isFull else { break }
            value = value &* 100_000_000 &+ word.value
            position += 8
        }
        addDigits(&value, &position)
        let digits = position - start
        guard digits > 0, digits <= 18 || (digits == 19 && value <= UInt64(Int64.max)) else { return nil }
        guard ends[Int(position[0])] else { return nil }
        let (ticks, overflow) = Int64(value).subtractingReportingOverflow(base)
        return overflow ? nil : Found(value: Double(ticks), end: position)
    }

    /// What a cell holds and the byte after it.
    struct Found {
        let value: Double
        let end: UnsafePointer<UInt8>
        var decimals = 0
    }

    /// A decimal number that ends at a separator or line end; moves `position` there.
    func number(_ position: inout UnsafePointer<UInt8>) -> Double? {
        guard let found = anyNumber(position) else { return nil }
        position = found.end
        return found.value
    }

    /// A number with up to eight whole digits and as many behind the mark as guessed.
    ///
    /// Nearly every cell has as many decimals as the one above it. With a guess the processor need not wait for the
    /// digits to know where the next cell begins.
    @inline(__always)
    func shortNumber(_ start: UnsafePointer<UInt8>, guess: DigitWord.Guess) -> Found? {
        // The sign is random in real data: no branch on it.
        let sign = start[0] == 0x2D ? 1 : 0
        let wholeStart = start + sign
        var at = wholeStart
        var mantissa: UInt64 = 0
        addDigits(&mantissa, &at)
        guard at[0] == mark, UInt(bitPattern: at - wholeStart &- 1) < 8 else { return nil }
        let end = at + (1 &+ guess.count)
        guard let decimals = DigitWord(at: at + 1).value(guess), ends[Int(end[0])] else { return nil }
        mantissa = mantissa &* guess.room &+ decimals
        // Up to 15 digits are below 2^53: one division rounds correctly.
        let divisor = powers[guess.count &+ sign &* Self.powerCount]
        return Found(value: Double(Int64(bitPattern: mantissa)) / divisor, end: end, decimals: guess.count)
    }

    /// Any number of digits up to 19, and an exponent.
    @inline(__always)
    func anyNumber(_ start: UnsafePointer<UInt8>) -> Found? {
        var at = start
        while at[0] == 0x20 { at += 1 }
        let sign = at[0] == 0x2D ? 1 : 0
        at += sign
        var mantissa: UInt64 = 0
        let wholeStart = at
        addDigits(&mantissa, &at)
        var digits = at - wholeStart
        var fraction = 0
        if at[0] == mark {
            at += 1
            let fractionStart = at
            addFraction(&mantissa, &at)
            fraction = at - fractionStart
            digits &+= fraction
        }
        let mantissaEnd = at
        var scale = fraction
        if at[0] | 0x20 == 0x65 { scale = fraction &- shortExponent(&at) }
        // Below 2^53 and with an exact power of ten, one division rounds correctly.
        if ends[Int(at[0])] && UInt(bitPattern: digits &- 1) < 19 && mantissa < 1 << 53
            && UInt(bitPattern: scale) < UInt(bitPattern: Self.powerCount)
        {
            let divisor = powers[scale &+ sign &* Self.powerCount]
            return Found(value: Double(Int64(bitPattern: mantissa)) / divisor, end: at, decimals: fraction)
        }
        guard digits > 0 && digits <= 19 else { return nil }
        return oddNumber(mantissa, fraction, mantissaEnd, sign)
    }

    /// One digit after another, as long as there are any: best for few of them.
    @inline(__always)
    private func addDigits(_ mantissa: inout UInt64, _ at: inout UnsafePointer<UInt8>) {
        while true {
            let digit = at[0] &- 0x30
            if digit >= 10 { break }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            at += 1
        }
    }

    /// Eight digits at a time.
    @inline(__always)
    private func addFraction(_ mantissa: inout UInt64, _ at: inout UnsafePointer<UInt8>) {
        var word = DigitWord(at: at)
        while word.isFull {
            mantissa = mantissa &* 100_000_000 &+ word.value
            at += 8
            word = DigitWord(at: at)
        }
        let count = word.count
        mantissa = mantissa &* shifts[count] &+ word.value(first: count)
        at += count
    }

    /// `E5` or `E-5`: one digit, no branch on its sign. Anything longer is left to `oddNumber`, with `at` on a
    /// byte that ends no cell.
    @inline(__always)
    private func shortExponent(_ at: inout UnsafePointer<UInt8>) -> Int {
        let negative = at[1] == 0x2D ? 1 : 0
        let digit = at[1 + negative] &- 0x30
        guard digit < 10 else { return 0 }
        at += 2 + negative
        return (Int(digit) ^ -negative) &+ negative
    }

    /// With a long exponent or more than 53 bits.
    @inline(never)
    private func oddNumber(
        _ mantissa: UInt64, _ fraction: Int, _ mantissaEnd: UnsafePointer<UInt8>, _ sign: Int
    ) -> Found? {
        var at = mantissaEnd
        var exponent = 0
        if at[0] | 0x20 == 0x65 {
            guard let written = writtenExponent(&at) else { return nil }
            exponent = written
        }
        guard ends[Int(at[0])], let size = scaled(mantissa, exponent - fraction) else {
            return nil
        }
        return Found(value: sign == 1 ? -size : size, end: at, decimals: fraction)
    }

    private func scaled(_ mantissa: UInt64, _ exponent: Int) -> Double? {
        if mantissa < 1 << 53 {
            guard exponent >= -22 && exponent <= 22 else { return nil }
            let whole = Double(Int64(bitPattern: mantissa))
            return exponent < 0 ? whole / powers[-exponent] : whole * powers[exponent]
        }
        guard exponent <= 0 && exponent >= -19 else { return nil }
        return ExactDivision.quotient(mantissa, tenToThe: -exponent)
    }

    private func writtenExponent(_ at: inout UnsafePointer<UInt8>) -> Int? {
        at += 1
        let negative = at[0] == 0x2D
        if negative || at[0] == 0x2B { at += 1 }
        let start = at
        var value: UInt64 = 0
        addDigits(&value, &at)
        let digits = at - start
        guard digits > 0 && digits < 4 else { return nil }
        return negative ? -Int(value) : Int(value)
    }
}
