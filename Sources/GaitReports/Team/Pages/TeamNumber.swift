// The five numbers of the overview: which measure of a run each is, and how it stands in a cell with its range.

internal import GaitModel

struct TeamNumber {
    let head: String
    let unit: String
    /// What it is, for the heading and for "How to read this page".
    let meaning: String
    /// The first one that a run has.
    let metrics: [MetricID]

    static let all = [
        TeamNumber(
            head: "Cadence", unit: "spm", meaning: "Steps a minute, both feet counted.", metrics: [.cadence]),
        TeamNumber(
            head: "Bounce", unit: "cm",
            meaning: "How far the body goes up and down in a step.", metrics: [.verticalOscillation]),
        TeamNumber(
            head: "Contact", unit: "ms",
            meaning: "How long a foot is on the ground, in thousandths of a second.",
            metrics: [.contactTime]),
        TeamNumber(
            head: "Impact", unit: "g",
            meaning:
                "How hard a landing reaches the sensor. It depends on where the sensor sits: compare people only with "
                + "the same position.",
            metrics: [.impactPeak, .impactPeakResultant, .deviceImpact]),
        TeamNumber(
            head: "Side diff.", unit: "%",
            meaning:
                "How much more the harder side carries, and which it is: A or B while nobody has said which foot is "
                + "which, else left or right. \u{201C}At most\u{201D}: the sides cannot be told apart.",
            metrics: [.loadAsymmetry, .landingResultantAsymmetry]),
    ]

    func number(_ run: RunSummary) -> RunNumber? { metrics.lazy.compactMap { run[$0] }.first }

    /// Sortable by `data-v`.
    func cell(_ run: RunSummary) -> HTML {
        guard let number = number(run) else {
            return HTML("td", ["class": "r", "data-v": ""]) {
                HTML("span", ["class": "src"]) { "not assessed" }
            }
        }
        let shown = ShownNumber(number, run.feet)
        return HTML("td", ["class": "r", "data-v": JSONNumber.text(Rounding.decimals(shown.sort, 3))]) {
            shown.value
            HTML("span", ["class": "src"]) { shown.range }
        }
    }
}

/// A number of a run in words: of a side difference the size with its side, where a side can be told.
struct ShownNumber {
    let value: String
    let range: String
    /// What it is sorted by.
    let sort: Double

    init(_ number: RunNumber, _ feet: RunSummary.Feet) {
        guard number.metric.isSideDifference else {
            // Values of a column keep their decimals; a range that would end where it begins gets one more.
            value = Typography.number(number.value, number.decimals)
            range = Typography.range(
                number.range.low, number.range.high, HistoryWords.finer(number.range, number.decimals))
            sort = number.value
            return
        }
        let magnitude = Magnitude(number.range)
        let size = Typography.number(abs(number.value), number.decimals)
        sort = abs(number.value)
        if magnitude.reachesZero {
            value = size
            range = magnitude.text(number.decimals)
        } else {
            value = size + " " + ShownNumber.side(number.value, feet)
            range = Typography.range(magnitude.low, magnitude.high, number.decimals)
        }
    }

    /// In a finished run A is the left foot where feet have names; a difference is A minus B.
    static func side(_ value: Double, _ feet: RunSummary.Feet) -> String {
        if feet.areNamed { return value > 0 ? "left" : "right" }
        return value > 0 ? "A" : "B"
    }
}
