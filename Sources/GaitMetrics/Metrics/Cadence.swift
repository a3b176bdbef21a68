// Cadence: steps per minute.

internal import GaitModel
internal import SignalCore

struct Cadence: GaitMetric {
    /// Shorter runs are counted from contact to contact, longer ones read from the spectrum, s.
    static let shortRun = 20.0
    /// Uncertainty of one contact start within a recording, s (attainable.md 4: 3 to 5 ms).
    static let startUncertainty = 0.005
    /// SD of one 8 s piece against the truth, steps/min (attainable.md 1).
    static let pieceUncertainty = 0.3

    let documentation = MetricDocumentation(
        id: .cadence, title: "Cadence", unit: "spm", decimals: 0,
        what: "How many steps you take in a minute, both feet together.",
        formula:
            "Below 20 s of running: 60 x steps / time from first to last contact. Above: median over 8 s "
            + "pieces. A comb over stride frequencies 1.08 to 2.08 Hz finds the rhythm; on the trunk a "
            + "least-squares fit of four step harmonics of vertical force refines it, elsewhere the "
            + "autocorrelation of all three axes together at two strides. n counts steps.",
        placements: "Every placement. A shin or shoe sensor counts strides and doubles them.",
        sources: [
            "comb and harmonic fit: derived by this project",
            "checked against a force plate: validation page",
            "Burns et al. 2019, J Appl Physiol 126:462 (cadence follows speed)",
        ],
        limits: "Depends on speed and leg length: no single number is right for everybody.")
    let grades = PlacementGrades.everywhere
    let minimumRate = 12.0
    let recommendedRate = 25.0

    func windowValue(_ window: GaitWindow) -> Double? { window.cadence }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        guard !run.cadences.isEmpty else { return .unavailable("no running was found") }
        let comb = Quantile.median(run.cadences.map(Double.init))
        let steps = Int((run.runningSeconds * comb / 60).rounded())
        if run.runningSeconds < Cadence.shortRun, let counted = counted(run, comb: comb, steps: steps) {
            return .value(counted)
        }
        // Mean and median of an uneven run differ: the range covers both ways of saying "your cadence".
        let mean = run.cadences.reduce(0.0) { $0 + Double($1) } / Double(run.cadences.count)
        let half = combined(
            1.96 * Cadence.pieceUncertainty / (Double(run.cadences.count) / 3).squareRoot(),
            2 * (comb - mean), 0.2)
        return .value(
            MetricEstimate.Value(
                value: comb, halfWidth: half, count: steps, needed: 60, method: "comb+fit/1", agreement: 1))
    }

    private func counted(_ run: RunStatistics, comb: Double, steps: Int) -> MetricEstimate.Value? {
        let span = run.contactSpan
        guard span.steps >= 6 else { return nil }
        let cadence = 60 * Double(span.steps) / span.seconds
        guard abs(cadence - comb) <= ContactSequence.agreement else { return nil }
        let half = 1.96 * cadence * 2.0.squareRoot() * Cadence.startUncertainty / span.seconds
        return MetricEstimate.Value(
            value: cadence, halfWidth: combined(half, 0.1), count: steps, needed: 60, method: "contacts/1",
            agreement: 1)
    }
}
