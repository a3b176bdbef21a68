// Everything a recording says about which foot is the left one; gathered along the road, judged at its end.

internal import GaitModel
internal import SignalCore

/// Steps of one tile, with what is needed to look at them from all sides.
struct SideTile {
    let steps: [MeasuredStep]
    /// Samples per step.
    let step: Double
    let contacts: [Contact]
    let force: Columns3
    let up: UpAxis
    let tile: Tile
}

final class SideEvidence {
    /// Share of a foot's contacts minus the other's from which one tile's vote is clear.
    static let clearTile = 0.6
    /// Clear tiles against the others that mean the sensor changed places, and their share.
    static let otherTiles = 3
    static let otherShare = 0.05

    private let rate: SampleRate
    private let channels: VerticalChannels?
    private let horizontal: HorizontalAxesFinder
    private let wantsFirstStep: Bool
    private let isUsable: Bool
    private var watch: HopWatch?
    private var turns: TurnVote?
    private var tilesForLeft = 0
    private var tilesForRight = 0
    private var stretchStart = 0
    private var hasStarted = false

    private(set) var vote = SideVote()
    private(set) var hops = HopMatch()
    /// The foot of the first step of running; nil when it was not asked for or cannot be told.
    private(set) var firstFoot: Foot?

    /// - Parameter wantsFirstStep: the wearer named the first step.
    init(
        rate: SampleRate, channels: VerticalChannels?, gravity: GravityMode, placement: SensorPlacement,
        wantsFirstStep: Bool
    ) {
        self.rate = rate
        self.channels = channels
        self.wantsFirstStep = wantsFirstStep
        horizontal = HorizontalAxesFinder(rate: rate)
        isUsable = placement.isTrunk && gravity == .included
        watch = isUsable ? channels.map { HopWatch(rate: rate, channels: $0) } : nil
    }

    /// What foot A probably is.
    var guess: SideNaming.Guess? { SideGuess.combined(vote.guess, turns?.guesses ?? []) }

    /// Part of the run clearly votes one way and part the other: the sensor turned round on the body.
    var changedSides: Bool {
        let fewer = min(tilesForLeft, tilesForRight)
        return fewer >= SideEvidence.otherTiles
            && Double(fewer) > SideEvidence.otherShare * Double(tilesForLeft + tilesForRight)
    }

    // MARK: the stream

    func startStretch(at index: Int) {
        stretchStart = index
        watch?.startStretch(at: index)
    }

    func look(at history: SampleHistory) { watch?.process(history) }

    /// The oldest sample still needed, given what the tiles need.
    func neededFrom(_ tiles: Int) -> Int {
        let start = wantsFirstStep && !hasStarted ? tiles - rate.samples(FirstStep.lookBack) : tiles
        return min(start, watch?.neededFrom ?? start)
    }

    // MARK: tiles

    /// - Returns: the horizontal directions it looked along, and how clearly sideways force tells the feet apart.
    @discardableResult
    func add(_ tile: SideTile, history: SampleHistory) -> (axes: HorizontalAxes, lean: Double)? {
        guard !tile.steps.isEmpty else { return nil }
        if !hasStarted {
            hasStarted = true
            if wantsFirstStep { firstFoot = firstFoot(tile, history) }
        }
        guard isUsable, let channels else { return nil }
        compare(tile, history, channels)
        guard
            let axes = horizontal.axes(tile.force, up: tile.up, step: tile.step, contacts: tile.contacts),
            axes.isClear
        else { return nil }
        guard axes.knowsForward else { return (axes, 0) }
        let lean = count(tile, sideways: channels.smoothed(tile.force.projected(on: axes.left)))
        guard let rates = history.angularColumns(tile.tile.context) else { return (axes, lean) }
        if turns == nil { turns = TurnVote(rate: rate) }
        turns?.add(tile.steps, rates: rates, up: tile.up, forward: axes.forward)
        return (axes, lean)
    }

    /// Every step of known foot votes for its side; the tile as a whole shows whether that changes.
    private func count(_ tile: SideTile, sideways: [Float]) -> Double {
        var own = SideVote()
        for step in tile.steps {
            guard let foot = step.foot else { continue }
            vote.add(step.contact, foot: foot, sideways: sideways)
            own.add(step.contact, foot: foot, sideways: sideways)
        }
        if own.lean >= SideEvidence.clearTile { tilesForLeft += 1 }
        if own.lean <= -SideEvidence.clearTile { tilesForRight += 1 }
        return own.lean
    }

    private func compare(_ tile: SideTile, _ history: SampleHistory, _ channels: VerticalChannels) {
        guard let calibration = watch?.calibration(before: tile.tile.context.lowerBound),
            let push = difference(channels.smoothed(tile.force), tile.steps)
        else { return }
        let rates = history.angularColumns(tile.tile.context)
        hops.add(
            calibration, push: push, turning: rates.flatMap { difference($0, tile.steps) }, up: tile.up)
    }

    /// Mean contact of foot A minus mean contact of foot B; nil with fewer than three of either.
    private func difference(_ columns: Columns3, _ steps: [MeasuredStep]) -> ContactWave? {
        let waves = [Foot.a, .b].map { foot in
            steps.filter { $0.foot == foot }.compactMap { step in
                step.contact.end.flatMap { ContactWave(columns, from: step.contact.start, to: $0) }
            }
        }
        guard waves[0].count >= 3, waves[1].count >= 3, let a = ContactWave.mean(waves[0]),
            let b = ContactWave.mean(waves[1])
        else { return nil }
        return a - b
    }

    // MARK: the first step

    private func firstFoot(_ tile: SideTile, _ history: SampleHistory) -> Foot? {
        guard isUsable, let channels, let first = tile.steps.first, first.foot == .a,
            tile.tile.range.lowerBound == tile.tile.boutStart
        else { return nil }
        let context = tile.tile.context
        let start = max(stretchStart, tile.tile.boutStart - rate.samples(FirstStep.lookBack))
        let vertical = history.columns(start..<context.upperBound).projected(on: tile.up.direction)
        let search = FirstStep(
            load: channels.smoothed(vertical), step: tile.step, beginsRecording: start == 0)
        return search.foot(firstA: first.contact.peak + Double(context.lowerBound - start))
    }
}
