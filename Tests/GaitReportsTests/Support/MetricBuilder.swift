// Metric tables made by hand.

import GaitModel

func documentation(_ id: MetricID, _ title: String, _ unit: String, _ decimals: Int) -> MetricDocumentation {
    MetricDocumentation(
        id: id, title: title, unit: unit, decimals: decimals, what: "What \(title) is.", formula: "a / b",
        placements: "waist; counts steps", sources: ["[1] A paper", "[2] Another"], limits: "Not on the moon."
    )
}

func measured(
    _ value: Double, _ low: Double, _ high: Double, count: Int = 1200, grade: Grade = .b,
    confidence: Double = 0.8, reasons: [String] = []
) -> Assessment {
    .measured(
        Measurement(
            value: value, range: LikelyRange(low: low, high: high), count: count, grade: grade,
            confidence: Confidence(confidence), method: "test/1", reasons: reasons))
}

struct MetricBuilder {
    var rows: [MetricTable.Row] = []

    mutating func add(
        _ id: MetricID, _ title: String, _ unit: String, _ decimals: Int, _ assessment: Assessment
    ) {
        rows.append(
            MetricTable.Row(documentation: documentation(id, title, unit, decimals), assessment: assessment))
    }

    /// A run in which side B carries more.
    static func uneven() -> MetricTable {
        var builder = MetricBuilder()
        builder.add(.cadence, "Cadence", "spm", 0, measured(164.1, 163.2, 165.0, grade: .a, confidence: 0.95))
        builder.add(.verticalOscillation, "Bounce", "cm", 1, measured(9.81, 9.1, 10.5))
        builder.add(.contactTime, "Contact time", "ms", 0, measured(214, 186, 242, confidence: 0.5))
        builder.add(.flightTime, "Flight time", "ms", 0, measured(151, 124, 179, confidence: 0.4))
        builder.add(.loadPeak, "Landing load", "g", 2, measured(2.314, 2.28, 2.35))
        builder.add(
            .impactPower, "Impact power", "g", 2,
            measured(0.91, 0.88, 0.94, grade: .c, reasons: ["The sensor is far from the foot."]))
        builder.add(.loadAsymmetry, "Side difference", "%", 0, measured(-14.2, -17.3, -11.1))
        builder.add(
            .stepTimeAsymmetry, "Step time difference", "%", 1, .notAssessable("no clear second foot"))
        builder.add(
            .strideTimeVariation, "Rhythm", "%", 1,
            .notAssessable("fewer than 150 strides in a steady stretch; run longer without stops"))
        return MetricTable(rows: builder.rows)
    }

    static func even() -> MetricTable {
        var builder = MetricBuilder()
        builder.add(.cadence, "Cadence", "spm", 0, measured(171.6, 170.9, 172.3, grade: .a))
        builder.add(.loadAsymmetry, "Side difference", "%", 0, measured(1.8, -1.2, 4.8))
        builder.add(.strideTimeVariation, "Rhythm", "%", 1, measured(1.7, 1.5, 1.9))
        return MetricTable(rows: builder.rows)
    }

    /// Nothing measured, all for one reason.
    static func empty() -> MetricTable {
        var builder = MetricBuilder()
        builder.add(.cadence, "Cadence", "spm", 0, .notAssessable("no running"))
        builder.add(.verticalOscillation, "Bounce", "cm", 1, .notAssessable("no running"))
        return MetricTable(rows: builder.rows)
    }
}
