// The road of decoded rows: units, clock, clipping, grid. Decides from the first rows, then only flows.

import GaitModel

struct Conditioner {
    /// Rows that are looked at before unit and clock are decided.
    static let trialRows = 2 * RowBatch.capacity
    /// Fewer rows are not worth passing on in a pause, s; each batch costs memory while it waits for its clock.
    static let shortestPiece = 1.0
    /// Window of the mean vector, s (methods.md 2.2).
    static let meanWindow = 5.0

    let plan: ReadingPlan
    let options: ReadingOptions
    private var trial: [RowBatch] = []
    private var unwrap: TickUnwrap
    private var early = EarlyDecision()
    private(set) var decided: Decided?

    /// Everything that exists once the first rows were seen.
    struct Decided {
        var units: UnitDecision
        let clock: ClockPlan
        /// To degrees per second; nil without a usable gyroscope.
        let angularScale: Double?
        var meanMagnitude: Double
        var repair: ClockRepair
        var rebuild: ClockRebuild
        var clipping: ClippingWatch
        var stretches: Stretches
        var rows = 0

        var record: ClockRecord { clock.needsRebuild ? rebuild.record : repair.record }
        /// Place of the last row on the grid.
        var lastPlace: Double { max(0, clock.needsRebuild ? rebuild.lastPlace : repair.lastPlace) }
    }

    init(plan: ReadingPlan, options: ReadingOptions) {
        self.plan = plan
        self.options = options
        unwrap = TickUnwrap(time: plan.time)
    }

    /// Takes over a batch; the caller must not write to it again while it is referenced here.
    mutating func append(_ batch: RowBatch) throws(InputError) -> [AccelerationBlock] {
        unwrap.apply(batch)
        if plan.hasGravityColumns { Scaling.addGravity(batch, first: plan.hasGyroscope ? 6 : 3) }
        guard decided != nil else {
            trial.append(batch)
            return trial.rows >= Self.trialRows ? try decide() : []
        }
        if early.isOpen {
            early.witness(batch)
            if early.rows >= Self.trialRows { confirm() }
        }
        condition(batch)
        return decided?.stretches.takeFinished() ?? []
    }

    /// Rows that make it worth handing on a batch that is not full.
    var rowsOfPiece: Int {
        decided.map { max(1, Int($0.clock.rate * Self.shortestPiece)) } ?? early.rowsOfNextTry(trial.rows)
    }

    /// Everything that is certain of the rows so far.
    mutating func pause() throws(InputError) -> [AccelerationBlock] {
        guard decided != nil else { return try decideEarly() }
        decided?.stretches.pause()
        return decided?.stretches.takeFinished() ?? []
    }

    mutating func finish() throws(InputError) -> [AccelerationBlock] {
        var blocks = decided == nil ? try decide() : []
        if early.isOpen { confirm() }
        if let last = decided?.repair.finish() { emit(last) }
        for batch in decided?.rebuild.finish() ?? [] { emit(batch) }
        decided?.stretches.finish()
        blocks += decided?.stretches.takeFinished() ?? []
        return blocks
    }

    /// What the first rows say.
    private func decision(_ rows: [RowBatch]) throws(InputError) -> Decided {
        let trial = rows.first(Self.trialRows)
        let layout = plan.rows.layout
        let position = InputPosition(line: layout.dataLine, byte: layout.dataStart)
        let rateSource: InputDescription.Source = options.rate == nil ? .header : .user
        let clock = try ClockDetection(
            time: plan.time, batches: trial, position: position, rateSource: rateSource,
            advice: plan.format.id.hasPrefix("generic/") ? "" : plan.format.advice
        ).decide()
        let mean = MeanVector(trial, rowsPerWindow: Int((Self.meanWindow * clock.rate).rounded()))
        var units = try UnitDetection(mean: mean, match: plan.match, options: options).decide()
        var angularScale: Double?
        if plan.hasGyroscope {
            angularScale = AngularUnit.scale(plan.match, trial, units: units, rms: mean.rms)
            if angularScale == nil { units.notices.append(AngularUnit.leftAside) }
        }
        let resolution = ClippingWatch.resolution(trial) * Float(units.scaleToG)
        let builder = BlockBuilder(
            rate: SampleRate(clock.rate), gravity: units.gravity, hasGyroscope: angularScale != nil)
        return Decided(
            units: units, clock: clock, angularScale: angularScale,
            meanMagnitude: mean.length * units.scaleToG,
            repair: ClockRepair(plan: clock), rebuild: ClockRebuild(plan: clock),
            clipping: ClippingWatch(resolution: resolution), stretches: Stretches(builder: builder))
    }

    private mutating func decideEarly() throws(InputError) -> [AccelerationBlock] {
        guard let first = try? decision(trial), early.isCertain(first, of: trial) else { return [] }
        for batch in trial { early.witness(batch) }
        let blocks = adopt(first)
        return try blocks + pause()
    }

    private mutating func decide() throws(InputError) -> [AccelerationBlock] { adopt(try decision(trial)) }

    private mutating func adopt(_ first: Decided) -> [AccelerationBlock] {
        decided = first
        for batch in trial { condition(batch) }
        trial = []
        return decided?.stretches.takeFinished() ?? []
    }

    /// Describes the first rows as if all of them had been waited for.
    private mutating func confirm() {
        guard let full = try? decision(early.takeWitnesses()), let taken = decided else { return }
        decided?.meanMagnitude = full.meanMagnitude
        decided?.units.notices = EarlyDecision.notices(taken, full)
    }

    private mutating func condition(_ batch: RowBatch) {
        guard let clock = decided?.clock, let units = decided?.units else { return }
        Scaling.scale(batch, columns: 0..<3, by: Float(units.scaleToG))
        if let scale = decided?.angularScale { Scaling.scale(batch, columns: 3..<6, by: Float(scale)) }
        if clock.needsRebuild {
            for ready in decided?.rebuild.repair(batch) ?? [] { emit(ready) }
        } else {
            decided?.repair.repair(batch)
            emit(batch)
        }
    }

    private mutating func emit(_ batch: RowBatch) {
        let firstRow = decided?.rows ?? 0
        for mark in decided?.clipping.watch(batch, firstRow: firstRow) ?? [] {
            decided?.stretches.mark(batch.time[mark.row], mark.candidates)
        }
        decided?.rows += batch.count
        decided?.stretches.append(batch)
    }
}

/// Arithmetic on whole columns.
enum Scaling {
    static func scale(_ batch: RowBatch, columns: Range<Int>, by factor: Float) {
        guard factor != 1 else { return }
        for index in columns {
            let values = batch.column(index)
            for row in 0..<batch.count { values[row] *= factor }
        }
    }

    /// Adds the gravity columns that start at `first` to the acceleration.
    static func addGravity(_ batch: RowBatch, first: Int) {
        for axis in 0..<3 {
            let (values, gravity) = (batch.column(axis), batch.column(first + axis))
            for row in 0..<batch.count { values[row] += gravity[row] }
        }
    }
}
