// A streaming scanner of XML tags: elements, attributes and short texts. No DTD, no entities beyond the five.

import GaitModel

/// Gets what the scanner finds; names come without their prefix.
protocol TagHandler {
    mutating func open(_ name: UnsafeBufferPointer<UInt8>, _ attributes: TagAttributes)
    /// `text` is what stood directly before the closing tag, entities and blanks as in the file.
    mutating func close(_ name: UnsafeBufferPointer<UInt8>, text: UnsafeBufferPointer<UInt8>)
}

struct TagScanner {
    /// Bytes of one tag; exports have a few hundred.
    static let longestTag = 64 * 1024
    /// Bytes of a text that are kept; numbers and dates are short, notes may be cut.
    static let longestText = 1024
    static let deepest = 100

    private enum State { case text, tag, comment, literal, instruction, declaration }

    private var state = State.text
    private var tag: [UInt8] = []
    private var text: [UInt8] = []
    /// Checksums of the names of the open elements.
    private var open: [UInt64] = []
    private var quote: UInt8 = 0
    private var brackets = 0
    /// The last bytes, to see where comments and the like end.
    private var last: (UInt8, UInt8) = (0, 0)
    private(set) var byte = 0
    private(set) var elements = 0
    private(set) var damage: FileDamage?

    /// The file ended inside an element.
    var isCutOff: Bool { damage == nil && (!open.isEmpty || state != .text) }

    mutating func process(_ bytes: UnsafeBufferPointer<UInt8>, to handler: inout some TagHandler) {
        var at = 0
        while at < bytes.count, damage == nil {
            let plain = plainRun(bytes, at)
            if plain > at {
                byte += plain - at
                at = plain
            } else {
                step(bytes[at], &handler)
                byte += 1
                at += 1
            }
        }
    }

    /// Takes bytes that change no state, many at a time; returns where they end.
    private mutating func plainRun(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        switch state {
        case .text:
            while end < bytes.count, bytes[end] != 0x3C { end += 1 }
            let room = Self.longestText - text.count
            if room > 0 { text.append(contentsOf: bytes[start..<min(end, start + room)]) }
        // The first bytes of a tag say whether it is one.
        case .tag where tag.count >= 9 || (tag.first.map { $0 != 0x21 && $0 != 0x3F } ?? false):
            let limit = min(bytes.count, start + Self.longestTag - tag.count)
            if quote != 0 {
                while end < limit, bytes[end] != quote { end += 1 }
            } else {
                while end < limit, bytes[end] > 0x3E || Self.isPlain(bytes[end]) { end += 1 }
            }
            tag.append(contentsOf: bytes[start..<end])
        default: break
        }
        return end
    }

    /// Neither a quote nor an angle bracket.
    private static func isPlain(_ value: UInt8) -> Bool {
        value != 0x22 && value != 0x27 && value != 0x3C && value != 0x3E
    }

    private mutating func step(_ value: UInt8, _ handler: inout some TagHandler) {
        switch state {
        case .text:
            if value == 0x3C {
                tag.removeAll(keepingCapacity: true)
                (state, quote) = (.tag, 0)
            } else if text.count < Self.longestText {
                text.append(value)
            }
        case .tag: inTag(value, &handler)
        case .comment: if ends(value, 0x2D, 0x2D) { state = .text }
        case .literal:
            if text.count < Self.longestText, value != 0x5D, value != 0x3E { text.append(value) }
            if ends(value, 0x5D, 0x5D) { state = .text }
        case .instruction: if ends(value, 0, 0x3F) { state = .text }
        case .declaration: inDeclaration(value)
        }
    }

    /// Whether `>` follows these two bytes; 0 for any.
    private mutating func ends(_ value: UInt8, _ first: UInt8, _ second: UInt8) -> Bool {
        let isEnd = value == 0x3E && last.1 == second && (first == 0 || last.0 == first)
        last = (last.1, value)
        return isEnd
    }

    private mutating func inDeclaration(_ value: UInt8) {
        if quote != 0 {
            if value == quote { quote = 0 }
            return
        }
        switch value {
        case 0x22 where brackets == 0, 0x27 where brackets == 0: quote = value
        case 0x5B: brackets += 1
        case 0x5D: brackets = max(0, brackets - 1)
        case 0x3E where brackets == 0: state = .text
        default: break
        }
    }

