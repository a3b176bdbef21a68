// Writes an instant as date and time of day without allocation.

internal import GaitModel

extension DigitWriter {
    /// 2024-10-18T14:09:34.125 in UTC, of nanoseconds since 1970 (not before).
    mutating func dateTime(
        _ nanoseconds: Int64, between: UInt8, beforeFraction: UInt8, _ buffer: inout MutableSpan<UInt8>
    ) {
        let milliseconds = (nanoseconds + 500_000) / 1_000_000
        let (days, inDay) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let date = CivilCalendar.date(dayNumber: Int(days))
        padded(Int64(date.year), 4, &buffer)
        byte(Self.minus, &buffer)
        padded(Int64(date.month), 2, &buffer)
        byte(Self.minus, &buffer)
        padded(Int64(date.day), 2, &buffer)
        byte(between, &buffer)
        padded(inDay / 3_600_000, 2, &buffer)
        byte(UInt8(ascii: ":"), &buffer)
        padded(inDay / 60_000 % 60, 2, &buffer)
        byte(UInt8(ascii: ":"), &buffer)
        padded(inDay / 1000 % 60, 2, &buffer)
        byte(beforeFraction, &buffer)
        padded(inDay % 1000, 3, &buffer)
    }

    private mutating func padded(_ value: Int64, _ width: Int, _ buffer: inout MutableSpan<UInt8>) {
        var rest = value
        for place in stride(from: width - 1, through: 0, by: -1) {
            buffer[position + place] = Self.zero + UInt8(rest % 10)
            rest /= 10
        }
        position += width
    }
}
