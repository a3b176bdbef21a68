// Every cause the five articles name, in our words, in the order of a runner's questions: landing, motion, load, body.

enum CauseCatalog {
    static let all = landing + motion + training + ground + strength + posture + warmUp + tissue

    private static let landing = [
        Cause(
            "One foot lands harder than the other, over and over", "D4", .measured, "asymmetric_landing",
            "load of each landing, side against side"),
        Cause(
            "Hard landings that press on the spine", "D1 D2", .measured, "hard_landing",
            "shin peak, or the jolt at the trunk against your own runs"),
        Cause(
            "Body absorbs the shock of landing poorly", "D1 D2", .indirect, "hard_landing",
            "loss of shock between shin and low back, with two sensors"),
        Cause(
            "Foot lands far ahead of the body (overstriding)", "D2", .indirect, "overstriding_signs",
            "cadence and contact time at your speed; the foot itself stays unseen"),
        Cause(
            "Heel or forefoot landing", "D1 D2", .indirect, "foot_strike",
            "context only: neither is better for the back"),
    ]

    private static let motion = [
        Cause("Going up and down a lot", "D2", .measured, "high_bounce", "bounce at your cadence and speed"),
        Cause(
            "Side-to-side motion", "D1", .measured, "side_to_side",
            "sideways share of the motion, own runs compared"),
        Cause(
            "Much twisting of the trunk", "D1", .measured, "trunk_twist",
            "turning of the pelvis, with a gyroscope"),
        Cause(
            "Too little hip rotation", "D2", .measured, "trunk_twist",
            "turning of the pelvis, with a gyroscope"),
        Cause(
            "Arms out of time, so that the spine twists", "D2", .indirect, "arm_swing",
            "turning of chest against pelvis, with two gyroscopes; a wrist sensor cannot tell"),
        Cause(
            "Poor form in general", "D1 D2 D3", .measured,
            "asymmetric_landing overstriding_signs high_bounce side_to_side",
            "what of it can be measured, one by one"),
        Cause(
            "Hips drop to the side (a sign of weak hip muscles)", "D2", .measured, "pelvic_drop",
            "tilt of the pelvis, with a gyroscope"),
        Cause(
            "Rhythm that varies, as on uneven ground", "D2", .measured, "irregular_rhythm",
            "variation of step and stride times"),
    ]

    private static let training = [
        Cause(
            "A sudden increase in distance", "D2", .answer, "load_jump",
            "this run against the longest of 30 days, from a log"),
        Cause(
            "A sudden increase in intensity", "D2", .answer, "load_jump",
            "effort times minutes of a log, shown and not judged"),
        Cause(
            "Too much running without time to recover", "D3", .answer, "load_jump strength_and_posture",
            "log, and days of rest as told"),
        Cause(
            "Many repeated impacts of hard running", "D1 D2", .answer, "load_jump",
            "landings and impact dose of a week, from a log, shown and not judged"),
        Cause(
            "Back muscles that tire at the end of a long run", "D0 D1 D4", .indirect, "fatigue_drift",
            "what changes in your motion along the run; not which muscle tires"),
        Cause(
            "No stretching and recovery after the run", "D2", .answer, "strength_and_posture",
            "stretching as told"),
    ]

    private static let ground = [
        Cause(
            "Hard ground", "D2", .answer, "surface", "kinds of ground as told; never guessed from the signal"),
        Cause(
            "Uneven ground", "D2", .answer, "surface",
            "kinds of ground as told; rhythm may show it, and so may traffic"),
        Cause(
            "Sloping ground and hills", "D2", .answer, "asymmetric_landing",
            "camber and slope as told; the card on side differences asks for them"),
        Cause(
            "Shoes with little cushioning", "D2", .answer, "shoes",
            "distance and heel as told; cushioning is felt, not measured"),
        Cause(
            "Shoes or feet without support, feet that roll in or out", "D2", .notKnowable, "",
            "needs somebody who looks at foot and shoe; insoles can be told"),
        Cause("A heel too high or too low", "D2", .answer, "shoes", "heel drop as told"),
        Cause(
            "Worn-out shoes, time for new ones", "D2 D3", .answer, "shoes",
            "distance per pair, told or from a log"),
    ]

