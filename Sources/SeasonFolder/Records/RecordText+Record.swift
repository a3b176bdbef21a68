// From the form of a line to the record; a word that is none of ours is a complaint, never a guess.

internal import GaitHistory
internal import GaitModel

/// What in a line is not as it should be.
struct RecordFault: Error { let what: String }

extension FileRecord {
    init(_ text: RecordText) throws(RecordFault) {
        let outcome: Outcome
        switch (text.measured, text.refused) {
        case (let file?, nil): outcome = .measured(try MeasuredFile(file))
        case (nil, let refused?):
            outcome = .refused(
                RefusedFile(code: try word(refused.code), message: refused.message, fix: refused.fix))
        default: throw RecordFault(what: "it has to have one of measured and refused")
        }
        let tool = ToolIdentity(
            name: text.tool.name, version: text.tool.version, rulebook: text.tool.rulebook)
        let contents = text.contents.map { Content(hash: $0.sha256, bytes: $0.bytes) }
        self.init(telling: try TeamJob(text.job), contents: contents, tool: tool, outcome: outcome)
        guard var file = measured, let written = text.measured else { return }
        file.run.tool = tool
        file.run.day = try written.day.map(calendarDay)
        file.daySource = try word(written.daySource)
        self.outcome = .measured(file)
    }
}

extension TeamJob {
    init(_ text: RecordText.Job) throws(RecordFault) {
        self.init(file: text.file, athlete: text.athlete)
        right = text.right
        name = text.name
        if let date = text.date { statedDay = try calendarDay(date) }
        if let named = text.named { namedDay = try calendarDay(named) }
        modified = text.modified
        if let text = text.placement { placement = try word(text) }
        if let text = text.side { side = try word(text) }
        speed = text.speed
        shoe = text.shoe
        surface = text.surface
        session = text.session
        note = text.note
        pain = text.pain
    }
}

extension MeasuredFile {
    fileprivate init(_ text: RecordText.Measured) throws(RecordFault) {
        var run = RunSummary(
            athlete: "", day: nil, fileName: "", conditions: try RunSummary.Conditions(text.conditions),
            feet: RunSummary.Feet(
                areNamed: text.feet.named, labelConfidence: text.feet.labelConfidence),
            runningSeconds: text.running, steps: text.steps, numbers: [])
        run.startEpoch = text.startEpoch
        for number in text.numbers { run.numbers.append(try RunNumber(number)) }
        for finding in text.judged {
            run.findings.append(
                RunFinding(id: finding.id, title: finding.title, level: try word(finding.level)))
        }
        self.init(
            run: run, daySource: .unknown, format: text.format, rate: text.rate,
            duration: text.duration, quality: try word(text.quality), notices: [], advice: text.advice,
            findings: [],
            thirds: text.thirds.map {
                ThirdsComparison(metric: MetricID($0.metric), first: $0.first, last: $0.last)
            })
        startIsLocal = text.startIsLocal ?? false
        for issue in text.issues {
            notices.append(
                Notice(issue.code, try word(issue.severity), issue.message, effect: issue.effect))
        }
        for finding in text.findings { findings.append(try TeamFinding(finding)) }
    }
}

extension RunSummary.Conditions {
    fileprivate init(_ text: RecordText.Conditions) throws(RecordFault) {
        var sensors: [SensorFile.Role] = []
        for sensor in text.sensors { sensors.append(try word(sensor)) }
        self.init(
            tier: try word(text.tier), placement: try word(text.placement), sensors: sensors,
            hasGyroscope: text.gyroscope, speed: text.speed)
        if let text = text.side { side = try word(text) }
    }
}

extension RunNumber {
    fileprivate init(_ text: RecordText.Number) throws(RecordFault) {
        guard text.low <= text.high else { throw RecordFault(what: "the range of \(text.metric) runs down") }
        guard (0...9).contains(text.decimals) else {
            throw RecordFault(what: "\(text.decimals) decimals of \(text.metric)")
        }
        self.init(
            metric: MetricID(text.metric), title: text.title, unit: text.unit, decimals: text.decimals,
            value: text.value, range: LikelyRange(low: text.low, high: text.high),
            standardError: text.standardError, mounting: text.mounting, grade: try word(text.grade),
            confidence: Confidence(text.confidence), method: text.method)
    }
}

extension TeamFinding {
    fileprivate init(_ text: RecordText.Finding) throws(RecordFault) {
        self.init(
            id: text.id, title: text.title, level: try word(text.level),
            confidence: Confidence(text.confidence), summary: text.summary, cue: text.cue,
            beyondLine: text.beyondLine)
    }
}

/// A word of a fixed list.
private func word<Word: RawRepresentable>(_ text: String) throws(RecordFault) -> Word
where Word.RawValue == String {
    guard let word = Word(rawValue: text) else {
        throw RecordFault(what: "'\(text.prefix(40))' is no \(Word.self)")
    }
    return word
}

private func calendarDay(_ text: String) throws(RecordFault) -> CalendarDay {
    guard let day = CalendarDay(text) else { throw RecordFault(what: "'\(text.prefix(40))' is no day") }
    return day
}
