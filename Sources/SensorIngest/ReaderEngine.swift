// Carries the bytes through the stages: head, text, rows, conditioning.

import GaitModel

final class ReaderEngine {
    private let name: String
    private let options: ReadingOptions
    private var head: [UInt8] = []
    private var flow: Flow?
    /// Reads files that are no text table.
    private var export: (any ExportReader)?
    private var isExportFinished = false
    private var bytes = 0
    private var hasFailed = false
    /// What makes the rows of text; known before the first of them comes.
    var form = TextForm.table
    /// Takes over when the file is JSON.
    private var json: (reading: JSONReading, text: TextDecoding)?

    /// The stages after the head was decided.
    private struct Flow {
        var text: TextDecoding
        var tokenizer: RowTokenizer
        var conditioner: Conditioner
        var isFinished = false
    }

    init(name: String, options: ReadingOptions) {
        self.name = name
        self.options = options
    }

    func process(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        guard !hasFailed else { return [] }
        bytes += chunk.count
        if export != nil { return try feedExport(chunk) }
        guard flow == nil, json == nil else { return try advance(chunk) }
        let taken = min(chunk.count, Head.size - head.count)
        head.append(contentsOf: chunk[..<taken])
        guard head.count == Head.size else { return [] }
        var blocks = try openHead(isComplete: false)
        if taken < chunk.count {
            let rest = UnsafeBufferPointer(rebasing: chunk[taken...])
            blocks += try export == nil ? advance(rest) : feedExport(rest)
        }
        return blocks
    }

    /// Hands on what full batches would have handed on later; worth it while the source has nothing more.
    func pause() throws(InputError) -> [AccelerationBlock] {
        guard !hasFailed else { return [] }
        let opened = flow == nil && export == nil && json == nil ? openHeadEarly() : []
        guard let flow, !flow.isFinished, flow.tokenizer.batch.count >= flow.conditioner.rowsOfPiece else {
            return opened
        }
        return try guarded { () throws(InputError) in
            let blocks = try self.passBatch(isPart: true)
            return try opened + blocks + (self.flow?.conditioner.pause() ?? [])
        }
    }

    /// A part of the head will do if a table is found in it; if not, the rest is waited for.
    private func openHeadEarly() -> [AccelerationBlock] {
        guard head.count >= Head.liveSize else { return [] }
        let raw = head
        if let blocks = try? openHead(isComplete: false), flow != nil { return blocks }
        (head, flow, export, json, hasFailed) = (raw, nil, nil, nil, false)
        return []
    }

    func finish() throws(InputError) -> [AccelerationBlock] {
        guard !hasFailed, flow?.isFinished != true, !isExportFinished else { return [] }
        return try guarded { () throws(InputError) in
            let isHead = self.flow == nil && self.json == nil && self.export == nil
            var blocks = isHead ? try self.openHead(isComplete: true) : []
            if let json = self.json { return try blocks + json.reading.finish() }
            blocks += self.export == nil ? try self.finishFlow() : try self.finishExport()
            return blocks
        }
    }

    var deviceRun: DeviceRun? { export?.deviceRun }
    var refusal: InputError? { export?.refusal }

    var inputDescription: InputDescription? {
        if let json { return json.reading.description(bytes: bytes, encoding: json.text.encoding.rawValue) }
        if let export { return export.inputDescription }
        guard let flow, flow.conditioner.decided != nil else { return nil }
        return DescriptionBuilder(
            name: name, bytes: bytes, text: flow.text, tokenizer: flow.tokenizer,
            conditioner: flow.conditioner
        ).description
    }

    /// After an error nothing more is read.
    private func guarded<T>(_ body: () throws(InputError) -> T) throws(InputError) -> T {
        do throws(InputError) {
            return try body()
        } catch {
            hasFailed = true
            var inFile = error
            if let byte = error.position.byte, let text = flow?.text {
                inFile.position.byte = text.fileByte(byte)
            }
            throw inFile
        }
    }

