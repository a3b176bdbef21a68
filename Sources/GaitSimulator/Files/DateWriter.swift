// Writes an instant as date and time of day without allocation.

extension DigitWriter {
    /// 2024-10-18T14:09:34.125 in UTC, of nanoseconds since 1970 (not before).
    mutating func dateTime(
        _ nanoseconds: Int64, between: UInt8, beforeFraction: UInt8, _ buffer: inout MutableSpan<UInt8>
    ) {
        let milliseconds = (nanoseconds + 500_000) / 1_000_000
        let (days, inDay) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let date = Self.date(days: days)
        padded(date.year, 4, &buffer)
        byte(Self.minus, &buffer)
        padded(date.month, 2, &buffer)
        byte(Self.minus, &buffer)
        padded(date.day, 2, &buffer)
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

    /// Gregorian date of a day count since 1970, with years that begin in March and eras of 400 years.
    static func date(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
