// Samples that are numbers already, onto the road of text tables: clock repair, clipping, uniform grid.

import GaitModel

struct SampleRoad {
    private let plan: ReadingPlan
    private var conditioner: Conditioner
    private var batch: RowBatch
    private var rows = 0
    private var startEpoch: Double?

    /// Times in milliseconds, values in g.
    init(title: String, id: String) {
        plan = ReadingPlan(samplesInG: InputDescription.Format(id: id, title: title, confidence: 1))
        conditioner = Conditioner(plan: plan, options: ReadingOptions())
        batch = RowBatch(valueColumns: 3)
    }

    mutating func append(_ time: Double, _ x: Float, _ y: Float, _ z: Float) throws(InputError)
        -> [AccelerationBlock]
    {
        let row = batch.count
        batch.time[row] = time
        batch.fate[row] = .keep
        batch.column(0)[row] = x
        batch.column(1)[row] = y
        batch.column(2)[row] = z
        batch.count += 1
        rows += 1
        return batch.isFull ? try pass() : []
    }

    private mutating func pass() throws(InputError) -> [AccelerationBlock] {
        let full = batch
        batch = RowBatch(valueColumns: 3)
        return try conditioner.append(full)
    }

    mutating func finish(startEpoch: Double?) throws(InputError) -> [AccelerationBlock] {
        self.startEpoch = startEpoch
        var blocks: [AccelerationBlock] = []
        if batch.count > 0 { blocks += try pass() }
        blocks += try conditioner.finish()
        if let record = conditioner.decided?.record { try RowQuality.check(record, rows: rows) }
        return blocks
    }

    func description(name: String, bytes: Int) -> InputDescription? {
        let text = TextDecoding(head: [])
        var input = DescriptionBuilder(
            name: name, bytes: bytes, text: text, tokenizer: RowTokenizer(plan: plan.rows),
            conditioner: conditioner
        ).description
        input?.rows = rows
        input?.separator = ""
        input?.encoding = ""
        if let clock = input?.clock {
            input?.clock = InputDescription.Clock(
                unit: clock.unit, source: clock.source, rate: clock.rate, jitter: clock.jitter,
                startEpoch: startEpoch, duration: clock.duration, duplicateStamps: clock.duplicateStamps,
                backwardJumps: clock.backwardJumps, isReconstructed: clock.isReconstructed)
        }
        return input
    }
}

extension ReadingPlan {
    /// For samples that no text had to be cut for: time in ms, three axes in g with gravity where physics says so.
    init(samplesInG format: InputDescription.Format) {
        let layout = TextLayout(
            separator: 0x2C, decimalMark: 0x2E, terminator: 0x0A, dataStart: 0, dataLine: 1)
        head = Head(
            fileName: "", preamble: [], columns: [], hasHeader: true, rows: [], layout: layout,
            place: InputPosition(byte: 0), rowPlaces: [], form: .table)
        var match = DialectMatch(confidence: 1)
        match.unit = .g
        match.acceleration = AxisTriple(x: 1, y: 2, z: 3)
        match.time = .ticks(column: 0, unit: .milliseconds, wrap: nil)
        self.match = match
        self.format = format
        time = .ticks(column: 0, unit: .milliseconds, wrap: nil)
        acceleration = AxisTriple(x: 1, y: 2, z: 3)
        let names: [(InputDescription.Column.Role, String)] = [
            (.time, "timestamp"), (.x, "accel_x"), (.y, "accel_y"), (.z, "accel_z"),
        ]
        columns = names.map { InputDescription.Column(role: $0.0, name: $0.1) }
        columnSource = .header
        let targets: [RowPlan.Target] = [.time, .value(0), .value(1), .value(2)]
        rows = RowPlan(
            targets: targets.enumerated().map { ($0.offset, $0.element, names[$0.offset].1) }, columnCount: 4,
            layout: layout)
    }
}
