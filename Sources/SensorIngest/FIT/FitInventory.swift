// What a FIT file holds: developer fields by name, and how often each message and field occurs.

/// A developer field as its description message names it.
struct FitDeveloperField: Sendable, Equatable {
    let developer: UInt8
    let number: UInt8
    let type: FitBaseType
    let name: String
    let units: String
    /// As in the format: value = raw / scale - offset.
    let scale: Double
    let offset: Double
    /// The field of the format that it stands for, if any.
    let nativeField: UInt8?
}

struct FitInventory {
    /// Kinds of messages, fields and developer fields that are listed; a real file has a few dozen.
    static let limit = 512

    struct Entry {
        let global: UInt16
        var messages = 0
        var fields: [(number: UInt8, developer: UInt8?, count: Int)] = []
    }

    private(set) var entries: [Entry] = []
    private(set) var developerFields: [FitDeveloperField] = []

    mutating func add(_ layout: FitLayout?) {
        guard let layout, layout.messages > 0, let index = entry(layout.global) else { return }
        entries[index].messages += layout.messages
        for (field, count) in zip(layout.fields, layout.filled) where count > 0 {
            if let known = entries[index].fields.firstIndex(where: {
                $0.number == field.number && $0.developer == field.developer
            }) {
                entries[index].fields[known].count += count
            } else if entries[index].fields.count < Self.limit {
                entries[index].fields.append((field.number, field.developer, count))
            }
        }
    }

    private mutating func entry(_ global: UInt16) -> Int? {
        if let known = entries.firstIndex(where: { $0.global == global }) { return known }
        guard entries.count < Self.limit else { return nil }
        entries.append(Entry(global: global))
        return entries.count - 1
    }

    func field(developer: UInt8, _ number: UInt8) -> FitDeveloperField? {
        developerFields.last { $0.developer == developer && $0.number == number }
    }

    func type(developer: UInt8, field: UInt8) -> FitBaseType {
        self.field(developer: developer, field)?.type ?? FitBaseType(code: 0x0D)
    }

    /// Reads a field description (message 206); a later one of the same number replaces it.
    mutating func describe(_ message: FitMessage) {
        guard let developer = byte(message, 0), let number = byte(message, 1) else { return }
        let field = FitDeveloperField(
            developer: developer, number: number, type: FitBaseType(code: byte(message, 2) ?? 0x0D),
            name: message.text(3) ?? "developer field \(number)", units: message.text(8) ?? "",
            scale: message.number(6).flatMap { $0 == 0 ? nil : $0 } ?? 1, offset: message.number(7) ?? 0,
            nativeField: byte(message, 15))
        if let known = developerFields.firstIndex(where: {
            $0.developer == developer && $0.number == number
        }) {
            developerFields[known] = field
        } else if developerFields.count < Self.limit {
            developerFields.append(field)
        }
    }

    private func byte(_ message: FitMessage, _ field: UInt8) -> UInt8? {
        message.number(field).flatMap { UInt8(exactly: $0) }
    }
}
