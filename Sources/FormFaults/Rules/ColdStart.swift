// F15: are the first minutes less smooth than the rest?

internal import GaitModel

struct ColdStart: FaultRule {
    static let topic = "First minutes"
    /// Compared with the part of the run that follows, s of running; the first minute is for settling.
    private static let early = 60.0...300.0
    private static let later = 300.0...900.0
    private static let partLength = 60.0
    private static let signs: [DriftSign] = [.rhythm, .sideways, .foreAft, .impact]
    private static let signsNeeded = 3

    func evaluate(_ input: FaultInput) -> FaultOutcome {
        if let reason = RunCourse.obstacle(input) { return open(reason) }
        guard input.gait.placement.placement.isTrunk else { return open(withoutTrunk(input), .answer) }
        let course = RunCourse(input.gait.timeline)
        func parts(_ range: ClosedRange<Double>) -> [RunCourse.Part] {
            course.parts(from: range.lowerBound, to: range.upperBound, length: Self.partLength)
        }
        let starts = Self.signs.compactMap {
            StartSign($0, early: parts(Self.early), later: parts(Self.later))
        }
        guard starts.count >= Self.signsNeeded else {
            return open("too little of the first minutes could be measured")
        }
        return judged(starts, input)
    }

    /// What speed along the run can say: it needs the answer to the other half of the question.
    private func withoutTrunk(_ input: FaultInput) -> String {
        let course = RunCourse(input.gait.timeline)
        let first = course.parts(from: 0, to: 300, length: 300).first?.values[.speed]
        let all = course.parts(from: 0, to: course.seconds, length: course.seconds).first?.values[.speed]
        guard let first, let all, all > 0 else {
            return "a question for you, not for a sensor: did you warm up before you pressed start?"
        }
        let share = NumberText.fixed(100 * first / all, 0)
        return
            "your first 5 minutes were run at \(share) % of the run's speed; whether you had warmed up before, "
            + "only you know"
    }

    private func open(_ reason: String, _ obstacle: NotAssessed.Obstacle = .recording) -> FaultOutcome {
        notAssessed(
            Self.topic, because: reason,
            shownBy: "A run of 15 minutes and more from its first minute, and whether you warmed up",
            obstacle: obstacle)
    }

    private func judged(_ starts: [StartSign], _ input: FaultInput) -> FaultOutcome {
        let book = input.rulebook
        let limit = book[Thresholds.driftLimit]
        let steps = starts.map { min(limit, max(-limit, $0.change / book[$0.sign.smallest])) }
        let value = Middle.mean(steps)
        let halves = starts.map { min(limit, $0.halfWidth / book[$0.sign.smallest]) }
        let half = halves.reduce(0) { $0 + $1 * $1 }.squareRoot() / Double(starts.count)
        let range = LikelyRange(around: value, halfWidth: half)
        let confidence = CourseTrust(input).confidence()
        let note = book[Thresholds.coldNote]
        let judgement = Judgement(
            range.low > 0 ? value : 0, nearEnd: range.low, note: note, flag: .infinity,
            confidence: confidence, strength: documentation.strength, by: book, mostly: .possible)
        let line = book.inForce(Thresholds.coldNote)
        let lead = Evidence(
            metric: "start_index", label: "Start index", value: value, range: range, unit: "", decimals: 2,
            threshold: line.value, thresholdSource: line.source,
            calculation: "mean of change / smallest change: "
                + zip(starts, steps).map { $0.sign.title.lowercased() + " " + NumberText.fixed($1, 2) }
                .joined(separator: ", ") + " = " + NumberText.fixed(value, 2))
        return card(
            judgement, confidence, words(judgement, starts, value, range, note: note),
            evidence: [lead] + starts.map { $0.evidence(by: book) },
            references: ["D2", "X"])
    }

