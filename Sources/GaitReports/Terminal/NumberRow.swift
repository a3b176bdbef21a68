// Which numbers the summary shows, in which order and with how many decimals (look/README).

internal import GaitModel

struct NumberRow {
    let label: String
    let id: MetricID
    let decimals: Int
    /// Signed side difference: shown as a size, with a gauge.
    var isSideDifference = false

    static let all = [
        NumberRow(label: "Cadence", id: .cadence, decimals: 0),
        NumberRow(label: "Bounce", id: .verticalOscillation, decimals: 1),
        NumberRow(label: "Contact time", id: .contactTime, decimals: 0),
        NumberRow(label: "Flight", id: .flightTime, decimals: 0),
        NumberRow(label: "Landing load", id: .loadPeak, decimals: 2),
        NumberRow(label: "Impact (power)", id: .impactPower, decimals: 2),
        NumberRow(label: "Side difference", id: .loadAsymmetry, decimals: 0, isSideDifference: true),
        NumberRow(label: "Rhythm", id: .strideTimeVariation, decimals: 1),
        // Sensors on the legs only; a trunk's table has no such rows.
        NumberRow(label: "Landing peak", id: .impactPeakResultant, decimals: 1),
        NumberRow(label: "Left - right", id: .landingResultantAsymmetry, decimals: 0),
        NumberRow(label: "Attenuation", id: .shockAttenuation, decimals: 1),
    ]

    func value(_ measurement: Measurement) -> String {
        NumberText.fixed(isSideDifference ? abs(measurement.value) : measurement.value, shown(measurement))
    }

    func likely(_ measurement: Measurement) -> String {
        let range = measurement.range
        if isSideDifference { return Magnitude(range).text(decimals) }
        let decimals = shown(measurement)
        return NumberText.fixed(range.low, decimals) + " to " + NumberText.fixed(range.high, decimals)
    }

    /// One decimal more where the range would otherwise end where it begins.
    func shown(_ measurement: Measurement) -> Int {
        let (low, high) = (measurement.range.low, measurement.range.high)
        guard !isSideDifference, low < high else { return decimals }
        return NumberText.fixed(low, decimals) == NumberText.fixed(high, decimals) ? decimals + 1 : decimals
    }
}

/// The word after a number, with its tone.
struct NumberWord {
    let text: String
    let tone: Tone

    /// What a finding says of this metric comes first, then how far the number may be trusted.
    init(_ id: MetricID, _ measurement: Measurement, findings: [Finding]) {
        let judging = findings.filter { $0.judges(id) }.max { $0.level < $1.level }
        switch (judging?.level, measurement.grade) {
        case (.act, _): (text, tone) = ("work on", .attention)
        case (.watch, _): (text, tone) = ("keep an eye on", .attention)
        case (.info, _): (text, tone) = ("worth a look", .plain)
        case (_, .c): (text, tone) = ("own trend only", .quiet)
        case _ where measurement.confidence.word == "low": (text, tone) = ("low confidence", .quiet)
        case (.ok, _): (text, tone) = ("as expected", .good)
        case (nil, _): (text, tone) = ("", .plain)
        }
    }
}

extension Finding {
    /// The finding compared this metric with something, rather than only showing it.
    func judges(_ id: MetricID) -> Bool {
        evidence.contains { $0.metric == id.rawValue && $0.threshold != nil }
    }
}
