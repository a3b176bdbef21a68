// What a device's file holds: kinds of messages, and fields with how many rows have a value.

internal import GaitModel

extension TextPage {
    mutating func deviceContents(_ device: DeviceDescription, rows: Int) {
        let messages = device.messages.sorted { $0.count > $1.count }
        if !messages.isEmpty {
            labelled(
                "Messages",
                messages.map { "\($0.name) \(NumberText.grouped($0.count))" }.joined(separator: ", "))
        }
        for (index, field) in device.fields.enumerated() {
            let unit = field.unit.isEmpty ? "" : " [\(field.unit)]"
            let developer = field.isDeveloper ? " (developer field)" : ""
            let count = NumberText.grouped(field.count)
            labelled(
                index == 0 ? "Fields" : "", "\(count)  \(field.message).\(field.name)\(unit)\(developer)")
        }
    }
}

extension InspectFact {
    static func device(_ input: InputDescription) -> [InspectFact] {
        let start = input.clock.startEpoch.flatMap { CalendarText.second($0) } ?? "start not stated"
        return [
            InspectFact("Format", input.format.title, input.format.confidenceWord),
            InspectFact("Tier", "device: its own numbers", "no raw acceleration"),
            input.device?.maker.map { InspectFact("Maker", $0, "") },
            input.device?.sport.map { InspectFact("Activity", $0, "from the file") },
            InspectFact("Time", start, NumberText.duration(input.clock.duration)),
            InspectFact(
                "Rate", Phrase.rate(input.clock.rate), input.gapCount == 0 ? "no gaps" : input.gapPhrase),
        ].compactMap { $0 }
    }
}
