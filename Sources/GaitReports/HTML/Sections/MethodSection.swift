// How this was done, so that it can be done again; and when to see a professional, whatever the numbers say.

internal import GaitModel

struct MethodSection {
    private let report: AnalysisReport

    init(_ report: AnalysisReport) { self.report = report }

    var html: HTML {
        HTML("div", ["class": "print-pair"]) {
            HTML.section("how", "How this was done") {
                Fact.list(facts)
                everyNumber
                HTML("p", ["class": "src after"]) {
                    "Same file, same version, same result. Every rule and number with its formula, limits and "
                        + "sources: evenstride explain, and evenstride explain references."
                }
            }
            if report.referral == nil { ProfessionalHelp.section }
        }
    }

    private var facts: [Fact] {
        [
            Fact("Program", "Evenstride \(report.tool.version), rulebook \(RulebookLine.text(report))")
        ] + files
            + [said, answers, landingLoad, sideDifference, ranges].compactMap { $0 }
    }

    private var files: [Fact] {
        let inputs = report.files.isEmpty ? [report.input] : report.files.map(\.input)
        return inputs.map { input in
            Fact(
                "File",
                HTML(text: Phrase.fileName(input.name))
                    + HTML.prose(
                        ", \(ByteText.of(input.bytes)), \(NumberText.grouped(input.rows)) rows"))
        }
    }

    private var said: Fact? {
        let context = report.context
        let parts = [
            context.placement == .unknown ? nil : "sensor at the \(context.placement.title)",
            context.side.map { "on the \($0.rawValue)" },
            context.firstSide.map { "first step \($0.rawValue)" },
            context.sideA.map { "side A is the \($0.rawValue)" },
            context.speed.map { "\(NumberText.fixed($0, 2)) m/s" },
            context.height.map { "\(NumberText.fixed(100 * $0, 0)) cm tall" },
            context.mass.map { "\(NumberText.fixed($0, 1)) kg" },
        ].compactMap { $0 }
        return parts.isEmpty
            ? nil
            : Fact(report.input.tier == .device ? "Known" : "You said", parts.joined(separator: ", "))
    }

    /// Which kinds of answers took part; what they say stays out of the report.
    private var answers: Fact? {
        let given = [
            report.answers.profile ? "your profile" : nil,
            report.answers.logRuns.map { "your training log of \(NumberText.grouped($0)) runs" },
        ].compactMap { $0 }
        return given.isEmpty ? nil : Fact("Answers", given.joined(separator: " and "))
    }

    private func has(_ id: MetricID) -> Bool { report.gait.metrics[id].measurement != nil }

    private var landingLoad: Fact? {
        guard has(.loadPeak) else { return nil }
        return Fact(
            "Landing load",
            "Highest vertical force while the foot is down, smoothed at 10 Hz. It is what the sensor feels, not the "
                + "force on the ground")
    }

    private var sideDifference: Fact? {
        guard has(.loadAsymmetry),
            let detail = report.gait.asymmetries.first(where: { $0.metric == .loadAsymmetry })
        else {
            return nil
        }
        return Fact(
            "Side difference",
            "Neighbouring landings are compared in pairs, so slow changes cancel. Of the likely range, "
                + "\(NumberText.fixed(detail.halfWidth, 1)) points either way are the strides and "
                + "\(NumberText.fixed(detail.mountingUncertainty, 0)) how the sensor may sit")
    }

    private var ranges: Fact? {
        guard report.noRunning == nil else { return nil }
        return Fact(
            "Likely range",
            report.input.tier == .device
                ? "In a finding: how far the device may be off, as far as that was tested. In the numbers: the middle "
                    + "half of its own values"
                : "95 %: the true value is expected inside in 95 of 100 runs")
    }

    /// Every number there is, for those who want to check or cite it.
    private var everyNumber: HTML {
        let rows = report.gait.metrics.rows.compactMap { row -> [String]? in
            guard let measured = row.assessment.measurement else { return nil }
            let page = row.documentation
            return [
                page.title, Typography.number(measured.value, page.decimals, unit: page.unit),
                Typography.range(measured.range.low, measured.range.high, page.decimals),
                NumberText.grouped(measured.count), measured.grade.rawValue, measured.confidence.word,
                measured.method,
            ]
        }
        guard !rows.isEmpty, report.noRunning == nil else { return .empty }
        return .data(
            "Every number. Side differences: \(FootNames(report.gait.sides).short(.a)) minus "
                + "\(FootNames(report.gait.sides).short(.b)). Grade: A as it stands, B with its range, C own trend "
                + "only.", heads: ["Number", "Value", "Likely", "n", "Grade", "Sure", "Method"], rows: rows)
    }
}

/// The same for everyone; never driven by a sensor (product.md 3.8, methods.md 4.6).
enum ProfessionalHelp {
    static var section: HTML {
        HTML.section("help", "When to see a professional") {
            for paragraph in paragraphs {
                HTML("p") {
                    if let lead = paragraph.lead { HTML("span", ["class": "run"]) { lead } + HTML(text: " ") }
                    paragraph.text
                }
            }
        }
    }

    private static let paragraphs: [(lead: String?, text: String)] = [
        (
            nil,
            "This is a movement measurement, not a diagnosis. If your back has hurt for more than a week or two, "
                + "keeps coming back or is getting worse, see a physiotherapist or doctor and take this report "
                + "along."
        ),
        (
            "Stop running and get seen soon",
            "if pain is sharp, severe, follows a fall, or spreads into the buttock or leg."
        ),
        (
            "Get urgent care",
            "for new numbness between the legs, trouble with bladder or bowel, growing weakness in a leg, or fever "
                + "with back pain."
        ),
    ]
}
