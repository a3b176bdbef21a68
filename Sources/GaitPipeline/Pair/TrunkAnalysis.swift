// A trunk and a shin: the trunk's report, with what of the shin's shock reaches it.

internal import GaitMetrics
public import GaitModel
internal import SensorIngest

extension PairAnalysis {
    /// - Throws: `E_PAIR` when the two are not one run.
    public static func trunk(
        _ trunk: SensorSource, tibia: SensorSource, onProgress: (FileAnalysis.Progress) throws -> Void
    ) throws -> AnalysisReport {
        let (body, leg) = (
            try SensorRun(trunk, onProgress: onProgress), try SensorRun(tibia, onProgress: onProgress)
        )
        if body.gait.hasRunning || leg.gait.hasRunning,
            let error = RunMismatch.error(("trunk", body.gait), ("shin", leg.gait))
        {
            throw error
        }
        let contacts = leg.track.landings.filter(\.isUsed).map(\.start)
        let match = try clocks(trunk, body, tibia, leg, contacts: contacts)
        let (above, below) = try spectra(trunk, body, tibia, leg, contacts: contacts, match: match)
        let attenuation = ShockAttenuation.assessment(
            trunk: above, tibia: below, match: match, withheld: leg.clipped)
        let gait = body.gait.adding(
            [MetricTable.Row(documentation: ShockAttenuation.page, assessment: attenuation)]
                + [.impactPeakAxial, .impactPeakResultant].compactMap { leg.gait.metrics.row($0) })
        // Judged again: what the shin adds answers how hard the landings are.
        return Judge(trunk.options).report(
            body.report.input, gait, body.report.context, noRunning: body.report.noRunning,
            files: [body.file, leg.file])
    }

    private static func clocks(
        _ trunk: SensorSource, _ body: SensorRun, _ tibia: SensorSource, _ leg: SensorRun, contacts: [Double]
    ) throws -> TrunkMatch? {
        if let match = TrunkMatch.jumps(
            trunk: body.track, tibia: leg.track, duration: leg.file.input.clock.duration)
        {
            return match
        }
        var (above, below) = (
            LandingEnvelope(body.track, contacts: contacts), LandingEnvelope(leg.track, contacts: contacts)
        )
        try SensorRun.blocks(trunk) { above?.add($0) }
        try SensorRun.blocks(tibia) { below?.add($0) }
        return TrunkMatch.shaking(trunk: above, tibia: below)
    }

    private static func spectra(
        _ trunk: SensorSource, _ body: SensorRun, _ tibia: SensorSource, _ leg: SensorRun,
        contacts: [Double], match: TrunkMatch?
    ) throws -> (StanceSpectrum?, StanceSpectrum?) {
        guard let match else { return (nil, nil) }
        var above = StanceSpectrum(body.track, contacts: contacts.map { match.trunk($0) })
        var below = StanceSpectrum(leg.track, contacts: contacts)
        try SensorRun.blocks(trunk) { above?.add($0) }
        try SensorRun.blocks(tibia) { below?.add($0) }
        return (above, below)
    }
}

extension SensorRun {
    /// The shin's sensor hit its limit too often for anything that depends on peaks (methods.md 1.2).
    fileprivate var clipped: String? {
        let reason = gait.metrics[.impactPeakAxial].reason
        return reason?.contains("limit") == true ? reason : nil
    }

    /// Reads a file once more; memory holds a block.
    fileprivate static func blocks(_ source: SensorSource, _ use: (AccelerationBlock) -> Void) throws {
        var bytes = try ByteSource(path: source.path)
        let options = try ArchiveSurvey.options(for: source.path, source.options.reading)
        var reader = SensorReader(name: source.options.name, options: options)
        while try read(&bytes, &reader, use) {}
        for block in try reader.finish() { use(block) }
    }

    private static func read(
        _ source: inout ByteSource, _ reader: inout SensorReader, _ use: (AccelerationBlock) -> Void
    ) throws(InputError) -> Bool {
        try source.read { bytes throws(InputError) in
            for block in try reader.process(bytes) { use(block) }
            return true
        } ?? false
    }
}

extension MetricTable {
    fileprivate func row(_ id: MetricID) -> Row? { rows.first { $0.documentation.id == id } }
}

extension GaitSummary {
    /// The same with more rows at the end of its table.
    fileprivate func adding(_ rows: [MetricTable.Row]) -> GaitSummary {
        GaitSummary(
            placement: placement, metrics: MetricTable(rows: metrics.rows + rows), segments: segments,
            timeline: timeline, sides: sides, asymmetries: asymmetries, evidence: evidence, thirds: thirds,
            quality: quality, picture: picture)
    }
}
