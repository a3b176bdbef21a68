// The cells and sentences of a validation that the text page and the HTML page share.

internal import GaitModel

struct AgreementWords {
    let quantity: ValidatedQuantity
    let agreement: Agreement

    var offBy: String { size(agreement.meanAbsoluteError) }
    var bias: String { signed(agreement.bias) }
    var deviation: String { agreement.standardDeviation.map(size) ?? "-" }
    var limits: String {
        agreement.limits.map { "\(signed($0.low)) to \(signed($0.high))" } ?? "-"
    }
    var correlation: String { agreement.correlation.map { NumberText.fixed($0, 2) } ?? "-" }
    var inside: String { agreement.coverage.map(AgreementWords.percent) ?? "-" }
    var halfWidth: String { agreement.meanHalfWidth.map { size($0, 1) } ?? "-" }

    var worstError: String { signed(agreement.worst.error) }

    /// "trial_07.csv", "Accelerometer.csv at 40 s".
    var worstPlace: String {
        let moment = agreement.worst.moment.map { " at \(NumberText.fixed($0, 0)) s" } ?? ""
        return AgreementWords.name(agreement.worst.file) + moment
    }

    /// How often a stated side is the right one; nil where sides do not matter.
    var signs: String? {
        agreement.signs.map { signs in
            signs.stated == 0
                ? "no difference clears its own interval"
                : "sign right in \(signs.right) of the \(signs.stated) that clear their own interval"
        }
    }

    private func size(_ value: Double) -> String { size(value, quantity.decimals) }
    private func size(_ value: Double, _ decimals: Int) -> String { NumberText.fixed(value, decimals) }
    private func signed(_ value: Double) -> String {
        AgreementWords.signed(value, quantity.decimals)
    }

    /// "+0.12", "-3.40", and "0.00" without a sign.
    static func signed(_ value: Double, _ decimals: Int) -> String {
        let text = NumberText.fixed(value, decimals)
        return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
    }

    /// Whole percent, but never 100 % for less than all.
    static func percent(_ share: Double) -> String {
        let decimals = share < 1 && share > 0.985 ? 1 : 0
        return NumberText.fixed(min(100 * share, share < 1 ? 99.9 : 100), decimals) + " %"
    }

    static func name(_ file: String) -> String {
        PlainText.escaped(file.split(separator: "/").last.map(String.init) ?? file)
    }
}

extension ValidatedQuantity {
    var label: String { "\(title), \(unit)" }

    /// The title alone where the unit does not fit.
    func label(columns: Int) -> String { TextWidth.of(label) <= columns ? label : title }
}

extension QuantityAgreement {
    /// "no number for 3 of 16: too few clear pairs of steps"; nil when all were answered.
    var withheldWords: String? {
        guard withheld > 0 else { return nil }
        let all = withheld + (agreement?.count ?? 0)
        return "no number for \(withheld) of \(all): " + reasons.joined(separator: "; ")
    }
}

extension ContactAgreement {
    private static func ms(_ value: Double?) -> String {
        value.map { NumberText.fixed($0, 1) + " ms" } ?? "-"
    }

    /// "4.0 ms late on average".
    private static func lateness(_ value: Double?) -> String {
        value.map { "\(ms(abs($0))) \($0 < 0 ? "early" : "late") on average" } ?? "not known"
    }

    /// Label and sentence of each line about single steps.
    var lines: [(label: String, text: String)] {
        let recall = recall.map(AgreementWords.percent) ?? "-"
        let precision = precision.map(AgreementWords.percent) ?? "-"
        return [
            (
                "Steps",
                "\(found) of \(truthSteps) found (recall \(recall)), "
                    + "\(extra) too many (precision \(precision))"
            ),
            (
                "Start of contact",
                "\(Self.lateness(bias)), SD \(Self.ms(standardDeviation)), "
                    + "within a recording \(Self.ms(deviationWithin))"
            ),
            (
                "Feet",
                "alternate in \(changes) of \(neighbours) neighbouring steps; \(sameFoot) of \(found) "
                    + "steps on the same foot as the truth, the first foot being A"
            ),
        ]
    }
}

extension ValidationSet {
    /// "16 recordings", "1 recording".
    var recordingsWords: String { Self.count(recordings.count, "recording") }

    /// How the truth was come by, each reference once; what differs from file to file after a semicolon
    /// is left out.
    var references: [String] {
        var all: [String] = []
        for recording in recordings {
            let text = String(recording.row.reference.prefix { $0 != ";" })
            if !text.isEmpty && !all.contains(text) { all.append(text) }
        }
        return all
    }

    /// Seconds of walking recordings that were called running.
    var walkingWords: String? {
        walking.map {
            "\(NumberText.fixed($0.calledRunning, $0.calledRunning > 0 ? 1 : 0)) s in "
                + Self.count($0.recordings, "recording") + " of walking (must be 0)"
        }
    }

    static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}
