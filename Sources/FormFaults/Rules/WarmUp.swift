// F15: a fast start without a warm-up, from what the runner says.

internal import GaitModel

struct WarmUp: FaultRule {
    static let topic = "Warm-up before the run"

    var thresholds: [Threshold] { [Thresholds.firstKilometre] }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        guard let minutes = input.answers.profile?.session.warmUpMinutes else {
            return notTold(
                Self.topic, "whether you warmed up before you pressed start",
                how: "warm_up_min under [session] of a profile, 0 for none")
        }
        guard input.gait.hasRunning else {
            return notAssessed(Self.topic, because: Wording.noRunning, shownBy: "A recording of a run")
        }
        guard minutes <= 0 else { return warm(minutes).finding(documentation) }
        guard let mean = input.context.speed, mean > 0,
            let first = input.answers.profile?.session.firstKilometreSpeed
        else {
            return notAssessed(
                Self.topic,
                because:
                    "you did not warm up, but how fast you began is not known; a slow first kilometre is a "
                    + "warm-up too",
                shownBy: "first_km_speed_mps under [session] of a profile, and your average speed")
        }
        return start(100 * (first / mean - 1), input.rulebook.inForce(Thresholds.firstKilometre))
            .finding(documentation)
    }

    private func warm(_ minutes: Double) -> AnswerCard {
        AnswerCard(
            title: "You warmed up", summary: "\(NumberText.short(minutes)) min before the run, as you said.",
            why: "One of our source articles advises a warm-up (evidence D).",
            checkAgain: "When you change how you begin.", limits: "How you warmed up is not known.",
            evidence: [
                Evidence(
                    metric: "warm_up_min", label: "Warm-up", value: minutes, range: nil, unit: "min",
                    decimals: 0,
                    threshold: nil, thresholdSource: "")
            ], references: ["D2"])
    }

    /// - Parameter change: of the first kilometre against the mean, %.
    private func start(_ change: Double, _ line: Threshold) -> AnswerCard {
        let isFast = change > -line.value
        let size = NumberText.fixed(abs(change), 0)
        return AnswerCard(
            verdict: isFast ? .possible : .notSeen, severity: isFast ? 1 : 0,
            title: isFast ? documentation.title : "You began slowly",
            summary:
                "No warm-up, and the first kilometre was \(size) % \(change < 0 ? "slower" : "faster") than your mean.",
            why:
                "One of our source articles holds that cold muscles are stiffer and answer later (evidence D).",
            cue: isFast
                ? "Begin with 5 minutes easy, or leg swings, torso twists and arm circles before you start."
                : "Nothing to change: an easy start is a warm-up.",
            checkAgain: "In your next three runs: does the first kilometre feel easier?",
            limits: "A sensor cannot tell whether you warmed up before it was switched on.",
            evidence: [
                Evidence(
                    metric: "first_km_change_pct", label: "First kilometre against the mean", value: change,
                    range: nil, unit: "%", decimals: 0, threshold: -line.value, thresholdSource: line.source)
            ], references: ["D2", "X"])
    }
}

extension WarmUp {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "warm_up", faultNumber: "F15", title: "A quick start without a warm-up",
            what: "Whether the first kilometre was as fast as the rest, with no warm-up before.",
            formula:
                "100 x (speed of the first kilometre / mean speed - 1), and your answer about a warm-up.",
            thresholds: "First kilometre not at least 3 % slower than the mean, and no warm-up reported [X].",
            strength: .d, placements: "None: it needs your answer.",
            evidenceText:
                "D: one article advises leg swings, torso twists and arm circles before running [D2].",
            sources: References.lines("X", "D2"),
            limits: "A sensor cannot tell whether you warmed up before it was switched on.")
    }
}
