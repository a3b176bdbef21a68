// "Also", "Fine" and "Not assessed": the rest of the answer, with unknown kept apart from fine.

internal import GaitModel

extension TextPage {
    mutating func lists(_ report: AnalysisReport, isFolded: Bool = false) {
        if isFolded {
            folded(report)
        } else {
            also(report.standingOut.dropFirst())
            fine(report.findings.filter { $0.level == .ok })
        }
        notAssessed(report.notAssessed)
    }

    private mutating func also(_ findings: ArraySlice<Finding>) {
        for (index, finding) in findings.enumerated() {
            let number = finding.evidence.first.map { ": " + $0.phrase } ?? ""
            labelled(
                index == 0 ? "Also" : "", finding.title + number + " (\(finding.confidence.word))",
                labelTone: .strong)
        }
    }

    private mutating func fine(_ findings: [Finding]) {
        guard !findings.isEmpty else { return }
        let titles = findings.map { Phrase.lowered($0.title) }
        labelled(
            "Fine", "looked for and not seen: " + titles.joined(separator: "; "), labelTone: .good,
            tone: .good)
    }

    /// What this recording or its user can mend comes with its reason; the rest is grouped by what is
    /// missing. Every reason in full: the JSON, and `explain`.
    private mutating func notAssessed(_ list: [NotAssessed]) {
        let lines = mendable(list.filter { $0.obstacle == .recording }) + grouped(list)
        for (index, line) in lines.enumerated() {
            labelled(index == 0 ? "Not assessed" : "", line, labelTone: .strong)
        }
    }

    /// Things with the same reason share a line.
    private func mendable(_ list: [NotAssessed]) -> [String] {
        var reasons: [String] = []
        for item in list where !reasons.contains(item.reason) { reasons.append(item.reason) }
        return reasons.map { reason in
            titles(list.filter { $0.reason == reason }) + " (" + Phrase.withoutStop(Phrase.lowered(reason))
                + ")"
        }
    }

    private func grouped(_ list: [NotAssessed]) -> [String] {
        NotAssessed.Obstacle.allCases.compactMap { obstacle in
            let group = list.filter { $0.obstacle == obstacle }
            guard let lead = obstacle.lead, !group.isEmpty else { return nil }
            return lead + ": " + titles(group)
        }
    }

    private func titles(_ list: [NotAssessed]) -> String {
        list.map { Phrase.lowered($0.title) }.joined(separator: "; ")
    }
}

extension NotAssessed.Obstacle {
    /// How a group of topics begins; nil where each has its own reason.
    fileprivate var lead: String? {
        switch self {
        case .recording: nil
        case .sensor: "this sensor cannot see it"
        case .history: "only fair against your earlier runs"
        case .version: "not judged by this version yet"
        case .answer: "only you can tell us (evenstride profile init, then --profile and --log)"
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
