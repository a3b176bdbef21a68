// Every name a profile may hold, in the order of the example file (methods.md 4.5). One line to add one.

internal import GaitModel

enum ProfileSchema {
    struct Table: Sendable {
        let name: String
        let title: String
        let keys: [ProfileKey]
    }

    static let tables = [
        Table(name: "runner", title: "You", keys: runner),
        Table(name: "session", title: "This run", keys: session),
        Table(
            name: "surface", title: "The ground you run on, % of the distance; together 100", keys: surface),
        Table(name: "body", title: "Your back", keys: body),
        Table(
            name: "warnings", title: "Signs that need care soon, whatever a sensor says", keys: warnings),
        Table(name: "history", title: "Before", keys: history),
        Table(name: "habits", title: "Habits", keys: habits),
    ]

    static let keys = tables.flatMap(\.keys)

    private static let runner: [ProfileKey] = [
        .number("runner", "height_cm", 50...260, example: "178", "height", \.runner.height),
        .number("runner", "mass_kg", 15...300, example: "70", "weight", \.runner.mass),
        .choice("runner", "sex", example: .female, "some comparisons differ", \.runner.sex),
        .number("runner", "birth_year", 1900...2200, example: "1985", "year of birth", \.runner.birthYear),
        .number("runner", "years_running", 0...90, example: "6", "years of running", \.runner.yearsRunning),
        .truth(
            "runner", "leg_length_difference_known", "somebody measured that your legs differ",
            \.runner.legLengthDifferenceKnown),
        .truth(
            "runner", "prosthesis_or_blade", "then no comparison with others is made",
            \.runner.prosthesisOrBlade),
        .truth("runner", "wheelchair", "then no comparison with others is made", \.runner.wheelchair),
    ]

    private static let session: [ProfileKey] = [
        .day("session", "date", example: "2026-11-30", "day of the run", \.session.date),
        .number("session", "speed_mps", 0.3...13, example: "3.0", "average speed, m/s", \.session.speed),
        .number("session", "distance_km", 0.05...500, example: "10", "length of the run", \.session.distance),
        .number("session", "duration_min", 0.5...6000, example: "56", "its time", \.session.duration),
        .number(
            "session", "first_km_speed_mps", 0.3...13, example: "2.8", "speed of the first kilometre",
            \.session.firstKilometreSpeed),
        .number(
            "session", "warm_up_min", 0...120, example: "5", "warm-up before you pressed start; 0 for none",
            \.session.warmUpMinutes),
        .truth("session", "treadmill", "on a treadmill", \.session.treadmill),
        .number("session", "grade_pct", -40...40, example: "0", "average slope", \.session.grade),
        .choice("session", "camber", example: .none, "side to which the road fell off", \.session.camber),
        .text("session", "shoe", example: "blue pair", "which shoes", \.session.shoe),
        .number(
            "session", "shoe_km", 0...10_000, example: "350", "how far these shoes have run",
            \.session.shoeDistance),
        .number(
            "session", "heel_drop_mm", -5...30, example: "8", "heel higher than toe, see the box",
            \.session.heelDrop),
        .truth("session", "orthotics", "you wear insoles that were made for you", \.session.orthotics),
    ]

    private static let surface = RunnerProfile.Ground.allCases.map { ground in
        ProfileKey(
            table: "surface", name: ground.rawValue, help: ground.isHard ? "hard ground" : "",
            allowed: "a number from 0 to 100", example: ground == .asphalt ? "100" : "0"
        ) { value, profile in
            guard case .number(let share) = value, (0...100).contains(share) else { return false }
            profile.surface[ground] = share
            return true
        }
    }

    private static let body: [ProfileKey] = [
        .number("body", "pain", 0...10, example: "0", "pain now, 0 none to 10 the worst", \.body.pain),
        .choices("body", "where", example: .middle, "where it hurts", \.body.places),
        .day("body", "pain_since", example: "2026-11-20", "first day of this pain", \.body.painSince),
        .number("body", "pain_days", 0...20_000, example: "3", "or for how many days", \.body.painDays),
        .number(
            "body", "pain_runs", 0...1000, example: "1", "in how many runs it came back", \.body.painRuns),
        .choices("body", "worse", example: .after, "when it is worse", \.body.worse),
        .choices("body", "legs", example: .none, "what you feel in the legs", \.body.legs),
    ]

    private static let warnings: [ProfileKey] = [
        .truth("warnings", "bladder_or_bowel", "new trouble with either", \.warnings.bladderOrBowel),
        .truth("warnings", "numb_between_legs", "new numbness there", \.warnings.saddleNumbness),
        .truth("warnings", "leg_weakness", "new or growing weakness in a leg", \.warnings.legWeakness),
        .truth("warnings", "accident", "a hard fall or accident before the pain", \.warnings.accident),
        .truth("warnings", "fever_or_ill", "fever, or feeling ill, with the pain", \.warnings.fever),
        .truth(
            "warnings", "severe_night_pain", "severe at night, or worse lying down",
            \.warnings.severeNightPain),
        .truth("warnings", "weight_loss", "weight lost without trying", \.warnings.weightLoss),
    ]

    private static let history: [ProfileKey] = [
        .truth(
            "history", "injury_last_year", "an injury in the last 12 months", \.history.injuryLastYear),
        .truth("history", "pregnancy", "then no comparison with others is made", \.history.pregnancy),
        .truth("history", "surgery", "back, hip or leg surgery", \.history.surgery),
        .truth("history", "cancer", "now or ever", \.history.cancer),
        .truth("history", "weak_immune_system", "by illness or medicine", \.history.weakImmuneSystem),
        .truth("history", "steroids", "you take steroids", \.history.steroids),
        .truth("history", "drugs_by_needle", "", \.history.drugsByNeedle),
        .truth("history", "osteoporosis", "thin bones", \.history.osteoporosis),
    ]

    private static let habits: [ProfileKey] = [
        .number(
            "habits", "strength_per_week", 0...21, example: "1", "strength sessions a week",
            \.habits.strength),
        .number(
            "habits", "core_per_week", 0...21, example: "1", "trunk sessions (planks, bridges) a week",
            \.habits.core),
        .number(
            "habits", "stretching_per_week", 0...21, example: "2", "stretching a week, after runs too",
            \.habits.stretching),
        .choice("habits", "flexibility", example: .average, "", \.habits.flexibility),
        .choices("habits", "tight", example: .hamstrings, "muscles that feel tight", \.habits.tight),
        .choices(
            "habits", "posture", example: .hollowBack, "what somebody noticed about how you stand",
            \.habits.posture),
        .number("habits", "sleep_hours", 0...24, example: "7.5", "a night", \.habits.sleepHours),
        .number("habits", "sitting_hours", 0...24, example: "8", "a day", \.habits.sittingHours),
        .truth("habits", "drinks_enough", "on most days", \.habits.drinksEnough),
        .number("habits", "rest_days_per_week", 0...7, example: "2", "without running", \.habits.restDays),
    ]
}
