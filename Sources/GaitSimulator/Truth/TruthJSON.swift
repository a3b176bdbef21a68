// Writes the truth of a whole run as one JSON document.

/// Values with their sources, sections and events.
public struct TruthJSON: Sendable {
    /// A writer with shortest round-trip numbers.
    public init() {}

    /// The document, with a line end. Numbers are finite, words need no escapes.
    public func document(of runner: SimulatedRunner, seed: UInt64) -> [UInt8] {
        let summary = runner.summary
        let values = runner.truthValues.map {
            "\"\($0.name)\": {\"value\": \($0.value), \"source\": \"\($0.source.rawValue)\"}"
        }
        let sections = summary.sections.map {
            "{\"activity\": \"\($0.activity.rawValue)\", \"start_s\": \($0.start), \"end_s\": \($0.end)}"
        }
        let events = summary.events.map { event in
            let foot = event.foot.map { "\"\($0 == .left ? "left" : "right")\"" } ?? "null"
            return "{\"event\": \"\(event.kind.rawValue)\", \"foot\": \(foot), \"time_s\": \(event.time)}"
        }
        let text = """
            {
              "seed": \(seed),
              "placement": "\(runner.site.name)",
              "values": {
            \(Self.lines(values, indent: "    "))
              },
              "sections": [
            \(Self.lines(sections, indent: "    "))
              ],
              "events": [
            \(Self.lines(events, indent: "    "))
              ]
            }

            """
        return Array(text.utf8)
    }

    private static func lines(_ items: [String], indent: String) -> String {
        items.map { indent + $0 }.joined(separator: ",\n")
    }
}

extension SensorSite {
    /// Short name for documents.
    var name: String {
        switch self {
        case .trunk: "trunk"
        case .leg(let foot, _): foot == .left ? "left leg" : "right leg"
        case .shockedTrunk: "trunk behind a gain curve"
        case .wrist: "wrist"
        case .pocket: "pocket"
        }
    }
}
