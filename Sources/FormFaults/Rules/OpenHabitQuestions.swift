// Rows of the table that only the runner's own answers or a training log can settle.

internal import GaitModel

extension OpenQuestion {
    static let loadJump = OpenQuestion(
        id: "load_jump", number: "F11", topic: "A jump in training",
        what: "Whether this run is much longer than your longest run of the last 30 days.",
        formula: "Distance of this run / longest distance of the previous 30 days.",
        thresholds: "1.10, 1.30 and 2.0 [V 76].",
        strength: .b, placements: "None: it needs a training log.",
        evidence:
            "B: in 5205 runners, a run more than 10 % longer than the longest of the last month went with "
            + "more injuries; weekly totals did not [V 76]. Articles advise to build up slowly [D2, D3].",
        tags: ["V 76", "D2", "D3"],
        limits: "A first long run after a break is a jump too.",
        shownBy: "Dates and distances of your runs of the last 30 days",
        obstacle: .answer,
        reason: { _ in "one recording does not hold your training of the last 30 days" })

    static let surface = OpenQuestion(
        id: "surface", number: "F13", topic: "Hard ground",
        what: "How much of your running is on hard ground.",
        formula: "None: the ground is never guessed from the signal.",
        thresholds: "More than 80 % of the distance on hard ground [X].",
        strength: .d, placements: "None: a question.",
        evidence:
            "D: one article advises softer, even ground [D2]. Measured at the low back, concrete, track "
            + "and grass differ by a few percent [V 83]; at the shin, grass was even higher once [V 84].",
        tags: ["V 83", "V 84", "X", "D2"],
        limits: "Bodies adapt: softer ground is met with a stiffer leg.",
        shownBy: "Two runs at the same speed on different ground, compared",
        obstacle: .answer,
        reason: OpenReason.question("how much of the week do you run on concrete or asphalt?"))

    static let shoes = OpenQuestion(
        id: "shoes", number: "F14", topic: "Shoes",
        what: "Whether shoes are worn out, or their heel suits you.",
        formula: "None: distance per pair and heel drop come from you.",
        thresholds: "More than 700 or 900 km a pair; heel drop above 10 mm with a sore back [X].",
        strength: .d, placements: "None: a question.",
        evidence: "D: two articles advise to change worn shoes and to mind the heel [D2, D3].",
        tags: ["X", "D2", "D3"],
        limits: "Comfort and habit matter more than any single number.",
        shownBy: "Two runs at the same speed in different shoes, compared",
        obstacle: .answer,
        reason: OpenReason.question("how far have these shoes run?"))

    static let strengthAndPosture = OpenQuestion(
        id: "strength_and_posture", number: "F16", topic: "Strength, stretch and posture",
        what: "Strength of trunk, hips and legs, tight muscles, posture of back, head and shoulders.",
        formula: "None: no motion sensor can see it.",
        thresholds: "None.",
        strength: .d, placements: "None: a question, and hands that can test.",
        evidence:
            "D: all five articles name weak or tight muscles or posture [D0, D1, D2, D3, D4] and advise "
            + "trunk and hip strength, such as planks and bridges.",
        tags: ["D0", "D1", "D2", "D3", "D4"],
        limits: "The way the sensor hangs changes more than posture does.",
        shownBy: "A physiotherapist who looks and tests",
        obstacle: .sensor,
        reason: { _ in "no motion sensor can see which muscle is weak or tight, or how you hold yourself" })
}
