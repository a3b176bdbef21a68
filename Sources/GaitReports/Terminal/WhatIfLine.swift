// "What if": slightly quicker steps at the same speed, as arithmetic and not as advice.

internal import GaitModel

enum WhatIfLine {
    static func text(_ what: WhatIf) -> String {
        let percent = NumberText.fixed(100 * (what.factor - 1), 0)
        var parts = ["metronome \(what.metronome) instead of \(NumberText.fixed(what.cadence.now, 0))"]
        if let step = what.stepLength {
            parts.append(
                "step \(NumberText.fixed(step.then, 2)) m instead of \(NumberText.fixed(step.now, 2))")
        }
        if let bounce = what.bounce {
            parts.append(
                "bounce about \(NumberText.fixed(bounce.then, 1)) cm instead of \(NumberText.fixed(bounce.now, 1))"
            )
        }
        return "steps \(percent) % quicker at the same speed: " + parts.joined(separator: ", ") + ". "
            + WhatIf.caveat
    }
}

enum RulebookLine {
    /// The version, and every line that is the user's own.
    static func text(_ report: AnalysisReport) -> String {
        let version = report.tool.rulebook
        guard !report.changedLines.isEmpty else { return version }
        let lines = report.changedLines.map { line in
            let unit = line.unit.isEmpty ? "" : " " + line.unit
            return "\(line.name) \(NumberText.short(line.value))\(unit)"
                + (line.source.split(separator: ",").last.map { " (\(Phrase.trimmed($0)))" } ?? "")
        }
        return "\(version), with lines of yours: " + lines.joined(separator: "; ")
    }
}
