// Rows of the table that need other sensors, or earlier runs of the same runner.

internal import GaitModel

extension OpenQuestion {
    static let hardLanding = OpenQuestion(
        id: "hard_landing", number: "F4", topic: "Hard landing",
        what: "How strong the first jolt of each landing is, compared with your usual.",
        formula: "Trunk: power from 8 to 20 Hz minus what a smooth landing has at your cadence, against your "
            + "own runs at the same speed. Shin: peak acceleration.",
        thresholds: "Two spreads above your own five runs [X]; shin above 8 or 10 g at an easy pace [V 69].",
        strength: .c, placements: "Shin; low back or waist only against your own earlier runs.",
        evidence:
            "C and disputed: runners who land hard can learn to land softer [V 69]; a few runners with a "
            + "sore back landed harder [V 74]; that hard landings lead to injury is contested [V 62, V 63].",
        tags: ["V 62", "V 63", "V 69", "V 74", "X", "D1", "D2"],
        limits: "The jolt a sensor feels depends on how tight it sits; there is no shared scale.",
        shownBy: "Five earlier runs at the same speed and sensor place, to know your usual",
        obstacle: .history
    ) { input in
        guard input.gait.hasRunning else { return Wording.noRunning }
        let placement = input.gait.placement.placement
        if placement.isLeg { return "this version does not judge jolts at the \(placement.title) yet" }
        return placement.isTrunk
            ? "the jolt at the trunk has no shared scale, and this version does not keep your earlier runs"
            : "the jolt of a landing cannot be judged from the \(place(placement))"
    }

    static let sideToSide = OpenQuestion(
        id: "side_to_side", number: "F6", topic: "Side-to-side motion",
        what: "How much of your motion goes sideways instead of forward and up.",
        formula: "Sideways share of all motion (RMS), against your own runs or along one run.",
        thresholds: "1.5 or 2.5 spreads above your own runs, or 15 % more within a run [X].",
        strength: .c, placements: "Low back or waist, with a gyroscope to take out tilt.",
        evidence:
            "C: it rises when runners tire [V 37, V 39]; women show more of it [V 94], so only your own "
            + "runs are a fair comparison.",
        tags: ["V 37", "V 39", "V 94", "X", "D1"],
        limits: "Tilt of the sensor reads as sideways motion.",
        shownBy: "Gyroscope data and a few earlier runs of yours with the sensor in the same place",
        obstacle: .history
    ) { input in
        guard input.gait.hasRunning else { return Wording.noRunning }
        let placement = input.gait.placement.placement
        guard placement.isTrunk else {
            return "sideways motion of the body cannot be seen from the \(place(placement))"
        }
        return input.input.hasGyroscope
            ? "it is only fair against your own earlier runs, and this version does not keep them"
            : "no gyroscope to tell tilt from sideways motion, and no earlier runs of yours to compare with"
    }

    static let trunkTwist = OpenQuestion(
        id: "trunk_twist", number: "F7", topic: "Twist and hip rotation",
        what: "How far the pelvis turns left and right in each stride: much more or much less than usual.",
        formula: "Turning rate added up over each stride; range of the mean stride in degrees.",
        thresholds: "Below 8 or 6 degrees, above 18 or 22 (men); women 2 degrees higher at the low end [X] "
            + "near [V 79].",
        strength: .d, placements: "Low back or waist with a gyroscope.",
        evidence: "D: one article says that too little hip rotation makes the low back make up for it [D2], "
            + "another that much twisting keeps its muscles busy [D1]. Usual ranges are known [V 79]; people "
            + "with a sore back turn pelvis and trunk more together [V 73], which is another thing.",
        tags: ["V 17", "V 73", "V 79", "X", "D1", "D2"],
        limits: "Angles from a belt sensor are rough, about 2.5 degrees either way.",
        shownBy: "Record the gyroscope too, sensor tight on the low back",
        obstacle: .version, needsGyroscope: true,
        reason: OpenReason.gyroscope("twist"))

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

    static let pelvicDrop = OpenQuestion(
        id: "pelvic_drop", number: "F9", topic: "Hip drop",
        what: "How far the free side of the pelvis sinks while you stand on the other leg.",
        formula: "Change of pelvis tilt to the side from landing to mid-stance, for each foot.",
        thresholds: "2 or 4 degrees above your own runs, or 3 or 5 degrees between the sides [X].",
        strength: .c, placements: "Low back or waist with a gyroscope.",
        evidence:
            "C: injured runners dropped more than others in one comparison [V 78]; nobody can say which came "
            + "first.",
        tags: ["V 17", "V 70", "V 78", "X"],
        limits: "Angles from a belt sensor are rough, about 2.5 degrees either way.",
        shownBy:
            "Record the gyroscope too, sensor tight on the low back; a film from behind shows it directly",
        obstacle: .version, needsGyroscope: true,
        reason: OpenReason.gyroscope("hip drop"))

    static let fatigueDrift = OpenQuestion(
        id: "fatigue_drift", number: "F10", topic: "Change when you tire",
        what: "Whether bounce, contact, rhythm and side difference change along the run at the same speed.",
        formula: "Change from the first to the last third over the smallest change that can be told apart, "
            + "mean over several numbers.",
        thresholds: "0.75 or 1.5 [X].",
        strength: .c, placements: "Trunk; best with speed along the run.",
        evidence:
            "C: tired runners stay down longer and lose spring and rhythm [V 37, V 82]. Articles say that "
            + "tired trunk muscles handle the day's stress less well [D0, D4].",
        tags: ["V 37", "V 60", "V 82", "X", "D0", "D2", "D4"],
        limits: "A change of pace, a hill or a slipping belt looks the same.",
        shownBy: "A long steady run at one speed; compare the first and last third of the timeline yourself",
        obstacle: .version
    ) { input in
        guard input.gait.hasRunning else { return Wording.noRunning }
        return input.gait.thirds.isEmpty
            ? "this version does not judge changes along a run, and this run is too short to compare its thirds"
            : "the first and last third are compared as numbers, but without speed along the run this version "
                + "cannot tell tiredness from a change of pace"
    }

    static let irregularRhythm = OpenQuestion(
        id: "irregular_rhythm", number: "F12", topic: "Rhythm",
        what: "Whether your strides vary in time more than is usual for you.",
        formula: "Spread of stride time over its mean, %, with the likeness of neighbouring strides.",
        thresholds: "Above 3 or 4.5 % [X]; from day to day about half a percent is chance [V 101].",
        strength: .d, placements: "Any.",
        evidence: "D: a small spread is a sign of a steady run; turns, traffic and rough ground raise it.",
        tags: ["V 37", "V 40", "V 101", "X"],
        limits: "Route and traffic matter more than form.",
        shownBy: "Repeat on a flat, quiet stretch and compare the number; five runs make it your usual",
        obstacle: .history
    ) { input in
        guard input.gait.hasRunning else { return Wording.noRunning }
        guard let spread = input.gait.metrics[.stepTimeVariation].measurement else {
            return "the spread of step times could not be measured in this recording"
        }
        return "step time varies by \(NumberText.fixed(spread.value, 1)) %; without your own earlier runs we "
            + "cannot say whether that is you or the route"
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
