// The sentences for what was repaired or left out.

import GaitModel

enum TextNotices {
    static func of(_ encoding: TextDecoding.Encoding, _ layout: TextLayout) -> [Notice] {
        var notices: [Notice] = []
        if encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
            notices.append(Notice("I_ENCODING", .info, "Text is \(encoding.rawValue); converted."))
        }
        if layout.decimalMark == 0x2C {
            notices.append(Notice("I_DECIMAL", .info, "Read with decimal comma."))
        }
        return notices
    }
}

enum RowNotices {
    static func of(_ tokenizer: RowTokenizer) -> [Notice] {
        let bad = tokenizer.bad
        var notices: [Notice] = []
        if let first = bad.first {
            let share = 100 * Double(bad.count) / Double(max(1, tokenizer.rowIndex))
            notices.append(
                Notice(
                    "W_MISSING", .warning,
                    "\(NumberText.grouped(bad.count)) of \(NumberText.grouped(tokenizer.rowIndex)) rows "
                        + "(\(NumberText.fixed(share, 1)) %) have missing or unreadable values, first in line "
                        + "\(NumberText.grouped(first.line)), column \(first.cell.column).",
                    effect: "Those rows were left out."))
        }
        if bad.lastLineCutOff {
            notices.append(
                Notice(
                    "I_CUT_OFF", .info, "The last line is incomplete: the file was cut off.",
                    effect: "That line was left out."))
        }
        return notices
    }
}

enum ClockNotices {
    static func of(_ record: ClockRecord, _ clock: ClockPlan) -> [Notice] {
        var notices: [Notice] = []
        if clock.needsRebuild {
            notices.append(
                Notice(
                    "W_DUP_TIME", .warning,
                    "Time stamps are bunched or coarse (\(NumberText.grouped(record.duplicates)) repeated); rows "
                        + "were spread evenly at \(NumberText.fixed(clock.rate, 2)) Hz.",
                    effect: "Step times are less certain."))
        } else if record.duplicates > 0 {
            notices.append(
                Notice(
                    "W_DUP_TIME", .warning,
                    "\(Plural.of(record.duplicates, "repeated time stamp")).",
                    effect: "They were left out."))
        }
        if record.disordered > 0 {
            notices.append(
                Notice(
                    "W_TIME_ORDER", .warning,
                    "\(Plural.of(record.disordered, "row")) out of time order.",
                    effect: "They were left out."))
        }
        if let jump = record.firstJump { notices.append(jumpNotice(record, jump)) }
        if record.gapCount > 0 { notices.append(gapNotice(record)) }
        return notices
    }

    private static func jumpNotice(_ record: ClockRecord, _ jump: (row: Int, from: Double, to: Double))
        -> Notice
    {
        Notice(
            "W_TIME_ORDER", .warning,
            "Time jumps \(Plural.of(record.backwardJumps, "time")) (first at data row \(NumberText.grouped(jump.row + 1)): "
                + "\(NumberText.fixed(jump.from, 2)) s -> \(NumberText.fixed(jump.to, 2)) s).",
            effect: "Analysed as \(record.backwardJumps + 1) parts.")
    }

    private static func gapNotice(_ record: ClockRecord) -> Notice {
        Notice(
            "W_GAPS", .warning,
            "\(Plural.of(record.gapCount, "gap")) in the recording, the longest "
                + "\(NumberText.fixed(record.longestGap, record.longestGap < 10 ? 2 : 0)) s.",
            effect: "Strides at the gaps are left out.")
    }
}

enum ClippingNotices {
    /// Ranges that running needs at the low back and at the shin, g (product.md 4.4).
    static let (lowBack, shin): (Float, Float) = (8, 16)

    static func of(_ clipping: InputDescription.Clipping) -> [Notice] {
        guard let level = clipping.level else { return [] }
        return [
            Notice(
                "W_CLIPPED", .warning,
                "The sensor hit its \(NumberText.limit(level)) g limit in \(Plural.of(clipping.samples, "reading")).",
                effect:
                    "Impact values read too low, and are left out where many steps are hit; cadence is kept. "
                    + advice(level))
        ]
    }

    private static func advice(_ level: Float) -> String {
        guard level < shin else { return "Choose a wider range in your app, if the sensor has one." }
        let needed = level < lowBack ? "\(Int(lowBack)) g at the low back and " : ""
        return "Running needs \(needed)\(Int(shin)) g or more at the shin. Change the range in your app."
    }
}

enum Plural {
    /// "1 gap", "1,204 gaps".
    static func of(_ count: Int, _ word: String) -> String {
        "\(NumberText.grouped(count)) \(word)\(count == 1 ? "" : "s")"
    }
}
