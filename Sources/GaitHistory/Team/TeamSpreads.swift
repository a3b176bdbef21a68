// How the team's last runs lie side by side, a metric each, among those that may be laid side by side.

internal import GaitModel
internal import SignalCore

enum TeamSpreads {
    static let metrics: [MetricID] = [
        .cadence, .verticalOscillation, .contactTime, .flightTime, .loadPeak, .impactPeak,
        .impactPeakResultant, .loadAsymmetry, .landingResultantAsymmetry, .strideTimeVariation,
    ]

    /// What must be alike for numbers of two people to stand on one axis: g at a shin are not g at a low back, and a
    /// watch's bounce is not a sensor's.
    private struct Place: Hashable {
        let tier: InputDescription.Tier
        let placement: SensorPlacement

        /// Cadence is the same wherever it is counted.
        static let anywhere = Place(tier: .raw, placement: .unknown)

        /// Samples before device numbers, then as placements are listed.
        var rank: Int {
            (tier == .raw ? 0 : 100) + (SensorPlacement.allCases.firstIndex(of: placement) ?? 99)
        }

        var title: String { tier == .device ? "as devices report it" : placement.title }
    }

    static func all(of athletes: [TeamAthlete], rows: [TeamRow]) -> [TeamSpread] {
        metrics.compactMap { spread($0, athletes, rows) }
    }

    private static func spread(_ metric: MetricID, _ athletes: [TeamAthlete], _ rows: [TeamRow])
        -> TeamSpread?
    {
        let all = athletes.compactMap { athlete -> (athlete: String, place: Place, number: RunNumber)? in
            guard let run = athlete.latest.flatMap({ rows[$0].record.measured?.run }),
                let number = run[metric], number.value.isFinite
            else { return nil }
            let place =
                metric == .cadence
                ? Place.anywhere : Place(tier: run.conditions.tier, placement: run.conditions.placement)
            return (athlete.id, place, number)
        }.sorted { NaturalOrder.comes($0.athlete, before: $1.athlete) }
        // The largest group that may be compared; of equal ones the place most numbers are good at.
        let groups = Dictionary(grouping: all, by: \.place)
        guard let best = groups.min(by: { ($1.value.count, $0.key.rank) < ($0.value.count, $1.key.rank) }),
            best.value.count >= 2
        else { return nil }
        let places = best.value.map { item in
            TeamSpread.Place(
                athlete: item.athlete,
                value: metric.isSideDifference ? abs(item.number.value) : item.number.value)
        }
        let number = best.value[0].number
        return TeamSpread(
            metric: metric, title: title(number.title, best.key, left: all.count - places.count),
            unit: number.unit, decimals: number.decimals, places: places,
            median: Quantile.median(places.map(\.value)))
    }

    /// "Bounce, low back (not laid beside 3 athletes with the sensor elsewhere)"
    private static func title(_ title: String, _ place: Place, left: Int) -> String {
        guard place != .anywhere else { return title }
        let rest = left == 1 ? "1 athlete" : "\(left) athletes"
        return "\(title), \(place.title)"
            + (left > 0 ? " (not laid beside \(rest) measured elsewhere or otherwise)" : "")
    }
}