    private static let strength = [
        Cause(
            "Weak trunk muscles (core)", "D1 D2 D3 D4", .answer, "strength_and_posture fatigue_drift",
            "trunk work as told; a change of motion when you tire is only a hint"),
        Cause("Weak belly muscles", "D1 D2 D4", .answer, "strength_and_posture", "trunk work as told"),
        Cause("Weak back muscles", "D4", .answer, "strength_and_posture", "strength work as told"),
        Cause(
            "Weak or tight buttock muscles", "D2 D3", .answer, "strength_and_posture pelvic_drop",
            "as told; hips that drop may go with it"),
        Cause("Weak or tight hamstrings", "D2 D3", .answer, "strength_and_posture", "tight muscles as told"),
        Cause(
            "Strong thighs in front, weak behind", "D2", .answer, "strength_and_posture",
            "tight muscles as told"),
        Cause("Tight hip flexors", "D3", .answer, "strength_and_posture", "tight muscles as told"),
        Cause(
            "Belly, hip and back muscles out of balance", "D1 D2", .answer, "strength_and_posture",
            "strength work and tight muscles as told"),
        Cause(
            "Bending and lifting with the back instead of the hips", "D1", .notKnowable, "",
            "happens outside the run; a physiotherapist can look at it"),
        Cause(
            "Much sitting, little movement", "D2", .answer, "strength_and_posture",
            "hours of sitting can be told; no line is drawn"),
        Cause("Drinking too little, cramps", "D3 D4", .answer, "strength_and_posture", "as told"),
    ]

    private static let posture = [
        Cause("Hollow back", "D2 D4", .answer, "strength_and_posture", "as told, when somebody noticed it"),
        Cause("Head carried forward", "D2", .answer, "strength_and_posture", "as told"),
        Cause(
            "Round shoulders and upper back, shallow breath", "D2", .answer, "strength_and_posture", "as told"
        ),
        Cause(
            "Pelvis tilted forward or back", "D2", .answer, "strength_and_posture",
            "as told; the way a sensor hangs changes more than the tilt does"),
        Cause("Poor posture in general", "D2 D3", .answer, "strength_and_posture", "as told"),
    ]

    private static let warmUp = [
        Cause(
            "No or little warm-up: stiff muscles", "D2", .answer, "warm_up cold_start",
            "warm-up and first kilometre as told"),
        Cause(
            "No warm-up: little blood in the muscles", "D2", .answer, "warm_up cold_start",
            "warm-up as told; blood flow is not measured"),
        Cause("No warm-up: joints not yet smooth", "D2", .answer, "warm_up cold_start", "warm-up as told"),
        Cause("No warm-up: muscles answer late", "D2", .answer, "warm_up cold_start", "warm-up as told"),
    ]

    private static let tissue = [
        Cause(
            "Deep stability muscles that switch off", "D0", .notKnowable, "",
            "no sensor at the skin of a runner sees single deep muscles"),
        Cause(
            "Large back muscles take over and cramp", "D0 D1", .indirect, "fatigue_drift",
            "only a change of motion when you tire; the cramp itself is yours to tell"),
        Cause(
            "Strained or sore back muscles", "D1 D3", .answer, "",
            "pain as told leads to advice to see somebody, never to a cause"),
        Cause("Sore points in tired, weak muscles", "D4", .notKnowable, "", "needs hands that feel"),
        Cause(
            "An irritated nerve", "D0 D2", .notKnowable, "",
            "numbness, weakness or pain down a leg as told lead to a doctor"),
        Cause(
            "A vertebra out of line", "D1", .notKnowable, "",
            "no motion sensor sees single bones, and whether it matters is open"),
        Cause(
            "Ligaments, joints and discs that guide the back bones", "D0", .notKnowable, "",
            "inside the back; no sensor sees them"),
        Cause(
            "Irritated small joints of the spine", "D2 D4", .notKnowable, "",
            "inside the back; a professional can test"),
        Cause(
            "Trouble where spine and pelvis meet", "D4", .indirect, "asymmetric_landing",
            "only the landing that the article connects with it; never the joint"),
        Cause("A disc that bulges or slipped", "D3", .notKnowable, "", "needs a doctor"),
        Cause("Discs that wear with age", "D2 D3", .notKnowable, "", "needs a doctor"),
        Cause(
            "Worn joints or a broken bone of the spine", "D1", .notKnowable, "",
            "an accident or thin bones as told lead to a doctor"),
        Cause(
            "Pain without any clear reason", "D4", .notKnowable, "",
            "common, and mostly passes; how long is yours to tell"),
    ]
}
