// The "input" part: what was read, how it was understood, and how that was come by.

internal import GaitModel

extension JSONWriter {
    mutating func input(_ input: InputDescription, placement: PlacementUse?, files: [SensorFile] = []) {
        object("input") { json in
            json.files(files.isEmpty ? [(nil, input)] : files.map { ($0.role, $0.input) })
            json.member("tier", input.tier.rawValue)
            if let device = input.device { json.device(device) }
            if let placement { json.placement(placement) }
            guard input.tier == .raw else {
                json.clock(input.clock)
                json.member("rows", input.rows)
                json.member("skipped_rows", input.skippedRows)
                return
            }
            json.units(input.units)
            json.object("gravity") { json in
                json.member("included", input.gravity == .included)
                json.member("source", input.gravitySource.rawValue)
            }
            json.clock(input.clock)
            json.array("columns", of: input.columns) { json, column in
                json.member("role", column.role.rawValue)
                json.member("name", column.name)
            }
            json.member("rows", input.rows)
            json.member("skipped_rows", input.skippedRows)
            json.key("range_g")
            json.values(
                [input.range.lowerBound, input.range.upperBound].map { Rounding.significant(Double($0)) })
            json.member("has_gyroscope", input.hasGyroscope)
            if !input.sensors.isEmpty {
                json.key("sensors")
                json.values(input.sensors)
                json.member("sensor", input.sensor)
            }
        }
    }

    private mutating func files(_ files: [(role: SensorFile.Role?, input: InputDescription)]) {
        array("files", of: files) { json, file in
            if let role = file.role { json.member("role", role.rawValue) }
            json.member("name", file.input.name)
            json.member("bytes", file.input.bytes)
            json.member("format", file.input.format.id)
            json.member("format_confidence", file.input.format.confidence, decimals: 3)
            json.member("encoding", file.input.encoding)
            json.member("separator", file.input.separator)
            json.member("decimal_mark", file.input.decimalMark)
        }
    }

    private mutating func device(_ device: DeviceDescription) {
        object("device") { json in
            json.member("maker", device.maker)
            json.member("sport", device.sport)
            json.array("messages", of: device.messages) { json, message in
                json.member("name", message.name)
                json.member("count", message.count)
            }
            json.array("fields", of: device.fields) { json, field in
                json.member("message", field.message)
                json.member("name", field.name)
                json.member("unit", field.unit)
                json.member("developer", field.isDeveloper)
                json.member("count", field.count)
            }
        }
    }

    private mutating func placement(_ use: PlacementUse) {
        object("placement") { json in
            json.member("value", use.placement.rawValue)
            json.member("source", use.source.rawValue)
            json.member("confidence", use.confidence, decimals: 3)
        }
    }

    private mutating func units(_ units: InputDescription.Units) {
        object("units") { json in
            json.member("acceleration", units.acceleration)
            json.member("source", units.source.rawValue)
            json.member("scale_to_g", units.scaleToG)
            json.member("mean_magnitude_g", units.meanMagnitude)
        }
    }

    private mutating func clock(_ clock: InputDescription.Clock) {
        object("time") { json in
            json.member(
                "start", clock.startEpoch.flatMap { CalendarText.iso($0, isLocal: clock.startIsLocal) })
            json.member("duration_s", clock.duration, decimals: 3)
            json.member("rate_hz", clock.rate)
            json.member("rate_jitter_ms", clock.jitter, decimals: 3)
            json.member("unit", clock.unit)
            json.member("source", clock.source.rawValue)
            json.member("duplicate_stamps", clock.duplicateStamps)
            json.member("backward_jumps", clock.backwardJumps)
            json.member("reconstructed", clock.isReconstructed)
        }
    }
}
