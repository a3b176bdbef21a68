// How the pelvis turns and drops, from a gyroscope on the low back or waist (methods.md 3.12).

internal import GaitModel

/// An angle of the average stride, or a difference of such angles.
struct PelvisAngle: GaitMetric {
    let documentation: MetricDocumentation
    let grades: [SensorPlacement: Grade] = [.sacrum: .b, .waist: .b]
    let minimumRate = 50.0
    let recommendedRate = 100.0
    /// What it can be at all, degrees.
    let limits: ClosedRange<Double>
    /// Why there is none.
    let missing: String
    let angle: @Sendable (PelvisReading) -> Double?

    /// Half width of what a belt sensor's angle is worth, degrees (methods.md 3.12).
    static let angleDoubt = 2.5

    func windowValue(_ window: GaitWindow) -> Double? { window.pelvis.flatMap(angle) }

    func estimate(_ run: RunStatistics) -> MetricEstimate {
        let series = run.series(documentation.id)
        guard let value = series.median else { return .unavailable(missing) }
        return .value(
            MetricEstimate.Value(
                value: value, halfWidth: combined(Self.angleDoubt, series.halfWidth ?? 0.5),
                count: max(2, run.strides), needed: 30, method: "angle-cycle/1", agreement: 0.95,
                limits: limits))
    }

    static let all = [rotation, obliquity, tilt, drop, dropDifference]

    private init(
        _ id: MetricID, _ title: String, what: String, formula: String, limits: String, source: String? = nil,
        within: ClosedRange<Double>, missing: String, angle: @escaping @Sendable (PelvisReading) -> Double?
    ) {
        documentation = MetricDocumentation(
            id: id, title: title, unit: "deg", decimals: 1, what: what, formula: formula,
            placements: "Low back or waist with a gyroscope.",
            sources: [source, "Perpiñá-Martínez et al. 2023 (usual pelvis motion in running)"].compactMap {
                $0
            },
            limits:
                "Angles from a belt sensor are rough, about 2.5 degrees either way: the belt moves on the skin."
                + limits)
        self.limits = within
        self.missing = missing
        self.angle = angle
    }
}

/// Range of motion about one axis.
extension PelvisAngle {
    private static func range(
        _ id: MetricID, _ title: String, axis: String, what: String, limits: String = "",
        angle: @escaping @Sendable (PelvisReading) -> Double?
    ) -> PelvisAngle {
        PelvisAngle(
            id, title, what: what,
            formula:
                "largest minus smallest angle of the average stride; the angle is the rate of turning about the "
                + "axis, each stride harmonic up to 10 Hz divided by i 2 pi f. n counts strides. Axis: \(axis).",
            limits: limits, within: 0...180,
            missing: "there is no gyroscope with steady running in this file", angle: angle)
    }

    static let rotation = range(
        .pelvicRotation, "Pelvis rotation", axis: "up",
        what: "How far the pelvis turns left and right in a stride, seen from above.",
        limits: " It grows with speed."
    ) { $0.rotation }

    static let obliquity = range(
        .pelvicObliquity, "Pelvis side tilt", axis: "forward",
        what: "How far one side of the pelvis rises above the other and back in a stride."
    ) { $0.obliquity }

    static let tilt = range(
        .pelvicTilt, "Pelvis forward tilt", axis: "sideways",
        what: "How far the pelvis rocks forward and back in a stride."
    ) { $0.tilt }
}

/// How far the side of the swinging leg sinks.
extension PelvisAngle {
    private static func drop(
        _ id: MetricID, _ title: String, what: String, formula: String, limits: String,
        angle: @escaping @Sendable (_ a: Double, _ b: Double) -> Double
    ) -> PelvisAngle {
        PelvisAngle(
            id, title, what: what, formula: formula, limits: limits,
            source: "Bramah et al. 2018, Am J Sports Med 46:3023 (what it is)", within: -90...90,
            missing: "it needs a gyroscope, and sideways force that clearly changes from foot to foot"
        ) { reading in reading.drops.map { angle($0.a, $0.b) } }
    }

    static let drop = drop(
        .pelvicDrop, "Hip drop",
        what: "How far the side of the swinging leg sinks from landing to mid-stance, mean of both sides.",
        formula:
            "change of the angle about the forward axis from contact to half of contact time, in the average stride "
            + "that begins with that foot; sign by sideways force. n counts strides.",
        limits: " Its sign is right in about 8 of 10 people."
    ) { ($0 + $1) / 2 }

    static let dropDifference = drop(
        .pelvicDropDifference, "Hip drop difference",
        what: "How much further the pelvis drops while you stand on foot A than on foot B.",
        formula: "drop on foot A - drop on foot B; see pelvis.drop_deg. n counts strides.",
        limits:
            " Its size does not depend on knowing left from right, its sign does; that is right in about 8 of 10 "
            + "people."
    ) { $0 - $1 }
}
