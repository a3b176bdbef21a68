// Files that are no text table: each is refused with the next step for whoever exported it.

import GaitModel

enum BinaryRefusal {
    /// The reason to refuse a file that starts with these bytes; nil for text.
    static func check(_ head: [UInt8], isWide: Bool) -> InputError? {
        if let known = signature(head) ?? ForeignFile.refusal(head) { return known }
        if let markup = Markup.refusal(head) { return markup }
        if !isWide && head.contains(0) { return unknown(head, "") }
        return nil
    }

    private static func signature(_ head: [UInt8]) -> InputError? {
        // The outer archive was opened on the way here; there is only one level.
        if ContainerMagic.isZip(head) || ContainerMagic.isGzip(head) {
            return ContainerErrors.nested("", byte: 0)
        }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return InputError(
                .xls, "Old Excel file.", position: InputPosition(byte: 0),
                fix: "In phyphox choose 'CSV (comma, decimal point)'; in Excel save as CSV.")
        }
        return nil
    }

    static func unknown(_ head: [UInt8], _ word: String) -> InputError {
        let bytes = head.prefix(4).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return InputError(
            .unknownFormat,
            "Not a format we read. First bytes: \(bytes.joined(separator: " "))\(word).",
            position: InputPosition(byte: 0),
            fix: "Export the recording as CSV: a time column and three acceleration columns.")
    }
}

/// XML and JSON, told apart by their first words.
enum Markup {
    static func refusal(_ head: [UInt8]) -> InputError? {
        let text = Array(head.prefix(4096).filter { $0 != 0 }.drop { $0 <= 0x20 || $0 >= 0x7F })
        guard let first = text.first else { return nil }
        if first == 0x3C { return xml(String(decoding: text, as: UTF8.self).lowercased(), head) }
        guard first == 0x7B || first == 0x5B else { return nil }
        let next = text.dropFirst().first { $0 > 0x20 }
        let opensValue = next == 0x22 || next == 0x7B || next == 0x5B
        guard opensValue || (first == 0x7B && next == 0x7D) else { return nil }
        return InputError(
            .notSupportedYet, "A JSON file; JSON exports cannot be read yet.",
            position: InputPosition(byte: 0),
            fix: "Choose CSV in the app's export (Movesense, Sensor Logger: 'CSV').")
    }

    private static func xml(_ text: String, _ head: [UInt8]) -> InputError? {
        if contains(text, "<gpx") { return gpx(head) }
        if contains(text, "schemas-microsoft-com:office:spreadsheet") {
            return InputError(
                .xls, "An Excel table in XML.", position: InputPosition(byte: 0),
                fix: "Open it in Excel and save as CSV; in phyphox choose 'CSV (comma, decimal point)'.")
        }
        if contains(text, "<table"),
            contains(text, "<html") || contains(text, "<meta") || text.hasPrefix("<table")
        {
            return InputError(
                .xls, "A table of a web page (HTML), as some programs write for Excel.",
                position: InputPosition(byte: 0), fix: "Open it in Excel and save as CSV.")
        }
        if contains(text, "<html") || contains(text, "<!doctype html") || contains(text, "<body") {
            return InputError(
                .unknownFormat, "This is a web page, not a recording.", position: InputPosition(byte: 0),
                fix: "Probably a login or error page was saved under the file's name: sign in and download "
                    + "the recording again.")
        }
        if contains(text, "<?xml") || contains(text, "<!doctype") {
            return BinaryRefusal.unknown(head, " (XML)")
        }
        return nil
    }

    /// The first 4 KiB in lower case, where they begin like XML; nil for everything else.
    static func beginning(_ head: [UInt8]) -> String? {
        let text = head.prefix(4096).drop { $0 <= 0x20 || $0 >= 0x7F }
        return text.first == 0x3C ? String(decoding: text, as: UTF8.self).lowercased() : nil
    }

    /// Cadence may be in an extension; bounce and contact time never are.
    private static func gpx(_ head: [UInt8]) -> InputError {
        let text = String(decoding: head, as: UTF8.self).lowercased()
        let hasCadence = contains(text, ":cad>") || contains(text, "<cadence>") || contains(text, "<cad>")
        return InputError(
            .gpsOnly,
            hasCadence
                ? "This GPX holds positions and cadence; it cannot store bounce or contact time."
                : "This GPX holds positions and heart rate only; it cannot store cadence, bounce or contact time.",
            position: InputPosition(byte: 0),
            fix: "In Garmin Connect choose 'Export Original' (.fit)"
                + (hasCadence ? ", or 'Export to TCX', which keeps the cadence" : "")
                + "; in COROS and Suunto export FIT. For everything else record acceleration with a phone app and "
                + "export CSV.")
    }

    private static func contains(_ text: String, _ word: String) -> Bool {
        let (haystack, needle) = (Array(text.utf8), Array(word.utf8))
        guard haystack.count >= needle.count else { return false }
        return (0...(haystack.count - needle.count)).contains { haystack[$0...].starts(with: needle) }
    }
}
