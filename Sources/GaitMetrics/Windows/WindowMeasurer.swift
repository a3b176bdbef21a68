// Measures one tile of running: axis, rhythm, contacts, and everything read from them.

internal import GaitModel
internal import SignalCore

/// Holds plans, filters and what has to be remembered from tile to tile. One per recording.
final class WindowMeasurer {
    private let rate: SampleRate
    private let gravity: GravityMode
    private let placement: SensorPlacement
    private let channels: VerticalChannels?
    private let contactEstimator = ContactEstimator()
    private let autocorrelation: Autocorrelation
    private var rhythmEstimator: RhythmEstimator
    private var welch: Welch
    private var feet = FootTracker()
    private let horizontal: HorizontalAxesFinder
    /// Which foot may be the left one.
    private(set) var sideVote = SideVote()
    private var lastUp: (up: UpAxis, end: Int)?
    /// Times the sensor turned on the body by more than 8 degrees.
    private(set) var slips = 0

    /// Time constant of the up axis, s, and the turn that counts as slipping (methods.md 2.4).
    static let upMemorySeconds = 20.0
    static let slipDegrees = 8.0
    /// Steps/min and g (attainable.md 5; the lower limit [X]).
    static let slowestAny = 130.0
    static let slowestClear = 122.0
    static let clearlyRunning = 0.65
    /// Real running repeats itself to 0.41 or more in the worst 14 s seen, a swimmer's wrist to 0.01 to
    /// 0.34. A stated wrist is let off: sensors clip there, and arms do as they like [X].
    static let lowestPeriodicity = 0.30
    /// Contacts and comb must agree to this, steps/min.
    static let agreement = 4.0
    static let impactBand = 8.0...20.0

    init(rate: SampleRate, gravity: GravityMode, placement: SensorPlacement) {
        self.rate = rate
        self.gravity = gravity
        self.placement = placement
        channels = placement.isLeg ? nil : VerticalChannels(rate: rate)
        let band =
            placement.isLeg
            ? RhythmEstimator.walking.lowerBound...RhythmEstimator.running.upperBound
            : RhythmEstimator.running
        rhythmEstimator = RhythmEstimator(rate: rate, band: band, isTrunk: placement.isTrunk)
        horizontal = HorizontalAxesFinder(rate: rate)
        welch = Welch(sampleRate: rate.hertz, segmentLength: max(8, rate.samples(2)), padding: 4)
        autocorrelation = Autocorrelation(maximumLength: rate.samples(24))
    }

    /// nil when there is no rhythm of running in the tile.
    func measure(_ tile: Tile, _ history: SampleHistory) -> GaitWindow? {
        let force = history.columns(tile.context)
        guard let first = provisionalUp(force),
            let rhythm = rhythmEstimator.rhythm(vertical: force.projected(on: first.direction), force: force),
            rhythm.stepFrequency * 60 >= slowest(force), isPeriodic(rhythm)
        else { return nil }
        let up = settledUp(force, rhythm: rhythm, tile: tile) ?? first
        let vertical = verticalForce(force, up)
        let step = rate.hertz / rhythm.stepFrequency
        let signals = channels?.signals(vertical)
        let contacts = signals.map { ContactDetector.contacts($0, step: step, rate: rate) } ?? []
        let agrees = agreement(contacts, rhythm, tile)
        let steps = signals.map {
            number(contacts, signals: $0, vertical: vertical, force: force, step: step, tile: tile)
        }
        if let steps { vote(steps, force: force, up: up, step: step, contacts: contacts, tile: tile) }
        let pieces = harmonicPieces(vertical, rhythm)
        let contact = gravity == .included ? medianContact(pieces) : nil
        let regularity = regularity(vertical, step: step)
        var moments = HopMoments()
        moments.add(force, 0..<force.count)
        return GaitWindow(
            start: Double(tile.range.lowerBound) * rate.period,
            end: Double(tile.range.upperBound) * rate.period,
            bout: tile.boutStart, cadences: rhythm.stepFrequencies.map { 60 * $0 }, combShare: rhythm.share,
            totalRMS: moments.totalRMS, strideShare: rhythmEstimator.strideShare(force, rhythm), up: up,
            contact: contact, oscillation: oscillation(pieces, contact, up),
            stepRegularity: regularity?.step, strideRegularity: regularity?.stride,
            improvedHarmonicRatio: MeanCycle(vertical, strides: strideStarts(contacts, step: step))?
                .improvedHarmonicRatio(rate: rate),
            impactPower: contact.flatMap { impactPower(vertical, rhythm, duty: $0.duty) },
            eventsAgree: agrees, steps: agrees ? steps ?? [] : [],
            rangeMarks: history.marks(in: tile.range), rejection: nil)
    }

    /// The slowest cadence that is still running, steps/min: 130 keeps brisk walkers out. Where the
    /// sensor moves far more than walking does (0.45 g), slow joggers are let in. A leg sensor moves
    /// that much in walking, so it does not get that far.
    private func slowest(_ force: Columns3) -> Double {
        var moments = HopMoments()
        moments.add(force, 0..<force.count)
        let isClear =
            moments.totalRMS >= WindowMeasurer.clearlyRunning && !placement.isLeg && placement != .unknown
        return isClear ? WindowMeasurer.slowestClear : WindowMeasurer.slowestAny
    }

