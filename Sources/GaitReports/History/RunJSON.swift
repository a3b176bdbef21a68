// Kept runs, what is usual, and a trend as JSON documents.

public import GaitModel

public enum RunJSON {
    public static let schemaVersion = "1.1"

    /// `evenstride.runs`: kept runs, oldest first; with their numbers where asked.
    public static func write(_ runs: [RunSummary], numbers: Bool, to sink: inout some TextSink) {
        var json = JSONWriter(sink)
        json.object { json in
            json.identity(.current, schema: "evenstride.runs", version: schemaVersion, generatedAt: nil)
            json.array("runs", of: runs) { json, run in
                json.member("athlete", run.athlete)
                json.runHead(run)
                json.array("findings", of: run.findings) { json, finding in
                    json.member("id", finding.id)
                    json.member("level", finding.level.rawValue)
                    json.member("title", finding.title)
                }
                if numbers { json.array("numbers", of: run.numbers) { json, number in json.number(number) } }
            }
        }
        sink = json.finish()
    }

    /// `evenstride.baseline`
    public static func write(_ baseline: Baseline, for run: RunSummary, to sink: inout some TextSink) {
        var json = JSONWriter(sink)
        json.object { json in
            json.identity(.current, schema: "evenstride.baseline", version: schemaVersion, generatedAt: nil)
            json.member("athlete", run.athlete)
            json.object("like") { $0.runHead(run) }
            json.object("baseline") { $0.baseline(baseline) { run[$0]?.value } }
        }
        sink = json.finish()
    }

    /// `evenstride.trend`
    public static func write(_ trend: RunTrend, to sink: inout some TextSink) {
        var json = JSONWriter(sink)
        json.object { json in
            json.identity(.current, schema: "evenstride.trend", version: schemaVersion, generatedAt: nil)
            json.member("athlete", trend.athlete)
            json.member("metric", trend.metric.rawValue)
            json.member("title", trend.title)
            json.member("unit", trend.unit)
            json.member("compared_as", trend.isSize ? "size" : "value")
            json.object("usual", ifKnown: trend.usual) { json, usual in json.usual(usual) }
            json.object("slope", ifKnown: trend.slope) { json, slope in
                json.member("per_four_weeks", slope.perFourWeeks)
                json.range("ci95", slope.range)
            }
            json.array("points", of: trend.points) { json, point in
                json.member("run", point.id)
                json.member("day", point.day.text)
                json.member("value", point.value)
                json.member("half_width", point.halfWidth)
                json.member("verdict", point.verdict.rawValue)
                json.member("shoe", point.shoe)
                json.member("surface", point.surface)
            }
            json.groups(trend.groups)
            json.array("left_out", of: trend.leftOut) { json, left in
                json.member("reason", left.reason)
                json.member("runs", left.runs)
            }
        }
        sink = json.finish()
    }
}

extension JSONWriter {
    fileprivate mutating func number(_ number: RunNumber) {
        member("metric", number.metric.rawValue)
        member("title", number.title)
        member("unit", number.unit)
        member("value", number.value)
        range("ci95", number.range)
        member("standard_error", number.standardError)
        member("mounting", number.mounting)
        member("grade", number.grade.rawValue)
        confidence(number.confidence)
        member("method", number.method)
    }

    /// - Parameter value: of the run that is compared, by metric.
    mutating func baseline(_ baseline: Baseline, value: (MetricID) -> Double?) {
        member("runs", baseline.earlier.count)
        member("runs_needed", Baseline.fewest)
        member("not_comparable", baseline.notComparable)
        member("matched_speed", baseline.isAtMatchedSpeed)
        member("first_day", baseline.earlier.first?.day?.text)
        member("last_day", baseline.earlier.last?.day?.text)
        array("usual", of: baseline.usual) { json, usual in
            json.usual(usual)
            let value = value(usual.metric)
            json.member("value", value.map(usual.compared))
            json.member("difference", value.map { usual.compared($0) - usual.mean })
            json.member(
                "verdict", value.map { usual.isRealChange($0) ? "real_change" : "within_noise" })
        }
    }

    mutating func usual(_ usual: OwnUsual) {
        member("metric", usual.metric.rawValue)
        member("unit", usual.unit)
        member("compared_as", usual.isSize ? "size" : "value")
        member("runs", usual.runs)
        member("mean", usual.mean)
        member("standard_error", usual.standardError)
        member("between_variance", usual.betweenVariance)
        range("band95", usual.band)
        member("smallest_real_change", usual.smallestRealChange)
    }
}
