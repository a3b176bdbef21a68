// Formats that are ZIP archives by construction and hold no readable recording: each with the way out.

import GaitModel

enum KnownArchives {
    static func refusal(_ names: [MemberName]) -> InputError? {
        func has(_ path: String) -> Bool { names.contains { $0.path.lowercased() == path } }
        func hasFolder(_ path: String) -> Bool { names.contains { $0.path.lowercased().hasPrefix(path) } }
        if has("info.txt") && (has("log.bin") || has("activity.bin")) {
            return refused(
                .notSupportedYet, "An ActiGraph .gt3x file; it cannot be read yet.",
                "In ActiLife choose File, Export, 'Raw to raw' CSV and give that.")
        }
        if has("[content_types].xml") && hasFolder("xl/") {
            return refused(
                .xls, "An Excel workbook (.xlsx).",
                "In phyphox choose 'CSV (comma, decimal point)'; in Excel save as CSV.")
        }
        if has("index/document.iwa") || has("index.zip") && has("metadata/properties.plist") {
            return refused(.xls, "An Apple Numbers document.", "In Numbers choose File, Export To, CSV.")
        }
        if has("[content_types].xml") || (has("mimetype") && has("content.xml")) {
            return refused(
                .unknownFormat, "An office document, not a recording.",
                "Save the table as CSV: a time column and three acceleration columns.")
        }
        return nil
    }

    private static func refused(_ code: ErrorCode, _ what: String, _ fix: String) -> InputError {
        InputError(code, what, position: InputPosition(byte: 0), fix: fix)
    }
}
