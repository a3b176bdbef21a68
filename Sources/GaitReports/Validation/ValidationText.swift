// The validation on a terminal: a block for each set, then what could not be analysed and what it proves.

public import GaitModel

public enum ValidationText {
    public static func page(_ report: ValidationReport, style: TerminalStyle = TerminalStyle()) -> String {
        var page = TextPage(style: style)
        page.opening(report)
        for set in report.sets {
            page.gap()
            page.set(set)
        }
        page.gap()
        page.failures(report.failures)
        page.gap()
        page.paragraph(ValidationClaim.reading, tone: .quiet)
        page.gap()
        page.line(" What stands behind this program", .strong)
        page.paragraph("In the open recordings it was built on:", tone: .quiet)
        for claim in ValidationClaim.all {
            page.gap()
            page.paragraph(claim.title + ". " + claim.text, indent: 3)
        }
        return page.text
    }
}

/// A column of the table: its head, its width, and the cell of a row.
private struct TextColumn: Sendable {
    let head: String
    let width: Int
    let cell: @Sendable (AgreementWords) -> String

    static let labelWidth = 21
    /// Left out where the terminal is narrow.
    private static let limits = TextColumn(head: "95 % limits", width: 17) { $0.limits }

    private static let first = [
        TextColumn(head: "n", width: 3) { "\($0.agreement.count)" },
        TextColumn(head: "off by", width: 7) { $0.offBy },
        TextColumn(head: "bias", width: 7) { $0.bias },
        TextColumn(head: "SD", width: 6) { $0.deviation },
    ]
    private static let last = [
        TextColumn(head: "r", width: 6) { $0.correlation },
        TextColumn(head: "inside", width: 7) { $0.inside },
        TextColumn(head: "+-", width: 6) { $0.halfWidth },
    ]

    static func fitting(_ width: Int) -> [TextColumn] {
        width >= 80 ? first + [limits] + last : width >= 64 ? first + last : first + last.dropFirst()
    }
}

extension TextPage {
    fileprivate mutating func opening(_ report: ValidationReport) {
        let failed = report.failures.count
        paragraph(
            "\(report.tool.name) \(report.tool.version), \(report.table): "
                + ValidationSet.count(report.recordings, "recording")
                + (failed == 0 ? ", all analysed" : ", \(failed) could not be analysed"),
            tone: .quiet)
    }

    fileprivate mutating func set(_ set: ValidationSet) {
        line(" " + PlainText.escaped(set.name), .strong)
        paragraph("\(set.placement.title), \(set.recordingsWords)", tone: .quiet)
        if !set.references.isEmpty {
            paragraph("Truth: " + set.references.joined(separator: "; "), hanging: 7, tone: .quiet)
        }
        if set.quantities.contains(where: { $0.agreement != nil }) { head() }
        for row in set.quantities { quantity(row) }
        for fact in set.contacts?.lines ?? [] {
            labelled(fact.label, fact.text, column: TextColumn.labelWidth)
        }
        if let words = set.walkingWords { labelled("Called running", words, column: TextColumn.labelWidth) }
        if !set.failures.isEmpty {
            labelled(
                "Not analysed", ValidationSet.count(set.failures.count, "recording") + ", see below",
                column: TextColumn.labelWidth, tone: .attention)
        }
    }

    private mutating func head() {
        let cells = TextColumn.fitting(style.width).map { TextWidth.rightAligned($0.head, to: $0.width) }
        line(TextWidth.padded(" Number", to: TextColumn.labelWidth) + cells.joined(), .quiet)
    }

    private mutating func quantity(_ row: QuantityAgreement) {
        let label = row.quantity.label(columns: TextColumn.labelWidth - 2)
        guard let agreement = row.agreement else {
            return labelled(label, row.withheldWords ?? "-", column: TextColumn.labelWidth)
        }
        let words = AgreementWords(quantity: row.quantity, agreement: agreement)
        let cells = TextColumn.fitting(style.width).map {
            TextWidth.rightAligned($0.cell(words), to: $0.width)
        }
        line(TextWidth.padded(" " + label, to: TextColumn.labelWidth) + cells.joined())
        let notes = ["worst \(words.worstError) \(words.worstPlace)", words.signs, row.withheldWords]
            .compactMap { $0 }
        paragraph(notes.joined(separator: "; "), indent: 3, tone: .quiet)
    }

    fileprivate mutating func failures(_ failures: [ValidatedRecording]) {
        guard !failures.isEmpty else { return }
        line(" Could not be analysed", .attention)
        for recording in failures {
            guard let error = recording.failure else { continue }
            let place = ErrorReport.place(error, fileName: recording.row.file)
            paragraph("\(error.code.rawValue)  \(place): \(error.what)", indent: 3, hanging: 2)
        }
    }
}
