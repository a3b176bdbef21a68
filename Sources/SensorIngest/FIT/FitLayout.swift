// What a definition message said: which fields follow in data messages, in which bytes.

/// One field of a message.
struct FitField: Sendable {
    let number: UInt8
    /// From the first byte of the message's contents.
    let offset: Int
    let size: Int
    let type: FitBaseType
    /// Which developer's field it is; nil for fields of the format itself.
    let developer: UInt8?

    /// Elements; a size that is no multiple of the type's reads as plain bytes.
    var count: Int { size / type.size }
}

/// A class, because messages and the inventory share it; it also counts what passed.
final class FitLayout {
    let global: UInt16
    let isBigEndian: Bool
    let fields: [FitField]
    /// Bytes of a data message without its header byte.
    let size: Int
    private(set) var messages = 0
    /// Messages in which each field held a value.
    private(set) var filled: [Int]
    /// How the reader uses the fields, worked out at the first message.
    var plan: FitRecordPlan?

    init(global: UInt16, isBigEndian: Bool, fields: [FitField]) {
        self.global = global
        self.isBigEndian = isBigEndian
        self.fields = fields
        size = fields.last.map { $0.offset + $0.size } ?? 0
        filled = Array(repeating: 0, count: fields.count)
    }

    func count(_ message: FitMessage) {
        messages += 1
        for index in fields.indices where message.isFilled(index) { filled[index] += 1 }
    }

    func index(_ number: UInt8) -> Int? {
        fields.firstIndex { $0.developer == nil && $0.number == number }
    }
}
