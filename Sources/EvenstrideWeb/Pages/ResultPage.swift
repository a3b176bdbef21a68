// The report with what only a server can do: read it another way, name the feet, take it along, delete it.

internal import GaitModel
internal import GaitPipeline
internal import GaitReports

struct ResultPage {
    let entry: Shelved
    let result: Analysed
    let visitor: Visitor
    let settings: WebSettings
    /// What draws the movable signal is there.
    let isMovable: Bool
    var problems: [FieldProblem] = []

    private var report: AnalysisReport { result.report }
    private var path: String { "/analyses/\(entry.id)" }

    var html: String {
        let figure = figure
        return SitePage.document(
            title: ReportHTML.title(report),
            scripts: isMovable && figure != nil ? [.page, .dygraphs, .viewer] : [.page]
        ) {
            ReportHTML.sections(report, afterTrust: reading, signal: figure)
            HTML.section("keep", "Take it along, or delete it", classes: "screen-only") { keep }
        }
    }

    /// The whole recording, to begin with.
    private var figure: SignalFigure? {
        result.signal.flatMap { SignalPage.figure($0, 0..<$0.duration, report, path) }
    }

    // MARK: another reading

    private var reading: HTML {
        HTML.section(
            "reading", "Not right?", note: "Then change it, and the file is read again.",
            classes: "screen-only"
        ) {
            if canNameFeet { feet }
            HTML("details", ["open": problems.isEmpty ? nil : "open", "class": "change"]) {
                HTML("summary") { "Change position, unit or columns" }
                HTML("form", ["method": "post", "action": path + "/reading"]) {
                    HTML.token(visitor)
                    FormParts(fields: entry.form.fields, problems: problems).summary
                    HTML("div", ["class": "fields"]) { fields }
                    HTML("div", ["class": "actions"]) {
                        HTML("button", ["class": "btn quiet"]) { "Read it again" }
                    }
                }
            }
        }
    }

    private var fields: HTML {
        let parts = FormParts(fields: entry.form.fields, problems: problems)
        return HTML.joined([
            parts.select(
                "placement", "Where the sensor was",
                SensorPlacement.allCases.map { ($0.rawValue, $0 == .unknown ? "not sure" : $0.title) }),
            parts.select(
                "side", "Which leg (shin or shoe)", [("", "not said"), ("left", "left"), ("right", "right")]),
            parts.select(
                "units", "Unit of the values",
                [("", "as detected: \(report.input.units.acceleration)")]
                    + AccelerationUnit.allCases.map {
                        ($0.rawValue, $0 == .metresPerSecondSquared ? "m/s\u{B2}" : $0.rawValue)
                    }),
            parts.text("rate", "Samples a second", unit: "Hz", hint: "Only for files without times."),
            parts.text(
                "columns", "Columns", hint: "As detected: \(columns). Name or number of each.",
                isShort: false, mode: nil),
            parts.text("pace", "Pace", unit: "min/km", mode: nil),
            report.input.container == nil
                ? .empty : parts.text("entry", "File in the archive", isShort: false, mode: nil),
            HTML("p", ["class": "wide-field"]) {
                parts.tick("any_sport", "1", "Read it as a run whatever sport the file says", isOn: false)
            },
        ])
    }

    private var columns: String {
        let named = report.input.columns.map { "\($0.role.rawValue)=\($0.name)" }
        return named.isEmpty ? "none" : named.joined(separator: ",")
    }

    // MARK: the feet

    /// One sensor in the middle sees both feet and cannot tell them apart.
    private var canNameFeet: Bool {
        let use = report.gait.placement.placement
        return report.noRunning == nil && entry.recordings.count == 1 && report.input.tier == .raw
            && use.isTrunk
            && (!report.gait.sides.isNamed || entry.form.context.sideA != nil)
    }

    private var feet: HTML {
        let named = entry.form.context.sideA
        return HTML("form", ["method": "post", "action": path + "/reading", "class": "feet"]) {
            HTML.token(visitor)
            if entry.form.context.placement != report.gait.placement.placement {
                HTML(
                    "input",
                    [
                        "type": "hidden", "name": "placement",
                        "value": report.gait.placement.placement.rawValue,
                    ])
            }
            HTML("fieldset") {
                HTML("legend") { "Which foot is side A?" }
                HTML("p", ["class": "hint"]) {
                    HTML.prose(
                        "One sensor in the middle feels both feet and cannot tell which is the left one. If you know it, say it. "
                            + "Next time five hops on the left leg before the run name them."
                    )
                }
                HTML("div", ["class": "inline"]) {
                    for side in BodySide.allCases {
                        HTML(
                            "button",
                            [
                                "class": "btn quiet", "name": "side_a", "value": side.rawValue,
                                "aria-pressed": named == side ? "true" : "false",
                            ]
                        ) { "A is \(side.rawValue)" }
                    }
                    if named != nil {
                        HTML("button", ["class": "btn quiet", "name": "side_a", "value": ""]) {
                            "not known"
                        }
                    }
                }
            }
        }
    }

    // MARK: take along, delete

    private var keep: HTML {
        HTML.joined([
            HTML("p", ["class": "keep"]) {
                HTML("button", ["class": "link", "id": "print", "type": "button", "hidden": "hidden"]) {
                    "Print"
                }
                HTML("a", ["href": path + "/report.html"]) { "Report as one page (HTML)" }
                HTML("a", ["href": path + "/analysis.json"]) { "All numbers (JSON)" }
                if report.files.isEmpty {
                    HTML("a", ["href": path + "/steps.csv"]) { "Every step (CSV)" }
                }
                HTML("a", ["href": "/"]) { "Another recording" }
            },
            report.noRunning != nil
                ? .empty
                : HTML("form", ["method": "post", "action": path + "/keep", "class": "step"]) {
                    HTML.token(visitor)
                    HTML("div", ["class": "fields"]) {
                        FormParts(fields: entry.form.fields).text(
                            "athlete", "Keep this run for",
                            hint: "Any name; numbers and report stay on \(settings.home).",
                            isShort: false, mode: nil)
                        if report.input.clock.startEpoch == nil {
                            FormParts(fields: entry.form.fields).day(
                                hint: "The file does not say. Without a day it is in no trend.")
                        }
                        FormParts(fields: entry.form.fields).text(
                            "note", "Notes", isShort: false, mode: nil)
                        HTML("p", ["class": "wide-field"]) {
                            FormParts(fields: Fields()).tick(
                                "original", "1", "Keep the recording too", isOn: false)
                        }
                    }
                    HTML("div", ["class": "actions"]) {
                        HTML("button", ["class": "btn quiet"]) { "Keep this run" }
                    }
                },
            HTML("form", ["method": "post", "action": path + "/delete", "class": "step"]) {
                HTML.token(visitor)
                HTML("p", ["class": "note"]) {
                    HTML.prose(
                        entry.isSample
                            ? "This run is simulated. It is deleted after \(settings.limits.keptMinutes) minutes like any other."
                            : "Recording and result are deleted \(settings.limits.keptMinutes) minutes after the upload, or now:"
                    )
                }
                HTML("div", ["class": "actions"]) {
                    HTML("button", ["class": "btn quiet"]) { "Delete now" }
                }
            },
        ])
    }
}
