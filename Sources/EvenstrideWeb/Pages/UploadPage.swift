// The first page: drop a recording, say where the sensor was, or look at a sample.

internal import GaitModel
internal import GaitReports

struct UploadPage {
    let visitor: Visitor
    var form = FormParts(fields: Fields())
    let settings: WebSettings

    var html: String {
        SitePage.document(title: "Evenstride: how you run, from your own sensor", scripts: [.page]) {
            Pictogram.man
            HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
                HTML("p", ["class": "side"]) {
                    "For runners, coaches and physiotherapists. Works with one sensor file."
                }
                HTML("div") {
                    HTML("h1", ["class": "big", "id": "h"]) { "How you run, from your own sensor" }
                    form.summary
                    upload
                }
            }
            HTML.section("samples", "No file yet?") { samples }
        }
    }

    private var upload: HTML {
        let drop = UploadPage.drop(
            settings, ask: "Drop a recording here", isRefused: form.problems.contains { $0.field == "file" })
        return UploadPage.form(visitor, settings, drop + HTML.complaint("file", form.problems)) {
            placement
            second
            more
            form.reading
            keeping
            HTML("div", ["class": "actions step"]) {
                HTML("button", ["class": "btn"]) { "Analyse" }
                HTML("a", ["href": "/help#watches", "class": "note"]) { "My watch file does not work" }
            }
        }
    }

    /// What sends a recording: its drop zone, how far it has come, and what else is asked.
    static func form(
        _ visitor: Visitor, _ settings: WebSettings, _ drop: HTML, @HTMLBuilder _ rest: () -> HTML
    ) -> HTML {
        HTML(
            "form",
            [
                "class": "step", "method": "post", "enctype": "multipart/form-data", "action": "/analyses",
                "id": "upload", "data-most": "\(settings.limits.uploadBytes)",
            ]
        ) {
            HTML.token(visitor)
            drop
            progress
            rest()
        }
    }

    /// A labelled file input; dropping a file on it is what browsers do by themselves.
    static func drop(_ settings: WebSettings, ask: String, isRefused: Bool = false) -> HTML {
        HTML("label", ["class": isRefused ? "drop refused" : "drop", "for": "file"]) {
            HTML("span", ["class": "ask"]) { ask }
            HTML(
                "input",
                [
                    "id": "file", "type": "file", "name": "file", "required": "required",
                    "aria-describedby": "file-hint",
                ])
            HTML("span", ["class": "hint", "id": "file-hint"]) {
                HTML.prose(
                    "CSV, ZIP, FIT, TCX or Apple Health export, up to \(settings.limits.uploadBytes >> 20) MB."
                )
                HTML("br")
                HTML("span", ["class": "promise"]) {
                    "It stays on \(settings.home). Nothing is sent anywhere else."
                }
            }
        }
    }

    /// Filled by the script while a file is on its way.
    private static var progress: HTML {
        HTML("div", ["id": "progress", "class": "progress", "hidden": "hidden"]) {
            HTML("progress", ["id": "bar", "max": "100", "value": "0", "aria-labelledby": "stage"])
            HTML("p", ["id": "stage", "class": "note", "role": "status"]) { HTML.empty }
        }
    }

    private var placement: HTML {
        HTML("fieldset", ["class": "step", "id": "placement"]) {
            HTML("legend") { "Where was the sensor?" }
            HTML("p", ["class": "hint"]) { "If you are not sure we say what we can." }
            Pictogram.picks(
                chosen: form.fields["placement"].flatMap { SensorPlacement(rawValue: $0) } ?? .unknown)
            HTML.complaint("placement", form.problems)
        }
    }

    private var second: HTML {
        HTML(
            "details",
            ["class": "step", "id": "second", "open": form.fields["sensors"] != nil ? "open" : nil]
        ) {
            HTML("summary") { "Two sensors on this run" }
            HTML("div", ["class": "fields"]) {
                HTML("p", ["class": "wide-field"]) {
                    HTML("label", ["for": "file2"]) { "The second recording" }
                    HTML("br")
                    HTML("input", ["id": "file2", "type": "file", "name": "file2"])
                    HTML.complaint("file2", form.problems)
                }
                form.choice(
                    "sensors", "What are the two?",
                    [
                        ("", "one recording only"), ("legs", "first left leg, second right leg"),
                        ("trunk", "first low back or waist, second a shin"),
                    ])
            }
        }
    }

    private var more: HTML {
        let isOpen = form.problems.contains {
            ["pace", "height", "mass", "shoe", "pain", "surface", "side", "note", "date"].contains($0.field)
        }
        return HTML("details", ["class": "step", "open": isOpen ? "open" : nil]) {
            HTML("summary") { "More about you and the run (all optional)" }
            HTML("div", ["class": "fields"]) {
                form.text(
                    "pace", "Pace or speed",
                    hint: "5:30 (minutes a kilometre) or 10.9 km/h. With it we can judge cadence and reach.",
                    mode: nil)
                form.text(
                    "height", "Height", unit: "cm", hint: "Only used for leg stiffness and what to expect.")
                form.text("mass", "Weight", unit: "kg")
                form.text("shoe", "Shoe", isShort: false, mode: nil)
                form.choice(
                    "pain", "Any pain today?",
                    hint: "Changes the advice on when to see someone. Never changes a number.",
                    [
                        ("none", "no"), ("left", "left side"), ("right", "right side"), ("middle", "middle"),
                        ("", "rather not say"),
                    ])
                form.ticks(
                    "surface", "Surface",
                    [
                        ("asphalt", "road"), ("track", "track"), ("trail", "trail"), ("grass", "grass"),
                        ("treadmill", "treadmill"),
                    ])
                form.choice(
                    "side", "Sensor on a shin or shoe: which leg?",
                    [("left", "left"), ("right", "right"), ("", "not said")])
                form.day(hint: "Where the file does not say.")
                form.text(
                    "note", "Notes",
                    hint: "Anything to remember of this run. They go with it when you keep it.",
                    isShort: false, mode: nil)
            }
        }
    }

    /// A runner who comes back is known by the runs that are kept, when they are of one runner.
    static func begun(_ athletes: [String]) -> Fields {
        var fields = Fields()
        if athletes.count == 1, let only = athletes.first { fields.append("athlete", only) }
        return fields
    }

    private var keeping: HTML {
        HTML("div", ["class": "step fields"]) {
            HTML("p", ["class": "wide-field"]) {
                form.tick(
                    "keep", "1", "Keep the numbers and the report of this run on \(settings.home)",
                    isOn: form.fields["keep"] != nil)
                HTML("span", ["class": "hint"]) {
                    HTML.prose(
                        "Otherwise recording and result are deleted after \(settings.limits.keptMinutes) minutes, or at once when "
                            + "you say so. ")
                    HTML("a", ["href": "/privacy"]) { "What happens with a file" }
                }
            }
            form.text(
                "athlete", "Whose run is it?",
                hint:
                    "Any name. Runs kept under it show what is usual; leave it empty to compare with nothing.",
                isShort: false, mode: nil)
        }
    }

    private var samples: HTML {
        HTML.joined([
            HTML("p", ["class": "lead-in"]) { "Look at a finished report." },
            HTML("form", ["method": "post", "action": "/samples"]) {
                HTML.token(visitor)
                HTML("ul", ["class": "samples", "role": "list"]) {
                    for sample in Sample.allCases {
                        HTML("li") {
                            HTML("button", ["name": "sample", "value": sample.rawValue]) {
                                HTML("b") { sample.title }
                                HTML("span") { HTML.prose(sample.words) }
                            }
                        }
                    }
                }
            },
        ])
    }
}
