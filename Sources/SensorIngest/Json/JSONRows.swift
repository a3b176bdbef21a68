// Turns the events of a JSON export into rows of text for the table reader: one object, or one packet, after another.

import GaitModel

/// Rows have tabs between the cells. The first record of acceleration decides the columns; records of
/// other sensors are passed over and remembered by name.
struct JSONRows: JSONConsumer {
    static let mostSensors = 32

    private struct Frame {
        let isObject: Bool
        /// Length of `path` outside.
        let pathLength: Int
        /// Members that the record had before it.
        var members = 0
        /// Elements so far, of an array.
        var elements = 0
        var isPacket = false
    }

    private let wanted: [UInt8]?
    private var frames: [Frame] = []
    private var key: [UInt8] = []
    /// Names of the open objects inside the record, joined by blanks.
    private var path: [UInt8] = []
    private var record = JSONRecord()
    /// Depth of the object that is the record.
    private var recordDepth: Int?
    private var header: [[UInt8]] = []
    private var packet = JSONPacket()
    private var held: JSONPacket?
    private var lastStep: Double?
    private var packetsHaveRates = false
    private var join = GravityJoin()

    /// What was made and not yet taken.
    var rows: [UInt8] = []
    private(set) var form = TextForm.table
    /// Where the first record that was used began.
    private(set) var firstByte = 0
    /// Names of sensors with acceleration, in file order.
    private(set) var sensors: [String] = []
    private(set) var sensor: String?
    private(set) var isColumns = false
    private(set) var hasPositions = false
    private(set) var knownNames: [String] = []
    private(set) var records = 0

    init(sensor: String?) { wanted = sensor.map { Array($0.lowercased().utf8) } }

    mutating func take(_ event: JSONEvent, _ text: [UInt8], byte: Int) throws(InputError) {
        switch event {
        case .key: key = text
        case .beginObject, .beginArray: begin(event == .beginObject, byte)
        case .endObject, .endArray: end()
        case .string, .number: scalar(text)
        case .word: if text == Array("null".utf8) { scalar([]) } else { scalar(text) }
        }
    }

    /// Gravity was added to the acceleration.
    var hasJoinedGravity: Bool { join.hasJoined }

    /// The last packet has no next one to tell its rate: it keeps the last.
    mutating func finish() {
        if join.isActive { join.write(into: &rows, isAtEnd: true) }
        guard let last = held, let step = lastStep else { return }
        last.rows(step: step, withAngularRate: packetsHaveRates, into: &rows)
        held = nil
    }

    private mutating func begin(_ isObject: Bool, _ byte: Int) {
        countElement()
        let isElement = frames.last.map { !$0.isObject && !$0.isPacket } ?? true
        var frame = Frame(isObject: isObject, pathLength: path.count, members: record.count)
        if !isObject { frame.isPacket = Self.isPacketKey(key) && frames.last?.isObject == true }
        if isObject && isElement {
            record.clear(byte: byte)
            packet = JSONPacket()
            recordDepth = frames.count
            path.removeAll(keepingCapacity: true)
            frame = Frame(isObject: true, pathLength: 0, members: 0)
        } else if recordDepth != nil, frames.last?.isObject == true {
            if !path.isEmpty { path.append(0x20) }
            path += key
        }
        frames.append(frame)
    }

    private mutating func end() {
        guard let frame = frames.popLast() else { return }
        path.removeLast(max(0, path.count - frame.pathLength))
        // A long list is a column, no three axes.
        if !frame.isObject, !frame.isPacket, recordDepth != nil, frame.elements > 3 {
            record.truncate(to: frame.members)
        }
        guard frame.isObject, recordDepth == frames.count else { return }
        recordDepth = nil
        if packet.samples > 0 { endPacket() } else if record.count > 0 { endRecord() }
    }

    private mutating func countElement() {
        guard let last = frames.indices.last, !frames[last].isObject else { return }
        frames[last].elements += 1
    }

    private mutating func scalar(_ text: [UInt8]) {
        countElement()
        guard recordDepth != nil, let frame = frames.last else {
            isColumns = isColumns || frames.last.map { $0.elements > 3 } ?? false
            return
        }
        if frame.isObject {
            member(text)
        } else if frame.elements <= 3 {
            // "acc": [1, 2, 3] is x, y, z.
            record.add(path + [0x20, 0x77 + UInt8(frame.elements)], text)
        } else {
            isColumns = true
        }
    }

    private mutating func member(_ text: [UInt8]) {
        if frames.count >= 2, frames[frames.count - 2].isPacket { return sample(text) }
        let name = path.isEmpty ? key : path + [0x20] + key
        switch String(decoding: key, as: UTF8.self).lowercased() {
        case "sensor", "sensorname", "sensor_name": record.sensor = text
        case "name" where record.sensor == nil && Self.isSensor(text): record.sensor = text
        case "timestamp": packet.time = Double(String(decoding: text, as: UTF8.self))
        case "lat", "latitude", "lon", "longitude": hasPositions = true
        default: break
        }
        record.add(name, text)
    }