    /// Swimming or play can be as vigorous as running, but does not repeat itself stride by stride.
    private func isPeriodic(_ rhythm: Rhythm) -> Bool {
        placement == .wrist || rhythm.periodicity >= WindowMeasurer.lowestPeriodicity
    }

    // MARK: Axis

    private func provisionalUp(_ force: Columns3) -> UpAxis? {
        if gravity == .included { return UpAxis(meanOf: force, samples: force.count) }
        // Any axis will do for the comb, which looks at all three; the longest one is a fair start.
        let moments = [force.x, force.y, force.z].map { Double($0.map { $0 * $0 }.mean) }
        var direction = SIMD3<Double>.zero
        direction[moments.indices.max { moments[$0] < moments[$1] } ?? 2] = 1
        return UpAxis(direction: direction, meanMagnitude: nil)
    }

    /// Up from whole strides, smoothed from tile to tile; starts anew after a slip.
    private func settledUp(_ force: Columns3, rhythm: Rhythm, tile: Tile) -> UpAxis? {
        let now: UpAxis?
        if gravity == .included {
            let stride = 2 * rate.hertz / rhythm.stepFrequency
            let whole = (Double(force.count) / stride).rounded(.down) * stride
            now = UpAxis(meanOf: force, samples: Int(whole.rounded()))
        } else {
            now = UpAxis(largestSwingOf: force, sampleRate: rate.hertz, stepFrequency: rhythm.stepFrequency)
        }
        guard let now else { return nil }
        let up = lastUp.map { smoothed(now, after: $0, tile: tile) } ?? now
        lastUp = (up, tile.range.upperBound)
        return up
    }

    private func smoothed(_ now: UpAxis, after last: (up: UpAxis, end: Int), tile: Tile) -> UpAxis {
        let elapsed = Double(tile.range.upperBound - last.end) * rate.period
        guard now.angle(to: last.up) <= WindowMeasurer.slipDegrees else {
            slips += 1
            return now
        }
        let weight = 1 - Trigonometry.exponential(-elapsed / WindowMeasurer.upMemorySeconds)
        return UpAxis(
            direction: last.up.direction * (1 - weight) + now.direction * weight,
            meanMagnitude: now.meanMagnitude)
    }

    /// Specific force along up; where gravity was removed it is put back, so that flight is near 0 g.
    private func verticalForce(_ force: Columns3, _ up: UpAxis) -> [Float] {
        let along = force.projected(on: up.direction)
        return gravity == .included ? along : along.map { $0 + 1 }
    }

    // MARK: Steps

    private func agreement(_ contacts: [Contact], _ rhythm: Rhythm, _ tile: Tile) -> Bool {
        let intervals = zip(contacts.dropFirst(), contacts).map { $0.start - $1.start }
        let step = rate.hertz / rhythm.stepFrequency
        let plausible = intervals.filter { $0 > 0.6 * step && $0 < 1.5 * step }
        guard plausible.count >= 4, plausible.count * 10 >= intervals.count * 7 else { return false }
        let cadence = 60 * rate.hertz * Double(plausible.count) / plausible.reduce(0, +)
        return abs(cadence - 60 * rhythm.stepFrequency) <= WindowMeasurer.agreement
    }

    private func number(
        _ contacts: [Contact], signals: VerticalChannels.Signals, vertical: [Float], force: Columns3,
        step: Double,
        tile: Tile
    ) -> [MeasuredStep] {
        let origin = Double(tile.context.lowerBound)
        let time = { (position: Double) in (origin + position) * self.rate.period }
        let stepTime = step * rate.period
        let end = Double(tile.range.upperBound) * rate.period
        let earliest = feet.lastContact.map { $0 + 0.5 * stepTime } ?? 0
        let own = contacts.indices.filter { i in
            let start = time(contacts[i].start)
            return start >= earliest && start < end && isWhole(contacts[i], count: vertical.count, step: step)
        }
        guard let leader = own.first else { return [] }
        let parities = parities(contacts, from: leader, step: step)
        let starts = contacts.indices.map { (position: contacts[$0].start, isFirst: parities[$0]) }
        let foot = feet.leadingFoot(
            start: time(contacts[leader].start), stepTime: stepTime, bout: tile.boutStart,
            signature: FootSignature(force: force, starts: starts, step: step))
        return own.map { i in
            let contact = contacts[i]
            let next = i + 1 < contacts.count ? contacts[i + 1].start - contact.start : nil
            let isWhole = next.map { $0 > 0.6 * step && $0 < 1.5 * step } ?? false
            let span = isWhole ? Int(contact.start)..<Int(contact.start + (next ?? 0)) : nil
            let own = foot.map { parities[i] ? $0 : $0.other }
            return MeasuredStep(
                contact: contact, start: time(contact.start),
                stepTime: isWhole ? next.map { $0 * rate.period } : nil,
                impulse: span.map { signals.edge[$0].reduce(0) { $0 + Double(max(0, $1)) } * rate.period },
                oscillation: span.flatMap { range(signals.displacement[$0]) }, foot: own,
                stride: feet.advance(start: time(contact.start), foot: own), samplePeriod: rate.period)
        }
    }

