// Puts together what every stage found out.

import GaitModel

struct DescriptionBuilder {
    let name: String
    let bytes: Int
    let text: TextDecoding
    let tokenizer: RowTokenizer
    let conditioner: Conditioner

    var description: InputDescription? {
        guard let decided = conditioner.decided else { return nil }
        let plan = conditioner.plan
        let record = decided.record
        let watch = decided.clipping
        let isEmpty = watch.lowest > watch.highest
        var description = InputDescription(
            name: Self.lastComponent(name), bytes: bytes, rows: tokenizer.rowIndex - tokenizer.bad.count,
            skippedRows: tokenizer.bad.count, format: plan.format, separator: separator,
            decimalMark: plan.head.layout.decimalMark == 0x2C ? "," : ".", encoding: text.encoding.rawValue,
            columns: columns(decided), units: units(decided), gravity: decided.units.gravity,
            gravitySource: decided.units.gravitySource, clock: clock(decided), gaps: record.gaps,
            gapCount: record.gapCount, gapTotal: record.gapTotal, clipping: watch.result,
            range: isEmpty ? 0...0 : watch.lowest...watch.highest, hasGyroscope: decided.angularScale != nil,
            notices: notices(decided))
        description.sensors = plan.match.sensors.map(\.name)
        description.sensor = plan.match.sensor
        return description
    }

    /// Without the gyroscope where it could not be used.
    private func columns(_ decided: Conditioner.Decided) -> [InputDescription.Column] {
        conditioner.plan.columns.filter { decided.angularScale != nil || ![.gx, .gy, .gz].contains($0.role) }
    }

    private var separator: String {
        switch conditioner.plan.head.layout.separator {
        case 0x09: "tab"
        case 0x3B: ";"
        case 0x7C: "|"
        case 0x20: "spaces"
        default: ","
        }
    }

    private func units(_ decided: Conditioner.Decided) -> InputDescription.Units {
        InputDescription.Units(
            acceleration: decided.units.word, source: decided.units.source, scaleToG: decided.units.scaleToG,
            meanMagnitude: decided.meanMagnitude)
    }

    private func clock(_ decided: Conditioner.Decided) -> InputDescription.Clock {
        let clock = decided.clock
        return InputDescription.Clock(
            unit: clock.unit, source: clock.source, rate: clock.rate, jitter: decided.record.jitter,
            startEpoch: conditioner.plan.match.startEpoch, duration: decided.lastPlace / clock.rate,
            duplicateStamps: decided.record.duplicates, backwardJumps: decided.record.backwardJumps,
            isReconstructed: clock.needsRebuild, startIsLocal: conditioner.plan.match.startIsLocal)
    }

    private func notices(_ decided: Conditioner.Decided) -> [Notice] {
        let layout = conditioner.plan.head.layout
        var notices = conditioner.plan.match.notices
        notices += TextNotices.of(text.encoding, layout)
        notices += decided.units.notices + decided.clock.notices
        notices += RowNotices.of(tokenizer)
        notices += ClockNotices.of(decided.record, decided.clock)
        notices += ClippingNotices.of(decided.clipping.result)
        return notices
    }

    static func lastComponent(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? path
    }
}
