// "Data": how the file was understood, what was left out, and what that does to the numbers.

internal import GaitModel

extension TextPage {
    mutating func data(_ report: AnalysisReport) {
        let input = report.input
        labelled("Data", reading(input) + " " + Phrase.position(report.gait.placement))
        labelled("", used(report))
        if let sides = SideLine.text(report.gait) { labelled("", sides) }
        for notice in Notice.merged(input.notices, report.gait.quality.notices) {
            labelled("", notice.phrase)
        }
    }

    private func reading(_ input: InputDescription) -> String {
        let gravity = input.gravity == .included ? "gravity included" : "gravity removed"
        return "\(input.format.title) (\(input.format.confidenceWord)), \(input.units.acceleration) "
            + "\(input.units.source.words), \(gravity), \(Phrase.rate(input.clock.rate))."
    }

    private func used(_ report: AnalysisReport) -> String {
        let (input, quality) = (report.input, report.gait.quality)
        var sentences: [String] = []
        if quality.stepsFound > 0 {
            let (used, found) = (
                NumberText.grouped(quality.stepsUsed), NumberText.grouped(quality.stepsFound)
            )
            sentences.append("\(used) of \(found) steps used.")
        }
        if let left = leftOut(input, quality) { sentences.append(left + " left out.") }
        sentences.append(input.clipping.phrase)
        return sentences.joined(separator: " ")
    }

    private func leftOut(_ input: InputDescription, _ quality: DataQuality) -> String? {
        var parts: [String] = []
        if quality.stepsFound > 0, quality.walkingSeconds >= 0.5 {
            parts.append(NumberText.duration(quality.walkingSeconds) + " walking")
        }
        if input.gapCount > 0 { parts.append(input.gapPhrase) }
        if input.skippedRows > 0 {
            parts.append(NumberText.grouped(input.skippedRows) + " rows with missing values")
        }
        guard let last = parts.popLast() else { return nil }
        return parts.isEmpty ? last : parts.joined(separator: ", ") + " and " + last
    }
}

extension Notice {
    /// What was found, and what it does to the result.
    var phrase: String {
        let found = Phrase.sentence(message)
        return effect.isEmpty ? found : found + " " + Phrase.sentence(effect)
    }
}

extension InputDescription {
    /// "2 gaps (1.4 s)".
    var gapPhrase: String {
        "\(NumberText.grouped(gapCount)) \(gapCount == 1 ? "gap" : "gaps") (\(NumberText.fixed(gapTotal, 1)) s)"
    }
}

extension InputDescription.Clipping {
    var phrase: String {
        let count = NumberText.grouped(samples)
        guard let level, samples > 0 else { return "\(count) samples at the sensor's limit." }
        return "\(count) samples at the sensor's limit of \(NumberText.limit(level)) g."
    }
}

extension InputDescription.Source {
    var words: String {
        switch self {
        case .header: "from the file"
        case .detected: "found from the values"
        case .user: "as you said"
        case .assumed: "assumed"
        }
    }
}
