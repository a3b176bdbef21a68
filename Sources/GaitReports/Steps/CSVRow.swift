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