    private mutating func inTag(_ value: UInt8, _ handler: inout some TagHandler) {
        if quote != 0 {
            if value == quote { quote = 0 }
        } else if value == 0x22 || value == 0x27 {
            quote = value
        } else if value == 0x3E {
            return endOfTag(&handler)
        } else if value == 0x3C {
            return stop("a tag begins inside another one")
        }
        guard tag.count < Self.longestTag else {
            return stop("a tag is longer than \(Self.longestTag / 1024) KB", isLimit: true)
        }
        tag.append(value)
        guard tag.count <= 8, let first = tag.first, first == 0x21 || first == 0x3F else { return }
        last = (0, 0)
        if first == 0x3F {
            state = .instruction
        } else if tag.elementsEqual("!--".utf8) {
            state = .comment
        } else if tag.elementsEqual("![CDATA[".utf8) {
            state = .literal
        } else if tag.count == 2, tag[1] != 0x2D, tag[1] != 0x5B {
            (state, brackets, quote) = (.declaration, 0, 0)
        }
    }

    private mutating func stop(_ what: String, isLimit: Bool = false) {
        damage = FileDamage(byte: byte, what: what, isLimit: isLimit)
    }

    private mutating func endOfTag(_ handler: inout some TagHandler) {
        state = .text
        let isEmpty = tag.last == 0x2F
        let isClosing = tag.first == 0x2F
        let whole = tag
        whole.withUnsafeBufferPointer { bytes in
            let content = bytes[(isClosing ? 1 : 0)..<(bytes.count - (isEmpty && bytes.count > 1 ? 1 : 0))]
            let end = content.firstIndex { $0 <= 0x20 } ?? content.endIndex
            let start = content[..<end].firstIndex(of: 0x3A).map { $0 + 1 } ?? content.startIndex
            guard start < end else { return stop("a tag has no name") }
            let name = UnsafeBufferPointer(rebasing: content[start..<end])
            if isClosing { return close(name, &handler) }
            guard open.count < Self.deepest else {
                return stop("elements are nested more than \(Self.deepest) deep", isLimit: true)
            }
            elements += 1
            text.removeAll(keepingCapacity: true)
            open.append(Self.checksum(name))
            handler.open(
                name, TagAttributes(bytes: UnsafeBufferPointer(rebasing: content[end...])))
            if isEmpty { close(name, &handler) }
        }
    }

    private mutating func close(_ name: UnsafeBufferPointer<UInt8>, _ handler: inout some TagHandler) {
        guard open.popLast() == Self.checksum(name) else {
            return stop("a closing tag does not match the open one")
        }
        text.withUnsafeBufferPointer { handler.close(name, text: $0) }
        text.removeAll(keepingCapacity: true)
    }

    private static func checksum(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

/// Why and where a reader stopped before the end.
struct FileDamage: Equatable {
    let byte: Int
    let what: String
    /// A bound was reached, as hostile files do.
    var isLimit = false
}

/// The attributes of a tag, looked up by name without copying.
struct TagAttributes {
    let bytes: UnsafeBufferPointer<UInt8>

    func text(_ name: StaticString) -> String? {
        value(name).map { TagText.decoded($0) }
    }

    /// As in the file, entities not replaced.
    func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        var at = 0
        while at < bytes.count {
            while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
            let start = at
            while at < bytes.count, bytes[at] != 0x3D { at += 1 }
            let key = bytes[start..<at]
            at += 1
            while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
            guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else { return nil }
            let quote = bytes[at]
            let first = at + 1
            at = first
            while at < bytes.count, bytes[at] != quote { at += 1 }
            guard at < bytes.count else { return nil }
            if TagText.equals(key, name) { return UnsafeBufferPointer(rebasing: bytes[first..<at]) }
            at += 1
        }
        return nil
    }
}

enum TagText {
    static func equals(_ bytes: some Sequence<UInt8>, _ word: StaticString) -> Bool {
        let known = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return bytes.elementsEqual(known)
    }

    /// Without the blanks around it.
    static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, bytes.count)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        NumberDecoder.double(trimmed(bytes))
    }

    /// Seconds since 1970.
    static func time(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let stamp = DateTimeDecoder.stamp(trimmed(bytes)), stamp.hasDate else { return nil }
        return Double(stamp.nanoseconds) / 1e9
    }

    /// The five entities replaced; others stay as they are.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var text = String(decoding: bytes.prefix(256), as: UTF8.self)
        guard text.contains("&") else { return text }
        for (entity, sign) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
        ] {
            text.replace(entity, with: sign)
        }
        return text
    }
}
