// The members that come from answers and the rulebook: referral, what-if, changed lines.

internal import GaitModel

extension JSONWriter {
    mutating func rulebook(_ report: AnalysisReport) {
        object("rulebook") { json in
            json.member("version", report.tool.rulebook)
            json.thresholds("changed", report.changedLines)
        }
    }

    mutating func thresholds(_ name: String, _ thresholds: [Threshold]) {
        array(name, of: thresholds) { json, threshold in
            json.member("name", threshold.name)
            json.member("value", threshold.value)
            json.member("unit", threshold.unit)
            json.member("source", threshold.source)
            json.member("meaning", threshold.meaning)
        }
    }

    mutating func answers(_ given: AnalysisReport.AnswersGiven) {
        object("answers") { json in
            json.member("profile", given.profile)
            json.member("log_runs", given.logRuns)
        }
    }

    mutating func referral(_ referral: Referral?) {
        object("referral", ifKnown: referral) { json, referral in
            json.member("level", referral.level.rawValue)
            json.member("title", referral.title)
            json.member("text", referral.text)
            json.strings("because", referral.because)
            json.member("hides_cues", referral.hidesCues)
            json.strings("references", referral.references)
        }
    }

    mutating func whatIf(_ what: WhatIf?) {
        object("what_if", ifKnown: what) { json, what in
            json.member("cadence_factor", what.factor)
            json.change("cadence_spm", what.cadence)
            json.change("step_length_m", what.stepLength)
            json.change("vertical_oscillation_cm", what.bounce)
            json.member("metronome_spm", what.metronome)
            json.member("calculation", what.calculation)
            json.member("caveat", WhatIf.caveat)
        }
    }

    private mutating func change(_ name: String, _ change: WhatIf.Change?) {
        object(name, ifKnown: change) { json, change in
            json.member("now", change.now)
            json.member("then", change.then)
        }
    }
}
