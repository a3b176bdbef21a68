// Gathers, over the used windows, what the charts of a report show; its size does not grow with the run.

internal import GaitModel
internal import SignalCore

struct PictureLog {
    private let isLeg: Bool
    private var a: LandingMean
    private var b: LandingMean
    private var marks = MarkLog()
    private var spectrum: SpectrumMean
    private var excerpts = ExcerptKeeper()

    init(rate: SampleRate, placement: SensorPlacement) {
        isLeg = placement.isLeg
        a = LandingMean(isLeg: isLeg)
        b = a
        spectrum = SpectrumMean(rate: rate)
    }

    /// Quantities whose paired differences are drawn.
    static let drawn: Set<StepQuantity> = [.velocitySwing, .loadPeak]

    /// - Parameter ends: the strides that the evidence names so far.
    mutating func add(_ window: GaitWindow, ends: [StrideExtremes]) {
        guard let trace = window.trace else { return }
        spectrum.add(trace)
        for step in window.steps {
            if let value = isLeg ? step.landing?.axial : StepQuantity.loadPeak.value(step) {
                marks.add(step, value)
            }
            switch step.foot {
            case .a: a.add(trace, landingAt: step.start)
            case .b: b.add(trace, landingAt: step.start)
            case nil: break
            }
        }
        guard !isLeg else { return }
        excerpts.update(window, trace, wanted: ends.reduce(into: []) { $0.formUnion($1.strides) })
    }

    /// - Parameter run: says in what the differences are measured.
    func picture(_ run: RunStatistics) -> RunPicture {
        RunPicture(
            landings: [a.landing(.a), b.landing(.b)].compactMap { $0 },
            marks: marks.marks(isLeg ? .impactPeakAxial : .loadPeak),
            differences: SideDifference.all.compactMap { $0.histogram(run) }, spectrum: spectrum.spectrum,
            excerpts: excerpts.all)
    }
}