    /// Every step of known foot votes for its side, when the sensor sits in the middle of the body.
    private func vote(
        _ steps: [MeasuredStep], force: Columns3, up: UpAxis, step: Double, contacts: [Contact], tile: Tile
    ) {
        guard placement.isTrunk, gravity == .included,
            let axes = horizontal.axes(force, up: up, step: step, contacts: contacts),
            axes.knowsForward, axes.quality >= HorizontalAxesFinder.lowestQuality,
            let sideways = channels?.smoothed(force.projected(on: axes.left))
        else { return }
        for step in steps {
            if let foot = step.foot { sideVote.add(step.contact, foot: foot, sideways: sideways) }
        }
    }

    /// A contact cut off by the end of the bout is not a step.
    private func isWhole(_ contact: Contact, count: Int, step: Double) -> Bool {
        contact.end != nil || contact.peak + step < Double(count)
    }

    /// True for contacts of the same foot as the leader, by counting steps from one contact to the next.
    private func parities(_ contacts: [Contact], from leader: Int, step: Double) -> [Bool] {
        var parity = [Bool](repeating: true, count: contacts.count)
        for i in contacts.indices.dropFirst() {
            let steps = max(1, ((contacts[i].start - contacts[i - 1].start) / step).rounded())
            let changes = steps.truncatingRemainder(dividingBy: 2) == 1
            parity[i] = changes ? !parity[i - 1] : parity[i - 1]
        }
        return parity.map { $0 == parity[leader] }
    }

    private func range(_ part: ArraySlice<Float>) -> Double? {
        guard let low = part.min(), let high = part.max() else { return nil }
        return 100 * Double(high - low)
    }

    // MARK: Harmonics

    private struct HarmonicPiece {
        let stepTime: Double
        let harmonics: [Complex64]
        let contact: ContactEstimate?
    }

    private func harmonicPieces(_ vertical: [Float], _ rhythm: Rhythm) -> [HarmonicPiece] {
        zip(rhythm.pieces, rhythm.stepFrequencies).compactMap { piece, frequency in
            let count = min(8, Int(min(16, 0.45 * rate.hertz) / frequency))
            guard count >= 4,
                let fit = HarmonicFit.fit(
                    Array(vertical[piece]), sampleRate: rate.hertz, frequency: frequency, harmonics: count)
            else { return nil }
            return HarmonicPiece(
                stepTime: 1 / frequency, harmonics: fit.amplitudes,
                contact: contactEstimator.estimate(fit.amplitudes))
        }
    }

    private func medianContact(_ pieces: [HarmonicPiece]) -> ContactEstimate? {
        let estimates = pieces.compactMap(\.contact)
        guard !estimates.isEmpty else { return nil }
        return ContactEstimate(
            spectral: Quantile.median(estimates.map(\.spectral)),
            template: Quantile.median(estimates.map(\.template)), peak: Quantile.median(estimates.map(\.peak))
        )
    }

    private func oscillation(_ pieces: [HarmonicPiece], _ contact: ContactEstimate?, _ up: UpAxis) -> Double?
    {
        guard !pieces.isEmpty else { return nil }
        let harmonics = Quantile.median(
            pieces.map { OscillationEstimator.fromHarmonics($0.harmonics, stepTime: $0.stepTime) })
        let laws = pieces.compactMap { piece in
            piece.contact.map { HalfSineStance.oscillation(stepTime: piece.stepTime, duty: $0.duty) }
        }
        guard !laws.isEmpty else { return harmonics }
        let weight = OscillationEstimator.lawWeight(meanMagnitude: up.meanMagnitude)
        return weight * Quantile.median(laws) + (1 - weight) * harmonics
    }

    // MARK: Rhythm quality and impact

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

    /// Starts of every second contact, where two steps follow each other without a miss.
    private func strideStarts(_ contacts: [Contact], step: Double) -> [Range<Double>] {
        let parity = parities(contacts, from: 0, step: step)
        return contacts.indices.dropLast(2).compactMap { i in
            let span = contacts[i].start..<contacts[i + 2].start
            let length = span.upperBound - span.lowerBound
            return parity[i] && length > 1.6 * step && length < 2.4 * step ? span : nil
        }
    }

    private func impactPower(_ vertical: [Float], _ rhythm: Rhythm, duty: Double) -> Double? {
        guard rate.hertz >= VerticalChannels.lowestImpactRate else { return nil }
        welch.reset()
        welch.add(vertical)
        guard let spectrum = welch.spectrum() else { return nil }
        let band = WindowMeasurer.impactBand
        let smooth = HalfSineStance.power(in: band, stepFrequency: rhythm.stepFrequency, duty: duty)
        return spectrum.power(in: band.lowerBound..<band.upperBound) - smooth
    }
}
