// Tables of activity per epoch (ActiLife counts, UK Biobank averages): recognised to be refused with help.

import GaitModel

public struct EpochTable: Dialect {
    public let id = "epochs/counts"
    public let title = "activity per epoch"

    public func recognise(_ head: Head) -> DialectMatch? {
        guard let epoch = epochLength(head) else { return nil }
        var match = DialectMatch(confidence: 0.99)
        let length = epoch > 0 ? "\(NumberText.fixed(epoch, 0))-second " : ""
        match.refusal = InputError(
            .epoch, "These are \(length)activity values per epoch, not raw acceleration.",
            position: head.place,
            detail: "Found: \(head.columnList).",
            fix: "In ActiLife export 'Raw to raw' CSV; elsewhere export the raw samples.")
        return match
    }

    /// Seconds of an epoch, 0 when it is one of unknown length; nil for other tables.
    private func epochLength(_ head: Head) -> Double? {
        let names = head.columns.map { $0.name.lowercased() }
        if let average = names.first(where: { TextSearch.contains($0, "samplerate =") }) {
            return TextSearch.number(after: "samplerate =", in: average) ?? 0
        }
        let isTable = head.preambleContains("data table file created by actigraph")
        guard isTable || (names.contains("axis1") && names.contains("axis2")) else { return nil }
        let period = head.preamble.first { $0.lowercased().hasPrefix("epoch period") }
        return period.flatMap(seconds) ?? 0
    }

    /// "Epoch Period (hh:mm:ss) 00:00:15".
    private func seconds(_ line: String) -> Double? {
        line.split { $0 == " " || $0 == "," }.lazy
            .compactMap { DateTimeDecoder.stamp(String($0)) }
            .first.map { Double($0.nanoseconds) / 1e9 }
    }
}
