// What the reports on several runs have in common: names of runs, verdicts and lines in words.

internal import GaitModel

enum HistoryWords {
    /// "2026-10-03 run.csv"; the day alone says enough where a list has room for no more.
    static func run(_ run: RunSummary) -> String {
        [run.day?.text, Phrase.fileName(run.fileName)].compactMap { $0 }.joined(separator: " ")
    }

    /// "low back, gyroscope, 3.1 m/s".
    static func conditions(_ on: RunSummary.Conditions) -> String {
        let place =
            on.tier == .device
            ? "the device's own numbers" : (on.side.map { "\($0.rawValue) " } ?? "") + on.placement.title
        return [
            place, on.sensors.count > 1 ? "\(on.sensors.count) sensors" : nil,
            on.hasGyroscope ? "gyroscope" : nil,
            on.speed.map { NumberText.fixed($0, 1) + " m/s" } ?? "speed not known",
        ].compactMap { $0 }.joined(separator: ", ")
    }

    static func title(_ title: String, isSize: Bool) -> String { isSize ? title + ", size" : title }

    /// "+4", "-0.2", "0".
    static func signed(_ value: Double, _ decimals: Int) -> String {
        let text = NumberText.fixed(value, decimals)
        return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
    }

    /// Decimals that tell the ends of the usual band apart, at most four.
    static func decimals(_ usual: OwnUsual) -> Int {
        (usual.decimals..<4).first {
            NumberText.fixed(usual.band.low, $0) != NumberText.fixed(usual.band.high, $0)
        } ?? 4
    }

    /// One decimal more where the range would otherwise end where it begins.
    static func finer(_ range: LikelyRange, _ decimals: Int) -> Int {
        NumberText.fixed(range.low, decimals) == NumberText.fixed(range.high, decimals)
            ? decimals + 1 : decimals
    }

    /// After minus before as a reader would reckon it from what is printed.
    static func difference(_ change: NumberChange) -> Double? {
        guard let before = change.before, let after = change.after, change.difference != nil else {
            return nil
        }
        let scale = (0..<change.decimals).reduce(1.0) { scale, _ in scale * 10 }
        return ((after * scale).rounded() - (before * scale).rounded()) / scale
    }

    static func verdict(_ verdict: NumberChange.Verdict) -> String {
        switch verdict {
        case .realChange: "real change"
        case .withinNoise: "within noise"
        case .notComparable: "not comparable"
        }
    }

    static func verdict(_ verdict: RunTrend.Point.Verdict) -> String {
        switch verdict {
        case .realChange: "real change"
        case .withinNoise: "within noise"
        case .tooEarly: "too early to say"
        }
    }

    static func line(_ line: NumberChange.Line) -> String {
        switch line {
        case .own(let runs): "from \(runs) runs of yours"
        case .published(let source): source
        }
    }

    /// A unit after a blank, or nothing.
    static func unit(_ unit: String) -> String { unit.isEmpty ? "" : " " + unit }

    /// "2 of 8 numbers changed for real"
    static func outcome(_ comparison: RunComparison) -> String {
        let judged = comparison.judged
        let real = judged.count { $0.verdict == .realChange }
        if judged.isEmpty { return "These runs cannot be compared" }
        if real == 0 { return "No real change" }
        return "\(real) of \(judged.count) numbers \(real == 1 ? "has" : "have") really changed"
    }

    /// Numbers that are not compared, equal reasons joined.
    static func open(_ comparison: RunComparison) -> [(titles: String, reason: String)] {
        var joined: [(titles: String, reason: String)] = []
        for change in comparison.changes {
            guard case .notComparable(let reason) = change.verdict else { continue }
            if let place = joined.firstIndex(where: { $0.reason == reason }) {
                joined[place].titles += ", " + Phrase.lowered(change.title)
            } else {
                joined.append((change.title, reason))
            }
        }
        return joined
    }
}
