// A change of one number against the athlete's own usual that holds beyond a single run's chance.

internal import GaitModel

/// One run in twenty is outside its band by chance, for each number. A change counts when a second run of the last four
/// weeks says the same, or when the last one lies far outside.
struct RealChange {
    /// In SDs of single runs.
    let size: Double
    let change: OwnChange
    let number: RunNumber
    let watched: WatchedNumber
    /// Row of the run it was seen in last.
    let place: Int
    /// Runs of the four weeks outside on the same side, and those that have something usual.
    let seen: Int
    let judged: Int

    /// How long a change stays news, days before the athlete's last run (product.md 3.7).
    static let days = 28
    /// One run alone counts this much further out than the band's end [X].
    private static let farOut = 1.5

    /// Largest first.
    static func all(_ season: AthleteSeason, rows: [TeamRow]) -> [RealChange] {
        guard let last = season.series.runs.last?.day else { return [] }
        let recent = season.places.indices.filter {
            season.series.runs[$0].day.map { last.days(since: $0) <= days } ?? false
        }
        return WatchedNumber.all.compactMap { RealChange($0, recent, season, rows) }
            .sorted { $0.size > $1.size }
    }

    private init?(_ watched: WatchedNumber, _ recent: [Int], _ season: AthleteSeason, _ rows: [TeamRow]) {
        let judged = recent.compactMap { run in
            rows[season.places[run]][change: watched.metric].map { (run: run, change: $0) }
        }
        guard let last = judged.last, last.change.isReal,
            watched.isWorthALook(from: last.change.usual.mean, to: last.change.value),
            let number = season.series.number(watched.metric, at: last.run),
            number.confidence.word != "low"
        else { return nil }
        let same = judged.filter {
            $0.change.isReal && ($0.change.difference > 0) == (last.change.difference > 0)
        }
        let band = last.change.usual.band
        let end = last.change.difference > 0 ? band.high : band.low
        let reach =
            abs(last.change.difference) / max(abs(end - last.change.usual.mean), .leastNormalMagnitude)
        guard same.count >= 2 || reach >= Self.farOut else { return nil }
        (size, change, self.number) = (last.change.size, last.change, number)
        (self.watched, place) = (watched, season.places[last.run])
        (seen, self.judged) = (same.count, judged.count)
    }
}
