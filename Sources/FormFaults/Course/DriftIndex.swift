// The drift index: how far several signs of tiring went, each in steps of what can be told apart (methods.md 3.16).

internal import GaitModel

struct DriftIndex {
    let changes: [SignChange]
    private let book: Rulebook

    /// nil without any sign.
    init?(_ changes: [SignChange], by book: Rulebook) {
        guard !changes.isEmpty else { return nil }
        self.changes = changes
        self.book = book
    }

    private func cut(_ steps: Double) -> Double {
        min(book[Thresholds.driftLimit], max(-book[Thresholds.driftLimit], steps))
    }

    /// Mean over the signs of change over smallest change, each cut at 3; positive = worse.
    var value: Double { Middle.mean(changes.map { cut($0.steps(by: book)) }) }

    /// The signs' doubts are taken as independent.
    var range: LikelyRange {
        let squares = changes.reduce(0.0) { sum, change in
            let half = cut((change.high - change.low) / 2 / book[change.sign.smallest])
            return sum + half * half
        }
        return LikelyRange(around: value, halfWidth: squares.squareRoot() / Double(changes.count))
    }

    /// `mean of bounce 1.2, impact 2.0, ... = 0.9`
    var calculation: String {
        let parts = changes.map { change in
            let steps = NumberText.fixed(cut(change.steps(by: book)), 2)
            return change.sign.title.lowercased() + " " + steps
        }
        return "mean of change / smallest change, each cut at "
            + "\(NumberText.fixed(book[Thresholds.driftLimit], 0)): " + parts.joined(separator: ", ") + " = "
            + NumberText.fixed(value, 2)
    }

    /// Evidence for each sign, the strongest change first.
    var evidence: [Evidence] {
        changes.sorted { abs($0.steps(by: book)) > abs($1.steps(by: book)) }.map { change in
            let sign = change.sign
            let line = book.inForce(sign.smallest)
            return Evidence(
                metric: sign.metric.rawValue + "_change", label: sign.title + ", change",
                value: (sign.falls ? -1 : 1) * change.change,
                range: sign.falls
                    ? LikelyRange(low: -change.high, high: -change.low)
                    : LikelyRange(low: change.low, high: change.high),
                unit: sign.kind == .relative ? "%" : sign.unit,
                decimals: sign.kind == .relative ? 0 : max(1, sign.decimals), threshold: line.value,
                thresholdSource: line.source, calculation: change.calculation)
        }
    }

    /// "bounce 7.4 to 8.3 cm; impact 0.11 to 0.16 g": the signs that clearly changed for the worse, or all others.
    func words(worse: Bool) -> String? {
        let told = changes.filter { $0.isClear && ($0.change > 0) == worse && abs($0.steps(by: book)) >= 0.5 }
            .sorted { abs($0.steps(by: book)) > abs($1.steps(by: book)) }
        guard !told.isEmpty else { return nil }
        return told.map { change in
            let sign = change.sign
            let size = { (value: Double) in NumberText.fixed(value, sign.decimals) }
            return sign.title.lowercased() + " " + size(change.first) + " to " + size(change.last)
                + (sign.unit.isEmpty ? "" : " " + sign.unit)
        }.joined(separator: "; ")
    }
}
