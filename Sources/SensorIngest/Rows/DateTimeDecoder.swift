// Date-time text to nanoseconds: ISO 8601 and its everyday variants, day-first dates, time of day alone.

/// A decoded stamp and how much of it the text said.
struct DateTimeStamp {
    /// Since 1970-01-01 as written (UTC where `hasOffset`), or since midnight without a date.
    var nanoseconds: Int64
    var hasDate: Bool
    var hasOffset: Bool
}

enum DateTimeDecoder {
    /// `monthFirst` reads 3/9/2024 as the ninth of March.
    static func decode(_ cell: UnsafeBufferPointer<UInt8>, monthFirst: Bool = false) -> Int64? {
        stamp(cell, monthFirst: monthFirst)?.nanoseconds
    }

    /// Decodes at `position` up to a separator or line end.
    static func decode(
        _ position: inout UnsafePointer<UInt8>, stop: UInt8, _ terminator: UInt8, monthFirst: Bool
    ) -> Int64? {
        var end = position
        while end[0] != stop && end[0] != terminator && end[0] != 0x0D {
            if end[0] == 0x22 { return nil }
            end += 1
        }
        let cell = UnsafeBufferPointer(start: position, count: end - position)
        guard let ticks = decode(cell, monthFirst: monthFirst) else {
            return nil
        }
        position = end
        return ticks
    }

    static func stamp(_ text: String, monthFirst: Bool = false) -> DateTimeStamp? {
        var copy = text
        return copy.withUTF8 { stamp($0, monthFirst: monthFirst) }
    }

    static func stamp(_ cell: UnsafeBufferPointer<UInt8>, monthFirst: Bool = false) -> DateTimeStamp? {
        guard cell.count >= 4 && cell.count <= 64 else { return nil }
        var scan = Scanner(cell: cell)
        scan.skip(0x20)
        scan.skip(0x5B)
        let day = scan.date(monthFirst: monthFirst)
        if day != nil {
            guard scan.betweenDateAndTime() else { return nil }
            if scan.isAtEnd { return DateTimeStamp(nanoseconds: day ?? 0, hasDate: true, hasOffset: false) }
        }
        guard let time = scan.timeOfDay(withDate: day != nil), let offset = scan.offset() else { return nil }
        scan.skip(0x5D)
        guard scan.isAtEnd else { return nil }
        return DateTimeStamp(
            nanoseconds: (day ?? 0) + time - (offset.seconds * 1_000_000_000), hasDate: day != nil,
            hasOffset: offset.isWritten)
    }
}

/// Reads the parts of a stamp from left to right.
private struct Scanner {
    let cell: UnsafeBufferPointer<UInt8>
    var at = 0

    init(cell: UnsafeBufferPointer<UInt8>) { self.cell = cell }

    var isAtEnd: Bool { at >= cell.count }
    private var byte: UInt8 { at < cell.count ? cell[at] : 0 }

    mutating func skip(_ unwanted: UInt8) { while byte == unwanted && !isAtEnd { at += 1 } }

    /// At most nine digits; further ones are passed over.
    private mutating func number() -> (value: Int64, digits: Int)? {
        let start = at
        var value: Int64 = 0
        while byte &- 0x30 < 10 {
            if at - start < 9 { value = value * 10 + Int64(byte &- 0x30) }
            at += 1
        }
        return at > start ? (value, at - start) : nil
    }

    /// Nanoseconds of the day's start; nil (and nothing read) when no date stands here.
    mutating func date(monthFirst isAmerican: Bool) -> Int64? {
        let start = at
        guard let first = number(), byte == 0x2D || byte == 0x2F || byte == 0x2E else { return rewind(start) }
        let mark = byte
        at += 1
        guard let second = number(), byte == mark else { return rewind(start) }
        at += 1
        guard let third = number() else { return rewind(start) }
        if first.digits == 4 { return day(first.value, second.value, third.value) ?? rewind(start) }
        guard third.digits == 4 else { return rewind(start) }
        let monthFirst = second.value > 12 || (isAmerican && first.value <= 12)
        return day(
            third.value, monthFirst ? first.value : second.value, monthFirst ? second.value : first.value)
            ?? rewind(start)
    }

