// The pages of what only two sensors on one runner can show.

public import GaitModel

public enum PairMetrics {
    public static let documentation = [landingResultant, landingAxial, attenuation]

    private static let places =
        "A sensor on each shin or each shoe: evenstride analyze --left FILE --right FILE."
    private static let sources = [
        "Robinson et al. 1987, J Manip Physiol Ther (the index)",
        "Girard et al. 2019, Front Sports Act Living 1:36 (healthy levels)",
    ]
    private static let limits =
        "Strap, place and sensor may differ by 8 points between the legs, by 4 when a second run with the "
        + "sensors swapped agrees. Acceleration, not force."

    static let landingResultant = MetricDocumentation(
        id: .landingResultantAsymmetry, title: "Landing difference", unit: "%", decimals: 0,
        what: "How much higher the left leg's landing peaks are than the right's. Positive: left more.",
        formula:
            "100 x (left - right) / mean of the landing peaks of the whole force vector; neighbouring landings "
            + "paired when the clocks are shared. n counts pairs.",
        placements: places, sources: sources, limits: limits)

    static let landingAxial = MetricDocumentation(
        id: .landingAxialAsymmetry, title: "Landing difference along the shin", unit: "%", decimals: 0,
        what: "The same along the shin or through the shoe. Positive: left more.",
        formula:
            "100 x (left - right) / mean of the landing peaks along the axis that is vertical in standing; "
            + "neighbouring landings paired when the clocks are shared. n counts pairs.",
        placements: places, sources: sources, limits: limits)

    static let attenuation = MetricDocumentation(
        id: .shockAttenuation, title: "Shock attenuation", unit: "dB", decimals: 1,
        what: "How much of a landing's quick shaking is lost between shin and trunk. Negative: weakened.",
        formula:
            "mean over 10 to 20 Hz of 10 log10 (power at the trunk / power at the shin) from 120 ms before to 250 "
            + "ms after the shin's contacts, trend removed, tapered by a squared Hann window, at least 20 of "
            + "them. n counts stances.",
        placements: "A shin and the low back, waist or chest: evenstride analyze --trunk FILE --tibia FILE.",
        sources: [
            "Shorten and Winslow 1992, Int J Sport Biomech 8:288",
            "Mercer et al. 2002, Eur J Appl Physiol 87:403 (it follows stride length)",
        ],
        limits:
            "It rises with the shock that comes in, so look at the landing peak beside it. More is not better."
    )
}
