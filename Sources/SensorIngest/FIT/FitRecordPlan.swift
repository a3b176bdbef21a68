// Which fields of a `record` message go to which column, worked out once for each definition.

import GaitModel

struct FitRecordPlan {
    struct Entry {
        /// Of the field in the layout.
        let index: Int
        let channel: Int
        let scale: Double
        let offset: Double
        /// From the field's unit to the quantity's.
        let factor: Double
    }

    private(set) var entries: [Entry] = []
    private(set) var cadence: (index: Int, fraction: Int?, channel: Int)?
    /// Speed and distance in three bytes, where the layout has no better field for them.
    private(set) var packed: (index: Int, speed: Int?, distance: Int?)?

    /// Native fields by number, with the factor from the profile's unit. A later one of the same column wins.
    private static let native: [(field: UInt8, quantity: DeviceQuantity, source: String, factor: Double)] = [
        (5, .distance, "distance", 1), (6, .speed, "speed", 1), (73, .speed, "speed", 1),
        (7, .power, "power", 1), (39, .oscillation, "vertical_oscillation", 0.1),
        (40, .stanceShare, "stance_time_percent", 1), (41, .contact, "stance_time", 1),
        (83, .verticalRatio, "vertical_ratio", 1), (84, .balance, "stance_time_balance", 1),
        (85, .stepLength, "step_length", 0.001),
    ]

    init(layout: FitLayout, inventory: FitInventory, recorder: inout DeviceRecorder) {
        if let index = layout.index(4), let channel = recorder.channel(.cadence, "cadence", isNative: true) {
            cadence = (index, layout.index(53), channel)
        }
        for (number, quantity, source, factor) in Self.native {
            guard let index = layout.index(number), let field = FitProfile.recordField(number),
                let channel = recorder.channel(quantity, source, isNative: true)
            else { continue }
            entries.append(
                Entry(
                    index: index, channel: channel, scale: field.scale, offset: field.offset, factor: factor))
        }
        if let index = layout.index(8), layout.fields[index].count == 3 {
            let source = "compressed_speed_distance"
            let hasSpeed = layout.index(6) != nil || layout.index(73) != nil
            packed = (
                index, hasSpeed ? nil : recorder.channel(.speed, source, isNative: true),
                layout.index(5) != nil ? nil : recorder.channel(.distance, source, isNative: true)
            )
        }
        for (index, field) in layout.fields.enumerated() {
            guard let developer = field.developer,
                let description = inventory.field(developer: developer, field.number),
                let known = DeveloperFieldNames.quantity(description.name, units: description.units),
                let channel = recorder.channel(known.quantity, description.name, isNative: false)
            else { continue }
            entries.append(
                Entry(
                    index: index, channel: channel, scale: description.scale, offset: description.offset,
                    factor: known.factor))
        }
    }

    func read(
        _ message: FitMessage, into recorder: inout DeviceRecorder, distance: inout PackedDistance
    ) {
        if let packed, let values = PackedDistance.parts(message, packed.index) {
            if let channel = packed.speed { recorder.set(channel, values.speed) }
            if let channel = packed.distance {
                recorder.set(channel, distance.metres(values.count))
            }
        }
        for entry in entries {
            guard let raw = message.value(entry.index) else { continue }
            recorder.set(entry.channel, (raw / entry.scale - entry.offset) * entry.factor)
        }
        if let cadence, let whole = message.value(cadence.index) {
            let fraction = cadence.fraction.flatMap { message.value($0) } ?? 0
            // Strides of one foot, as the format has it; settled when all rows are there.
            recorder.set(cadence.channel, whole + fraction / 128)
        }
    }
}
