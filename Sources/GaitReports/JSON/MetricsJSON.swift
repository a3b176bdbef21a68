// The "metrics", "asymmetry_detail", "drift" and "timeline" parts: every number with its range and reasons.

internal import GaitModel

extension JSONWriter {
    mutating func metrics(_ table: MetricTable) {
        object("metrics") { json in
            json.nested(table.rows.map(\.documentation.id)) { json, index in
                json.assessment(table.rows[index].assessment)
            }
        }
    }

    /// One key for each id; "asymmetry.load_pct" becomes `load_pct` inside `asymmetry`.
    private mutating func nested(_ ids: [MetricID], _ write: (inout Self, Int) -> Void) {
        nested(MetricPath.groups(ids), write)
    }

    private mutating func nested(_ groups: [MetricPath.Group], _ write: (inout Self, Int) -> Void) {
        for group in groups {
            guard let name = group.name else {
                key(group.members[0].key)
                write(&self, group.members[0].index)
                continue
            }
            object(name) { json in
                for member in group.members {
                    json.key(member.key)
                    write(&json, member.index)
                }
            }
        }
    }

    private mutating func assessment(_ assessment: Assessment) {
        object { json in
            switch assessment {
            case .notAssessable(let reason):
                json.member("value", nil as Double?)
                json.member("reason", reason)
            case .measured(let measurement): json.measurement(measurement)
            }
        }
    }

    private mutating func measurement(_ measurement: Measurement) {
        member("value", measurement.value)
        range("ci95", measurement.range)
        member("n", measurement.count)
        confidence(measurement.confidence)
        member("method", measurement.method)
        member("grade", measurement.grade.rawValue)
        strings("reasons", measurement.reasons)
        guard let spread = measurement.spread else { return }
        object("reported") { json in
            json.member("field", spread.source)
            json.member("mean", spread.mean)
            json.member("sd", spread.deviation)
            json.key("middle_half")
            json.values([Rounding.significant(spread.lower), Rounding.significant(spread.upper)])
        }
    }

    mutating func range(_ name: String, _ range: LikelyRange?) {
        key(name)
        if let range {
            values([Rounding.significant(range.low), Rounding.significant(range.high)])
        } else {
            null()
        }
    }

    mutating func confidence(_ confidence: Confidence) {
        member("confidence", confidence.value, decimals: 3)
        member("confidence_word", confidence.word)
    }

    mutating func asymmetries(_ details: [AsymmetryDetail]) {
        array("asymmetry_detail", of: details) { json, detail in
            json.member("metric", detail.metric.rawValue)
            json.member("effect_size", detail.effectSize)
            json.member("consistency", detail.consistency)
            json.member("segments", detail.segments)
            json.member("mounting_uncertainty", detail.mountingUncertainty)
            json.member("half_width", detail.halfWidth)
            json.member("pairs", detail.pairs)
            json.member("mean_a", detail.meanA)
            json.member("mean_b", detail.meanB)
        }
    }

    mutating func drift(_ thirds: [ThirdsComparison]) {
        object("drift") { json in
            json.nested(thirds.map(\.metric)) { json, index in
                let third = thirds[index]
                json.object { json in
                    json.member("first", third.first)
                    json.member("last", third.last)
                    json.member("change", third.last - third.first)
                }
            }
        }
    }

    mutating func timeline(_ timeline: Timeline) {
        let groups = MetricPath.groups(timeline.metrics)
        array("timeline", of: timeline.entries) { json, entry in json.window(entry, groups) }
    }

    mutating func window(_ entry: Timeline.Entry, _ groups: [MetricPath.Group]) {
        member("start_s", entry.start, decimals: 3)
        member("end_s", entry.end, decimals: 3)
        member("kind", entry.kind.rawValue)
        nested(groups) { json, index in
            let known = index < entry.values.count
            json.value(known ? Rounding.significant(Double(entry.values[index])) : .nan)
        }
    }
}
