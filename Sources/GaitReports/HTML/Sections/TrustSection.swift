// "Can I trust this?": how the recording was read, what of it was used, and what stood in the way.

internal import GaitModel

struct TrustSection {
    private let report: AnalysisReport
    private var input: InputDescription { report.input }
    private var quality: DataQuality { report.gait.quality }
    private var isDevice: Bool { input.tier == .device }

    init(_ report: AnalysisReport) { self.report = report }

    var html: HTML {
        HTML.section("trust", "Can I trust this?") {
            HTML("p", ["class": "lead-in"]) { HTML.prose(verdict) }
            tape
            Fact.list(facts, classes: "facts reading")
            notices
        }
    }

    private var verdict: String {
        if report.noRunning != nil { return "There is nothing to trust or doubt: no running was found." }
        if isDevice {
            return
                "As far as the device can be trusted. It wrote its own numbers and no raw signal, so none of "
                + "them could be checked here."
        }
        switch quality.verdict {
        case .good: return "Yes. Nothing in this recording stands in the way of the numbers below."
        case .limited: return "With care. The lines below say what limits it."
        case .unusable: return "No. Nothing in it was steady enough to be used."
        }
    }

    // MARK: tape

    private var tape: HTML {
        let time = TimeAxis(report)
        var plot = Plot(
            "tape", height: 34, title: "How the recording was used", description: tapeWords(time))
        plot.classes = "chart tape"
        plot.x = time.axis
        plot.over += HTML(
            "rect", ["class": "left-out", "x": "0", "y": "0", "width": "100%", "height": "14"])
        for stretch in time.running {
            let (start, end) = (plot.x.share(stretch.lowerBound), plot.x.share(stretch.upperBound))
            plot.over += HTML(
                "rect",
                [
                    "class": "solid", "x": Coordinate.percent(start), "y": "0",
                    "width": Coordinate.percent(end - start), "height": "14",
                ])
        }
        for gap in input.gaps {
            plot.over += HTML(
                "rect", ["class": "cut", "x": plot.across(gap.start), "y": "0", "width": "2", "height": "14"])
        }
        plot.over += plot.label("0:00", class: "tick", x: "0", y: 30)
        for stretch in (time.running + time.rest) where named(stretch, time) {
            plot.over += plot.label(
                time.word(stretch), class: "tick mid",
                x: plot.across((stretch.lowerBound + stretch.upperBound) / 2), y: 30)
        }
        plot.over += plot.label(
            Typography.clock(time.duration), class: "tick end", x: "100%", y: 30)
        return plot.html
    }

    /// Its word fits and does not run into the times at the ends.
    private func named(_ stretch: Range<Double>, _ time: TimeAxis) -> Bool {
        let middle = (stretch.lowerBound + stretch.upperBound) / 2 / time.duration
        return time.hasRoom(stretch) && (0.15...0.82).contains(middle)
    }

    private func tapeWords(_ time: TimeAxis) -> String {
        guard !time.running.isEmpty else { return "No running in \(NumberText.duration(time.duration))." }
        let parts = time.running.prefix(4).map {
            "\(Typography.clock($0.lowerBound)) to \(Typography.clock($0.upperBound))"
        }
        let more = time.running.count > 4 ? " and \(time.running.count - 4) more stretches" : ""
        return "Running from \(parts.joined(separator: ", "))\(more), of \(Typography.clock(time.duration)). "
            + "The rest was left out; \(input.gapCount) gaps."
    }

    // MARK: facts

    private var facts: [Fact] {
        (report.files.isEmpty
            ? [reading("Read as", input)] : report.files.map { reading($0.role.title, $0.input) })
            + (isDevice ? deviceFacts : [position, rate]) + [used, gaps] + (isDevice ? [] : [limit])
    }

    private func reading(_ label: String, _ input: InputDescription) -> Fact {
        let member = input.container.map { $0.entry.isEmpty ? "" : " (\($0.entry))" } ?? ""
        let units =
            isDevice
            ? ""
            : ", in \(Typography.unit(input.units.acceleration)) (\(input.units.source.words)), gravity "
                + (input.gravity == .included ? "included" : "removed")
        let sure = input.format.confidence >= 0.6
        return Fact(
            label, HTML(text: input.format.title + member) + HTML.prose(units),
            (sure ? .ok : .info, sure ? "recognised" : input.format.confidenceWord))
    }

