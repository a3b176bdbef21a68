// F16: strength, stretch, posture and daily habits, from what the runner says; severity 1 at most.

internal import GaitModel

struct StrengthAndPosture: FaultRule {
    static let topic = "Strength, stretch and posture"

    var thresholds: [Threshold] { [Thresholds.strengthSessions] }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        guard let habits = input.answers.profile?.habits, habits != RunnerProfile.Habits() else {
            return notTold(
                Self.topic,
                "about strength work, tight muscles and posture (no motion sensor can see which muscle is weak)",
                how: "[habits] of a profile; best is a physiotherapist who looks and tests")
        }
        guard input.gait.hasRunning else {
            return notAssessed(Self.topic, because: Wording.noRunning, shownBy: "A recording of a run")
        }
        return HabitStory(
            habits: habits, line: input.rulebook.inForce(Thresholds.strengthSessions),
            title: documentation.title
        ).card.finding(documentation)
    }
}

struct HabitStory {
    let habits: RunnerProfile.Habits
    let line: Threshold
    let title: String

    /// Strength and trunk sessions a week; nil when neither was told.
    private var sessions: Double? {
        guard habits.strength != nil || habits.core != nil else { return nil }
        return (habits.strength ?? 0) + (habits.core ?? 0)
    }

    private var isLittle: Bool { sessions.map { $0 < line.value } ?? false }

    /// What was told that the articles connect with a tight back.
    private var points: [String] {
        var points: [String] = []
        if let sessions, isLittle {
            points.append("\(NumberText.short(sessions)) strength or trunk sessions a week")
        }
        if !habits.tight.isEmpty {
            points.append("tight " + habits.tight.map(\.words).joined(separator: ", "))
        }
        if habits.flexibility == .stiff { points.append("you feel stiff") }
        points += habits.posture.map(\.words)
        if habits.drinksEnough == false { points.append("you drink little") }
        if habits.restDays == 0 { points.append("no day without running") }
        return points
    }

    private var cue: String {
        if isLittle { return "Planks and bridges, 10 minutes, twice a week; add nothing else for a month." }
        if !habits.tight.isEmpty || habits.flexibility == .stiff {
            return "After two runs a week, stretch what feels tight, 2 x 30 s a side, without pain."
        }
        if habits.restDays == 0 { return "Take one day a week without running." }
        if habits.drinksEnough == false { return "Drink before and after your runs for two weeks." }
        return "Stand tall before you start, and again at every kilometre."
    }

    var card: AnswerCard {
        let stands = !points.isEmpty
        return AnswerCard(
            verdict: stands ? .possible : .notSeen, severity: stands ? 1 : 0,
            title: stands ? title : "Habits that look after the back",
            summary: stands
                ? "You told us: \(points.joined(separator: "; "))."
                : "Nothing you told us is what the articles connect with a tight back.",
            why:
                "All five source articles name weak or tight muscles, posture, rest or drinking as part of a tight "
                + "back, and none measured it (evidence D).",
            cue: stands ? cue : CardWords.nothingToChange,
            checkAgain: "In 6 to 8 weeks; strength takes its time.",
            limits:
                "No motion sensor can see which muscle is weak or tight, or how you hold yourself. Somebody who "
                + "looks and tests can.",
            evidence: evidence, references: ["D0", "D1", "D2", "D3", "D4", "X"])
    }

    private var evidence: [Evidence] {
        let told = Evidence(
            metric: "habits_named", label: "Habits you named that the articles mention",
            value: Double(points.count),
            range: nil, unit: "", decimals: 0, threshold: nil, thresholdSource: "")
        guard let sessions else { return [told] }
        return [
            Evidence(
                metric: "strength_per_week", label: "Strength and trunk sessions a week", value: sessions,
                range: nil, unit: "", decimals: 0, threshold: line.value, thresholdSource: line.source), told,
        ]
    }
}

extension RunnerProfile.Muscle {
    fileprivate var words: String { self == .hipFlexors ? "hip flexors" : rawValue }
}

extension RunnerProfile.Posture {
    fileprivate var words: String {
        switch self {
        case .hollowBack: "a hollow back"
        case .forwardHead: "head forward"
        case .roundShoulders: "round shoulders"
        case .pelvicTilt: "a tilted pelvis"
        }
    }
}

extension StrengthAndPosture {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "strength_and_posture", faultNumber: "F16", title: "Strength and habits to look at",
            what:
                "Strength of trunk, hips and legs, tight muscles, posture of back, head and shoulders, rest and "
                + "drinking, as you tell it.",
            formula: "Number of told habits that the articles connect with a tight back.",
            thresholds:
                "Fewer than 2 strength or trunk sessions a week [X]; any tight muscle or posture named. "
                + "Never more than a note.",
            strength: .d, placements: "None: a question, and hands that can test.",
            evidenceText:
                "D: all five articles name weak or tight muscles or posture [D0, D1, D2, D3, D4] and advise "
                + "trunk and hip strength, such as planks and bridges; two name drinking [D3, D4].",
            sources: References.lines("D0", "D1", "D2", "D3", "D4", "X"),
            limits:
                "What you feel as tight need not be short, and the way a sensor hangs changes more than posture "
                + "does.")
    }
}