    private func words(
        _ judgement: Judgement, _ starts: [StartSign], _ value: Double, _ range: LikelyRange, note: Double
    ) -> CardWords {
        let seen = judgement.verdict != .notSeen
        let told = starts.filter { $0.change > $0.halfWidth }.map { $0.words }.joined(separator: "; ")
        return CardWords(
            title: seen ? documentation.title : "First minutes like the rest",
            summary: seen
                ? "Your first 5 minutes were less smooth than the next 10: \(told). Together that is "
                    + "\(NumberText.fixed(value, 2)) on the start index (likely \(Wording.span(range, 2)))."
                : "The start index is \(NumberText.fixed(value, 2)) (likely \(Wording.span(range, 2))); up to "
                    + "\(NumberText.short(note)) the first 5 minutes are like the next 10.",
            howSure:
                "Medium at best. A busy street, a hill or a quicker pace in the first minutes does the same.",
            why: seen
                ? "A cold start may mean stiffer muscles and slower activation (evidence D: one article)."
                : "A stiff start would show here.",
            cue: seen
                ? "Before you run: leg swings, torso twists and arm circles, 10 each, then 5 minutes of easy jogging."
                : CardWords.nothingToChange,
            checkAgain: seen
                ? "On the next run, with a warm-up, on the same route." : "When a start felt stiff.",
            limits:
                "Whether you warmed up before you pressed start. Strength of evidence is low, so this is never "
                + "more than a hint.")
    }
}

/// One sign in the first minutes against those that follow.
struct StartSign {
    let sign: DriftSign
    let early: Double
    let later: Double
    /// Positive = worse at the start, in the unit of `sign.smallest`.
    let change: Double
    let halfWidth: Double

    init?(_ sign: DriftSign, early: [RunCourse.Part], later: [RunCourse.Part]) {
        let (a, b) = (
            early.compactMap { $0.values[sign.metric] }, later.compactMap { $0.values[sign.metric] }
        )
        guard a.count >= 3, b.count >= 6 else { return nil }
        let (first, rest) = (Middle.mean(a), Middle.mean(b))
        func variance(_ values: [Double], _ mean: Double) -> Double {
            values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double((values.count - 1) * values.count)
        }
        let scale = (sign.falls ? -1 : 1) * (sign.kind == .relative ? 100 / max(1e-9, abs(rest)) : 1)
        self.sign = sign
        self.early = first
        self.later = rest
        change = scale * (first - rest)
        // Twelve parts or so: t is 2.2 and a little more for unequal spreads.
        halfWidth = 2.4 * abs(scale) * (variance(a, first) + variance(b, rest)).squareRoot()
    }

    var words: String {
        let (a, b) = (NumberText.fixed(early, sign.decimals), NumberText.fixed(later, sign.decimals))
        return "\(sign.title.lowercased()) \(a) against \(b)" + (sign.unit.isEmpty ? "" : " " + sign.unit)
    }

    func evidence(by book: Rulebook) -> Evidence {
        let value = (sign.falls ? -1 : 1) * change
        let line = book.inForce(sign.smallest)
        return Evidence(
            metric: sign.metric.rawValue + "_start", label: sign.title + ", start against later",
            value: value,
            range: LikelyRange(around: value, halfWidth: halfWidth),
            unit: sign.kind == .relative ? "%" : sign.unit,
            decimals: sign.kind == .relative ? 0 : max(1, sign.decimals), threshold: line.value,
            thresholdSource: line.source)
    }
}

extension ColdStart {
    var documentation: FaultDocumentation {
        FaultDocumentation(
            id: "cold_start", faultNumber: "F15", title: "Stiff first minutes",
            what: "Whether the first 5 minutes were less smooth than the 10 that follow.",
            formula:
                "Minutes 1 to 5 against 5 to 15 of running, in parts of one minute: rhythm, sideways share, "
                + "fore-aft regularity, impact. Start index = mean of change / smallest change that can be told "
                + "apart, each cut at 3, positive = worse at the start.",
            thresholds:
                "Noted above 0.75 when its interval leaves out zero [X]; never more than possible. A first "
                + "kilometre within 3 % of the run's speed without a warm-up needs speed and your answer [X].",
            strength: .d, placements: "Low back, waist, chest; 15 minutes of running from the first minute.",
            evidenceText:
                "D: one article advises leg swings, torso twists and arm circles before running [D2].",
            sources: References.lines("X", "D2"),
            limits: "A sensor cannot tell whether you warmed up before it was switched on.")
    }
}
