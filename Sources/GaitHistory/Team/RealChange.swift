// A change of one number against the athlete's own usual that holds beyond a single run's chance.

internal import GaitModel

/// What was usual before the last four weeks is the measure: a usual that takes in the changed runs soon calls them usual.
/// One run in twenty is outside its band by chance, for each number, so a change counts when a second run of the four
/// weeks says the same, or when the last one lies far outside.
struct RealChange {
    let change: OwnChange
    let number: RunNumber
    let watched: WatchedNumber
    /// Row of the run it was seen in last.
    let place: Int
    /// Last day of the runs behind the usual.
    let until: CalendarDay
    /// Runs of the four weeks outside on the same side, and those that can be compared.
    let seen: Int
    let judged: Int

    /// In SDs of single runs.
    var size: Double { change.size }

    /// How long a change stays news, days before the athlete's last run (product.md 3.7).
    static let days = 28
    /// One run alone counts this much further out than the band's end [X].
    private static let farOut = 1.5

    /// Largest first.
    static func all(_ season: AthleteSeason) -> [RealChange] {
        guard let last = season.series.runs.last?.day else { return [] }
        let recent = season.series.runs.indices.filter {
            season.series.runs[$0].day.map { last.days(since: $0) <= days } ?? false
        }
        return WatchedNumber.all.compactMap { RealChange($0, recent, season) }.sorted { $0.size > $1.size }
    }

    private init?(_ watched: WatchedNumber, _ recent: [Int], _ season: AthleteSeason) {
        let series = season.series
        guard let last = recent.last(where: { series.number(watched.metric, at: $0) != nil }),
            let number = series.number(watched.metric, at: last), number.confidence.word != "low",
            let (usual, until) = Self.usual(watched.metric, last, recent, series)
        else { return nil }
        // Only from a foot with a name a sign means anything.
        let judged = recent.filter {
            series.haveSame(watched.metric, $0, last) && (usual.isSize || series.runs[$0].feet.areNamed)
                || $0 == last
        }
        let changes = judged.compactMap { run in
            series.number(watched.metric, at: run).map {
                OwnChange(usual: usual, value: usual.compared($0.value))
            }
        }
        guard let change = changes.last, change.isReal,
            watched.isWorthALook(from: usual.mean, to: change.value)
        else { return nil }
        let seen = changes.count { $0.isReal && ($0.difference > 0) == (change.difference > 0) }
        guard seen >= 2 || Self.reach(change) >= Self.farOut else { return nil }
        (self.change, self.number, self.watched) = (change, number, watched)
        (place, self.until) = (season.places[last], until)
        (self.seen, self.judged) = (seen, changes.count)
    }

    /// Of the runs before the four weeks; where they are too few, of all before the last one.
    private static func usual(_ metric: MetricID, _ last: Int, _ recent: [Int], _ series: RunSeries) -> (
        OwnUsual, CalendarDay
    )? {
        guard let first = recent.first.flatMap({ series.runs[$0].day }) else { return nil }
        let old = series.usual(metric, at: last, before: first)
        return old ?? series.usual(metric, at: last, before: CalendarDay(number: .max))
    }

    /// The way from the usual in parts of the way to the band's end.
    private static func reach(_ change: OwnChange) -> Double {
        let band = change.usual.band
        let end = abs((change.difference > 0 ? band.high : band.low) - change.usual.mean)
        return abs(change.difference) / max(end, .leastNormalMagnitude)
    }
}
