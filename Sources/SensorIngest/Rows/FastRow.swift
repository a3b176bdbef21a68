// One plain line to numbers in a single pass: digits, one decimal mark, an optional exponent, no quotes.

/// Anything it does not understand at once it leaves to `SlowRow`, which gives the same value for
/// whatever both can read (both round to nearest).
final class FastRow {
    private struct Cell {
        let skip: Int
        /// Value column, or -1 for the time, -2 for a date-time.
        let target: Int
    }

    private let cells: UnsafeMutableBufferPointer<Cell>
    private let separator: UInt8
    private let mark: UInt8
    private let terminator: UInt8
    private let hasTime: Bool
    private let isUsable: Bool
    private let powers: UnsafeMutableBufferPointer<Double>

    init(plan: RowPlan) {
        cells = .allocate(capacity: plan.steps.count)
        for (index, step) in plan.steps.enumerated() {
            let target =
                switch step.target {
                case .time: -1
                case .dateTime: -2
                case .value(let column): column
                }
            cells.initializeElement(at: index, to: Cell(skip: step.skip, target: target))
        }
        separator = plan.layout.separator
        mark = plan.layout.decimalMark
        terminator = plan.layout.terminator
        hasTime = plan.hasTime
        isUsable = plan.layout.separator != 0x20
        powers = .allocate(capacity: NumberDecoder.powers.count)
        _ = powers.initialize(from: NumberDecoder.powers)
    }

    deinit {
        cells.deallocate()
        powers.deallocate()
    }

    /// Decodes the line at `start`, which must be followed by a line end, into row `batch.count`.
    /// Returns the start of the next line; nil when the line needs the slow way.
    @inline(__always)
    func decode(
        _ start: UnsafePointer<UInt8>, into batch: RowBatch, tickBase: Int64?, rowIndex: Int
    ) -> UnsafePointer<UInt8>? {
        guard isUsable, let tickBase else { return nil }
        let row = batch.count
        var position = start
        for index in 0..<cells.count {
            let cell = cells[index]
            if index > 0 {
                guard position[0] == separator else { return nil }
                position += 1
            }
            if cell.skip > 0 {
                guard let next = skip(cell.skip, from: position) else { return nil }
                position = next
            }
            if cell.target >= 0 {
                guard let value = number(&position) else { return nil }
                let single = Float(value)
                guard single.magnitude < SlowRow.largestValue else { return nil }
                batch.column(cell.target)[row] = single
            } else {
                guard let ticks = time(&position, cell.target, tickBase) else { return nil }
                batch.time[row] = ticks
            }
        }
        if !hasTime { batch.time[row] = Double(rowIndex) }
        return lineEnd(position)
    }

    @inline(__always)
    private func lineEnd(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        var position = start
        if position[0] == terminator { return position + 1 }
        if position[0] == 0x0D { return position[1] == terminator ? position + 2 : nil }
        guard position[0] == separator else { return nil }
        while position[0] != terminator { position += 1 }
        return position + 1
    }

    @inline(__always)
    private func skip(_ count: Int, from start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
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

    @inline(__always)
    private func time(_ position: inout UnsafePointer<UInt8>, _ target: Int, _ base: Int64) -> Double? {
        if target == -2 {
            guard let ticks = DateTimeDecoder.decode(&position, stop: separator, terminator) else {
                return nil
            }
            return Double(ticks &- base)
        }
        if base != 0 {
            return wholeTicks(&position, base)
        }
        guard let value = number(&position), value.magnitude < SlowRow.largestTime else { return nil }
        return value
    }

    /// Whole-number stamps relative to the first; a fraction goes the slow way.
    @inline(__always)
    private func wholeTicks(_ position: inout UnsafePointer<UInt8>, _ base: Int64) -> Double? {
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
    private func number(_ position: inout UnsafePointer<UInt8>) -> Double? {
        var at = position
        while at[0] == 0x20 { at += 1 }
        let negative = at[0] == 0x2D
        if negative { at += 1 }
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
        guard digits > 0 && digits <= 19 else { return nil }
        var exponent = -fraction
        if at[0] | 0x20 == 0x65 {
            guard let written = writtenExponent(&at) else { return nil }
            exponent += written
        }
        guard at[0] == separator || at[0] == terminator || at[0] == 0x0D else { return nil }
        guard let size = scaled(mantissa, exponent) else { return nil }
        position = at
        return negative ? -size : size
    }

    @inline(__always)
    private func scaled(_ mantissa: UInt64, _ exponent: Int) -> Double? {
        if mantissa < 1 << 53 {
            if exponent == 0 { return Double(Int64(bitPattern: mantissa)) }
            if exponent < 0 {
                return exponent >= -22 ? Double(Int64(bitPattern: mantissa)) / powers[-exponent] : nil
            }
            return exponent <= 22 ? Double(Int64(bitPattern: mantissa)) * powers[exponent] : nil
        }
        guard exponent <= 0 && exponent >= -19 else { return nil }
        return ExactDivision.quotient(mantissa, tenToThe: -exponent)
    }

    @inline(__always)
    private func writtenExponent(_ at: inout UnsafePointer<UInt8>) -> Int? {
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
