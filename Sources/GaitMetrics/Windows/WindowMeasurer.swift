// Measures one tile of running: axis, rhythm, contacts, and everything read from them.

internal import GaitModel
internal import SignalCore

/// What a tile turned out to be.
enum TileReading {
    case running(GaitWindow)
    /// Readings of walking cadence, steps/min.
    case walking([Double])
    case other
}

/// Holds plans, filters and what has to be remembered from tile to tile. One per recording.
final class WindowMeasurer {
    static let impactBand = 8.0...20.0
    /// Length of a piece of the impact spectrum, s.
    static let impactSeconds = 2.0

    private let rate: SampleRate
    private let gravity: GravityMode
    private let placement: SensorPlacement
    /// Windows keep their signal.
    private let wantsTrace: Bool
    private let channels: VerticalChannels?
    /// Set for a sensor on one leg.
    let legs: LegStepper?
    private let contactEstimator = ContactEstimator()
    private let autocorrelation = Autocorrelation()
    private var rhythmEstimator: RhythmEstimator
    private var welch: Welch
    private var ups: UpTracker
    private var numberer: StepNumberer
    /// Which foot may be the left one.
    let sides: SideEvidence

    /// Times the sensor turned on the body.
    var slips: Int { ups.slips }

    /// - Parameters:
    ///   - wantsFirstStep: the wearer said which foot made the first step.
    ///   - wantsTrace: windows are to keep the signal they were read from.
    init(
        rate: SampleRate, gravity: GravityMode, placement: SensorPlacement, wantsFirstStep: Bool = false,
        wantsTrace: Bool = false
    ) {
        self.rate = rate
        self.wantsTrace = wantsTrace
        self.gravity = gravity
        self.placement = placement
        channels = placement.isLeg ? nil : VerticalChannels(rate: rate)
        legs = placement.isLeg ? LegStepper(rate: rate, placement: placement) : nil
        rhythmEstimator = RhythmEstimator(rate: rate, placement: placement, gravity: gravity)
        welch = Welch(
            sampleRate: rate.hertz, segmentLength: max(8, rate.samples(WindowMeasurer.impactSeconds)),
            padding: 4)
        ups = UpTracker(rate: rate, gravity: gravity)
        numberer = StepNumberer(rate: rate)
        sides = SideEvidence(
            rate: rate, channels: channels, gravity: gravity, placement: placement,
            wantsFirstStep: wantsFirstStep)
    }

    func measure(_ tile: Tile, _ pace: TilePace, _ history: SampleHistory) -> TileReading {
        guard let (first, rhythm) = pace.found else { return .other }
        if RunningTest.isWalking(rhythm, motion: tile.motion, placement: placement) {
            return .walking(rhythm.stepFrequencies.map { 60 * $0 })
        }
        guard tile.motion == .vigorous,
            RunningTest.isRunning(rhythm, totalRMS: pace.totalRMS, placement: placement)
        else { return .other }
        return .running(
            window(
                tile, history, force: pace.force, rhythm: rhythm, first: first, totalRMS: pace.totalRMS))
    }

