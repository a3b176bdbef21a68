// Decides the clock from the first rows: unit by the header's word or by what rate would be possible.

import GaitModel

struct ClockDetection {
    let time: TimeKind
    let steps: StampSteps
    let position: InputPosition
    /// Who gave the rate of a file without time column.
    let rateSource: InputDescription.Source
    /// What to set in that app; may be empty.
    let advice: String

    init(
        time: TimeKind, batches: [RowBatch], position: InputPosition, rateSource: InputDescription.Source,
        advice: String = ""
    ) {
        self.time = time
        self.advice = advice
        self.rateSource = rateSource
        self.position = position
        steps = StampSteps(batches)
    }

    func decide() throws(InputError) -> ClockPlan {
        switch time {
        case .rows(let rate): return try known(rate, unit: "none", source: rateSource)
        case .counter(_, let rate, _): return try known(rate, unit: "samples", source: .header)
        case .dateTime: return try stamped(tick: 1e-9, unit: "date-time", source: .detected)
        case .ticks(_, let unit, _):
            try checkSteps()
            let (word, source) = try tickUnit(unit)
            var plan = try stamped(tick: word.seconds ?? 1, unit: word.word, source: source)
            if let unit, unit != word, unit.seconds != nil {
                plan.notices.append(
                    Notice(
                        "W_TIME_UNIT", .warning,
                        "The header says \(unit.word), which would be more than 4000 samples per second: "
                            + "read as \(word.word)."))
            }
            return plan
        }
    }

    private func known(_ rate: Double, unit: String, source: InputDescription.Source) throws(InputError)
        -> ClockPlan
    {
        try checkRate(rate)
        return ClockPlan(
            tick: 1 / rate, unit: unit, source: source, rate: rate, medianStep: 1, needsRebuild: false,
            notices: rateNotice(rate))
    }

    private func stamped(tick: Double, unit: String, source: InputDescription.Source) throws(InputError)
        -> ClockPlan
    {
        try checkSteps()
        let rate = ClockPlan.snapped(1 / (steps.mean * tick))
        try checkRate(1 / (steps.mean * tick))
        try checkPossible(1 / (steps.mean * tick))
        return ClockPlan(
            tick: tick, unit: unit, source: source, rate: rate, medianStep: steps.burst ?? steps.median,
            needsRebuild: steps.isBunched, notices: rateNotice(rate))
    }

    private func checkSteps() throws(InputError) {
        guard steps.count >= 2 else {
            throw InputError(
                .tooShort, "Only \(Plural.of(steps.count + 1, "data row")).", position: position,
                fix: "Record at least a minute of running.")
        }
        guard steps.negatives * 5 <= steps.count else {
            throw InputError(
                .timeOrder,
                "Time goes backwards in \(steps.negatives) of the first \(steps.count + 1) rows.",
                position: position,
                fix:
                    "Sort the file by time, or name another time column with --columns t=..., or give --rate."
            )
        }
        guard steps.median > 0, steps.mean > 0 else {
            throw InputError(
                .noTime, "The time column never changes in the first \(steps.count + 1) rows.",
                position: position,
                fix:
                    "Name another time column with --columns t=..., or give the rate, for example --rate 100."
            )
        }
    }

    private func checkRate(_ rate: Double) throws(InputError) {
        guard rate.isFinite, rate >= ClockPlan.slowest else {
            let isWhole = rate == rate.rounded()
            let text = NumberText.fixed(rate, isWhole ? 0 : 1) + (rate == 1 ? " sample" : " samples")
            throw InputError(
                .rateLow,
                "\(text) per second. A step takes about 0.35 s, so steps cannot be seen.",
                position: position,
                fix: "Record at 50 Hz or more (100 Hz is better). If the time unit was misread, give --rate."
                    + (advice.isEmpty ? "" : " " + advice))
        }
    }

    private func checkPossible(_ rate: Double) throws(InputError) {
        guard rate > ClockPlan.impossible else { return }
        throw implausible(rate)
    }

    private func implausible(_ rate: Double) -> InputError {
        InputError(
            .implausible, "The time column gives \(NumberText.fixed(rate, 0)) samples per second.",
            position: position,
            fix: "It may be in another unit or no time at all: give the rate, for example --rate 100.")
    }

    private func rateNotice(_ rate: Double) -> [Notice] {
        guard rate < 40 else { return [] }
        return [
            Notice(
                "W_RATE_LIMITED", .warning,
                "\(NumberText.fixed(rate, rate < 20 ? 1 : 0)) samples per second.",
                effect: rate < 12
                    ? "Too few to tell running at all: 50 samples a second are needed, better 100."
                    : "Cadence is fine; the other numbers need 50 samples a second, better 100.")
        ]
    }

    /// The header's word; without one (or with an impossible one) the only unit that gives 5 to 4000 Hz.
    private func tickUnit(_ word: Unit?) throws(InputError) -> (Unit, InputDescription.Source) {
        if let word, let seconds = word.seconds, 1 / (steps.mean * seconds) <= ClockPlan.fastest {
            return (word, .header)
        }
        if word == nil && steps.isAlwaysOne { throw counting() }
        let short: [Unit] = [.seconds, .milliseconds, .microseconds, .nanoseconds]
        // A header that says seconds means no minutes.
        for unit in word == nil ? short + [.minutes, .days] : short {
            let rate = 1 / (steps.mean * (unit.seconds ?? 1))
            if rate >= ClockPlan.slowest && rate <= ClockPlan.fastest { return (unit, .detected) }
        }
        // No unit makes a rate of it.
        if word == nil, 1 / steps.mean > ClockPlan.fastest { throw implausible(1 / steps.mean) }
        return (word ?? .seconds, word == nil ? .assumed : .header)
    }

    private func counting() -> InputError {
        InputError(
            .noTime, "The time column counts 1, 2, 3: it may be a row number, seconds or milliseconds.",
            position: position, fix: "Give the samples per second, for example --rate 100.")
    }
}
