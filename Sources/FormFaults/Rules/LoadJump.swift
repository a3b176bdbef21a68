// F11: was this run much longer than any of the last 30 days?

internal import GaitModel

struct LoadJump: FaultRule {
    static let id = "load_jump"
    static let topic = "A jump in training"

    var thresholds: [Threshold] {
        [
            Thresholds.spikeNote, Thresholds.spikeFlag, Thresholds.spikeHigh, Thresholds.spikeDays,
            Thresholds.spikeSessions,
        ]
    }

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        guard let log = input.answers.log else {
            return notTold(
                Self.topic, "which runs you did in the last 30 days",
                how: "--log training.csv with lines of date,km,min,rpe,shoe,surface")
        }
        guard input.gait.hasRunning else {
            return open(Wording.noRunning, "A recording of the run")
        }
        switch SessionSpike.outcome(log, input) {
        case .dayUnknown: return open("the day of this run is not known", "date under [session] of a profile")
        case .tooFew(let count):
            return open(
                "not enough history: the log holds \(count) \(count == 1 ? "run" : "runs") of the 30 days before; "
                    + "a first long run after a break is itself a jump",
                "At least \(NumberText.short(input.rulebook[Thresholds.spikeSessions])) runs in the log")
        case .sizeUnknown:
            return open(
                "how long this run was is not known",
                "Its line in the log, distance_km in a profile, or --speed")
        case .spike(let spike):
            return LoadJumpStory(spike: spike, log: log, input: input).card.finding(documentation)
        }
    }

    private func open(_ reason: String, _ shownBy: String) -> FaultOutcome {
        notAssessed(Self.topic, because: reason, shownBy: shownBy)
    }
}

extension LoadJump {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: Self.id, faultNumber: "F11", title: "Much longer than your runs of the last month",
            what: "Compares this run with the longest of the 30 days before it.",
            formula:
                "Jump = length of this run / longest run of the previous 30 days, in km; in minutes where "
                + "the log has no km. Week against week, and the last 7 days over the mean week of 28, are "
                + "shown as a description and never judged.",
            thresholds: "Noted above 1.10, stands out above 1.30, most above 2.0 [V 76]. Fewer than 3 logged "
                + "runs in the 30 days: not assessed.",
            strength: .b, placements: "None: it needs a training log (--log).",
            evidenceText:
                "B: in 5205 runners and 588,071 runs, injuries were 1.6 times as frequent after a run 1.10 to "
                + "1.30 times the longest of the month (1.3 to 2.1), 1.5 times after 1.30 to 2.0 (1.2 to 2.0) and "
                + "2.3 times above 2.0 (1.5 to 3.5); week against week showed no link, and the 7-to-28-day ratio "
                + "the opposite [V 76]. More than half of the injured in another study had a weekly jump above "
                + "30 % [V 39], without counting the others. Articles advise to build up slowly [D2, D3].",
            sources: References.lines("V 76", "V 39", "D2", "D3"),
            limits: "It knows only the runs in the log. A first long run after a break is a jump too. Hills, "
                + "heat and speed do not count.")
    }
}
