// The answers of a form or of a query, in the order they came, as text that nobody has checked yet.

struct Fields: Sendable, Equatable {
    private(set) var pairs: [(name: String, value: String)] = []

    init() {}

    /// "a=1&b=x%20y" as browsers write it; nothing is refused, because a wrong value has its own words later.
    init(urlEncoded text: some StringProtocol) {
        for part in text.utf8.split(separator: UInt8(ascii: "&")) {
            let pair = part.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            append(Fields.decoded(pair[0]), pair.count > 1 ? Fields.decoded(pair[1]) : "")
        }
    }

    mutating func append(_ name: String, _ value: String) { pairs.append((name, value)) }

    /// The last one of that name that is not empty; nil when there is none.
    subscript(_ name: String) -> String? {
        pairs.last { $0.name == name && !$0.value.trimmed.isEmpty }?.value.trimmed
    }

    func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value.trimmed) }

    static func == (one: Fields, two: Fields) -> Bool {
        one.pairs.elementsEqual(two.pairs) { $0.name == $1.name && $0.value == $1.value }
    }

    /// As a value in a query.
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (97...122).contains(byte | 32) && byte < 128
            return isPlain
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    private static func decoded(_ bytes: some Sequence<UInt8>) -> String {
        let bytes = Array(bytes)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let digits = place + 2 < bytes.count ? (hex(bytes[place + 1]), hex(bytes[place + 2])) : (nil, nil)
            if bytes[place] == UInt8(ascii: "%"), let high = digits.0, let low = digits.1 {
                result.append(high << 4 | low)
                place += 3
            } else {
                result.append(bytes[place] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
