// JSON as a stream of events, byte by byte: bounded memory, the same events however the bytes are cut.

import GaitModel

enum JSONEvent {
    case beginObject, endObject, beginArray, endArray
    case key, string, number
    /// `true`, `false` or `null`.
    case word
}

/// Gets the events; `text` belongs to keys, strings, numbers and words, `byte` is where it began.
protocol JSONConsumer {
    mutating func take(_ event: JSONEvent, _ text: [UInt8], byte: Int) throws(InputError)
}

struct JSONTokenizer {
    static let deepest = 64
    /// Longer strings and numbers are no sensor data.
    static let longestText = 64 * 1024

    private enum State {
        case value, firstValue, key, firstKey, colon, afterValue
        case string(isKey: Bool)
        case escape(isKey: Bool)
        case unicode(isKey: Bool, digits: Int)
        case number, word
    }

    private var state = State.value
    /// Whether each open container is an object.
    private var stack: [Bool] = []
    private var text: [UInt8] = []
    private var code: UInt32 = 0
    private var highSurrogate: UInt32 = 0
    /// Bytes seen, and where the text under way began.
    private(set) var byte = 0
    private var start = 0

    /// A value is still open: the file was cut off.
    var isOpen: Bool { !stack.isEmpty }

    mutating func process(_ bytes: UnsafeBufferPointer<UInt8>, into consumer: inout some JSONConsumer)
        throws(InputError)
    {
        for value in bytes {
            try take(value, &consumer)
            byte += 1
        }
    }

    private mutating func take(_ value: UInt8, _ consumer: inout some JSONConsumer) throws(InputError) {
        switch state {
        case .string(let isKey): try inString(value, isKey, &consumer)
        case .escape(let isKey): try escaped(value, isKey)
        case .unicode(let isKey, let digits): try hexadecimal(value, isKey, digits)
        case .number, .word:
            if Self.continues(value) { return try append(value) }
            try endScalar(&consumer)
            try between(value, &consumer)
        default: try between(value, &consumer)
        }
    }

    /// Outside of strings, numbers and words.
    private mutating func between(_ value: UInt8, _ consumer: inout some JSONConsumer) throws(InputError) {
        if value == 0x20 || value == 0x0A || value == 0x0D || value == 0x09 { return }
        switch state {
        case .value, .firstValue: try beginValue(value, &consumer)
        case .key, .firstKey: try beginKey(value, &consumer)
        case .colon:
            guard value == 0x3A else { throw broken(value) }
            state = .value
        case .afterValue: try separator(value, &consumer)
        default: throw broken(value)
        }
    }

    private mutating func beginValue(_ value: UInt8, _ consumer: inout some JSONConsumer) throws(InputError) {
        start = byte
        switch value {
        case 0x7B: try open(isObject: true, &consumer)
        case 0x5B: try open(isObject: false, &consumer)
        case 0x22: state = .string(isKey: false)
        case 0x2D, 0x30...0x39:
            state = .number
            try append(value)
        case 0x74, 0x66, 0x6E, 0x4E, 0x49:
            state = .word
            try append(value)
        case 0x5D:
            guard case .firstValue = state else { throw broken(value) }
            try close(&consumer)
        // Objects one after another, as in files with one to a line, may have commas between them.
        case 0x2C where stack.isEmpty: return
        default: throw broken(value)
        }
    }

    private mutating func beginKey(_ value: UInt8, _ consumer: inout some JSONConsumer) throws(InputError) {
        start = byte
        if value == 0x22 {
            state = .string(isKey: true)
        } else if value == 0x7D, case .firstKey = state {
            try close(&consumer)
        } else {
            throw broken(value)
        }
    }

    private mutating func separator(_ value: UInt8, _ consumer: inout some JSONConsumer) throws(InputError) {
        guard let isObject = stack.last else {
            state = .value
            return try beginValue(value, &consumer)
        }
        switch value {
        case 0x2C: state = isObject ? .key : .value
        case 0x7D where isObject, 0x5D where !isObject: try close(&consumer)
        default: throw broken(value)
        }
    }

