// What a runner tells about body, shoes and habits: all optional, and none of it changes a measured number.

public struct RunnerProfile: Sendable, Equatable {
    public var runner = Person()
    public var session = Session()
    /// Share of the running on each kind of ground, %; empty when not told.
    public var surface: [Ground: Double] = [:]
    public var body = Body()
    public var warnings = Warnings()
    public var history = History()
    public var habits = Habits()

    public init() {}

    public enum Sex: String, Sendable, CaseIterable { case female, male }

    public struct Person: Sendable, Equatable {
        public var height: Double?
        public var mass: Double?
        public var sex: Sex?
        public var birthYear: Double?
        public var yearsRunning: Double?
        public var legLengthDifferenceKnown: Bool?
        public var prosthesisOrBlade: Bool?
        public var wheelchair: Bool?
    }

    public struct Session: Sendable, Equatable {
        public var date: CalendarDay?
        /// m/s
        public var speed: Double?
        /// km
        public var distance: Double?
        /// minutes
        public var duration: Double?
        /// m/s, of the first kilometre.
        public var firstKilometreSpeed: Double?
        public var warmUpMinutes: Double?
        public var treadmill: Bool?
        public var grade: Double?
        public var camber: Camber?
        public var shoe: String?
        /// km these shoes have run
        public var shoeDistance: Double?
        /// mm
        public var heelDrop: Double?
        public var orthotics: Bool?

        /// What was said, else distance over time, m/s.
        public var statedSpeed: Double? {
            if let speed { return speed }
            guard let distance, let duration, duration > 0 else { return nil }
            return distance * 1000 / (duration * 60)
        }
    }

    public enum Camber: String, Sendable, CaseIterable { case none, left, right, both }

    public enum Ground: String, Sendable, CaseIterable {
        case asphalt, concrete, track, gravel, trail, grass, treadmill

        /// Gives way hardly at all.
        public var isHard: Bool { self == .asphalt || self == .concrete }
    }

    public enum Place: String, Sendable, CaseIterable {
        case middle, left, right, buttock, other
    }

    public enum Worse: String, Sendable, CaseIterable { case running, after, night, lying }

    public enum LegSymptom: String, Sendable, CaseIterable {
        case none, tingling, numbness, thigh
        case belowKnee = "below_knee"
    }

    public struct Body: Sendable, Equatable {
        /// 0 to 10
        public var pain: Double?
        public var places: [Place] = []
        public var painSince: CalendarDay?
        /// Days it has hurt, where no date is given.
        public var painDays: Double?
        /// Runs in which it came back.
        public var painRuns: Double?
        public var worse: [Worse] = []
        public var legs: [LegSymptom] = []
    }

    /// Signs that need care at once (methods.md 4.6).
    public struct Warnings: Sendable, Equatable {
        public var bladderOrBowel: Bool?
        public var saddleNumbness: Bool?
        public var legWeakness: Bool?
        public var accident: Bool?
        public var fever: Bool?
        public var severeNightPain: Bool?
        public var weightLoss: Bool?
    }

    public struct History: Sendable, Equatable {
        public var injuryLastYear: Bool?
        public var pregnancy: Bool?
        public var surgery: Bool?
        public var cancer: Bool?
        public var weakImmuneSystem: Bool?
        public var steroids: Bool?
        public var drugsByNeedle: Bool?
        public var osteoporosis: Bool?
    }

    public enum Flexibility: String, Sendable, CaseIterable { case stiff, average, supple }

    public enum Muscle: String, Sendable, CaseIterable {
        case hamstrings, quadriceps, glutes, calves, back
        case hipFlexors = "hip_flexors"
    }

    public enum Posture: String, Sendable, CaseIterable {
        case hollowBack = "hollow_back"
        case forwardHead = "forward_head"
        case roundShoulders = "round_shoulders"
        case pelvicTilt = "pelvic_tilt"
    }

    public struct Habits: Sendable, Equatable {
        /// Sessions a week.
        public var strength: Double?
        public var core: Double?
        public var stretching: Double?
        public var flexibility: Flexibility?
        public var tight: [Muscle] = []
        public var posture: [Posture] = []
        public var sleepHours: Double?
        public var sittingHours: Double?
        public var drinksEnough: Bool?
        public var restDays: Double?

        public init() {}
    }
}
