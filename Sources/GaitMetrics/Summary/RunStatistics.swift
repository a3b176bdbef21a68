// Everything accumulated over the used running of a recording: what metrics are assessed from.

internal import GaitModel
internal import SignalCore

struct RunStatistics {
    let rate: SampleRate
    let gravity: GravityMode
    var placement = PlacementUse(placement: .unknown, source: .none, confidence: 0)

    /// Cadence of all 8 s pieces of running, used or not, steps/min.
    private(set) var cadences: [Float] = []
    /// One per used window.
    private(set) var windowCadence = RunningStatistics()
    private(set) var series: [MetricID: MetricSeries] = [:]
    private(set) var sides: [StepQuantity: SideComparison] = [:]
    private(set) var combShare = RunningStatistics()
    private(set) var meanMagnitude = RunningStatistics()
    private(set) var contactSpread = RunningStatistics()
    /// Part of contact time that comes from taking the trunk's own movement out, s.
    private(set) var contactGainShift = RunningStatistics()
    /// First to last contact and the steps between, over uninterrupted runs of contacts.
    private(set) var contactSpan: (seconds: Double, steps: Int) = (0, 0)
    /// Step time, ms, and bounce, cm, of single strides: what shows a slow cadence or a high bounce.
    private(set) var stepTimes = StrideExtremes()
    private(set) var bounces = StrideExtremes()
    /// How much stride times vary, with what reading adds.
    private(set) var strideRhythm = StrideRhythm()
    private(set) var stepsFound = 0
    private(set) var stepsUsed = 0
    /// Steps that reached each candidate full scale, and the largest reading so far.
    private(set) var stepsAtScale = [Int](repeating: 0, count: FullScale.places)
    private(set) var usedSeconds = 0.0
    private(set) var runningSeconds = 0.0
    /// Nil unless a picture of the run was asked for.
    private(set) var picture: PictureLog?
    /// Full scale the sensor ran into, set when the whole file is known.
    var clipLevel: Float?
    /// Metres per second, when the user said it.
    var speed: Double?
    /// What a leg sensor read in standing, g; nil without rest.
    var standing: Double?

    init(rate: SampleRate, gravity: GravityMode, picture: PictureLog? = nil) {
        self.rate = rate
        self.gravity = gravity
        self.picture = picture
    }

    /// A stride this near to its window's rhythm is a stride [X].
    static let likeTheWindow = 0.15

    var strides: Int { placement.placement.isLeg ? stepsUsed : stepsUsed / 2 }

    /// Share of steps that reached the sensor's full scale, 0 to 1.
    var clippedShare: Double {
        guard let level = clipLevel, stepsFound > 0 else { return 0 }
        return Double(stepsAtScale[FullScale.place(of: level)]) / Double(stepsFound)
    }

    func comparison(_ quantity: StepQuantity) -> SideComparison { sides[quantity] ?? SideComparison() }

    func series(_ id: MetricID) -> MetricSeries { series[id] ?? MetricSeries() }

    mutating func add(_ window: GaitWindow) {
        runningSeconds += window.duration
        cadences += window.cadences.map(Float.init)
        combShare.add(window.combShare)
        stepsFound += window.steps.count
        countRangeMarks(window)
        guard window.rejection == nil else { return }
        usedSeconds += window.duration
        windowCadence.add(window.cadence)
        if let magnitude = window.up.meanMagnitude { meanMagnitude.add(magnitude) }
        if let contact = window.contact {
            contactSpread.add(contact.spread * window.stepTime)
            contactGainShift.add(contact.gainShift * window.stepTime)
        }
        for metric in MetricCatalog.all {
            series[metric.documentation.id, default: MetricSeries()].add(metric.windowValue(window))
        }
        addSteps(window)
        guard picture != nil else { return }
        let ends = [stepTimes, bounces] + PictureLog.drawn.map { comparison($0).extremes }
        picture?.add(window, ends: ends)
    }

    private mutating func addSteps(_ window: GaitWindow) {
        stepsUsed += window.steps.count
        let intervals = window.steps.compactMap(\.stepTime)
        contactSpan = (contactSpan.seconds + intervals.reduce(0, +), contactSpan.steps + intervals.count)
        addExtremes(window)
        strideRhythm.add(window)
        // One leg's stride is two steps of the body.
        let strides = window.steps.compactMap { $0.landing?.strideTime }
        contactSpan = (contactSpan.seconds + strides.reduce(0, +), contactSpan.steps + 2 * strides.count)
        for quantity in StepQuantity.allCases {
            let isCounted = picture != nil && PictureLog.drawn.contains(quantity)
            sides[quantity, default: SideComparison(isCounted: isCounted)].add(window.steps, quantity)
        }
    }

    /// Whole strides near the window's own; what lies further off is a missed contact, not evidence.
    private mutating func addExtremes(_ window: GaitWindow) {
        for (first, second) in zip(window.steps, window.steps.dropFirst()) where first.stride == second.stride
        {
            guard let one = first.stepTime, let two = second.stepTime else { continue }
            let stepTime = (one + two) / 2
            guard abs(stepTime / window.stepTime - 1) < RunStatistics.likeTheWindow else { continue }
            stepTimes.add(StrideSample(stride: first.stride, start: first.start, value: 1000 * stepTime))
            guard let up = first.oscillation, let down = second.oscillation else { continue }
            bounces.add(StrideSample(stride: first.stride, start: first.start, value: (up + down) / 2))
        }
    }

    private mutating func countRangeMarks(_ window: GaitWindow) {
        guard !window.rangeMarks.isEmpty else { return }
        for step in window.steps {
            let first = Int((step.start - 0.020) * rate.hertz)
            let last = Int((step.start + 0.120) * rate.hertz)
            let bits = window.rangeMarks.reduce(UInt16(0)) {
                (first...last).contains($1.index) ? $0 | $1.candidates : $0
            }
            for place in stepsAtScale.indices where bits >> place & 1 == 1 { stepsAtScale[place] += 1 }
        }
    }
}
