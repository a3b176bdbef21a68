// One set on the HTML page: its table, what is known of single steps, and a plot for each quantity.

internal import GaitModel

struct ValidationSection {
    private static let heads = [
        "n", "off by", "bias", "SD", "95 % limits", "r", "inside", "half width",
    ]

    private let set: ValidationSet
    private let number: Int

    init(_ set: ValidationSet, number: Int) {
        self.set = set
        self.number = number
    }

    var html: String {
        """
        <section class="sec"><h2>\(escaped(set.name))</h2>
        \(table)\(facts)\(figures)</section>

        """
    }

    /// "Low back, 16 recordings. Truth: instrumented treadmill."
    private var caption: String {
        let truth = set.references.isEmpty ? "" : " Truth: \(set.references.joined(separator: "; "))."
        return escaped("Sensor: \(set.placement.title); \(set.recordingsWords).\(truth)")
    }

    private var table: String {
        guard !set.quantities.isEmpty else { return "<p class=\"note\">\(caption)</p>\n" }
        let heads = ValidationSection.heads.map {
            "<th scope=\"col\" class=\"r\">\(ValidationMarkup.number($0))</th>"
        }
        return """
            <p class="note" id="s\(number)">\(caption)</p>
            <div class="scroll"><table aria-describedby="s\(number)">
            <thead><tr><th scope="col">Number</th>\(heads.joined())<th scope="col">Worst</th></tr></thead>
            <tbody>
            \(set.quantities.map(row).joined())</tbody></table></div>

            """
    }

    private func row(_ row: QuantityAgreement) -> String {
        let head = "<th scope=\"row\">\(escaped(row.quantity.label))</th>"
        guard let agreement = row.agreement else {
            let columns = ValidationSection.heads.count + 1
            return "<tr>\(head)<td colspan=\"\(columns)\">\(escaped(row.withheldWords ?? ""))</td></tr>\n"
        }
        let words = AgreementWords(quantity: row.quantity, agreement: agreement)
        let cells = [
            "\(agreement.count)", words.offBy, words.bias, words.deviation, words.limits, words.correlation,
            words.inside, words.halfWidth,
        ].map { "<td class=\"r\">\(ValidationMarkup.number($0))</td>" }
        let notes = [words.signs, row.withheldWords].compactMap { $0 }
            .map { "<span class=\"src\">\(escaped($0))</span>" }
        let worst = "\(ValidationMarkup.number(words.worstError)) \(escaped(words.worstPlace))"
        return "<tr>\(head)\(cells.joined())<td>\(worst)\(notes.joined())</td></tr>\n"
    }

    private var facts: String {
        var facts = set.contacts?.lines ?? []
        if let words = set.walkingWords { facts.append(("Called running", words)) }
        if !set.failures.isEmpty {
            let count = ValidationSet.count(set.failures.count, "recording")
            facts.append(("Not analysed", "\(count), listed below"))
        }
        guard !facts.isEmpty else { return "" }
        let rows = facts.map {
            "<div><dt>\($0.label)</dt><dd>\(ValidationMarkup.number($0.text))</dd></div>\n"
        }
        return "<dl class=\"facts\">\n\(rows.joined())</dl>\n"
    }

    private var figures: String {
        let plots = set.quantities.enumerated().compactMap { index, row in
            AgreementPlot(row, set.comparisons(of: row.quantity), id: "s\(number)-\(index + 1)")
        }
        guard !plots.isEmpty else { return "" }
        return """
            <p class="note">Each dot is one \(set.dotNoun). Up: program minus truth. Solid: bias. \
            Dotted: limits within which 95\u{202F}% of differences are expected.</p>
            <div class="plots">
            \(plots.map(\.figure).joined())</div>

            """
    }

    private func escaped(_ text: String) -> String { HTML.escaped(text) }
}

extension ValidationSet {
    /// What a dot stands for.
    fileprivate var dotNoun: String {
        recordings.contains { $0.comparisons.contains { $0.moment != nil } }
            ? "recording or window" : "recording"
    }
}
