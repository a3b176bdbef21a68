// The pages of numbers that only a device reports.

public import GaitModel

public enum DevicePages {
    public static let documentation = [
        speed, stepLength, verticalRatio, stanceShare, balance, power, formPower, legStiffness, impact,
        braking,
    ]

    private static let places =
        "Files of watches, pods and phones (FIT, TCX, Apple Health); not computed from raw acceleration. n "
        + "counts rows, about one a second."
    private static let formula =
        "The device's own; its way of computing is not public. Shown is the median over the rows in which you "
        + "ran."
    private static let reportedOnly = "The device's own number: this program did not measure it."

    private static func page(
        _ id: MetricID, _ title: String, _ unit: String, _ decimals: Int, _ what: String,
        formula: String = formula, sources: [String] = ["the device's maker"], limits: String = reportedOnly
    ) -> MetricDocumentation {
        MetricDocumentation(
            id: id, title: title, unit: unit, decimals: decimals, what: what, formula: formula,
            placements: places, sources: sources, limits: limits)
    }

    static let speed = page(
        .speed, "Speed", "m/s", 2, "How fast you ran, as the device says.",
        formula:
            "The device's speed, or its distance over about 10 s where it wrote no speed. Median over the "
            + "rows in which you ran.")
    static let stepLength = page(
        .stepLength, "Step length", "m", 2, "How far it is from one foot's landing to the other's.",
        formula: "The device's own, or speed / (cadence / 60) where it wrote none. Median over the rows in "
            + "which you ran.",
        sources: ["Validation of the Garmin Fenix 3 HR 2020, J Meas Phys Behav 3(4) (error)"])
    static let verticalRatio = page(
        .verticalRatio, "Bounce over step length", "%", 1,
        "How much you go up and down for each step's length.",
        sources: ["Garmin running dynamics (manual)"])
    static let stanceShare = page(
        .stanceShare, "Contact share", "%", 1,
        "How much of the time from one landing to the next of the same foot that foot is on the ground.",
        sources: ["Garmin running dynamics (manual)"])
    static let balance = page(
        .contactBalance, "Contact balance, left", "%", 1,
        "The left foot's share of the contact time of both feet, as the device says. 50 is even.",
        sources: ["Garmin running dynamics (manual)"],
        limits: "It is about time on the ground, not about how hard a side lands, so it leads to no finding. "
            + "A crooked strap or a sloping road moves it.")
    static let power = page(.power, "Power", "W", 0, "The device's estimate of the work of running.")
    static let formPower = page(
        .formPower, "Form power", "W", 0, "The part of the power that goes into moving up and down.")
    static let legStiffness = page(
        .legStiffness, "Leg stiffness", "kN/m", 1, "How springy the leg is in the device's model.")
    static let impact = page(
        .deviceImpact, "Impact (device)", "g", 1, "The jolt of landing on the device's own scale.",
        limits: "The device's own scale: it cannot be compared with impact that this program measures.")
    static let braking = page(
        .deviceBraking, "Braking (device)", "g", 1,
        "The jolt against the running direction, on the device's own "
            + "scale.",
        limits: "The device's own scale: it cannot be compared with anything this program measures.")
}
