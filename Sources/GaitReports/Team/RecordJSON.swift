// A record of a team's recording as one line of JSON; numbers are written so that they are read back exactly.

public import GaitModel

/// `evenstride.record`. What follows from the job (athlete, shoe, surface, file name) is written there only.
public enum RecordJSON {
    public static let schemaName = "evenstride.record"
    /// Fields may be added in 1.x; a reader refuses 2.0.
    public static let schemaVersion = "1.0"

    /// The line with its newline.
    public static func write(_ record: FileRecord, to sink: inout some TextSink) {
        var json = JSONWriter(sink, layout: .oneLine)
        json.object { $0.record(record) }
        sink = json.finish()
    }

    public static func line(_ record: FileRecord) -> String {
        var text = StringSink()
        write(record, to: &text)
        return text.text
    }
}

extension JSONWriter {
    /// Members of a record, in a line of its own or in a team's document.
    mutating func record(_ record: FileRecord) {
        identity(
            record.tool, schema: RecordJSON.schemaName, version: RecordJSON.schemaVersion, generatedAt: nil)
        job(record.job)
        array("contents", of: record.contents) { json, content in
            json.member("sha256", content.hash)
            json.member("bytes", content.bytes)
        }
        object("measured", ifKnown: record.measured) { $0.measured($1) }
        object("refused", ifKnown: record.refused) { json, refused in
            json.member("code", refused.code.rawValue)
            json.member("message", refused.message)
            json.member("fix", refused.fix)
        }
    }

    fileprivate mutating func job(_ job: TeamJob) {
        object("job") { json in
            json.member("file", job.file)
            json.member("right", job.right)
            json.member("athlete", job.athlete)
            json.member("name", job.name)
            json.member("date", job.statedDay?.text)
            json.member("named", job.namedDay?.text)
            json.exact("modified", job.modified)
            json.member("placement", job.placement?.rawValue)
            json.member("side", job.side?.rawValue)
            json.exact("speed_mps", job.speed)
            json.member("shoe", job.shoe)
            json.member("surface", job.surface)
            json.member("session", job.session)
            json.member("note", job.note)
            json.exact("pain", job.pain)
        }
    }

    fileprivate mutating func measured(_ file: MeasuredFile) {
        let run = file.run
        member("day", run.day?.text)
        member("day_source", file.daySource.rawValue)
        exact("start_epoch_s", run.startEpoch)
        member("start_is_local", file.startIsLocal)
        member("format", file.format)
        exact("rate_hz", file.rate)
        exact("duration_s", file.duration)
        exact("running_s", run.runningSeconds)
        member("steps", run.steps)
        member("quality", file.quality.rawValue)
        issues(file.notices)
        member("advice", file.advice)
        conditions(run.conditions)
        object("feet") { json in
            json.member("named", run.feet.areNamed)
            json.exact("label_confidence", run.feet.labelConfidence)
        }
        array("numbers", of: run.numbers) { $0.number($1) }
        array("judged", of: run.findings) { json, finding in
            json.member("id", finding.id)
            json.member("title", finding.title)
            json.member("level", finding.level.rawValue)
        }
        array("findings", of: file.findings) { $0.finding($1) }
        array("thirds", of: file.thirds) { json, third in
            json.member("metric", third.metric.rawValue)
            json.exact("first", third.first)
            json.exact("last", third.last)
        }
    }

    private mutating func conditions(_ conditions: RunSummary.Conditions) {
        object("conditions") { json in
            json.member("tier", conditions.tier.rawValue)
            json.member("placement", conditions.placement.rawValue)
            json.member("side", conditions.side?.rawValue)
            json.strings("sensors", conditions.sensors.map(\.rawValue))
            json.member("gyroscope", conditions.hasGyroscope)
            json.exact("speed_mps", conditions.speed)
        }
    }

    private mutating func number(_ number: RunNumber) {
        member("metric", number.metric.rawValue)
        member("title", number.title)
        member("unit", number.unit)
        member("decimals", number.decimals)
        exact("value", number.value)
        exact("low", number.range.low)
        exact("high", number.range.high)
        exact("standard_error", number.standardError)
        exact("mounting", number.mounting)
        member("grade", number.grade.rawValue)
        exact("confidence", number.confidence.value)
        member("method", number.method)
    }

    private mutating func finding(_ finding: TeamFinding) {
        member("id", finding.id)
        member("title", finding.title)
        member("level", finding.level.rawValue)
        exact("confidence", finding.confidence.value)
        member("summary", finding.summary)
        member("cue", finding.cue)
        exact("beyond_line", finding.beyondLine)
    }

    /// Every digit, where `member` rounds for people.
    private mutating func exact(_ name: String, _ value: Double?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }
}
