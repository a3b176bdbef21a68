// A finding of an athlete's last runs with how often it was seen: once is a hint, four times of five a pattern.

internal import GaitModel

struct StandingFinding {
    let finding: TeamFinding
    /// Row of the run it is told from.
    let place: Int
    let isInLatest: Bool
    /// Of the last runs that were judged for it.
    let seen: Int
    let judged: Int

    /// The last runs that are looked at, and how far back they may reach from the last one, days [X].
    private static let runs = 5
    private static let days = 56
    /// Seen so often, a finding stands although the last run does not show it [X].
    private static let enough = 3

    /// Worthy of confidence first, then the furthest beyond its line.
    static func all(_ season: AthleteSeason, rows: [TeamRow]) -> [StandingFinding] {
        guard let latest = season.latest else { return [] }
        let last = rows[latest].record.day
        let near = season.places.suffix(runs).filter { place in
            guard let last, let day = rows[place].record.day else { return false }
            return last.days(since: day) <= days
        }
        let recent = near.isEmpty ? [latest] : Array(near)
        var ids: [String] = []
        for place in recent.reversed() {
            for finding in rows[place].record.measured?.findings ?? [] where !ids.contains(finding.id) {
                ids.append(finding.id)
            }
        }
        return ids.compactMap { StandingFinding($0, recent, rows) }.sorted { $0.weight > $1.weight }
    }

    private init?(_ id: String, _ recent: [Int], _ rows: [TeamRow]) {
        let found = recent.compactMap { place in
            rows[place].record.measured?.findings.first { $0.id == id }.map { (place: place, finding: $0) }
        }
        guard let last = found.last else { return nil }
        isInLatest = last.place == recent.last
        guard isInLatest || found.count >= Self.enough else { return nil }
        (finding, place, seen) = (last.finding, last.place, found.count)
        let others = recent.filter { place in
            guard let file = rows[place].record.measured, !found.contains(where: { $0.place == place }) else {
                return false
            }
            return file.run.findings.contains { $0.id == id }
        }
        judged = found.count + others.count
    }

    var isConfidentAct: Bool { finding.level == .act && finding.confidence.word == "high" && isInLatest }
    var isTrusted: Bool { finding.confidence.word != "low" }

    /// Low confidence never comes before high, whatever the distance from the line.
    var weight: Weight { Weight(trust: finding.confidence.rank, distance: max(0, finding.beyondLine ?? 0)) }

    struct Weight: Comparable {
        /// 3 high, 2 medium, 1 low, 0 nothing.
        let trust: Int
        /// Beyond the line, as a share of it.
        let distance: Double

        static func < (left: Weight, right: Weight) -> Bool {
            (left.trust, left.distance) < (right.trust, right.distance)
        }
    }
}

extension Confidence {
    /// 3 high, 2 medium, 1 low.
    fileprivate var rank: Int { word == "high" ? 3 : word == "medium" ? 2 : 1 }
}
