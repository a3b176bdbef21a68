// Cells of one line, appended to a byte buffer without making strings of the numbers.

struct CSVRow {
    private var bytes: [UInt8]
    private var isFirst = true

    init(bytes: consuming [UInt8]) { self.bytes = bytes }

    mutating func integer(_ value: Int) {
        startCell()
        appendSigned(value)
    }

    /// Words of this program only: nothing that would need quotes.
    mutating func word(_ text: String?) {
        startCell()
        if let text { bytes.append(contentsOf: text.utf8) }
    }

    /// Text that came from outside: a spreadsheet must not take it for a formula (OWASP, CSV injection), and it is quoted
    /// where a comma, a quote or a line end would tear the line (RFC 4180).
    mutating func text(_ text: String?) {
        startCell()
        guard let text, !text.isEmpty else { return }
        let safe = CellText.withoutFormula(text)
        guard safe.utf8.contains(where: CSVRow.needsQuotes) else {
            return bytes.append(contentsOf: safe.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in safe.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }

    /// A whole number; empty when unknown.
    mutating func count(_ value: Int?) {
        guard let value else { return word(nil) }
        integer(value)
    }

    /// Fixed decimals; empty when unknown or not finite.
    mutating func number(_ value: Double?, decimals: Int) {
        startCell()
        guard let value, value.isFinite else { return }
        var scale = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (value * Double(scale)).rounded()
        guard abs(scaled) < 9e15 else { return }
        let whole = Int(scaled)
        if whole < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(abs(whole) / scale, atLeast: 1)
        guard decimals > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        appendDigits(abs(whole) % scale, atLeast: decimals)
    }

    consuming func finished() -> [UInt8] {
        bytes.append(UInt8(ascii: "\r"))
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private mutating func startCell() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func appendSigned(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(abs(value), atLeast: 1)
    }

    private mutating func appendDigits(_ value: Int, atLeast minimum: Int) {
        let start = bytes.count
        var rest = value
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        while bytes.count - start < minimum { bytes.append(UInt8(ascii: "0")) }
        bytes[start...].reverse()
    }
}

/// Text on its way into a cell of a table.
enum CellText {
    /// Whoever opens a table must not start what a file's name says: such text gets an apostrophe in front.
    static func withoutFormula(_ text: String) -> String {
        guard let first = text.utf8.first else { return text }
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"), 0:
            return "'" + text
        default: return text
        }
    }
}
