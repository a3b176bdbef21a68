// The "findings" and "not_assessed" parts: what stands out with its evidence, and what nobody can say.

internal import GaitModel

extension JSONWriter {
    mutating func findings(_ findings: [Finding]) {
        array("findings", of: findings) { json, finding in
            json.verdict(finding)
            json.evidence(finding)
            json.words(finding)
        }
    }

    private mutating func verdict(_ finding: Finding) {
        member("id", finding.id)
        member("fault", finding.faultNumber)
        member("basis", finding.basis.rawValue)
        member("level", finding.level.rawValue)
        member("verdict", finding.verdict.rawValue)
        member("severity", finding.severity)
        confidence(finding.confidence)
        member("title", finding.title)
        member("summary", finding.summary)
    }

    private mutating func evidence(_ finding: Finding) {
        array("evidence", of: finding.evidence) { json, evidence in
            json.member("metric", evidence.metric)
            json.member("label", evidence.label)
            json.member("value", evidence.value)
            json.range("ci95", evidence.range)
            json.member("unit", evidence.unit)
            json.member("threshold", evidence.threshold)
            json.member("threshold_source", evidence.thresholdSource)
            json.member("calculation", evidence.calculation)
        }
        thresholds("thresholds", finding.thresholds)
        strides("strides_showing", finding.stridesShowing)
        strides("strides_not_showing", finding.stridesNotShowing)
        member("share_of_strides", finding.shareOfStrides, decimals: 3)
    }

    private mutating func strides(_ name: String, _ samples: [StrideSample]) {
        array(name, of: samples) { json, sample in
            json.member("stride", sample.stride)
            json.member("start_s", sample.start, decimals: 3)
            json.member("value", sample.value)
        }
    }

    private mutating func words(_ finding: Finding) {
        member("how_sure", finding.howSure)
        member("why", finding.why)
        member("try", finding.cue)
        member("check_again", finding.checkAgain)
        member("get_help_if", finding.getHelpIf)
        member("limits", finding.limits)
        member("strength", finding.strength.rawValue)
        strings("references", finding.references)
    }

    mutating func notAssessed(_ list: [NotAssessed]) {
        array("not_assessed", of: list) { json, item in
            json.member("id", item.id)
            json.member("fault", item.faultNumber)
            json.member("title", item.title)
            json.member("reason", item.reason)
            json.member("obstacle", item.obstacle.rawValue)
            json.member("what_would_show_it", item.whatWouldShowIt)
        }
    }
}
