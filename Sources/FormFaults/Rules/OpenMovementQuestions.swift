// Rows of the table that need other sensors, or earlier runs of the same runner.

internal import GaitModel

extension OpenQuestion {
    static let armSwing = OpenQuestion(
        id: "arm_swing", number: "F8", topic: "Arm swing",
        what: "Whether arms and pelvis swing against each other, which keeps the trunk quiet.",
        formula: "Phase between the turning of chest and pelvis.",
        thresholds: "Mean phase below 120 or 90 degrees [X].",
        strength: .c, placements: "Chest and low back together, both with a gyroscope.",
        evidence:
            "C for groups: people with a sore back swing them less against each other [V 73]; D for any "
            + "line. One article says poor arm swing disturbs balance and twists the spine more [D2].",
        tags: ["V 73", "X", "D2"],
        limits: "One sensor on a wrist sees its own arm only, not how it fits the rest.",
        shownBy: "Two sensors with gyroscopes at the same time, chest and low back",
        obstacle: .sensor
    ) { input in
        switch input.gait.placement.placement {
        case .wrist, .armband: "one sensor on an arm cannot see how arms and pelvis work together"
        default: "one sensor at the body cannot see arms"
        }
    }

    static let footStrike = OpenQuestion(
        id: "foot_strike", number: "F5", topic: "How the foot lands",
        what: "Heel, midfoot or forefoot first. It is context, never something to correct by itself.",
        formula:
            "None in this version; a shoe sensor with a gyroscope shows it from the foot's turning rate.",
        thresholds: "None: no way of landing is safer for everyone [V 104].",
        strength: .d, placements: "Shoe only.",
        evidence:
            "Shoe sensors tell heel from forefoot in 9 of 10 steps [V 81]. One article says that the body "
            + "must take the impact either way [D1].",
        tags: ["V 80", "V 81", "V 104", "D1"],
        limits: "From the trunk or the shin only a jolt can be seen, not the part of the foot.",
        shownBy: "A sensor on the shoe with a gyroscope, or a film from the side",
        obstacle: .sensor
    ) { input in
        input.gait.placement.placement == .foot
            ? "this version does not read the way of landing from a shoe sensor yet"
            : "it cannot be seen from the \(place(input.gait.placement.placement))"
    }

    private static func place(_ placement: SensorPlacement) -> String {
        placement == .unknown ? "sensor when its place is not stated" : placement.title
    }
}
