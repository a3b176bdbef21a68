// Why a placement cannot give a metric, in plain words.

internal import GaitModel

enum PlacementReason {
    static func text(_ placement: SensorPlacement) -> String {
        switch placement {
        case .wrist: "a wrist sensor mostly feels the arm swing; wear one at the low back for this"
        case .pocket: "a pocket swings with one thigh; wear the sensor at the low back for this"
        case .armband: "an upper-arm sensor swings with one arm; wear it at the low back for this"
        case .tibia: "one shin sees only its own leg; this needs a sensor at the low back"
        case .foot: "one shoe sees only its own leg; this needs a sensor at the low back"
        case .unknown: "it is not known where the sensor was worn; add --placement"
        case .sacrum, .waist, .chest: "this position does not show it reliably"
        }
    }
}

/// Grade tables that several metrics share (methods.md 1).
enum PlacementGrades {
    static let everywhere = Dictionary(uniqueKeysWithValues: SensorPlacement.allCases.map { ($0, Grade.a) })
    static let trunkB: [SensorPlacement: Grade] = [.sacrum: .b, .waist: .b, .chest: .b]
    static let trunkBChestC: [SensorPlacement: Grade] = [.sacrum: .b, .waist: .b, .chest: .c]
    static let bodyLoose: [SensorPlacement: Grade] = [
        .sacrum: .b, .waist: .b, .chest: .b, .pocket: .c, .armband: .c,
    ]
    static let impact: [SensorPlacement: Grade] = [
        .sacrum: .c, .waist: .c, .chest: .c, .pocket: .c, .armband: .c,
    ]
    static let rhythm: [SensorPlacement: Grade] = [
        .sacrum: .a, .waist: .a, .chest: .b, .pocket: .c, .armband: .c,
    ]
    static let timing: [SensorPlacement: Grade] = [.sacrum: .b, .waist: .b, .chest: .b]
}
