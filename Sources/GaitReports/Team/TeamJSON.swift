// A team's season as one JSON document: the record of every file, and what was rolled up from them.

public import GaitModel

public enum TeamJSON {
    public static let schemaName = "evenstride.team"
    public static let schemaVersion = "1.0"

    public static func write(_ report: TeamReport, to sink: inout some TextSink) {
        var json = JSONWriter(sink)
        json.object { json in
            json.identity(report.tool, schema: schemaName, version: schemaVersion, generatedAt: nil)
            json.member("title", report.title)
            json.member("first_day", report.days?.lowerBound.text)
            json.member("last_day", report.days?.upperBound.text)
            json.object("counts") { json in
                json.member("files", report.rows.count)
                json.member("analysed", report.counts.analysed)
                json.member("limited", report.counts.limited)
                json.member("failed", report.counts.failed)
                json.member("duplicates", report.counts.duplicates)
            }
            json.strings("attention_rule", TeamWords.ruleSteps)
            json.member("attention_rule_limits", TeamWords.ruleLimits)
            json.array("athletes", of: report.athletes) { $0.athlete($1, report) }
            json.array("data_first", of: report.dataFirst) { $0.athlete($1, report) }
            json.array("spreads", of: report.spreads) { $0.spread($1) }
            json.array("problems", of: report.problems) { $0.problem($1) }
            json.array("files", of: report.rows) { $0.file($1) }
            json.member("disclaimer", Statement.intendedUse)
        }
        sink = json.finish()
    }
}

extension JSONWriter {
    fileprivate mutating func athlete(_ athlete: TeamAthlete, _ report: TeamReport) {
        member("athlete_id", athlete.id)
        member("name", athlete.name)
        member("attention_rank", athlete.rank)
        member("level", AthleteTable.Line(athlete, in: report).level)
        member("confidence", athlete.confidence?.value)
        member("confidence_word", athlete.confidence?.word)
        member("latest_file", athlete.latest.map { report.rows[$0].record.job.file })
        strings("files", athlete.rows.map { report.rows[$0].record.job.file })
        array("reasons", of: athlete.reasons) { json, reason in
            json.member("step", reason.step.rawValue)
            json.member("text", reason.text)
        }
        array("trends", of: athlete.trends) { $0.trend($1) }
    }

    /// The points are in the files; what follows from them is here.
    private mutating func trend(_ trend: RunTrend) {
        member("metric", trend.metric.rawValue)
        member("unit", trend.unit)
        member("compared_as", trend.isSize ? "size" : "value")
        member("runs", trend.points.count)
        member("first_day", trend.points.first?.day.text)
        member("last_day", trend.points.last?.day.text)
        member("last_verdict", trend.points.last?.verdict.rawValue)
        object("usual", ifKnown: trend.usual) { $0.usual($1) }
        object("slope", ifKnown: trend.slope) { json, slope in
            json.member("per_four_weeks", slope.perFourWeeks)
            json.range("ci95", slope.range)
        }
    }

    fileprivate mutating func spread(_ spread: TeamSpread) {
        member("metric", spread.metric.rawValue)
        member("title", spread.title)
        member("unit", spread.unit)
        member("median", spread.median)
        array("athletes", of: spread.places) { json, place in
            json.member("athlete_id", place.athlete)
            json.member("value", place.value)
        }
    }

    fileprivate mutating func problem(_ problem: DataProblem) {
        member("file", problem.file)
        member("athlete_id", problem.athlete)
        member("state", problem.state.rawValue)
        member("code", problem.code)
        member("message", problem.message)
        member("fix", problem.fix)
    }

    fileprivate mutating func file(_ row: TeamRow) {
        member("attention_rank", row.attentionRank)
        member("same_as", row.sameAs)
        member("baseline_runs", row.baselineRuns)
        array("changes", of: row.changes) { json, change in
            json.usual(change.usual)
            json.member("value", change.value)
            json.member("difference", change.difference)
            json.member("verdict", change.isReal ? "real_change" : "within_noise")
        }
        object("record") { $0.record(row.record) }
    }
}