    private var deviceFacts: [Fact] {
        [
            input.device?.maker.map { Fact("Made by", HTML(text: $0)) },
            input.device?.sport.map { Fact("Activity", HTML(text: $0)) },
            Fact("Numbers", "As the device reported them; nothing was measured from raw acceleration"),
        ].compactMap { $0 }
    }

    private var position: Fact {
        let use = report.gait.placement
        let words = Phrase.withoutStop(Phrase.position(use).replacing("Position: ", with: ""))
        let doubted = quality.notices.contains { $0.code == "W_PLACEMENT" }
        let known = use.source == .user || use.source == .file
        return Fact(
            "Position", Phrase.withoutStop(Phrase.sentence(words)),
            doubted
                ? (.watch, "in doubt")
                : known
                    ? (.ok, use.source == .user ? "as stated" : "from the file")
                    : (.watch, "state it"))
    }

    private var rate: Fact {
        let hertz = input.clock.rate
        let verdict: (Glyph, String) =
            hertz >= 98
            ? (.ok, "enough") : hertz >= 48 ? (.info, "impact needs 100") : (.watch, "cadence only")
        let steady =
            input.clock.isReconstructed
            ? "time stamps were spread evenly"
            : "time stamps vary by "
                + "\(NumberText.fixed(input.clock.jitter, 1)) ms"
        return Fact("Rate", "\(Phrase.rate(hertz)) (samples a second), \(steady)", verdict)
    }

    private var used: Fact {
        let walking =
            quality.walkingSeconds >= 0.5
            ? ". \(NumberText.duration(quality.walkingSeconds)) of walking left out" : ""
        if isDevice {
            return Fact(
                "Used",
                "\(NumberText.duration(quality.runningSeconds)) of running in "
                    + "\(NumberText.grouped(input.rows)) rows" + walking,
                quality.runningSeconds >= 60 ? (.ok, "plenty") : (.watch, "little"))
        }
        let (steps, found) = (NumberText.grouped(quality.stepsUsed), NumberText.grouped(quality.stepsFound))
        let all = quality.stepsUsed == quality.stepsFound && quality.usedSeconds > quality.runningSeconds - 1
        let counted =
            quality.stepsFound == 0 ? "" : all ? "All \(steps) steps, " : "\(steps) of \(found) steps, "
        let verdict: (Glyph, String) =
            quality.usedSeconds >= 300
            ? (.ok, "plenty") : quality.usedSeconds >= 60 ? (.ok, "enough") : (.watch, "little")
        return Fact(
            "Used",
            counted + (all ? "" : "\(NumberText.duration(quality.usedSeconds)) of ")
                + "\(NumberText.duration(quality.runningSeconds)) of running" + walking, verdict)
    }

    private var gaps: Fact {
        guard input.gapCount > 0 || input.skippedRows > 0 else {
            return Fact("Gaps", "None", (.ok, "complete"))
        }
        let rows =
            input.skippedRows > 0
            ? "\(NumberText.grouped(input.skippedRows)) rows with missing values" : nil
        let words = [input.gapCount > 0 ? input.gapPhrase : nil, rows].compactMap { $0 }
        let share = input.gapTotal / max(1, input.clock.duration)
        return Fact(
            "Gaps", words.joined(separator: ", ") + "; steps that touch them left out",
            share < 0.02 ? (.ok, "harmless") : (.watch, NumberText.fixed(100 * share, 0) + " % missing"))
    }

    private var limit: Fact {
        let clipping = input.clipping
        guard clipping.level != nil, clipping.samples > 0 else {
            return Fact("Sensor limit", "Never reached", (.ok, "fine"))
        }
        return Fact("Sensor limit", Phrase.withoutStop(clipping.phrase), (.watch, "peaks cut off"))
    }

    private var notices: HTML {
        let all = Notice.merged(input.notices, quality.notices)
        let side = SideLine.text(report.gait)
        guard !all.isEmpty || side != nil else { return .empty }
        return HTML("ul", ["class": "notices", "role": "list"]) {
            if let side { HTML("li") { HTML.prose(side) } }
            for notice in all {
                HTML("li") {
                    if notice.severity == .warning { HTML.level(.watch, "Note:") + HTML(text: " ") }
                    HTML.prose(notice.phrase)
                }
            }
        }
    }
}

extension SensorFile.Role {
    fileprivate var title: String {
        switch self {
        case .left: "Left"
        case .right: "Right"
        case .trunk: "Body"
        case .tibia: "Shin"
        }
    }
}
