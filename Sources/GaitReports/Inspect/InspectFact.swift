// One line of the inspect page: what was found, and how it was come by.

internal import GaitModel

struct InspectFact {
    let label: String
    let value: String
    let remark: String

    init(_ label: String, _ value: String, _ remark: String) {
        self.label = label
        self.value = value
        self.remark = remark
    }

    static func all(_ input: InputDescription, placement: PlacementUse?) -> [InspectFact] {
        [
            InspectFact("Format", input.format.title, input.format.confidenceWord), sensors(input),
            columns(input.columns), text(input), units(input.units), gravity(input), rate(input),
            range(input), time(input.clock), stamps(input.clock), position(placement),
        ].compactMap { $0 }
    }

    private static func sensors(_ input: InputDescription) -> InspectFact? {
        guard !input.sensors.isEmpty else { return nil }
        let names = input.sensors.map(PlainText.escaped).joined(separator: ", ")
        return InspectFact("Sensors", names, input.sensor.map { "read: " + PlainText.escaped($0) } ?? "")
    }

    private static func columns(_ columns: [InputDescription.Column]) -> InspectFact {
        let names = columns.map { PlainText.escaped($0.name) }.joined(separator: "  ")
        let roles = columns.map(\.role.rawValue).joined(separator: ", ")
        return InspectFact("Columns", names, roles.isEmpty ? "" : "as " + roles)
    }

    private static func text(_ input: InputDescription) -> InspectFact? {
        guard !input.encoding.isEmpty else { return nil }
        let separator =
            switch input.separator {
            case ",": "comma"
            case ";": "semicolon"
            case "\t": "tab"
            case " ": "space"
            default: input.separator
            }
        let mark = input.decimalMark == "," ? "decimal comma" : "decimal point"
        return InspectFact("Text", input.encoding, separator.isEmpty ? "" : "\(separator), \(mark)")
    }

    private static func units(_ units: InputDescription.Units) -> InspectFact {
        InspectFact("Units", units.acceleration, units.source.words)
    }

    private static func gravity(_ input: InputDescription) -> InspectFact {
        let mean = input.units.meanMagnitude.map { "mean \(NumberText.fixed($0, 2)) g" }
        let value = input.gravity == .included ? "included" : "removed by the app"
        return InspectFact("Gravity", value, mean ?? input.gravitySource.words)
    }

    private static func rate(_ input: InputDescription) -> InspectFact {
        let jitter = "jitter \(NumberText.fixed(input.clock.jitter, 1)) ms"
        let gaps = input.gapCount == 0 ? "no gaps" : input.gapPhrase
        return InspectFact("Rate", Phrase.rate(input.clock.rate) + ", " + jitter, gaps)
    }

    private static func range(_ input: InputDescription) -> InspectFact {
        let (low, high) = (Double(input.range.lowerBound), Double(input.range.upperBound))
        let value = NumberText.fixed(low, 1) + " to " + NumberText.fixed(high, 1) + " g"
        let limit = input.clipping.level.map { " of \(NumberText.limit($0)) g" } ?? ""
        return InspectFact(
            "Range", value, "\(NumberText.grouped(input.clipping.samples)) at the limit" + limit)
    }

    private static func time(_ clock: InputDescription.Clock) -> InspectFact {
        let start =
            clock.startEpoch.flatMap { CalendarText.second($0, isLocal: clock.startIsLocal) }
            ?? "start not stated"
        return InspectFact("Time", start, NumberText.duration(clock.duration))
    }

    private static func position(_ use: PlacementUse?) -> InspectFact {
        guard let use, use.placement != .unknown else {
            return InspectFact("Position", "not stated", "")
        }
        return switch use.source {
        case .user: InspectFact("Position", use.placement.title, "as you said")
        case .file: InspectFact("Position", use.placement.title, "from the file")
        case .inferred, .none:
            InspectFact("Position", "looks like \(use.placement.title)", "not stated")
        }
    }
}
