// Answers of two made-up runners, and logs written day by day.

import GaitModel

extension RunnerProfile {
    static func made(_ change: (inout RunnerProfile) -> Void) -> RunnerProfile {
        var profile = RunnerProfile()
        change(&profile)
        return profile
    }
}

extension CalendarDay {
    /// A day of November 2026.
    static func november(_ day: Int) -> CalendarDay { CalendarDay(number: 20_757 + day) }
}

extension TrainingLog {
    /// Kilometres by day of November 2026.
    static func november(_ kilometres: KeyValuePairs<Int, Double>) -> TrainingLog {
        TrainingLog(kilometres.map { Session(day: .november($0.key), kilometres: $0.value) })
    }
}

extension Answers {
    /// Nothing worth a note.
    static let careful = Answers(
        profile: .made {
            $0.session.warmUpMinutes = 8
            $0.session.shoeDistance = 200
            $0.session.heelDrop = 8
            $0.surface = [.asphalt: 40, .trail: 60]
            $0.habits.core = 2
        }, log: .november([2: 8, 9: 9, 16: 10, 23: 9, 30: 10]))

    /// Everything worth a note.
    static let careless = Answers(
        profile: .made {
            $0.session.warmUpMinutes = 0
            $0.session.firstKilometreSpeed = 3.2
            $0.session.shoeDistance = 1200
            $0.session.heelDrop = 12
            $0.body.pain = 2
            $0.surface = [.asphalt: 100]
            $0.habits.core = 0
            $0.habits.tight = [.hamstrings, .hipFlexors]
            $0.habits.posture = [.hollowBack]
            $0.habits.drinksEnough = false
            $0.habits.restDays = 0
        }, log: .november([2: 8, 9: 9, 16: 10, 23: 9, 30: 21]))
}
