// Files of other programs, known by their first bytes: what they are, and what to export instead.

import GaitModel

/// One line per kind, so that adding one is adding a line.
struct ForeignFile {
    /// What stands at byte `place`.
    let magic: [UInt8]
    var place = 0
    let code: ErrorCode
    let what: String
    let fix: String

    static func refusal(_ head: [UInt8]) -> InputError? {
        guard let file = all.first(where: { $0.fits(head) }) else { return nil }
        let bytes = head.prefix(4).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return InputError(
            file.code, file.what, position: InputPosition(byte: 0),
            detail: "First bytes: \(bytes.joined(separator: " ")).", fix: file.fix)
    }

    private func fits(_ head: [UInt8]) -> Bool {
        head.count >= place + magic.count && head[place...].starts(with: magic)
    }

    private init(_ text: String, at place: Int = 0, _ code: ErrorCode, _ what: String, _ fix: String) {
        self.init(bytes: Array(text.utf8), at: place, code, what, fix)
    }

    private init(bytes: [UInt8], at place: Int = 0, _ code: ErrorCode, _ what: String, _ fix: String) {
        (magic, self.place, self.code, self.what, self.fix) = (bytes, place, code, what, fix)
    }

    static let all = makers + tables + pictures + archives

    /// Raw recordings in a maker's own form.
    private static let makers = [
        ForeignFile(
            bytes: [0x4D, 0x44, 0xFC, 0x03], .notSupportedYet,
            "An Axivity .cwa file; it cannot be read yet.",
            "In OmGui choose Export, Resampled CSV at 100 Hz, and give that."),
        ForeignFile(
            "Device Identity", .notSupportedYet, "A GENEActiv .bin file; it cannot be read yet.",
            "In the GENEActiv PC software choose Data Converter, raw CSV, and give that."),
    ]

    private static let tables = [
        ForeignFile(
            "SQLite format 3", .notSupportedYet, "An SQLite database; it cannot be read.",
            "In the app's export choose CSV instead (Sensor Logger: 'CSV' or 'Zipped CSV')."),
        ForeignFile(
            "PAR1", .notSupportedYet, "A Parquet file; it cannot be read.",
            "Write the table as CSV: a time column and three acceleration columns."),
        ForeignFile(
            bytes: [0x89, 0x48, 0x44, 0x46], .notSupportedYet, "An HDF5 file; it cannot be read.",
            "Write the acceleration as CSV: a time column and three acceleration columns."),
        ForeignFile(
            "MATLAB 5.0 MAT-file", .notSupportedYet, "A MATLAB file; it cannot be read.",
            "Write the acceleration as CSV, for example with writematrix."),
    ]

    private static let pictures = [
        other(Array("%PDF".utf8), "a PDF document"), other(Array("GIF8".utf8), "a picture (GIF)"),
        other([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"), other([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        other(Array("WEBP".utf8), at: 8, "a picture (WebP)"),
        other(Array("ftyp".utf8), at: 4, "a video or a phone's picture (MP4, MOV, HEIC)"),
        other(Array("{\\rtf".utf8), "a text document (RTF)"),
    ]

    private static func other(_ magic: [UInt8], at place: Int = 0, _ kind: String) -> ForeignFile {
        ForeignFile(
            bytes: magic, at: place, .unknownFormat, "Not a format we read: \(kind).",
            "Export the recording itself: CSV with a time column and three acceleration columns.")
    }

    private static let archives = [
        packed([0x37, 0x7A, 0xBC, 0xAF], "7-Zip"), packed(Array("Rar!".utf8), "RAR"),
        packed(Array("BZh".utf8), "bzip2"), packed([0xFD, 0x37, 0x7A, 0x58], "XZ"),
        packed([0x28, 0xB5, 0x2F, 0xFD], "Zstandard"), packed(Array("ustar".utf8), at: 257, "tar"),
    ]

    private static func packed(_ magic: [UInt8], at place: Int = 0, _ kind: String) -> ForeignFile {
        ForeignFile(
            bytes: magic, at: place, .archive, "A \(kind) archive; only ZIP and gzip are opened.",
            ContainerErrors.unpack)
    }
}
