// One line of the team's table, a file each: what every column means, once for CSV and workbook (product.md 4.2).

public import GaitModel

public struct TeamTable: Sendable {
    /// What a column holds; a workbook types its cells by it.
    public enum Cell: Sendable, Equatable {
        case text(String?)
        /// Words of this program only.
        case word(String?)
        case number(Double?, decimals: Int)
        case count(Int?)
        case day(CalendarDay?)
        case flag(Bool?)
    }

    public struct Column: Sendable {
        public let name: String
        /// For people who read the workbook.
        public let meaning: String
        let cell: @Sendable (Line) -> Cell

        init(_ name: String, _ meaning: String, _ cell: @escaping @Sendable (Line) -> Cell) {
            self.name = name
            self.meaning = meaning
            self.cell = cell
        }
    }

    /// A file of the season with what the columns ask of it.
    struct Line: Sendable {
        let row: TeamRow
        var record: FileRecord { row.record }
        var job: TeamJob { row.record.job }
        var file: MeasuredFile? { row.record.measured }
        var run: RunSummary? { file?.run }
        var top: TeamFinding? { file?.findings.first }
        let side: SideNumber?

        init(_ row: TeamRow) {
            self.row = row
            side = row.record.measured.flatMap { SideNumber(row, $0) }
        }

        func number(_ metric: MetricID, _ decimals: Int) -> Cell {
            .number(run?[metric]?.value, decimals: decimals)
        }

        func late(_ metric: MetricID, _ change: (ThirdsComparison) -> Double) -> Double? {
            file?.thirds.first { $0.metric == metric }.map(change)
        }
    }

    public static let schemaVersion = "1.0"

    public static func cells(_ row: TeamRow) -> [Cell] {
        let line = Line(row)
        return columns.map { $0.cell(line) }
    }

    public static let columns: [Column] = about + numbers + notes

    private static let about: [Column] = [
        Column("schema_version", "Version of these columns") { _ in .word(schemaVersion) },
        Column("athlete_id", "Folder or manifest entry that tells athletes apart") { .text($0.job.athlete) },
        Column("athlete_name", "Name, where the manifest has one") { .text($0.job.name) },
        Column("file", "Path below the season's folder; of a pair the left one") { .text($0.job.file) },
        Column("sha256", "Of the recording; of a pair both, joined by +") { .text($0.record.hash) },
        Column("date_utc", "Start by the file's clock; without Z where it does not say its time zone") {
            line in
            .text(
                line.run?.startEpoch.flatMap {
                    CalendarText.iso($0, isLocal: line.file?.startIsLocal ?? false)
                })
        },
        Column("local_date", "Day of the run") { .day($0.run?.day ?? $0.job.statedDay ?? $0.job.namedDay) },
        Column("session", "Kind of session, from the manifest") { .text($0.job.session) },
        Column("placement", "Where the sensor was") {
            .word($0.run?.conditions.placement.rawValue ?? $0.job.placement?.rawValue)
        },
        Column("tier", "raw: samples of a sensor; device: numbers a watch or pod computed") {
            .word($0.run?.conditions.tier.rawValue)
        },
        Column("rate_hz", "Samples a second") { .number($0.file?.rate, decimals: 2) },
        Column("duration_s", "First to last sample") { .number($0.file?.duration, decimals: 1) },
        Column("running_s", "Running found in it") { .number($0.run?.runningSeconds, decimals: 1) },
        Column("strides", "Strides that went into the numbers; two steps each, on one leg one contact") {
            .count($0.run.map(\.strides))
        },
        Column("quality", "good, limited or unusable; failed: the file gave nothing") {
            .word($0.file?.quality.rawValue ?? "failed")
        },
        Column("quality_codes", "What was noticed about the recording") {
            .text($0.file?.notices.map(\.code).unique.joined(separator: ";"))
        },
    ]

