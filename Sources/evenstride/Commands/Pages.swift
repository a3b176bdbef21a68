// All pages `explain` can show, from the catalogs.

internal import GaitModel
internal import GaitPipeline
internal import GaitReports

enum Pages {
    static func page(_ id: String, style: TerminalStyle) -> String? {
        if let metric = Encyclopedia.metrics.first(where: { names($0).contains(plain(id)) }) {
            return MetricPages.page(metric, style: style)
        }
        return Encyclopedia.page(id)
    }

    /// A metric answers to its id, its id without the unit, and the name the report prints.
    private static func names(_ metric: MetricDocumentation) -> [String] {
        let id = plain(metric.id.rawValue)
        let withoutUnit = id.split(separator: "_").dropLast().joined(separator: "_")
        return [id, withoutUnit, plain(metric.title)]
    }

    static var names: [String] { Encyclopedia.metrics.map(\.id.rawValue) + Encyclopedia.topics }

    static var index: String {
        "Metrics\n" + list(Encyclopedia.metrics.map(\.id.rawValue)) + "\nFindings, errors and more\n"
            + list(Encyclopedia.topics) + "\nShow one: evenstride explain NAME\n"
    }

    /// The name that differs least from what was typed, when it is near enough to be meant.
    static func nearest(_ id: String) -> String? {
        let best = (names + Encyclopedia.metrics.map(\.title)).map {
            ($0, WordDistance.edits(plain(id), plain($0)))
        }
        .min { $0.1 < $1.1 }
        return best.flatMap { $0.1 <= WordDistance.largest(for: id) ? $0.0 : nil }
    }

    private static func list(_ names: [String]) -> String { names.map { "  \($0)\n" }.joined() }

    private static func plain(_ id: String) -> String {
        String(id.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 })
    }
}
