// Bland and Altman's plot as SVG: across the middle of truth and answer, up their difference.
//
// The outer svg has no viewBox: x in per cent, y in px, so text keeps its size at any width (look/README).

internal import GaitModel

struct AgreementPlot {
    static let height = 170.0
    /// Fewer pairs are read faster in the table.
    static let fewestPairs = 3

    private let words: AgreementWords
    private let pairs: [TruthComparison]
    private let across: PlotScale
    private let up: PlotScale
    private let id: String

    /// nil where there is too little to draw.
    init?(_ row: QuantityAgreement, _ comparisons: [TruthComparison], id: String) {
        pairs = comparisons.filter { $0.value != nil }
        guard let agreement = row.agreement, pairs.count >= AgreementPlot.fewestPairs else { return nil }
        words = AgreementWords(quantity: row.quantity, agreement: agreement)
        across = PlotScale(pairs.map(AgreementPlot.middle), count: 6)
        let limits = agreement.limits.map { [$0.low, $0.high] } ?? []
        up = PlotScale(pairs.compactMap(\.error) + limits + [0], count: 4)
        self.id = id
    }

    var figure: String {
        """
        <figure class="fig">
        <h3>\(HTML.escaped(words.quantity.title)): off by \(number(words.offBy)) \(unit)</h3>
        \(svg)
        </figure>

        """
    }

    private var svg: String {
        let title = HTML.escaped(words.quantity.title)
        let marks = grid + limits + pairs.map(dot).joined() + labels
        return """
            <svg class="chart" height="\(Int(AgreementPlot.height))" role="img" \
            aria-labelledby="\(id)-t \(id)-d">
            <title id="\(id)-t">\(title), program against truth</title>
            <desc id="\(id)-d">\(description)</desc>
            \(marks)</svg>
            """
    }

    private var description: String {
        let agreement = words.agreement
        let limits = agreement.limits == nil ? "" : " and 95 % limits of agreement \(words.limits) \(unit)"
        return number(
            "\(agreement.count) differences, program minus truth, with bias \(words.bias) "
                + "\(words.quantity.unit)\(limits). Worst \(words.worstError) ")
            + HTML.escaped(words.worstPlace) + "."
    }

    /// Lines across at round differences, with zero drawn stronger, and ticks below.
    private var grid: String {
        let rows = up.ticks.map { tick -> String in
            let y = coordinate(vertical(tick))
            let text = number(NumberText.fixed(tick, up.decimals))
            let kind = abs(tick) < 1e-9 ? "zero" : "grid"
            return "<line class=\"\(kind)\" x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>"
                + "<text class=\"tick end\" x=\"-8\" y=\"\(coordinate(vertical(tick) + 4))\">\(text)</text>\n"
        }
        let columns = across.ticks.map { tick -> String in
            let text = number(NumberText.fixed(tick, across.decimals))
            let y = coordinate(AgreementPlot.height + 18)
            return "<text class=\"tick mid\" x=\"\(horizontal(tick))\" y=\"\(y)\">\(text)</text>\n"
        }
        return rows.joined() + columns.joined()
    }

    /// The bias drawn through, the limits of agreement dashed.
    private var limits: String {
        let agreement = words.agreement
        var lines = line("line thin", agreement.bias)
        for limit in agreement.limits.map({ [$0.low, $0.high] }) ?? [] { lines += line("guide", limit) }
        return lines
    }

    private func line(_ kind: String, _ value: Double) -> String {
        let y = coordinate(vertical(value))
        return "<line class=\"\(kind)\" x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>\n"
    }

    private func dot(_ pair: TruthComparison) -> String {
        let y = coordinate(vertical(pair.error ?? 0))
        return
            "<circle class=\"dot\" cx=\"\(horizontal(AgreementPlot.middle(pair)))\" cy=\"\(y)\" r=\"4\"/>\n"
    }

    private var labels: String {
        let below = coordinate(AgreementPlot.height + 34)
        return "<text x=\"0\" y=\"-14\">program minus truth, \(unit)</text>\n"
            + "<text class=\"end\" x=\"100%\" y=\"\(below)\">mean of program and truth, \(unit)</text>\n"
    }

    private var unit: String { HTML.escaped(words.quantity.unit) }

    private static func middle(_ pair: TruthComparison) -> Double { (pair.truth + (pair.value ?? 0)) / 2 }

    private func horizontal(_ value: Double) -> String { coordinate(100 * across.share(value)) + "%" }
    private func vertical(_ value: Double) -> Double { AgreementPlot.height * (1 - up.share(value)) }
    private func coordinate(_ value: Double) -> String { ValidationMarkup.coordinate(value) }
    private func number(_ text: String) -> String { ValidationMarkup.number(text) }
}
