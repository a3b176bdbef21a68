// How this run compares with the longest of the last 30 days (methods.md 3.17).

internal import GaitModel

struct SessionSpike: Equatable {
    enum Unit: String {
        case kilometres = "km"
        case minutes = "min"
    }

    /// Of this run.
    let size: Double
    /// Of the earlier runs.
    let longest: Double
    let count: Int
    let unit: Unit
    /// The distance was worked out from speed and time.
    let isEstimate: Bool

    var ratio: Double { size / longest }

    /// Rounded noise of decimal input does not cross a line: 11 km after 10 km is 1.10 and not above it.
    func isAbove(_ line: Double) -> Bool { ratio > line + 1e-9 }

    enum Outcome: Equatable {
        case spike(SessionSpike)
        case tooFew(Int)
        case sizeUnknown
        case dayUnknown
    }

    static func outcome(_ log: TrainingLog, _ input: FaultInput) -> Outcome {
        guard let day = RunDay.of(input.answers, input.input) else { return .dayUnknown }
        let earlier = log.before(day, days: Int(input.rulebook[Thresholds.spikeDays]))
        let needed = Int(input.rulebook[Thresholds.spikeSessions])
        let kilometres = earlier.compactMap(\.kilometres).filter { $0 > 0 }
        if kilometres.count >= needed, let longest = kilometres.max() {
            guard let (size, isEstimate) = distance(log, day, input) else { return .sizeUnknown }
            return .spike(
                SessionSpike(
                    size: size, longest: longest, count: kilometres.count, unit: .kilometres,
                    isEstimate: isEstimate))
        }
        let minutes = earlier.compactMap(\.minutes).filter { $0 > 0 }
        guard minutes.count >= needed, let longest = minutes.max() else { return .tooFew(earlier.count) }
        guard let size = time(log, day, input) else { return .sizeUnknown }
        return .spike(
            SessionSpike(
                size: size, longest: longest, count: minutes.count, unit: .minutes, isEstimate: false))
    }

    /// km: told, else logged that day, else speed times running time.
    static func distance(_ log: TrainingLog?, _ day: CalendarDay, _ input: FaultInput) -> (Double, Bool)? {
        if let told = input.answers.profile?.session.distance { return (told, false) }
        if let logged = log?.sessions(in: day...day).compactMap(\.kilometres).max(), logged > 0 {
            return (logged, false)
        }
        guard let speed = input.context.speed, speed > 0 else { return nil }
        return (speed * input.gait.quality.runningSeconds / 1000, true)
    }

    private static func time(_ log: TrainingLog, _ day: CalendarDay, _ input: FaultInput) -> Double? {
        if let told = input.answers.profile?.session.duration { return told }
        if let logged = log.sessions(in: day...day).compactMap(\.minutes).max(), logged > 0 { return logged }
        let seconds = input.gait.quality.runningSeconds
        return seconds > 0 ? seconds / 60 : nil
    }
}