    private mutating func rewind(_ start: Int) -> Int64? {
        at = start
        return nil
    }

    /// Days from civil, proleptic Gregorian (H. Hinnant).
    private func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
        guard (1700...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return (era * 146_097 + dayOfEra - 719_468) * 86_400 * 1_000_000_000
    }

    mutating func betweenDateAndTime() -> Bool {
        if isAtEnd { return true }
        guard byte == 0x54 || byte == 0x20 || byte == 0x2C || byte == 0x5F || byte == 0x74 else {
            return false
        }
        at += 1
        skip(0x20)
        return true
    }

    /// `HH:mm:ss.fff`, the fraction after a point, comma or colon; without a date also `mm:ss.f`.
    mutating func timeOfDay(withDate: Bool) -> Int64? {
        guard let first = number(), first.digits <= 2, isTimeMark(byte, withDate) else { return nil }
        let mark = byte
        at += 1
        guard let second = number(), second.digits <= 2 else { return nil }
        var third: Int64?
        if byte == mark && (mark == 0x3A || withDate) {
            at += 1
            guard let last = number(), last.digits <= 2 else { return nil }
            third = last.value
        }
        var fraction: Int64 = 0
        if byte == 0x2E || byte == 0x2C || byte == 0x3A {
            at += 1
            guard let part = number() else { return nil }
            fraction = part.value
            for _ in min(9, part.digits)..<9 { fraction *= 10 }
        }
        guard let seconds = seconds(first.value, second.value, third, withDate) else { return nil }
        return seconds * 1_000_000_000 + fraction
    }

    private func isTimeMark(_ byte: UInt8, _ withDate: Bool) -> Bool {
        byte == 0x3A || (withDate && (byte == 0x2E || byte == 0x2D))
    }

    /// Two fields are minutes and seconds where no date stands before them.
    private mutating func seconds(_ first: Int64, _ second: Int64, _ third: Int64?, _ withDate: Bool)
        -> Int64?
    {
        if third == nil && !withDate {
            guard first < 60, second < 61 else { return nil }
            return first * 60 + second
        }
        let last = third ?? 0
        guard first < 25, second < 60, last < 61 else { return nil }
        return (halfDay(first) * 60 + second) * 60 + last
    }

    /// Applies a following AM or PM.
    private mutating func halfDay(_ hour: Int64) -> Int64 {
        let start = at
        skip(0x20)
        let letter = byte | 0x20
        guard letter == 0x61 || letter == 0x70, at + 1 < cell.count, cell[at + 1] | 0x20 == 0x6D else {
            at = start
            return hour
        }
        at += 2
        return hour % 12 + (letter == 0x70 ? 12 : 0)
    }

    /// `Z`, `UTC`, `+02:00`, `-0500` or nothing.
    mutating func offset() -> (seconds: Int64, isWritten: Bool)? {
        skip(0x20)
        var isWritten = false
        if byte | 0x20 == 0x7A {
            at += 1
            return (0, true)
        }
        if at > 0 && cell[at - 1] == 0x20 {
            let isUniversal = byte | 0x20 == 0x75 || byte | 0x20 == 0x67
            while byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { at += 1 }
            isWritten = isUniversal
        }
        guard byte == 0x2B || byte == 0x2D else { return (0, isWritten) }
        let sign: Int64 = byte == 0x2D ? -1 : 1
        at += 1
        guard let hours = number() else { return nil }
        if hours.digits == 4 { return (sign * (hours.value / 100 * 3600 + hours.value % 100 * 60), true) }
        guard hours.value < 25 else { return nil }
        var minutes: Int64 = 0
        if byte == 0x3A {
            at += 1
            guard let part = number(), part.value < 60 else { return nil }
            minutes = part.value
        }
        return (sign * (hours.value * 3600 + minutes * 60), true)
    }
}
