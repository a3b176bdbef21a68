// How the pelvis turns and drops, from a gyroscope on the low back or waist (methods.md 3.12).

internal import GaitModel

/// What they share.
enum PelvisSupport {
    static let grades: [SensorPlacement: Grade] = [.sacrum: .b, .waist: .b]
    static let placements = "Low back or waist with a gyroscope."
    static let source = "Perpiñá-Martínez et al. 2023 (usual pelvis motion in running)"
    static let limits =
        "Angles from a belt sensor are rough, about 2.5 degrees either way: the belt moves on the skin."
    static let minimumRate = 50.0
    static let recommendedRate = 100.0
    /// Half width of what a belt sensor's angle is worth, degrees (methods.md 3.12).
    static let angleDoubt = 2.5

    static func value(
        _ run: RunStatistics, _ id: MetricID, missing: String, limits: ClosedRange<Double>
    ) -> MetricEstimate {
        let series = run.series(id)
        guard let value = series.median else { return .unavailable(missing) }
        return .value(
            MetricEstimate.Value(
                value: value, halfWidth: combined(angleDoubt, series.halfWidth ?? 0.5),
                count: max(2, run.strides), needed: 30, method: "angle-cycle/1", agreement: 0.95,
                limits: limits))
    }
}

/// Range of motion of the average stride about one axis.
struct PelvicRange: GaitMetric {
    let documentation: MetricDocumentation
    let angle: @Sendable (PelvisReading) -> Double?
    let grades = PelvisSupport.grades
    let minimumRate = PelvisSupport.minimumRate
    let recommendedRate = PelvisSupport.recommendedRate

    func windowValue(_ window: GaitWindow) -> Double? { window.pelvis.flatMap(angle) }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        PelvisSupport.value(
            run, documentation.id, missing: "there is no gyroscope with steady running in this file",
            limits: 0...180)
    }

    private static let formula =
        "largest minus smallest angle of the average stride; the angle is the rate of turning about the axis, each "
        + "stride harmonic up to 10 Hz divided by i 2 pi f. n counts strides."

    static let rotation = PelvicRange(
        documentation: MetricDocumentation(
            id: .pelvicRotation, title: "Pelvis rotation", unit: "deg", decimals: 1,
            what: "How far the pelvis turns left and right in a stride, seen from above.",
            formula: formula + " Axis: up.", placements: PelvisSupport.placements,
            sources: [PelvisSupport.source], limits: PelvisSupport.limits + " It grows with speed."),
        angle: { $0.rotation })

    static let obliquity = PelvicRange(
        documentation: MetricDocumentation(
            id: .pelvicObliquity, title: "Pelvis side tilt", unit: "deg", decimals: 1,
            what: "How far one side of the pelvis rises above the other and back in a stride.",
            formula: formula + " Axis: forward.", placements: PelvisSupport.placements,
            sources: [PelvisSupport.source], limits: PelvisSupport.limits),
        angle: { $0.obliquity })

    static let tilt = PelvicRange(
        documentation: MetricDocumentation(
            id: .pelvicTilt, title: "Pelvis forward tilt", unit: "deg", decimals: 1,
            what: "How far the pelvis rocks forward and back in a stride.",
            formula: formula + " Axis: sideways.", placements: PelvisSupport.placements,
            sources: [PelvisSupport.source], limits: PelvisSupport.limits),
        angle: { $0.tilt })
}

struct PelvicDrop: GaitMetric {
    let documentation = MetricDocumentation(
        id: .pelvicDrop, title: "Hip drop", unit: "deg", decimals: 1,
        what: "How far the side of the swinging leg sinks from landing to mid-stance, mean of both sides.",
        formula:
            "change of the angle about the forward axis from contact to half of contact time, in the average stride "
            + "that begins with that foot; sign by sideways force. n counts strides.",
        placements: PelvisSupport.placements,
        sources: ["Bramah et al. 2018, Am J Sports Med 46:3023 (what it is)", PelvisSupport.source],
        limits: PelvisSupport.limits + " Its sign is right in about 8 of 10 people.")
    let grades = PelvisSupport.grades
    let minimumRate = PelvisSupport.minimumRate
    let recommendedRate = PelvisSupport.recommendedRate

    func windowValue(_ window: GaitWindow) -> Double? { window.pelvis?.drops.map { ($0.a + $0.b) / 2 } }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        PelvisSupport.value(
            run, .pelvicDrop, missing: PelvicDropDifference.missing, limits: -90...90)
    }
}

struct PelvicDropDifference: GaitMetric {
    static let missing =
        "it needs a gyroscope, and sideways force that clearly changes from foot to foot"

    let documentation = MetricDocumentation(
        id: .pelvicDropDifference, title: "Hip drop difference", unit: "deg", decimals: 1,
        what: "How much further the pelvis drops while you stand on foot A than on foot B.",
        formula: "drop on foot A - drop on foot B; see pelvis.drop_deg. n counts strides.",
        placements: PelvisSupport.placements,
        sources: ["Bramah et al. 2018, Am J Sports Med 46:3023 (what it is)", PelvisSupport.source],
        limits: PelvisSupport.limits
            + " Its size does not depend on knowing left from right, its sign does; that is right in about 8 of 10 "
            + "people.")
    let grades = PelvisSupport.grades
    let minimumRate = PelvisSupport.minimumRate
    let recommendedRate = PelvisSupport.recommendedRate

    func windowValue(_ window: GaitWindow) -> Double? { window.pelvis?.drops.map { $0.a - $0.b } }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        PelvisSupport.value(run, .pelvicDropDifference, missing: Self.missing, limits: -90...90)
    }
}
