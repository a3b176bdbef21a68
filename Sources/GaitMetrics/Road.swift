// The stages that measure tiles, wired in order; one value per recording.

internal import GaitModel
internal import SignalCore

struct Road {
    private let rate: SampleRate
    private let context: SessionContext
    private let gravity: GravityMode
    private var history = SampleHistory()
    private let runs: WindowMeasurer
    private let walks: WalkMeasurer
    private var holder = BoutHolder()
    private var segments = SegmentLog()
    private var timeline = TimelineLog()
    private var statistics: RunStatistics
    private var guess = PlacementGuess()
    private var stepCount = 0
    /// What lies before this sample is known: measured, or missing.
    private var settled = 0

    init(rate: SampleRate, gravity: GravityMode, context: SessionContext, wantsPicture: Bool) {
        self.rate = rate
        self.gravity = gravity
        self.context = context
        runs = WindowMeasurer(
            rate: rate, gravity: gravity, placement: context.placement,
            wantsFirstStep: context.firstSide != nil, wantsTrace: wantsPicture)
        walks = WalkMeasurer(rate: rate)
        statistics = RunStatistics(
            rate: rate, gravity: gravity,
            picture: wantsPicture ? PictureLog(rate: rate, placement: context.placement) : nil)
    }

    mutating func process(_ tiled: TiledBlock) -> [StepEvent] {
        var steps = measure(tiled.before)
        let block = tiled.block
        if tiled.startsStretch {
            history.startStretch(at: block.startIndex)
            runs.sides.startStretch(at: block.startIndex)
            settled = max(settled, block.startIndex)
        }
        history.append(block)
        runs.sides.look(at: history)
        steps += measure(tiled.tiles)
        history.forget(before: runs.sides.neededFrom(tiled.neededFrom))
        return steps
    }

    mutating func finish(_ last: LastTiles) -> [StepEvent] { measure(last.tiles) + count(holder.finish()) }

    private mutating func measure(_ tiles: [PacedTile]) -> [StepEvent] {
        var steps: [StepEvent] = []
        for paced in tiles {
            let tile = paced.tile
            let (start, end) = (seconds(tile.range.lowerBound), seconds(tile.range.upperBound))
            switch tile.motion {
            case .still:
                segments.add(.still, start: start, end: end)
                runs.legs?.rest(history.columns(tile.range))
            case .moderate where !context.placement.isLeg: addWalk(tile, start, end)
            case .moderate, .vigorous: steps += addRun(paced, start, end)
            }
            settled = tile.range.upperBound
        }
        return steps
    }

    private mutating func addWalk(_ tile: Tile, _ start: Double, _ end: Double) {
        let cadences = walks.cadences(tile, history, gravity: gravity)
        segments.add(cadences.isEmpty ? .other : .walking, start: start, end: end, cadences: cadences)
    }

    private mutating func addRun(_ paced: PacedTile, _ start: Double, _ end: Double) -> [StepEvent] {
        let tile = paced.tile
        switch paced.pace.map({ runs.measure(tile, $0, history) }) ?? .other {
        case .running(let window):
            segments.add(.running, start: start, end: end, cadences: window.cadences)
            timeline.add(window)
            return count(holder.add(window, endsBout: tile.endsBout, boutStart: seconds(tile.boutStart)))
        case .walking(let cadences): segments.add(.walking, start: start, end: end, cadences: cadences)
        case .other: segments.add(.other, start: start, end: end)
        }
        return tile.endsBout ? count(holder.finish()) : []
    }

    /// Windows whose fate is known go into the accumulators; their steps become final.
    private mutating func count(_ windows: [GaitWindow]) -> [StepEvent] {
        windows.flatMap { window -> [StepEvent] in
            statistics.add(window)
            guess.add(window)
            return window.steps.map { step in
                defer { stepCount += 1 }
                return StepEvent(step, index: stepCount, rejection: window.rejection)
            }
        }
    }

    private func seconds(_ index: Int) -> Double { Double(index) * rate.period }

    // MARK: Windows while the recording goes on

    /// The windows that no later sample can change.
    mutating func takeWindows() -> Timeline { takeWindows(end: seconds(settled), isLast: false) }

