// The quantities whose truth a table may know, and what the program has to answer for them.

public struct ValidatedQuantity: Sendable, Hashable {
    /// The program's metric id where there is one.
    public let id: String
    /// Column of the truth table, or the file that holds the truth.
    public let truthColumn: String
    /// Short, for a table: "Contact time".
    public let title: String
    public let unit: String
    /// Decimals of errors as people get to see them.
    public let decimals: Int
    /// The sign says which foot; 100 (A - B) / mean.
    public let isSideDifference: Bool

    init(
        _ id: String, truth: String, title: String, unit: String, decimals: Int,
        isSideDifference: Bool = false
    ) {
        self.id = id
        truthColumn = truth
        self.title = title
        self.unit = unit
        self.decimals = decimals
        self.isSideDifference = isSideDifference
    }

    /// The same difference without its sign, where nobody can say which foot of the truth foot A is.
    public var sizeOnly: ValidatedQuantity {
        ValidatedQuantity(
            id + ".size", truth: truthColumn, title: title.replacingLast("difference", by: "size"),
            unit: unit, decimals: decimals)
    }
}

extension ValidatedQuantity {
    public static let cadence = ValidatedQuantity(
        MetricID.cadence.rawValue, truth: "cadence_spm", title: "Cadence", unit: "spm", decimals: 2)
    public static let contactTime = ValidatedQuantity(
        MetricID.contactTime.rawValue, truth: "contact_ms", title: "Contact time", unit: "ms", decimals: 1)
    public static let flightTime = ValidatedQuantity(
        MetricID.flightTime.rawValue, truth: "flight_ms", title: "Flight time", unit: "ms", decimals: 1)
    public static let oscillation = ValidatedQuantity(
        MetricID.verticalOscillation.rawValue, truth: "vertical_oscillation_cm", title: "Bounce", unit: "cm",
        decimals: 2)
    public static let contactDifference = ValidatedQuantity(
        MetricID.contactAsymmetry.rawValue, truth: "contact_asymmetry_pct", title: "Contact difference",
        unit: "%", decimals: 1, isSideDifference: true)
    public static let loadDifference = ValidatedQuantity(
        MetricID.loadAsymmetry.rawValue, truth: "impact_peak_asymmetry_pct", title: "Load difference",
        unit: "%", decimals: 1, isSideDifference: true)
    public static let peakDifference = ValidatedQuantity(
        MetricID.peakAsymmetry.rawValue, truth: "impact_peak_asymmetry_pct", title: "Peak difference",
        unit: "%", decimals: 1, isSideDifference: true)
    /// Of the longest walking segments; only where the recording holds walking.
    public static let walkingCadence = ValidatedQuantity(
        "walking_cadence_spm", truth: "cadence_spm", title: "Walking", unit: "spm", decimals: 2)
    /// Of 20 s windows along the run, from `truth_windows.csv`.
    public static let windowCadence = ValidatedQuantity(
        "window_cadence_spm", truth: "truth_windows.csv", title: "Cadence, 20 s", unit: "spm", decimals: 2)

    /// What running is compared in, straight from the metric of the same id.
    public static let ofRunning = [
        cadence, contactTime, flightTime, oscillation, contactDifference, loadDifference, peakDifference,
    ]
}

extension String {
    fileprivate func replacingLast(_ word: String, by other: String) -> String {
        hasSuffix(word) ? dropLast(word.count) + other : self
    }
}
