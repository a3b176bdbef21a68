// The one list that registers every metric; its order is the order of reports.

public import GaitModel

public enum MetricCatalog {
    static let all: [any GaitMetric] =
        [
            Cadence(), VerticalOscillation(), ContactTime(), FlightTime(), StepDuty(), LoadPeak(),
            ImpactPeak(),
            ImpactPower(), StepRegularity(), StrideRegularity(), ImprovedHarmonicRatio(), StepTimeVariation(),
            StrideTimeVariation(),
        ] + SideDifference.all
        + [
            ContactAsymmetry(), SidewaysRatio(), ForeAftRegularity(),
        ] + PelvisAngle.all + [ImpactDose()] + legs

    /// Listed for shin and shoe sensors only.
    static let legs: [any GaitMetric] = [
        LandingPeak.axial, LandingPeak.resultant, LoadingRateProxy(),
    ]

    /// Every metric's page, in report order.
    public static let documentation: [MetricDocumentation] = all.map(\.documentation)
}
