// The form that the pages of metrics and faults share: title, id, then labelled paragraphs.

extension TextPage {
    mutating func documentation(title: String, id: String, parts: [(label: String, text: String)]) {
        paragraph(title + "  (\(id))", tone: .strong)
        gap()
        for part in parts where !part.text.isEmpty { labelled(part.label, part.text) }
    }

    mutating func sources(_ sources: [String]) {
        for (index, source) in sources.enumerated() { labelled(index == 0 ? "Sources" : "", source) }
    }
}
