// One data message, as a view on the bytes of the file: nothing is copied until a value is asked for.

struct FitMessage {
    let layout: FitLayout
    /// Valid only while the message is being handled.
    let bytes: UnsafeBufferPointer<UInt8>
    /// From a compressed header, seconds of the FIT epoch.
    let compressedTime: UInt32?
    /// Byte of the file at which the message starts.
    let position: Int

    var global: UInt16 { layout.global }

    /// Seconds since 1989-12-31.
    var timestamp: UInt32? {
        compressedTime ?? number(253).flatMap { UInt32(exactly: $0) }
    }

    /// An element of a field by its number in the profile; nil when absent or marked as missing.
    func number(_ field: UInt8, _ element: Int = 0) -> Double? {
        layout.index(field).flatMap { value($0, element) }
    }

    /// An element of the field at `index` of the layout.
    func value(_ index: Int, _ element: Int = 0) -> Double? {
        let field = layout.fields[index]
        guard element < field.count else { return nil }
        return field.type.number(bits(field.offset + element * field.type.size, field.type.size))
    }

    func count(_ field: UInt8) -> Int { layout.index(field).map { layout.fields[$0].count } ?? 0 }

    func text(_ field: UInt8) -> String? {
        guard let index = layout.index(field) else { return nil }
        let place = layout.fields[index]
        guard place.type.kind == .text, place.size > 0 else { return nil }
        let slice = bytes[place.offset..<place.offset + place.size].prefix { $0 != 0 }
        return slice.isEmpty ? nil : String(decoding: slice, as: UTF8.self)
    }

    func isFilled(_ index: Int) -> Bool {
        let field = layout.fields[index]
        if field.type.kind == .text { return field.size > 0 && bytes[field.offset] != 0 }
        return (0..<field.count).contains { value(index, $0) != nil }
    }

    private func bits(_ offset: Int, _ size: Int) -> UInt64 {
        var result: UInt64 = 0
        for step in 0..<size {
            let place = layout.isBigEndian ? offset + step : offset + size - 1 - step
            result = result << 8 | UInt64(bytes[place])
        }
        return result
    }
}