    private func openHead(isComplete: Bool) throws(InputError) -> [AccelerationBlock] {
        try guarded { () throws(InputError) in
            let raw = self.head
            self.head = []
            if raw.isEmpty { throw HeadSniffer.empty(0) }
            if self.form == .table,
                let export = ExportCatalog.reader(
                    head: raw, name: self.name, options: self.options)
            {
                self.export = export
                return try raw[...].withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
                    try self.export?.process(buffer) ?? []
                }
            }
            var text = TextDecoding(head: raw)
            let decoded = text.decodeHead(raw)
            if self.form == .table, JSONReading.begins(decoded) { return try self.openJSON(decoded, text) }
            if let refusal = BinaryRefusal.check(raw, isWide: text.isWide) { throw refusal }
            let plan = try self.plan(decoded, text, isComplete: isComplete)
            self.flow = Flow(
                text: text, tokenizer: RowTokenizer(plan: plan.rows),
                conditioner: Conditioner(plan: plan, options: self.options))
            let rest = decoded[min(plan.rows.layout.dataStart, decoded.count)...]
            return try rest.withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
                try self.feed(buffer)
            }
        }
    }

    private func openJSON(_ decoded: [UInt8], _ text: TextDecoding) throws(InputError) -> [AccelerationBlock]
    {
        let table = ReaderEngine(name: name, options: options)
        let reading = JSONReading(table: table, options: options, markLength: text.markLength)
        json = (reading, text)
        return try decoded[...].withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
            try reading.process(buffer)
        }
    }

    private func feedExport(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        try guarded { () throws(InputError) in try self.export?.process(chunk) ?? [] }
    }

    private func finishExport() throws(InputError) -> [AccelerationBlock] {
        isExportFinished = true
        return try export?.finish() ?? []
    }

    private func plan(_ decoded: [UInt8], _ text: TextDecoding, isComplete: Bool) throws(InputError)
        -> ReadingPlan
    {
        do throws(InputError) {
            let head = try decoded[...].withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
                try HeadSniffer(buffer, isComplete: isComplete, fileName: self.name, form: self.form).sniff()
            }
            return try ReadingPlan(head: head, options: options)
        } catch {
            var inFile = error
            if let byte = error.position.byte { inFile.position.byte = text.fileByte(byte) }
            throw inFile
        }
    }

    private func advance(_ chunk: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        try guarded { () throws(InputError) in
            guard var text = self.json?.text ?? self.flow?.text, text.isWide else {
                return try self.pass(chunk)
            }
            let decoded = text.decode(chunk)
            if self.json == nil { self.flow?.text = text } else { self.json?.text = text }
            return try decoded[...].withUnsafeBufferPointerTyped { (buffer) throws(InputError) in
                try self.pass(buffer)
            }
        }
    }

    private func pass(_ text: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        if let json { return try json.reading.process(text) }
        return try feed(text)
    }

    /// Decoded text to rows, full batches to the conditioner.
    private func feed(_ text: UnsafeBufferPointer<UInt8>) throws(InputError) -> [AccelerationBlock] {
        var blocks: [AccelerationBlock] = []
        var used = 0
        while used < text.count, flow != nil {
            used += try flow?.tokenizer.parse(UnsafeBufferPointer(rebasing: text[used...])) ?? 0
            if flow?.tokenizer.batch.isFull == true { blocks += try passBatch() }
        }
        return blocks
    }

    /// - Parameter isPart: there are too few rows yet to call the whole file bad.
    private func passBatch(isPart: Bool = false) throws(InputError) -> [AccelerationBlock] {
        guard let batch = flow?.tokenizer.takeBatch() else { return [] }
        if let flow, flow.conditioner.decided == nil, !isPart { try RowQuality.check(flow.tokenizer) }
        let blocks = try flow?.conditioner.append(batch) ?? []
        flow?.tokenizer.giveBack(batch)
        return blocks
    }

    private func finishFlow() throws(InputError) -> [AccelerationBlock] {
        try flow?.tokenizer.finish()
        guard let tokenizer = flow?.tokenizer else { return [] }
        try RowQuality.check(tokenizer)
        var blocks: [AccelerationBlock] = []
        if tokenizer.batch.count > 0 { blocks += try passBatch() }
        blocks += try flow?.conditioner.finish() ?? []
        flow?.isFinished = true
        if let record = flow?.conditioner.decided?.record {
            try RowQuality.check(record, rows: tokenizer.rowIndex)
        }
        return blocks
    }
}
