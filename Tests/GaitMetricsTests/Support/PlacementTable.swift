// Proves nothing by itself: the table of methods.md 1 for one trunk or limb sensor without gyroscope.

import GaitModel

/// Which placements may report a metric; what is absent is "-" in the table.
enum PlacementTable {
    private static let trunk: Set<SensorPlacement> = [.sacrum, .waist, .chest]
    private static let body = trunk.union([.pocket, .armband])

    static let allowed: [MetricID: Set<SensorPlacement>] = [
        .cadence: Set(SensorPlacement.allCases),
        .verticalOscillation: body,
        .contactTime: trunk.union([.tibia, .foot]),
        .flightTime: trunk.union([.tibia, .foot]),
        .stepDuty: trunk.union([.tibia, .foot]),
        .loadPeak: body,
        .impactPeak: body.union([.tibia, .foot]),
        .impactPower: body.union([.tibia, .foot]),
        .stepRegularity: body,
        .strideRegularity: body.union([.tibia, .foot]),
        .improvedHarmonicRatio: body,
        .stepTimeVariation: Set(SensorPlacement.allCases).subtracting([.unknown]),
        .loadAsymmetry: trunk,
        .peakAsymmetry: trunk,
        .impulseAsymmetry: trunk,
        .stepTimeAsymmetry: trunk.union([.pocket]),
        .contactAsymmetry: [],
        .impactAsymmetry: trunk,
        .strideTimeVariation: trunk.union([.tibia, .foot]),
        .sidewaysRatio: trunk,
        .foreAftRegularity: trunk,
        .impactDose: trunk.union([.tibia, .foot]),
        .pelvicRotation: [],
        .pelvicObliquity: [],
        .pelvicTilt: [],
        .pelvicDrop: [],
        .pelvicDropDifference: [],
        .impactPeakAxial: [.tibia, .foot],
        .impactPeakResultant: [.tibia, .foot],
        .loadingRateProxy: [.tibia, .foot],
    ]
}
