// Names of the metrics: the id is the path under `metrics` in the JSON, and carries the unit.

public struct MetricID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }
    public init(_ rawValue: String) { self.rawValue = rawValue }

    public var description: String { rawValue }
}

/// The ids that more than one room speaks of.
extension MetricID {
    public static let cadence = MetricID("cadence_spm")
    public static let verticalOscillation = MetricID("vertical_oscillation_cm")
    public static let contactTime = MetricID("contact_time_ms")
    public static let flightTime = MetricID("flight_time_ms")
    public static let stepDuty = MetricID("duty_step")
    public static let loadPeak = MetricID("load_peak_g")
    public static let impactPeak = MetricID("impact_peak_g")
    public static let impactPower = MetricID("impact_power_g")
    public static let impactPeakAxial = MetricID("impact_peak_axial_g")
    public static let impactPeakResultant = MetricID("impact_peak_resultant_g")
    public static let loadingRateProxy = MetricID("loading_rate_proxy_g_per_s")
    public static let strideTimeVariation = MetricID("stride_time_cv_pct")
    public static let stepRegularity = MetricID("step_regularity")
    public static let strideRegularity = MetricID("stride_regularity")
    public static let improvedHarmonicRatio = MetricID("improved_harmonic_ratio_pct")
    public static let stepTimeVariation = MetricID("step_time_cv_pct")
    public static let loadAsymmetry = MetricID("asymmetry.load_pct")
    public static let peakAsymmetry = MetricID("asymmetry.peak_pct")
    public static let impulseAsymmetry = MetricID("asymmetry.impulse_pct")
    public static let stepTimeAsymmetry = MetricID("asymmetry.step_time_pct")
    public static let contactAsymmetry = MetricID("asymmetry.contact_pct")
    public static let landingAxialAsymmetry = MetricID("asymmetry.landing_axial_pct")
    public static let landingResultantAsymmetry = MetricID("asymmetry.landing_resultant_pct")
    public static let verticalRatio = MetricID("vertical_ratio_pct")
    public static let stepLength = MetricID("step_length_m")
    public static let stanceShare = MetricID("stance_share_pct")
    public static let contactBalance = MetricID("contact_balance_left_pct")
    public static let speed = MetricID("speed_mps")
    public static let power = MetricID("power_w")
    public static let formPower = MetricID("form_power_w")
    public static let legStiffness = MetricID("leg_stiffness_kn_per_m")
    public static let deviceImpact = MetricID("device_impact_g")
    public static let deviceBraking = MetricID("device_braking_g")
    public static let shockAttenuation = MetricID("shock_attenuation_db")
    public static let impactAsymmetry = MetricID("asymmetry.impact_pct")
    public static let impactDose = MetricID("impact_dose_g_per_km")
    public static let sidewaysRatio = MetricID("sideways_ratio")
    public static let foreAftRegularity = MetricID("fore_aft_step_regularity")
    public static let pelvicRotation = MetricID("pelvis.rotation_deg")
    public static let pelvicObliquity = MetricID("pelvis.obliquity_deg")
    public static let pelvicTilt = MetricID("pelvis.tilt_deg")
    public static let pelvicDrop = MetricID("pelvis.drop_deg")
    public static let pelvicDropDifference = MetricID("asymmetry.pelvic_drop_deg")
}

/// A metric's page in fixed form; help, `explain` and documentation are made from it.
public struct MetricDocumentation: Sendable {
    public let id: MetricID
    /// Plain name for people: "Bounce".
    public let title: String
    /// Unit as printed: "cm", "spm", "%", or empty.
    public let unit: String
    /// Decimals people get to see.
    public let decimals: Int
    /// What it is, one or two plain sentences.
    public let what: String
    public let formula: String
    /// Where the sensor may sit, and what a single number counts (`count`).
    public let placements: String
    public let sources: [String]
    public let limits: String

    public init(
        id: MetricID, title: String, unit: String, decimals: Int, what: String, formula: String,
        placements: String, sources: [String], limits: String
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.what = what
        self.formula = formula
        self.placements = placements
        self.sources = sources
        self.limits = limits
    }
}

/// Every metric's answer for a run, in catalog order.
public struct MetricTable: Sendable {
    public struct Row: Sendable {
        public let documentation: MetricDocumentation
        public let assessment: Assessment

        public init(documentation: MetricDocumentation, assessment: Assessment) {
            self.documentation = documentation
            self.assessment = assessment
        }
    }

    public let rows: [Row]

    public init(rows: [Row]) { self.rows = rows }

    public subscript(id: MetricID) -> Assessment {
        rows.first { $0.documentation.id == id }?.assessment
            ?? .notAssessable("this version does not compute \(id)")
    }
}