    private mutating func open(isObject: Bool, _ consumer: inout some JSONConsumer) throws(InputError) {
        guard stack.count < Self.deepest else {
            throw InputError(
                .limit, "JSON nested deeper than \(Self.deepest) levels.",
                position: InputPosition(byte: byte),
                fix: "This is no recording; export it as CSV.")
        }
        stack.append(isObject)
        state = isObject ? .firstKey : .firstValue
        try consumer.take(isObject ? .beginObject : .beginArray, text, byte: byte)
    }

    private mutating func close(_ consumer: inout some JSONConsumer) throws(InputError) {
        let isObject = stack.removeLast()
        state = stack.isEmpty ? .value : .afterValue
        try consumer.take(isObject ? .endObject : .endArray, text, byte: byte)
    }

    private mutating func endScalar(_ consumer: inout some JSONConsumer) throws(InputError) {
        var event = JSONEvent.number
        if case .word = state { event = .word }
        state = .afterValue
        try consumer.take(event, text, byte: start)
        text.removeAll(keepingCapacity: true)
    }

    private mutating func inString(_ value: UInt8, _ isKey: Bool, _ consumer: inout some JSONConsumer)
        throws(InputError)
    {
        switch value {
        case 0x5C: state = .escape(isKey: isKey)
        case 0x22:
            state = isKey ? .colon : .afterValue
            try consumer.take(isKey ? .key : .string, text, byte: start)
            text.removeAll(keepingCapacity: true)
        default: try append(value)
        }
    }

    private mutating func escaped(_ value: UInt8, _ isKey: Bool) throws(InputError) {
        state = .string(isKey: isKey)
        switch value {
        case 0x6E: try append(0x0A)
        case 0x74: try append(0x09)
        case 0x72: try append(0x0D)
        case 0x62: try append(0x08)
        case 0x66: try append(0x0C)
        case 0x22, 0x5C, 0x2F: try append(value)
        case 0x75:
            code = 0
            state = .unicode(isKey: isKey, digits: 0)
        default: throw broken(value)
        }
    }

    private mutating func hexadecimal(_ value: UInt8, _ isKey: Bool, _ digits: Int) throws(InputError) {
        let digit: UInt8 =
            switch value {
            case 0x30...0x39: value - 0x30
            case 0x41...0x46: value - 0x37
            case 0x61...0x66: value - 0x57
            default: throw broken(value)
            }
        code = code << 4 | UInt32(digit)
        guard digits == 3 else {
            state = .unicode(isKey: isKey, digits: digits + 1)
            return
        }
        state = .string(isKey: isKey)
        if (0xD800..<0xDC00).contains(code) {
            highSurrogate = code
            return
        }
        var scalar = code
        if (0xDC00..<0xE000).contains(code), highSurrogate != 0 {
            scalar = 0x10000 + (highSurrogate - 0xD800) << 10 + (code - 0xDC00)
        }
        highSurrogate = 0
        for unit in UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter {
            try append(unit)
        }
    }

    private mutating func append(_ value: UInt8) throws(InputError) {
        guard text.count < Self.longestText else {
            throw InputError(
                .limit, "A JSON text longer than 64 KiB.", position: InputPosition(byte: start),
                fix: "This is no recording; export it as CSV.")
        }
        text.append(value)
    }

    /// Bytes of numbers and of `true`, `NaN`, `-Infinity`.
    private static func continues(_ value: UInt8) -> Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: true
        default: false
        }
    }

    private func broken(_ value: UInt8) -> InputError {
        let text = EscapedText.of(String(decoding: [value], as: UTF8.self))
        return InputError(
            .parse, "The JSON is broken: '\(text)' cannot stand here.", position: InputPosition(byte: byte),
            fix: "Export the recording again, as CSV if the app offers it.")
    }
}
