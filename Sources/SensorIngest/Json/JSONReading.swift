// A JSON file on its way: bytes to events to rows of text, which a reader of tables takes from there.

import GaitModel

final class JSONReading {
    private var tokenizer = JSONTokenizer()
    private var rows: JSONRows
    private let table: ReaderEngine
    private let markLength: Int
    private let options: ReadingOptions

    /// Whether text begins like a JSON document.
    static func begins(_ text: [UInt8]) -> Bool {
        let filled = text.prefix(4096).drop { $0 <= 0x20 }
        guard let first = filled.first, first == 0x7B || first == 0x5B else { return false }
        let next = filled.dropFirst().first { $0 > 0x20 }
        if first == 0x7B { return next == 0x22 || next == 0x7D }
        return next == 0x7B || next == 0x5B
    }

    /// `table` reads the rows; `markLength` bytes stood before the text.
    init(table: ReaderEngine, options: ReadingOptions, markLength: Int) {
        self.table = table
        self.options = options
        self.markLength = markLength
        rows = JSONRows(sensor: options.sensor)
    }

    func process(_ text: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        do throws(InputError) {
            try tokenizer.process(text, into: &rows)
        } catch {
            var inFile = error
            if let byte = error.position.byte { inFile.position.byte = byte + markLength }
            throw inFile
        }
        return try pass()
    }

    func finish() throws(InputError) -> [AccelerationBlock] {
        rows.finish()
        var blocks = try pass()
        guard rows.form != .table else { throw nothingFound() }
        do throws(InputError) {
            blocks += try table.finish()
        } catch {
            throw placed(error)
        }
        return blocks
    }

    func description(bytes: Int, encoding: String) -> InputDescription? {
        guard var description = table.inputDescription else { return nil }
        description.bytes = bytes
        description.encoding = encoding
        description.separator = ""
        if rows.sensors.count > 1 { description.sensors = rows.sensors }
        description.sensor = rows.sensor
        if rows.hasJoinedGravity {
            description.notices.append(
                Notice(
                    "I_GRAVITY", .info,
                    "Gravity was added to the acceleration from the records of the sensor 'Gravity'."))
        }
        if tokenizer.isOpen {
            description.notices.append(
                Notice(
                    "I_CUT_OFF", .info, "The JSON does not end: the file was cut off.",
                    effect: "What was complete was read."))
        }
        return description
    }

    private func pass() throws(InputError) -> [AccelerationBlock] {
        guard !rows.rows.isEmpty else { return [] }
        table.form = rows.form
        var made: [UInt8] = []
        swap(&made, &rows.rows)
        do throws(InputError) {
            return try made[...].withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
                try self.table.process(buffer)
            }
        } catch {
            throw placed(error)
        }
    }

    /// Lines of the rows that were made are records of the file.
    private func placed(_ error: InputError) -> InputError {
        if rows.isColumns, rows.records <= 1 { return Self.lists(InputPosition(byte: markLength)) }
        var detail = error.detail
        if let line = error.position.line, line > 1 {
            detail = "Record \(NumberText.grouped(line - 1)). " + detail
        }
        return InputError(
            error.code, error.what,
            position: InputPosition(columnName: error.position.columnName, byte: rows.firstByte + markLength),
            detail: detail, fix: error.fix)
    }

    private func nothingFound() -> InputError {
        let start = InputPosition(byte: markLength)
        if rows.hasPositions {
            return InputError(
                .gpsOnly, "This JSON holds positions, but no acceleration.", position: start,
                fix: "Record raw acceleration with a phone app (Sensor Logger, phyphox) and export CSV.")
        }
        if rows.isColumns {
            return Self.lists(start)
        }
        let names = rows.knownNames.prefix(12).map { EscapedText.of($0.prefix40) }.joined(separator: ", ")
        let inside = rows.sensors.joined(separator: ", ")
        let asked = options.sensor != nil && !inside.isEmpty
        return InputError(
            .noAcceleration, "No records of acceleration in this JSON.", position: start,
            detail: asked ? "Inside: \(inside)." : names.isEmpty ? "" : "Found: \(names).",
            fix: asked
                ? "Give one of these names to --sensor."
                : "Record the accelerometer too, or choose CSV in the app's export.")
    }

    private static func lists(_ start: InputPosition) -> InputError {
        InputError(
            .notSupportedYet, "This JSON holds lists of numbers, not one object per sample.", position: start,
            fix:
                "Choose CSV in the app's export; a program of your own should write [{\"t\": 0.01, \"x\": 0.1, "
                + "\"y\": 0.2, \"z\": 0.9}, ...] or a CSV table.")
    }
}
