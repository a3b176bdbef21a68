// Text to number, correctly rounded: the general routine for anything the fast row cannot take.

import Glibc

enum NumberDecoder {
    /// Exact powers of ten in Double.
    static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22,
    ]
    /// Longer cells are not numbers.
    static let longestNumber = 400

    /// The number a whole cell spells; nil when it spells none. Infinity and NaN are none.
    static func double(_ cell: UnsafeBufferPointer<UInt8>, decimalMark: UInt8 = 0x2E) -> Double? {
        guard cell.count > 0, cell.count <= longestNumber, isNumber(cell, decimalMark) else { return nil }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: cell.count + 1) { copy -> Double? in
            for index in 0..<cell.count {
                let byte = cell[index] == decimalMark ? 0x2E : cell[index]
                copy[index] = CChar(truncatingIfNeeded: byte)
            }
            copy[cell.count] = 0
            guard let start = copy.baseAddress else { return nil }
            let value = strtod(start, nil)
            return value.isFinite ? value : nil
        }
    }

    /// A whole number up to 19 digits, exactly.
    static func integer(_ cell: UnsafeBufferPointer<UInt8>) -> Int64? {
        var index = 0
        let negative = cell.first == 0x2D
        if negative || cell.first == 0x2B { index = 1 }
        guard index < cell.count, cell.count - index <= 19 else { return nil }
        var value: Int64 = 0
        while index < cell.count {
            let digit = cell[index] &- 0x30
            guard digit < 10 else { return nil }
            let (tens, over) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tens.addingReportingOverflow(Int64(digit))
            if over || carry { return nil }
            value = sum
            index += 1
        }
        return negative ? -value : value
    }

    /// Sign, digits with at most one decimal mark, exponent: nothing else `strtod` would take.
    private static func isNumber(_ cell: UnsafeBufferPointer<UInt8>, _ mark: UInt8) -> Bool {
        var index = 0
        if cell[0] == 0x2B || cell[0] == 0x2D { index = 1 }
        let whole = digits(cell, from: index)
        index += whole
        var fraction = 0
        if index < cell.count && cell[index] == mark {
            fraction = digits(cell, from: index + 1)
            index += 1 + fraction
        }
        guard whole + fraction > 0 else { return false }
        if index == cell.count { return true }
        guard cell[index] | 0x20 == 0x65 else { return false }
        index += 1
        if index < cell.count && (cell[index] == 0x2B || cell[index] == 0x2D) { index += 1 }
        let exponent = digits(cell, from: index)
        return exponent > 0 && index + exponent == cell.count
    }

    private static func digits(_ cell: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < cell.count && cell[index] &- 0x30 < 10 { index += 1 }
        return index - start
    }
}