    /// One axis of one sample; other members of samples are not needed.
    private mutating func sample(_ text: [UInt8]) {
        guard key.count == 1, let axis = key.first.map({ $0 | 0x20 }), (0x78...0x7A).contains(axis) else {
            return
        }
        let name = String(decoding: path.suffix(9), as: UTF8.self).lowercased()
        if name.hasSuffix("arrayacc"), packet.acceleration.count < 3 * JSONPacket.most {
            packet.acceleration.append(text)
        } else if name.hasSuffix("arraygyro"), packet.angularRate.count < 3 * JSONPacket.most {
            packet.angularRate.append(text)
        }
    }

    private static func isPacketKey(_ key: [UInt8]) -> Bool {
        key.count > 5 && String(decoding: key.prefix(5), as: UTF8.self).lowercased() == "array"
    }

    private mutating func endPacket() {
        guard packet.time != nil else { return }
        if form == .table {
            form = .jsonPackets
            firstByte = record.byte
            packetsHaveRates = packet.hasAngularRate
            let rates = packetsHaveRates ? ["gyro x", "gyro y", "gyro z"] : []
            let names = ["timestamp (ms)", "acc x", "acc y", "acc z"] + rates
            rows += Array((names.joined(separator: "\t") + "\n").utf8)
        }
        guard form == .jsonPackets else { return }
        if let before = held, let from = before.time, let to = packet.time, before.samples > 0 {
            let step = (to - from) / Double(before.samples)
            // After a lost packet or a jump the samples still come at the rate before.
            if let last = lastStep, !(step > 0.2 * last && step < 1.8 * last) {
                before.rows(step: last, withAngularRate: packetsHaveRates, into: &rows)
            } else if step > 0 {
                before.rows(step: step, withAngularRate: packetsHaveRates, into: &rows)
                lastStep = step
            }
        }
        held = packet
    }

    /// A sensor's name, not a person's.
    private static func isSensor(_ text: [UInt8]) -> Bool {
        let lower = String(decoding: text.prefix(40), as: UTF8.self).lowercased()
        return measuresAcceleration(lower) || SensorWords.speaksOfOthers(lower)
    }

    private mutating func endRecord() {
        records += 1
        if knownNames.isEmpty {
            knownNames = record.names[..<record.count].map { String(decoding: $0, as: UTF8.self) }
        }
        guard form != .jsonPackets else { return }
        if wanted == nil, form == .table || join.isActive {
            switch join.take(record) {
            case .notConcerned: break
            case .total where form == .jsonRecords:
                // The same columns under another name.
                sensor = record.sensor.map { EscapedText.of(String(decoding: $0, as: UTF8.self)) }
            case .total: break
            case .held: return hold()
            case .joined:
                hold()
                return join.write(into: &rows, isAtEnd: false)
            case .givenUp:
                hold()
                return join.release(into: &rows)
            }
        }
        guard isWanted() else { return }
        if form == .table {
            form = .jsonRecords
            firstByte = record.byte
            sensor = record.sensor.map { EscapedText.of(String(decoding: $0, as: UTF8.self)) }
            header = Array(record.names[..<record.count])
            append(header)
        }
        append(header.enumerated().map { record.value($0.element, near: $0.offset) ?? [] })
    }

    /// Rows wait for gravity; the first one says what they will look like.
    private mutating func hold() {
        if form == .table, join.isActive, let name = record.sensor {
            form = .jsonRecords
            firstByte = record.byte
            sensor = EscapedText.of(String(decoding: name, as: UTF8.self))
            header = GravityJoin.names
            append(header)
        }
        _ = isWanted()
    }

    /// Whether the record is of the sensor that is read; remembers the names of all that could be.
    private mutating func isWanted() -> Bool {
        guard let name = record.sensor else { return form == .jsonRecords ? sensor == nil : record.hasAxes }
        let text = EscapedText.of(String(decoding: name, as: UTF8.self))
        if !sensors.contains(text), sensors.count < Self.mostSensors, Self.measuresAcceleration(text),
            record.hasAxes
        {
            sensors.append(text)
        }
        if let sensor { return text == sensor }
        guard sensors.contains(text) else { return false }
        guard let wanted else { return true }
        return Array(text.lowercased().utf8).starts(with: wanted)
    }

    private static func measuresAcceleration(_ name: String) -> Bool {
        let lower = name.lowercased()
        return TextSearch.contains(lower, "accel") || TextSearch.contains(lower, "motion")
            || TextSearch.contains(lower, "imu")
    }

    private mutating func append(_ cells: [[UInt8]]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { rows.append(0x09) }
            rows += cell
        }
        rows.append(0x0A)
    }
}
