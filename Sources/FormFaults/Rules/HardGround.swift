// F13: how much of the running is on hard ground, as told; the signal is never asked.

internal import GaitModel

struct HardGround: FaultRule {
    static let topic = "Hard ground"

    var thresholds: [Threshold] { [Thresholds.hardGround] }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        guard input.gait.hasRunning || !isTold(input) else {
            return notAssessed(Self.topic, because: Wording.noRunning, shownBy: "A recording of a run")
        }
        guard let (share, source) = hardShare(input) else {
            return notTold(
                Self.topic, "which ground you run on",
                how: "asphalt, trail and so on under [surface] of a profile, or the column surface of a log")
        }
        return card(share, source, input.rulebook.inForce(Thresholds.hardGround)).finding(documentation)
    }

    private func isTold(_ input: FaultInput) -> Bool { hardShare(input) != nil }

    /// % of the distance, and where it comes from.
    private func hardShare(_ input: FaultInput) -> (Double, String)? {
        if let surface = input.answers.profile?.surface, !surface.isEmpty {
            let hard = surface.filter(\.key.isHard).values.reduce(0, +)
            return (100 * hard / surface.values.reduce(0, +), "as you said")
        }
        guard let log = input.answers.log, let day = day(of: input) else { return nil }
        let runs = log.sessions(in: CalendarDay(number: day.number - 27)...day)
            .filter { $0.ground != nil && ($0.kilometres ?? 0) > 0 }
        guard Double(runs.count) >= input.rulebook[Thresholds.spikeSessions] else { return nil }
        let all = runs.compactMap(\.kilometres).reduce(0, +)
        let hard = runs.filter { $0.ground?.isHard == true }.compactMap(\.kilometres).reduce(0, +)
        return (100 * hard / all, "from \(runs.count) runs of your log")
    }

    private func card(_ share: Double, _ source: String, _ line: Threshold) -> AnswerCard {
        let isMuch = share > line.value
        let text = NumberText.fixed(share, 0)
        return AnswerCard(
            verdict: isMuch ? .possible : .notSeen, severity: isMuch ? 1 : 0,
            title: isMuch ? documentation.title : "Ground is mixed",
            summary: "\(text) % of your running is on asphalt or concrete, \(source).",
            why:
                "One of our source articles advises softer, even ground (evidence D). Measured at the low back, "
                + "ground makes only a few percent, because legs adapt.",
            cue: isMuch
                ? "If there is an even, softer path near you, take one easy run a week there."
                : CardWords.nothingToChange,
            checkAgain: "When your usual routes change.",
            limits:
                "Uneven or sloping ground asks more of the back in its own way. The signal says nothing about ground.",
            evidence: [
                Evidence(
                    metric: "hard_ground_pct", label: "On hard ground", value: share, range: nil, unit: "%",
                    decimals: 0, threshold: line.value, thresholdSource: line.source)
            ], references: ["D2", "V 83", "V 84", "X"])
    }
}

extension HardGround {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "surface", faultNumber: "F13", title: "Nearly all on hard ground",
            what: "How much of your running is on hard ground.",
            formula:
                "Share of asphalt and concrete in the distance, as told. The ground is never guessed from "
                + "the signal.",
            thresholds: "More than 80 % of the distance on hard ground [X].",
            strength: .d, placements: "None: a question.",
            evidenceText:
                "D: one article advises softer, even ground [D2]. Measured at the low back, concrete, track "
                + "and grass differ by a few percent [V 83]; at the shin, grass was even higher once [V 84].",
            sources: References.lines("V 83", "V 84", "X", "D2"),
            limits: "Bodies adapt: softer ground is met with a stiffer leg.")
    }
}
