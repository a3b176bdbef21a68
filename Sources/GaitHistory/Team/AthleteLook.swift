// One athlete as the overview shows it: where it stands in the order, and the reasons in words.

internal import GaitModel

struct AthleteLook {
    let season: AthleteSeason
    let key: AttentionKey
    private let rows: [TeamRow]
    private let pain: ReportedPain?
    private let findings: [StandingFinding]
    private let changes: [RealChange]

    private static let judged: [MetricID] = [
        .loadAsymmetry, .landingResultantAsymmetry, .verticalOscillation, .cadence,
    ]

    init(_ season: AthleteSeason, rows: [TeamRow]) {
        self.season = season
        self.rows = rows
        pain = ReportedPain(season, rows: rows)
        findings = StandingFinding.all(season, rows: rows)
        changes = RealChange.all(season)
        key = AttentionKey(
            hasPainWithFinding: pain != nil && findings.contains { $0.isTrusted },
            confidentActs: findings.count(where: \.isConfidentAct), change: changes.first?.size ?? 0,
            finding: findings.first?.weight ?? StandingFinding.Weight(trust: 0, distance: 0),
            name: season.name ?? season.id, id: season.id)
    }

    func athlete(rank: Int?) -> TeamAthlete {
        var athlete = TeamAthlete(id: season.id, name: season.name)
        athlete.rows = season.rows
        athlete.latest = season.latest
        athlete.rank = rank
        athlete.trends = season.trends
        athlete.reasons = reasons(athlete.trends)
        guard let latest = season.latest, let file = rows[latest].record.measured else { return athlete }
        let worst = file.findings.max { ($0.level, $0.confidence) < ($1.level, $1.confidence) }
        athlete.level = worst?.level ?? .ok
        // Where nothing stands out, that is as sure as the side difference, the first number that is judged.
        let judged = Self.judged.lazy.compactMap { file.run[$0]?.confidence }.first
        athlete.confidence = worst?.confidence ?? (file.isJudged ? judged : nil)
        return athlete
    }

    private func reasons(_ trends: [RunTrend]) -> [AttentionReason] {
        var reasons: [AttentionReason] = []
        if let pain, key.hasPainWithFinding {
            reasons.append(AttentionReason(.painWithFinding, pain.withFinding))
        }
        reasons += findings.filter(\.isConfidentAct).map { AttentionReason(.confidentFinding, text($0)) }
        reasons += changes.map { AttentionReason(.realChange, RealChangeWords.text($0, rows)) }
        reasons += findings.filter { !$0.isConfidentAct }.map { AttentionReason(.distanceFromLine, text($0)) }
        if let pain, !key.hasPainWithFinding {
            reasons.append(AttentionReason(.noted, pain.alone(somethingUnsure: !findings.isEmpty)))
        }
        let told = Set(changes.map(\.watched.metric))
        let notes =
            LatePattern.all(season, rows: rows).map(\.text) + SlowTrend.texts(trends, except: told)
            + DataNotes.texts(season, rows: rows)
        return reasons + notes.map { AttentionReason(.noted, $0) }
    }

    private func text(_ finding: StandingFinding) -> String { FindingWords.text(finding, rows) }
}
