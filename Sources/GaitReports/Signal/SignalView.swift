// A stretch of the signal with everything the report knows of it: whose contacts, what was not running, which evidence.

public import GaitModel

public struct SignalView: Sendable {
    public let extract: SignalExtract
    /// Seconds of the whole recording.
    public let duration: Double
    let report: AnalysisReport

    public init(_ extract: SignalExtract, of report: AnalysisReport, duration: Double) {
        self.extract = extract
        self.report = report
        self.duration = duration
    }

    var range: Range<Double> { extract.start..<max(extract.start, extract.end) }

    /// A contact by the name its foot has in the report.
    struct Contact {
        let time: Double
        /// A is left once the feet are named; nil while it is not known which foot this was.
        let foot: Foot?
        let name: String
        let isUsed: Bool
    }

    var contacts: [Contact] {
        extract.contacts.map { contact in
            let foot = contact.foot.map(reported)
            return Contact(
                time: contact.time, foot: foot, name: foot.map(report.gait.sides.label) ?? "unknown foot",
                isUsed: contact.isUsed)
        }
    }

    /// In the list of steps A is the foot of the first step; in a finished report with named feet A is left.
    private func reported(_ foot: Foot) -> Foot {
        let sides = report.gait.sides
        return sides.isNamed && sides.firstFoot != sides.footA ? foot.other : foot
    }

    /// What of the view was not running, joined where it is the same, at least a column long.
    var segments: [ActivitySegment] {
        report.gait.segments.reduce(into: [ActivitySegment]()) { all, segment in
            let (start, end) = (max(segment.start, range.lowerBound), min(segment.end, range.upperBound))
            guard segment.kind != .running, end - start >= extract.step else { return }
            let begin = all.last.flatMap {
                $0.kind == segment.kind && start - $0.end <= extract.step ? $0.start : nil
            }
            if begin != nil { all.removeLast() }
            all.append(ActivitySegment(kind: segment.kind, start: begin ?? start, end: end))
        }
    }

    /// Missing samples inside the view, at least a column long.
    var gaps: [Range<Double>] {
        report.input.gaps.compactMap { gap in
            let (start, end) = (
                max(gap.start, range.lowerBound), min(gap.start + gap.length, range.upperBound)
            )
            return end - start >= extract.step ? start..<end : nil
        }
    }

    /// What the view shows, in words.
    var words: String {
        let line = extract.line(.up) ?? extract.line(.x)
        let values = (line.map { $0.low + $0.high } ?? []).filter(\.isFinite)
        let name = extract.line(.up) == nil ? "The sensor's three axes" : "Force along up"
        let clock = { Typography.clock($0, decimals: extract.step < 0.1 ? 2 : 0) }
        var text = "\(name) from \(clock(range.lowerBound)) to \(clock(range.upperBound))"
        if extract.line(.up) != nil, let low = values.min(), let high = values.max() {
            text +=
                ", \(Typography.number(Double(low), 2)) to \(Typography.number(Double(high), 2, unit: "g"))"
        }
        return text + ". " + contactWords(clock)
    }

    private func contactWords(_ clock: (Double) -> String) -> String {
        switch extract.contactCount {
        case 0: return "No landing was found in it."
        case ...12:
            let list = contacts.map { "\($0.name) at \(clock($0.time))" }
            return "Landings: \(list.joined(separator: ", "))."
        default: return "\(NumberText.grouped(extract.contactCount)) landings."
        }
    }
}

extension Typography {
    /// "3:12.45".
    static func clock(_ seconds: Double, decimals: Int) -> String {
        guard decimals > 0 else { return clock(seconds) }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let units = (max(0, seconds) * scale).rounded()
        let part = NumberText.fixed((units / scale) - (units / scale).rounded(.down), decimals)
        return clock((units / scale).rounded(.down)) + part.dropFirst()
    }
}