    /// The rest, once the recording is over.
    mutating func takeWindows(duration: Double) -> Timeline { takeWindows(end: duration, isLast: true) }

    private mutating func takeWindows(end: Double, isLast: Bool) -> Timeline {
        timeline.take(segments.outline, end: end, isLast: isLast) { metric in
            metric.grades[context.placement] != nil && metric.allows(rate)
        }
    }

    // MARK: Summary

    mutating func summary(_ input: InputDescription) -> GaitSummary {
        statistics.placement = guess.placement(stated: context.placement)
        statistics.clipLevel = input.clipping.level
        statistics.speed = context.speed
        statistics.standing = runs.legs?.standing.magnitude
        let answers = MetricCatalog.all.map { ($0, $0.assess(statistics)) }
        let allowed = answers.map { $0.1.measurement != nil }
        let rows = answers.filter { $0.0.isListed(statistics.placement.placement) }.map {
            MetricTable.Row(documentation: $0.0.documentation, assessment: $0.1)
        }
        return GaitSummary(
            placement: statistics.placement, metrics: MetricTable(rows: rows), segments: segments.segments,
            timeline: timeline.timeline(segments.segments, duration: input.clock.duration, allowed: allowed),
            sides: sides, asymmetries: SideDifference.all.compactMap { $0.detail(statistics) },
            evidence: evidence, thirds: thirds, quality: quality(input),
            picture: statistics.picture?.picture(statistics)
        ).leftFirst
    }

    private var evidence: [StrideEvidence] {
        [statistics.stepTimes.evidence(.cadence), statistics.bounces.evidence(.verticalOscillation)]
            .compactMap { $0 }
            + SideDifference.all.compactMap { $0.evidence(statistics) }
    }

    /// A sensor on one leg knows its side only when the user said so.
    private var sides: SideNaming {
        guard context.placement.isLeg, let side = context.side else { return sideDecision.naming }
        return SideNaming(isNamed: true, method: .user, footA: side)
    }

    private var sideDecision: SideDecision {
        SideDecision(runs.sides, stated: context.firstSide, sideA: context.sideA, slips: runs.slips)
    }

    private var thirds: [ThirdsComparison] {
        MetricCatalog.all.compactMap { metric in
            let id = metric.documentation.id
            guard !context.placement.isLeg || metric.grades[context.placement] != nil else { return nil }
            return statistics.series(id).thirds.map {
                ThirdsComparison(metric: id, first: $0.first, last: $0.last)
            }
        }
    }

    private func quality(_ input: InputDescription) -> DataQuality {
        var notices = input.notices
        if let doubt = guess.doubt(stated: context.placement) { notices.append(doubt) }
        if let why = sideDecision.notice { notices.append(why) }
        if runs.slips > 0 {
            notices.append(
                Notice(
                    "W_MOUNT", .warning,
                    "The sensor turned on the body \(runs.slips) times by more than 8 degrees.",
                    effect: "each part was measured with its own upright"))
        }
        let isLimited =
            statistics.usedSeconds < 60 || statistics.usedSeconds < 0.5 * statistics.runningSeconds
            || notices.contains { $0.severity == .warning }
        let verdict: DataQuality.Verdict =
            statistics.usedSeconds == 0 ? .unusable : isLimited ? .limited : .good
        return DataQuality(
            verdict: verdict, runningSeconds: segments.seconds(.running), usedSeconds: statistics.usedSeconds,
            walkingSeconds: segments.seconds(.walking), stillSeconds: segments.seconds(.still),
            otherSeconds: segments.seconds(.other), stepsFound: statistics.stepsFound,
            stepsUsed: statistics.stepsUsed, notices: notices)
    }
}

extension StepEvent {
    init(_ step: MeasuredStep, index: Int, rejection: StepRejection?) {
        self.init(
            index: index, stride: step.stride, foot: step.foot, start: step.start, stepTime: step.stepTime,
            contact: step.contact.end.map { end in (end - step.contact.start) * step.samplePeriod },
            loadPeak: StepQuantity.loadPeak.value(step), velocitySwing: step.contact.velocitySwing,
            impulse: step.impulse,
            impact: step.contact.impact, verticalOscillation: step.oscillation,
            rejection: rejection ?? (step.foot == nil ? .footUnknown : nil), landing: step.landing)
    }
}
