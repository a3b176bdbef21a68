// The validation as one JSON document: statistics of every set, and every pair behind them.

public import GaitModel

public enum ValidationJSON {
    public static let schemaName = "evenstride.validation"
    /// Semantic: new fields raise the minor, changed meaning or units the major number.
    public static let schemaVersion = "1.0"

    /// The same recordings and version give the same bytes.
    public static func text(_ report: ValidationReport) -> String {
        var json = JSONWriter(StringSink())
        json.object { json in
            json.identity(report.tool, schema: schemaName, version: schemaVersion, generatedAt: nil)
            json.member("table", report.table)
            json.member("recordings", report.recordings)
            json.member("failed", report.failures.count)
            json.array("sets", of: report.sets) { $0.validationSet($1) }
            json.array("claims", of: ValidationClaim.all) { json, claim in
                json.member("title", claim.title)
                json.member("text", claim.text)
            }
            json.member("disclaimer", Statement.intendedUse)
        }
        return json.finish().text
    }
}

extension JSONWriter {
    fileprivate mutating func validationSet(_ set: ValidationSet) {
        member("set", set.name)
        member("placement", set.placement.rawValue)
        array("metrics", of: set.quantities) { $0.quantity($1) }
        contacts(set.contacts)
        object("walking", ifKnown: set.walking) { json, walking in
            json.member("recordings", walking.recordings)
            json.member("called_running_s", walking.calledRunning)
        }
        array("recordings", of: set.recordings) { $0.recording($1) }
    }

    private mutating func quantity(_ row: QuantityAgreement) {
        let agreement = row.agreement
        member("metric", row.quantity.id)
        member("truth", row.quantity.truthColumn)
        member("unit", row.quantity.unit)
        member("n", agreement?.count ?? 0)
        member("withheld", row.withheld)
        strings("withheld_because", row.reasons)
        member("mean_absolute_error", agreement?.meanAbsoluteError)
        member("bias", agreement?.bias)
        member("sd", agreement?.standardDeviation)
        ends("limits_of_agreement", agreement?.limits)
        member("correlation", agreement?.correlation)
        member("truth_inside_interval", agreement?.coverage)
        member("mean_half_width", agreement?.meanHalfWidth)
        member("signs_stated", agreement?.signs?.stated)
        member("signs_right", agreement?.signs?.right)
        member("worst_file", agreement?.worst.file)
        member("worst_at_s", agreement?.worst.moment)
        member("worst_error", agreement?.worst.error)
    }

    private mutating func contacts(_ contacts: ContactAgreement?) {
        object("steps", ifKnown: contacts) { json, contacts in
            json.member("recordings", contacts.recordings)
            json.member("true_steps", contacts.truthSteps)
            json.member("found", contacts.found)
            json.member("extra", contacts.extra)
            json.member("recall", contacts.recall)
            json.member("precision", contacts.precision)
            json.member("start_bias_ms", contacts.bias)
            json.member("start_sd_ms", contacts.standardDeviation)
            json.member("start_sd_within_recording_ms", contacts.deviationWithin)
            json.member("neighbours", contacts.neighbours)
            json.member("alternating", contacts.changes)
            json.member("same_foot", contacts.sameFoot)
        }
    }

    private mutating func recording(_ recording: ValidatedRecording) {
        member("file", recording.row.file)
        member("activity", recording.row.activity.rawValue)
        member("reference", recording.row.reference)
        errorOrNull(recording.failure)
        member("walking_called_running_s", recording.walkingCalledRunning)
        array("comparisons", of: recording.comparisons) { json, pair in
            json.member("metric", pair.quantity.id)
            json.member("at_s", pair.moment)
            json.member("truth", pair.truth)
            json.member("value", pair.value)
            json.ends("ci95", pair.range)
            json.member("withheld_because", pair.reason)
        }
    }

    private mutating func ends(_ name: String, _ range: LikelyRange?) {
        key(name)
        guard let range else { return null() }
        values([Rounding.significant(range.low), Rounding.significant(range.high)])
    }
}
