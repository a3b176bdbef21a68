// "Also", "Fine" and "Not assessed": the rest of the answer, with unknown kept apart from fine.

internal import GaitModel

extension TextPage {
    mutating func lists(_ report: AnalysisReport) {
        also(report.standingOut.dropFirst())
        fine(report.findings.filter { $0.level == .ok })
        notAssessed(report.notAssessed)
    }

    private mutating func also(_ findings: ArraySlice<Finding>) {
        for (index, finding) in findings.enumerated() {
            let number = finding.evidence.first.map { ": " + $0.phrase } ?? ""
            labelled(index == 0 ? "Also" : "", finding.title + number + " (\(finding.confidence.word))")
        }
    }

    private mutating func fine(_ findings: [Finding]) {
        guard !findings.isEmpty else { return }
        let titles = findings.map { Phrase.lowered($0.title) }
        labelled(
            "Fine", "looked for and not seen: " + titles.joined(separator: "; "), labelTone: .good,
            tone: .good)
    }

    /// Things with the same reason share a line.
    private mutating func notAssessed(_ list: [NotAssessed]) {
        var reasons: [String] = []
        for item in list where !reasons.contains(item.reason) { reasons.append(item.reason) }
        for (index, reason) in reasons.enumerated() {
            let titles = list.filter { $0.reason == reason }.map { Phrase.lowered($0.title) }
            let text =
                titles.joined(separator: "; ") + " (" + Phrase.withoutStop(Phrase.lowered(reason)) + ")"
            labelled(index == 0 ? "Not assessed" : "", text)
        }
    }
}

extension Evidence {
    private var isSideDifference: Bool { metric.hasPrefix("asymmetry.") }

    /// "bounce 9.8 cm, likely 9.1 to 10.5".
    var phrase: String {
        let size = isSideDifference ? abs(value) : value
        let number = Phrase.lowered(label) + " " + NumberText.fixed(size, decimals)
        let withUnit = unit.isEmpty ? number : number + " " + unit
        guard let range else { return withUnit }
        if isSideDifference { return withUnit + ", likely " + Magnitude(range).text(decimals) }
        let (low, high) = (NumberText.fixed(range.low, decimals), NumberText.fixed(range.high, decimals))
        return withUnit + ", likely \(low) to \(high)"
    }
}
