// One athlete's season: which runs count, and what was usual before each of them.

internal import GaitModel

struct AthleteSeason {
    let id: String
    let name: String?
    /// Places among the team's rows, oldest first, without duplicates.
    let rows: [Int]
    /// Usable runs with a day, oldest first.
    let series: RunSeries
    /// For each run of the series its row.
    let places: [Int]
    /// Usable runs without a day.
    private let dateless: [Int]
    /// Every usable run, for what a trend leaves out.
    let usableRuns: [RunSummary]

    /// The last usable run; those without a day only where there is no other.
    var latest: Int? { places.last ?? dateless.last }

    /// Sets baselines and changes of the rows on the way.
    static func all(of rows: inout [TeamRow]) -> [AthleteSeason] {
        var byAthlete: [String: [Int]] = [:]
        var ids: [String] = []
        for (place, row) in rows.enumerated() {
            if byAthlete[row.record.job.athlete] == nil { ids.append(row.record.job.athlete) }
            byAthlete[row.record.job.athlete, default: []].append(place)
        }
        return ids.map { id in
            let season = AthleteSeason(id, places: byAthlete[id] ?? [], rows: rows)
            for (run, place) in season.places.enumerated() {
                let before = season.series.before(run)
                rows[place].baselineRuns = before.runs
                rows[place].changes = before.usual.compactMap { usual in
                    season.series.number(usual.metric, at: run).map {
                        OwnChange(usual: usual, value: usual.compared($0.value))
                    }
                }
            }
            return season
        }
    }

    private init(_ id: String, places all: [Int], rows: [TeamRow]) {
        self.id = id
        name = all.compactMap { rows[$0].record.job.name }.last
        self.rows = all.filter { rows[$0].sameAs == nil }
        let usable = self.rows.filter { rows[$0].record.measured?.isUsable == true }
        usableRuns = usable.compactMap { AthleteSeason.run(rows[$0].record) }
        series = RunSeries(usableRuns)
        places = series.origins.map { usable[$0] }
        dateless = usable.filter { rows[$0].record.day == nil }
    }

    /// Within a season a run goes by its file; that is the id of a trend's points.
    private static func run(_ record: FileRecord) -> RunSummary? {
        guard var run = record.measured?.run else { return nil }
        (run.id, run.athlete, run.storedEpoch) = (record.job.file, record.job.athlete, nil)
        run.day = record.day
        return run
    }

    /// Trends of all numbers with two or more comparable runs, the last run's numbers first.
    var trends: [RunTrend] {
        var metrics: [MetricID] = []
        var seen: Set<MetricID> = []
        for run in series.runs.reversed() {
            for number in run.numbers where seen.insert(number.metric).inserted {
                metrics.append(number.metric)
            }
        }
        return metrics.compactMap {
            RunTrend(of: $0, athlete: id, in: series, among: usableRuns)
        }.filter { $0.points.count >= 2 }
    }
}
