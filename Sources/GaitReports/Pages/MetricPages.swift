// A metric's own documentation as a page for `explain`.

public import GaitModel

public enum MetricPages {
    public static func page(
        _ documentation: MetricDocumentation, style: TerminalStyle = TerminalStyle()
    ) -> String {
        var page = TextPage(style: style)
        page.documentation(
            title: documentation.title, id: documentation.id.rawValue,
            parts: [
                ("What", documentation.what),
                ("Unit", documentation.unit),
                ("How", documentation.formula),
                ("Where to wear", documentation.placements),
                ("Limits", documentation.limits),
            ])
        page.sources(documentation.sources)
        return page.text
    }
}
