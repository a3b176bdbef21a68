// All runs of one athlete in order, each beside what was usual before it: the thousandth run costs what the tenth does.

internal import GaitModel

/// `Baseline` looks through all kept runs for one run. Here they are sorted once, and from each run the way leads back
/// over runs of its kind to the last twenty that are like it. Both give the same numbers.
struct RunSeries {
    /// Oldest first; every one has a day.
    let runs: [RunSummary]
    /// Where each of them was in what was handed in.
    let origins: [Int]
    /// Place of the run of the same kind before each.
    private let previous: [Int?]
    private let numbers: [[MetricID: RunNumber]]

    /// What was usual before a run.
    struct Before {
        /// Comparable earlier runs behind it.
        let runs: Int
        let usual: [OwnUsual]
    }

    init(_ all: [RunSummary]) {
        origins = all.indices.filter { all[$0].day != nil }.sorted {
            RunOrder.comes(all[$0], before: all[$1])
        }
        runs = origins.map { all[$0] }
        var last: [Likeness.Kind: Int] = [:]
        previous = runs.enumerated().map { place, run in
            let kind = Likeness.Kind(run.conditions)
            defer { last[kind] = place }
            return last[kind]
        }
        numbers = runs.map { run in
            Dictionary(run.numbers.map { ($0.metric, $0) }) { first, _ in first }
        }
    }

    func number(_ metric: MetricID, at place: Int) -> RunNumber? { numbers[place][metric] }

    /// Against the last twenty like it.
    func before(_ place: Int) -> Before {
        let last = like(place)
        let areNamed = runs[place].feet.areNamed && last.allSatisfy { runs[$0].feet.areNamed }
        let usual = runs[place].numbers.compactMap { number in
            OwnUsual(
                number, among: last.compactMap { numbers[$0][number.metric] }, areNamed: areNamed)
        }
        return Before(runs: last.count, usual: usual)
    }

    /// What was usual for one number of a run up to and without a day before it.
    func usual(_ metric: MetricID, at place: Int, before day: CalendarDay) -> (
        usual: OwnUsual, until: CalendarDay
    )? {
        let last = like(place, before: day)
        guard let number = number(metric, at: place), let newest = last.last, let until = runs[newest].day
        else {
            return nil
        }
        let areNamed = runs[place].feet.areNamed && last.allSatisfy { runs[$0].feet.areNamed }
        return OwnUsual(number, among: last.compactMap { self.number(metric, at: $0) }, areNamed: areNamed)
            .map { ($0, until) }
    }

    /// Places of the last runs that are like the one at `place` and came before it, oldest first.
    /// - Parameter day: only runs before that day.
    private func like(_ place: Int, before day: CalendarDay? = nil) -> [Int] {
        var found: [Int] = []
        var next = previous[place]
        while let earlier = next, found.count < Baseline.most {
            let isOld = day.map { limit in runs[earlier].day.map { $0 < limit } ?? false } ?? true
            if isOld, areAlike(earlier, place) { found.append(earlier) }
            next = previous[earlier]
        }
        return found.reversed()
    }

    /// Places of all runs like the one at `place`, itself too, that have this number computed in its way.
    func sameNumber(_ metric: MetricID, asAt place: Int) -> [Int] {
        guard let number = numbers[place][metric] else { return [] }
        var found = [place]
        var next = previous[place]
        while let earlier = next {
            if areAlike(earlier, place), numbers[earlier][metric]?.method == number.method {
                found.append(earlier)
            }
            next = previous[earlier]
        }
        return found.reversed()
    }

    /// Comparable, with this number computed in the same way.
    func haveSame(_ metric: MetricID, _ one: Int, _ two: Int) -> Bool {
        guard let first = number(metric, at: one), let second = number(metric, at: two) else { return false }
        return first.method == second.method && areAlike(one, two)
            && Likeness.Kind(runs[one].conditions) == Likeness.Kind(runs[two].conditions)
    }

    /// For runs of one kind.
    func areAlike(_ one: Int, _ two: Int) -> Bool {
        Likeness.areAlike(runs[one].conditions.speed, runs[two].conditions.speed)
    }
}
