// Date-time text to nanoseconds: ISO 8601 and its everyday variants, day-first dates, names of months, time alone.

import GaitModel

/// A decoded stamp and how much of it the text said.
struct DateTimeStamp {
    /// Since 1970-01-01 as written (UTC where `hasOffset`), or since midnight without a date.
    var nanoseconds: Int64
    var hasDate: Bool
    var hasOffset: Bool
}

enum DateTimeDecoder {
    static func decode(_ cell: UnsafeBufferPointer<UInt8>, _ style: DateStyle = DateStyle()) -> Int64? {
        stamp(cell, style)?.nanoseconds
    }

    /// Decodes at `position` up to a separator or line end.
    static func decode(
        _ position: inout UnsafePointer<UInt8>, stop: UInt8, _ terminator: UInt8, _ style: DateStyle
    ) -> Int64? {
        var end = position
        while end[0] != stop && end[0] != terminator && end[0] != 0x0D {
            if end[0] == 0x22 { return nil }
            end += 1
        }
        let cell = UnsafeBufferPointer(start: position, count: end - position)
        guard let ticks = decode(cell, style) else {
            return nil
        }
        position = end
        return ticks
    }

    static func stamp(_ text: String, _ style: DateStyle = DateStyle()) -> DateTimeStamp? {
        var copy = text
        return copy.withUTF8 { stamp($0, style) }
    }

    static func stamp(_ cell: UnsafeBufferPointer<UInt8>, _ style: DateStyle = DateStyle())
        -> DateTimeStamp?
    {
        guard cell.count >= 4 && cell.count <= 64 else { return nil }
        if let compact = CompactStamp.nanoseconds(cell) {
            return DateTimeStamp(nanoseconds: compact, hasDate: true, hasOffset: false)
        }
        var scan = Scanner(cell: cell, style: style)
        scan.skip(0x20)
        scan.skip(0x5B)
        let day = scan.date()
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
    let style: DateStyle
    var at = 0

    init(cell: UnsafeBufferPointer<UInt8>, style: DateStyle) {
        self.cell = cell
        self.style = style
    }

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
    mutating func date() -> Int64? {
        let start = at
        if isLetter(byte) { return monthFirstByName() ?? rewind(start) }
        guard let first = number() else { return rewind(start) }
        if first.digits == 8, byte | 0x20 == 0x74 {
            return day(first.value / 10_000, first.value / 100 % 100, first.value % 100) ?? rewind(start)
        }
        guard byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x20 else { return rewind(start) }
        let mark = byte
        at += 1
        if isLetter(byte) { return monthByName(day: first.value, mark) ?? rewind(start) }
        guard mark != 0x20, let second = number(), byte == mark else { return rewind(start) }
        at += 1
        guard let third = number() else { return rewind(start) }
        if first.digits == 4 { return day(first.value, second.value, third.value) ?? rewind(start) }
        // Two digits of a year look like anything: a time has to follow.
        let isShort = third.digits == 2 && mark != 0x2D && byte == 0x20
        guard third.digits == 4 || isShort else { return rewind(start) }
        let monthFirst = second.value > 12 || (style.monthFirst && first.value <= 12)
        return day(
            third.value + (isShort ? 2000 : 0), monthFirst ? first.value : second.value,
            monthFirst ? second.value : first.value) ?? rewind(start)
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private mutating func month() -> Int64? {
        let start = at
        while isLetter(byte) { at += 1 }
        return at - start >= 3 ? MonthNames.number(cell[start..<at]) : nil
    }

    /// `Mar 1, 2026`.
    private mutating func monthFirstByName() -> Int64? {
        guard let month = month() else { return nil }
        skip(0x2E)
        skip(0x20)
        guard let first = number(), first.digits <= 2 else { return nil }
        skip(0x2C)
        skip(0x20)
        guard let year = number(), year.digits == 4 else { return nil }
        return day(year.value, month, first.value)
    }

    /// `01-Mar-2026`, `1 March 2026`.
    private mutating func monthByName(day first: Int64, _ mark: UInt8) -> Int64? {
        guard let month = month(), byte == mark || byte == 0x2E else { return nil }
        skip(0x2E)
        skip(mark)
        guard let year = number(), year.digits == 4 || year.digits == 2 else { return nil }
        return day(year.value + (year.digits == 2 ? 2000 : 0), month, first)
    }

    private mutating func rewind(_ start: Int) -> Int64? {
        at = start
        return nil
    }

    private func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
        CivilDay.nanoseconds(year, month, day)
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

    /// `HH:mm:ss.fff`, the fraction after a point, comma or colon; without a date also `mm:ss.f`, with one `HHmmss.f`.
    mutating func timeOfDay(withDate: Bool) -> Int64? {
        guard let first = number() else { return nil }
        if withDate, first.digits == 6 {
            guard first.value / 10_000 < 24, first.value / 100 % 100 < 60, first.value % 100 < 61,
                let fraction = fraction()
            else { return nil }
            let seconds =
                first.value / 10_000 * 3600 + first.value / 100 % 100 * 60 + first.value % 100
            return seconds * 1_000_000_000 + fraction
        }
        guard first.digits <= 2, isTimeMark(byte, withDate) else { return nil }
        let mark = byte
        at += 1
        guard let second = number(), second.digits <= 2 else { return nil }
        var third: Int64?
        if byte == mark && (mark == 0x3A || withDate) {
            at += 1
            guard let last = number(), last.digits <= 2 else { return nil }
            third = last.value
        }
        guard let fraction = fraction(),
            let seconds = seconds(first.value, second.value, third, withDate)
        else { return nil }
        return seconds * 1_000_000_000 + fraction
    }

    /// Nanoseconds; 0 where none are written.
    private mutating func fraction() -> Int64? {
        guard byte == 0x2E || byte == 0x2C || byte == 0x3A else { return 0 }
        at += 1
        guard let part = number() else { return nil }
        if style.countsMilliseconds { return part.digits <= 3 ? part.value * 1_000_000 : nil }
        return (min(9, part.digits)..<9).reduce(part.value) { value, _ in value * 10 }
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

enum CivilDay {
    /// Nanoseconds from 1970 to the start of a day, proleptic Gregorian; nil for no day.
    static func nanoseconds(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
        guard (1700...2200).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        let number = CivilCalendar.dayNumber(year: Int(year), month: Int(month), day: Int(day))
        return Int64(number) * 86_400 * 1_000_000_000
    }
}
