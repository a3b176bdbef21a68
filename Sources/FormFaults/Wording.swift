// Small pieces of sentences that several rules share.

internal import GaitModel

enum Wording {
    /// "14"; one decimal below 1 so that a small number does not read as none.
    static func points(_ value: Double) -> String { NumberText.fixed(value, abs(value) < 0.95 ? 1 : 0) }

    /// "11 to 17" with the same number of decimals on both ends.
    static func span(_ range: LikelyRange, _ decimals: Int, atLeast floor: Double = -.infinity) -> String {
        NumberText.fixed(max(floor, range.low), decimals) + " to " + NumberText.fixed(range.high, decimals)
    }

    /// "side B", or "the left side" when it is a fact.
    static func side(_ foot: Foot, _ sides: SideNaming) -> String {
        guard sides.isNamed, let footA = sides.footA else { return "side \(foot.rawValue)" }
        let isLeft = (foot == .a) == (footA == .left)
        return isLeft ? "the left side" : "the right side"
    }

    static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// "3.1 m/s (11.2 km/h)"
    static func speed(_ metresPerSecond: Double) -> String {
        NumberText.fixed(metresPerSecond, 1) + " m/s (" + NumberText.fixed(metresPerSecond * 3.6, 1)
            + " km/h)"
    }

    /// Capitalised word of a confidence, for the start of "how sure".
    static func sure(_ confidence: Confidence) -> String { capitalized(confidence.word) + "." }

    static let backHelp =
        "your back hurts for more than a week or two, keeps coming back or gets worse: see a physiotherapist "
        + "or a doctor. For sharp or spreading pain, numbness or weakness, do not wait; see warning-signs."

    static let noRunning = "there is no running in this recording"
}

/// A metric a rule may lean on, or the plain reason why not (methods.md 4.0).
enum Usable {
    case yes(Measurement)
    case no(String)

    init(_ id: MetricID, called name: String, in input: FaultInput) {
        guard input.gait.hasRunning else {
            self = .no(Wording.noRunning)
            return
        }
        switch input.gait.metrics[id] {
        case .notAssessable(let reason): self = .no(reason)
        case .measured(let measurement):
            self = Usable(
                measurement, called: name, needing: input.rulebook[Thresholds.confidenceNeeded])
        }
    }

    private init(_ measurement: Measurement, called name: String, needing confidence: Double) {
        if measurement.grade == .c {
            self = .no("from this sensor position, \(name) can only be compared with your own other runs")
        } else if !(measurement.confidence.value >= confidence) {
            let why = measurement.reasons.isEmpty ? "" : ": " + measurement.reasons.joined(separator: "; ")
            self = .no("we are not sure enough of \(name) in this recording" + why)
        } else if !measurement.value.isFinite {
            self = .no("\(name) could not be worked out from this recording")
        } else {
            self = .yes(measurement)
        }
    }
}
