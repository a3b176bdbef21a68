// XML exports that break off or are no such export.

import GaitModel

enum XMLRefusals {
    static func damaged(_ damage: FileDamage, _ format: String) -> InputError {
        InputError(
            damage.isLimit ? .limit : .damaged, "This \(format) file cannot be read: \(damage.what).",
            position: InputPosition(byte: damage.byte),
            fix: "Export it again; files of apps and watches have no such thing.")
    }

    static func cutOff(_ format: String, _ bytes: Int) -> InputError {
        InputError(
            .damaged, "The \(format) file ends before the first row.", position: InputPosition(byte: bytes),
            fix: "Export it again and check its size.")
    }

    static func notices(_ scanner: TagScanner, rows: Int) -> [Notice] {
        let kept = "What was whole before that was used (\(NumberText.grouped(rows)) rows)."
        if let damage = scanner.damage {
            return [
                Notice(
                    "W_XML_DAMAGED", .warning,
                    "From byte \(NumberText.grouped(damage.byte)) on the file cannot be read: \(damage.what).",
                    effect: kept)
            ]
        }
        return scanner.isCutOff
            ? [Notice("W_XML_TRUNCATED", .warning, "The file ends early, inside an element.", effect: kept)]
            : []
    }
}