    private static let numbers: [Column] = [
        Column("cadence_spm", "Steps a minute, both feet") { $0.number(.cadence, 2) },
        Column("cadence_lo", "Likely range, 95 %") { .number($0.run?[.cadence]?.range.low, decimals: 2) },
        Column("cadence_hi", "Likely range, 95 %") { .number($0.run?[.cadence]?.range.high, decimals: 2) },
        Column("bounce_cm", "Up-and-down movement of a step") { $0.number(.verticalOscillation, 2) },
        Column("contact_ms", "Time on the ground") { $0.number(.contactTime, 1) },
        Column("flight_ms", "Time in the air") { $0.number(.flightTime, 1) },
        Column(
            "impact_peak_g",
            "Trunk: quick shake after landing, 8 to 30 Hz. Shin or shoe: landing peak, another quantity. Never compare "
                + "across placements"
        ) { line in
            line.number(line.run?.conditions.placement.isLeg == true ? .impactPeakResultant : .impactPeak, 3)
        },
        Column("impact_rate_g_s", "Shin or shoe only: steepest rise of the push at landing, a proxy") {
            $0.number(.loadingRateProxy, 1)
        },
        Column(
            "impact_asym_pct",
            "Size of the side difference in landing; of two leg sensors that of landing peaks"
        ) {
            .number($0.side?.size, decimals: 2)
        },
        Column("impact_asym_lo", "Likely range of it, 95 %, counted towards asym_side") {
            .number($0.side?.range.low, decimals: 2)
        },
        Column("impact_asym_hi", "Likely range of it, 95 %, counted towards asym_side") {
            .number($0.side?.range.high, decimals: 2)
        },
        Column("asym_side", "Side that lands harder: A or B, left or right where feet have names") {
            .word($0.side?.side)
        },
        Column("side_labelled", "Whether A and B are known as left and right") {
            .flag($0.run.map(\.feet.areNamed))
        },
        Column("contact_asym_ms", "Contact time of A (left) minus B (right); one trunk sensor cannot tell") {
            line in
            let part = line.run?[.contactAsymmetry]?.value
            let contact = line.run?[.contactTime]?.value
            return .number(part.flatMap { part in contact.map { $0 * part / 100 } }, decimals: 2)
        },
        Column("ml_rms_ratio", "Share of side-to-side movement; own trend only") {
            $0.number(.sidewaysRatio, 4)
        },
        Column("step_time_cv_pct", "How much the time from step to step varies") {
            $0.number(.stepTimeVariation, 2)
        },
        Column("drift_bounce_pct", "Bounce, first to last third of the run") {
            .number($0.late(.verticalOscillation) { 100 * ($0.last - $0.first) / $0.first }, decimals: 2)
        },
        Column("drift_contact_ms", "Contact time, first to last third") {
            .number($0.late(.contactTime) { $0.last - $0.first }, decimals: 2)
        },
        Column("drift_asym_pct", "Side difference, first to last third in points, growth towards asym_side") {
            line in
            guard let side = line.side else { return .number(nil, decimals: 2) }
            return .number(line.late(side.metric) { side.sign * ($0.last - $0.first) }, decimals: 2)
        },
    ]

    private static let notes: [Column] = [
        Column("speed_mps", "Speed, where it is known") { .number($0.run?.conditions.speed, decimals: 3) },
        Column("shoe", "From the manifest") { .text($0.run?.shoe ?? $0.job.shoe) },
        Column("surface", "From the manifest") { .text($0.run?.surface ?? $0.job.surface) },
        Column("pain", "Pain the athlete reported, 0 to 10") { .number($0.job.pain, decimals: 1) },
        Column("baseline_n", "Comparable earlier runs of the athlete, at most 20") {
            .count($0.run == nil || $0.row.sameAs != nil ? nil : $0.row.baselineRuns)
        },
        Column("baseline_asym_pct", "Own usual side difference before this run, towards asym_side") {
            .number($0.side?.usual, decimals: 2)
        },
        Column("change_asym_pct", "This run against own usual, points") {
            .number($0.side?.change, decimals: 2)
        },
        Column("change_is_real", "Whether that is beyond what single runs do by chance") {
            .flag($0.side?.isReal)
        },
        Column("findings", "What stands out, worst first") {
            .text($0.file.map { $0.findings.map(\.id).joined(separator: ";") })
        },
        Column("top_finding", "The first of them") { .text($0.top?.id) },
        Column(
            "top_level",
            "info, watch (keep an eye on it), act (worth working on first); ok: nothing stands out; not_assessed"
        ) {
            .word($0.file.map { TeamWords.code($0.findings.first?.level, judged: $0.isJudged) })
        },
        Column("top_confidence", "high, medium or low") { .word($0.top?.confidence.word) },
        Column("attention_rank", "Of the athlete; 1 is looked at first. Not a rank of risk") {
            .count($0.row.attentionRank)
        },
        Column(
            "error_code",
            "Why the file gave nothing; I_SAME_FILE: its bytes are those of another file, which counts"
        ) {
            .word($0.row.sameAs != nil ? "I_SAME_FILE" : $0.record.refused?.code.rawValue)
        },
        Column("tool_version", "Version that measured the file") { .text($0.record.tool.version) },
        Column("rulebook", "Version of the lines findings are judged by") { .text($0.record.tool.rulebook) },
    ]
}

/// The side difference a report leads with, counted towards the side that lands harder.
struct SideNumber: Sendable {
    let metric: MetricID
    let size: Double
    let range: LikelyRange
    let side: String?
    /// 1 where A lands harder, else -1.
    let sign: Double
    let usual: Double?
    let change: Double?
    let isReal: Bool?

    init?(_ row: TeamRow, _ file: MeasuredFile) {
        let metrics: [MetricID] = [.loadAsymmetry, .landingResultantAsymmetry]
        guard let number = metrics.lazy.compactMap({ file.run[$0] }).first else { return nil }
        let sign = number.value < 0 ? -1.0 : 1
        metric = number.metric
        size = abs(number.value)
        range =
            sign > 0 ? number.range : LikelyRange(low: -number.range.high, high: -number.range.low)
        side = number.value == 0 ? nil : file.run.feet.word(positive: number.value > 0)
        self.sign = sign
        let change = row[change: number.metric]
        let turn = change?.usual.isSize == true ? 1 : sign
        usual = change.map { turn * $0.usual.mean }
        self.change = change.map { turn * $0.difference }
        isReal = change?.isReal
    }
}

extension RunSummary.Feet {
    /// Of a side difference: in a finished run A is the left foot where feet have names.
    func word(positive: Bool) -> String {
        areNamed ? (positive ? "left" : "right") : positive ? "A" : "B"
    }
}

extension RunSummary {
    /// A sensor on one leg sees every second step.
    var strides: Int {
        conditions.placement.isLeg && conditions.sensors.count < 2 ? steps : steps / 2
    }
}

extension [String] {
    /// Each once, where it came first.
    var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
