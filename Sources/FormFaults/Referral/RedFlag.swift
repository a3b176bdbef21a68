// The signs that send a runner to somebody: from answers alone, never from a signal (methods.md 4.6).

internal import GaitModel

/// One sign. Its lines are safety, so no rulebook can move them.
struct RedFlag: Sendable {
    let id: String
    let level: Referral.Level
    /// The answer in the runner's words: "you told us of ..".
    let because: String
    /// Shown instead of advice on form.
    var hidesCues = true
    let isOn: @Sendable (RunnerProfile, CalendarDay?) -> Bool
}

enum RedFlags {
    static let oldestWithoutVisit = 50
    static let youngestWithoutVisit = 20
    /// Days; the most careful of the articles [D1], [D3].
    static let painfulDays = 14.0
    static let watchfulDays = 7.0
    static let painfulRuns = 3.0
    static let strongPain = 7.0

    static let all = atOnce + soon + professional

    private static let atOnce: [RedFlag] = [
        RedFlag(id: "bladder_or_bowel", level: .now, because: "new trouble with bladder or bowel") {
            answers, _ in
            answers.warnings.bladderOrBowel == true
        },
        RedFlag(id: "numb_between_legs", level: .now, because: "numbness between the legs") { answers, _ in
            answers.warnings.saddleNumbness == true
        },
        RedFlag(id: "leg_weakness", level: .now, because: "new or growing weakness in a leg") { answers, _ in
            answers.warnings.legWeakness == true
        },
        RedFlag(id: "accident", level: .now, because: "a hard fall or accident before the pain") {
            answers, _ in
            answers.warnings.accident == true
        },
        RedFlag(id: "fever_or_ill", level: .now, because: "fever or feeling ill with back pain") {
            answers, _ in
            answers.warnings.fever == true
        },
    ]

    private static let soon: [RedFlag] = [
        RedFlag(id: "severe_night_pain", level: .soon, because: "strong pain at night or lying down") {
            answers, _ in
            answers.warnings.severeNightPain == true || answers.body.worse.contains(.lying)
                || answers.body.worse.contains(.night)
        },
        RedFlag(id: "weight_loss", level: .soon, because: "weight lost without trying") { answers, _ in
            answers.warnings.weightLoss == true
        },
        withPain("cancer", "cancer, now or ever, and back pain") { $0.history.cancer == true },
        withPain("weak_immune_system", "a weak immune system and back pain") {
            $0.history.weakImmuneSystem == true
        },
        withPain("steroids", "steroids and back pain") { $0.history.steroids == true },
        withPain("drugs_by_needle", "drugs by needle and back pain") { $0.history.drugsByNeedle == true },
        withPain("osteoporosis", "thin bones and back pain") { $0.history.osteoporosis == true },
        RedFlag(id: "age", level: .soon, because: "new back pain, younger than 20 or older than 50") {
            answers, day in
            guard let age = answers.age(on: day), answers.hasPain, answers.isNew(on: day) else {
                return false
            }
            return age > oldestWithoutVisit || age < youngestWithoutVisit
        },
    ]

    private static let professional: [RedFlag] = [
        RedFlag(id: "below_knee", level: .professional, because: "something you feel down to below the knee")
        {
            answers, _ in
            answers.body.legs.contains(.belowKnee)
        },
        RedFlag(
            id: "leg_feelings", level: .professional,
            because: "pain, numbness or tingling that spreads into a leg"
        ) { answers, _ in
            !answers.body.legs.allSatisfy { $0 == .none || $0 == .belowKnee }
        },
        RedFlag(id: "strong_pain", level: .professional, because: "pain of 7 of 10 or more") { answers, _ in
            (answers.body.pain ?? 0) >= strongPain
        },
        RedFlag(
            id: "long_pain", level: .professional, because: "pain for more than two weeks", hidesCues: false
        ) { answers, day in
            answers.hasPain && (answers.daysOfPain(on: day) ?? 0) > painfulDays
        },
        RedFlag(
            id: "returning_pain", level: .professional, because: "pain that came back in three runs or more",
            hidesCues: false
        ) { answers, _ in
            (answers.body.painRuns ?? 0) >= painfulRuns
        },
        RedFlag(
            id: "a_week_of_pain", level: .consider, because: "pain for a week or two", hidesCues: false
        ) { answers, day in
            let days = answers.daysOfPain(on: day) ?? 0
            return answers.hasPain && days >= watchfulDays && days <= painfulDays
        },
    ]

    /// What was there before matters together with pain.
    private static func withPain(
        _ id: String, _ because: String, _ isTold: @escaping @Sendable (RunnerProfile) -> Bool
    ) -> RedFlag {
        RedFlag(id: id, level: .soon, because: because) { answers, _ in answers.hasPain && isTold(answers) }
    }
}

extension RunnerProfile {
    /// Any sign of pain in the answers. No pain right now does not undo that it came back in runs.
    var hasPain: Bool {
        if (body.pain ?? 0) > 0 || body.painSince != nil { return true }
        if (body.painDays ?? 0) > 0 || (body.painRuns ?? 0) > 0 { return true }
        return body.pain == nil && !body.places.isEmpty
    }

    func daysOfPain(on day: CalendarDay?) -> Double? {
        if let days = body.painDays { return days }
        guard let since = body.painSince, let day else { return nil }
        return Double(day.days(since: since))
    }

    /// Pain that is not known to be old: less than three months.
    func isNew(on day: CalendarDay?) -> Bool { (daysOfPain(on: day) ?? 0) < 90 }

    /// Completed years, give or take the one that a birth year leaves open.
    func age(on day: CalendarDay?) -> Int? {
        guard let year = runner.birthYear, let day else { return nil }
        return day.year - Int(year)
    }
}