    private func window(
        _ tile: Tile, _ history: SampleHistory, force: Columns3, rhythm: Rhythm, first: UpAxis,
        totalRMS: Double
    ) -> GaitWindow {
        let up = ups.settled(force, stepFrequency: rhythm.stepFrequency, tile: tile) ?? first
        let vertical = ups.vertical(force, up)
        let step = rate.hertz / rhythm.stepFrequency
        let landings = legs?.steps(force, up: up, step: step, tile: tile)
        let (contacts, steps) = steps(step, vertical: vertical, force: force, up: up, tile: tile)
        let seen = sides.add(
            SideTile(
                steps: steps, step: step, contacts: contacts.contacts, force: force, up: up, tile: tile),
            history: history)
        let rhythm = tile.isWholeBout && placement.isTrunk ? rhythm.counted(contacts, rate: rate) : rhythm
        let reading = MeanStepReading(vertical, rhythm, up: up, rate: rate, estimator: contactEstimator)
        let contact = gravity == .included ? reading.contact : nil
        let regularity = regularity(vertical, step: step)
        let agrees = contacts.agrees(rate: rate)
        return GaitWindow(
            start: Double(tile.range.lowerBound) * rate.period,
            end: Double(tile.range.upperBound) * rate.period,
            bout: tile.boutStart, cadence: 60 * rhythm.stepFrequency,
            cadences: rhythm.stepFrequencies.map { 60 * $0 }, combShare: rhythm.share,
            totalRMS: totalRMS, strideShare: rhythm.strideShare, up: up,
            contact: contact, oscillation: reading.oscillation(up), stepRegularity: regularity?.step,
            strideRegularity: regularity?.stride,
            improvedHarmonicRatio: MeanCycle(vertical, strides: contacts.strides)?
                .improvedHarmonicRatio(rate: rate),
            impactPower: contact.flatMap { impactPower(vertical, rhythm, duty: $0.duty) },
            eventsAgree: agrees,
            steps: landings ?? (agrees ? steps : []), rangeMarks: history.marks(in: tile.range),
            rejection: nil,
            sideways: seen.map { SidewaysReading($0.axes, totalRMS: totalRMS) },
            pelvis: history.angularColumns(tile.context).flatMap { rates in
                PelvisReading(
                    rates, up: up, axes: seen?.axes, lean: seen?.lean ?? 0, contacts: contacts,
                    steps: agrees ? steps : [], duty: contact?.duty, rate: rate)
            },
            trace: wantsTrace ? trace(vertical, force: force, up: up, tile: tile) : nil)
    }

    private func trace(_ vertical: [Float], force: Columns3, up: UpAxis, tile: Tile) -> WindowTrace {
        WindowTrace(
            values: legs.map { force.projected(on: $0.axis(near: up)) } ?? vertical,
            start: Double(tile.context.lowerBound) * rate.period, period: rate.period)
    }

    /// Contacts of the whole context, and the tile's own steps; none where the placement has none.
    private func steps(
        _ step: Double, vertical: [Float], force: Columns3, up: UpAxis, tile: Tile
    ) -> (contacts: ContactSequence, steps: [MeasuredStep]) {
        guard let channels, up.isUpright else { return (ContactSequence(contacts: [], step: step), []) }
        let signals = channels.signals(vertical)
        let sequence = ContactSequence(
            contacts: ContactDetector.contacts(signals, step: step, rate: rate), step: step)
        let steps = numberer.steps(sequence, signals: signals, force: force, tile: tile)
        return (sequence, steps)
    }

    /// Autocorrelation peaks nearest to one step and one stride, within 8 % (methods.md 3.7).
    private func regularity(_ vertical: [Float], step: Double) -> (step: Double, stride: Double)? {
        let longest = Int(2 * step * 1.1) + 2
        guard vertical.count > 2 * longest else { return nil }
        let correlation = autocorrelation.unbiased(vertical, maximumLag: longest)
        func peak(_ lag: Double) -> Double {
            correlation[Int(lag * 0.92)...min(longest, Int(lag * 1.08) + 1)].max() ?? 0
        }
        return (peak(step), peak(2 * step))
    }

    /// Power of 8 to 20 Hz beyond what a half-sine step of this duty has there, g^2 (methods.md 3.8).
    private func impactPower(_ vertical: [Float], _ rhythm: Rhythm, duty: Double) -> Double? {
        guard rate.hertz >= VerticalChannels.lowestImpactRate else { return nil }
        welch.reset()
        welch.add(vertical)
        guard let spectrum = welch.spectrum() else { return nil }
        let band = WindowMeasurer.impactBand
        let smooth = HalfSineStance.power(
            stepFrequency: rhythm.stepFrequency, duty: duty, upTo: band.upperBound + 2
        ) {
            HannLine.share(of: $0, in: band, seconds: WindowMeasurer.impactSeconds)
        }
        return spectrum.power(in: band.lowerBound..<band.upperBound) - smooth
    }
}
