// Fields of forms: a label, a control, a hint, and what is wrong with the answer.

internal import GaitReports

/// Fills controls with what was answered already.
struct FormParts {
    let fields: Fields
    var problems: [FieldProblem] = []

    func text(
        _ name: StaticString, _ label: String, unit: String = "", hint: String = "", isShort: Bool = true,
        mode: String? = "decimal", type: String? = nil
    ) -> HTML {
        let name = "\(name)"
        let isWrong = problems.contains { $0.field == name }
        return HTML("p") {
            HTML("label", ["for": name]) { label }
            HTML("br")
            HTML(
                "input",
                [
                    "class": isShort ? "short" : nil, "id": name, "name": name, "type": type,
                    "inputmode": mode,
                    "value": fields[name], "maxlength": "120", "autocomplete": "off",
                    "aria-invalid": isWrong ? "true" : nil,
                    "aria-describedby": isWrong ? "\(name)-wrong" : nil,
                ])
            if !unit.isEmpty { " \(unit)" }
            if !hint.isEmpty { HTML("span", ["class": "hint"]) { HTML.prose(hint) } }
            HTML.complaint(name, problems)
        }
    }

    func day(hint: String) -> HTML {
        text("date", "Day of the run", hint: hint, isShort: false, mode: nil, type: "date")
    }

    /// One of several, side by side.
    func choice(
        _ name: StaticString, _ legend: String, hint: String = "", _ options: [(value: String, words: String)]
    ) -> HTML {
        let chosen = fields["\(name)"] ?? ""
        return HTML("fieldset", ["class": "wide-field"]) {
            HTML("legend") { legend }
            if !hint.isEmpty { HTML("p", ["class": "hint"]) { HTML.prose(hint) } }
            HTML("div", ["class": "inline"]) {
                for option in options {
                    HTML("label") {
                        HTML(
                            "input",
                            [
                                "type": "radio", "name": "\(name)", "value": option.value,
                                "checked": option.value == chosen ? "checked" : nil,
                            ])
                        " " + option.words
                    }
                }
            }
            HTML.complaint("\(name)", problems)
        }
    }

    /// As many as apply.
    func ticks(_ name: StaticString, _ legend: String, _ options: [(value: String, words: String)]) -> HTML {
        let chosen = fields.all("\(name)")
        return HTML("fieldset", ["class": "wide-field"]) {
            HTML("legend") { legend }
            HTML("div", ["class": "inline"]) {
                for option in options {
                    tick(name, option.value, option.words, isOn: chosen.contains(option.value))
                }
            }
        }
    }

    func tick(_ name: StaticString, _ value: String, _ words: String, isOn: Bool) -> HTML {
        HTML("label") {
            HTML(
                "input",
                ["type": "checkbox", "name": "\(name)", "value": value, "checked": isOn ? "checked" : nil])
            " " + words
        }
    }

    func select(_ name: StaticString, _ label: String, _ options: [(value: String, words: String)]) -> HTML {
        let chosen = fields["\(name)"] ?? ""
        return HTML("p") {
            HTML("label", ["for": "\(name)"]) { label }
            HTML("br")
            HTML("select", ["id": "\(name)", "name": "\(name)"]) {
                for option in options {
                    HTML(
                        "option",
                        ["value": option.value, "selected": option.value == chosen ? "selected" : nil]
                    ) { option.words }
                }
            }
            HTML.complaint("\(name)", problems)
        }
    }

    /// What the command line's --columns, --units and so on say; a refusal may ask for them.
    var reading: HTML {
        let names = ["columns", "units", "rate", "entry", "sensor"]
        let isOpen = names.contains { fields[$0] != nil } || problems.contains { names.contains($0.field) }
        return HTML("details", ["class": "step", "open": isOpen ? "open" : nil]) {
            HTML("summary") { "How the file is to be read (only if it was refused)" }
            HTML("div", ["class": "fields"]) {
                text(
                    "columns", "Columns (--columns)", hint: "Such as t=Zeit,x=ax,y=ay,z=az.", isShort: false,
                    mode: nil)
                select(
                    "units", "Unit (--units)",
                    [("", "detected"), ("g", "g"), ("mg", "mg"), ("m/s2", "m/s\u{B2}")])
                text("rate", "Samples a second (--rate)", unit: "Hz", hint: "For files without times.")
                text("entry", "File in the archive (--entry)", isShort: false, mode: nil)
                text("sensor", "One of several sensors (--sensor)", isShort: false, mode: nil)
                HTML("p", ["class": "wide-field"]) {
                    tick(
                        "any_sport", "1", "Read it as a run whatever sport the file says (--force)",
                        isOn: fields["any_sport"] != nil)
                }
            }
        }
    }

    /// All that is wrong, at the top, where the keyboard starts.
    var summary: HTML {
        guard !problems.isEmpty else { return .empty }
        return HTML(
            "div",
            ["class": "error", "role": "alert", "tabindex": "-1", "id": "wrong", "autofocus": "autofocus"]
        ) {
            HTML.level(.stop, "Nothing was analysed yet")
            HTML("ul") {
                for problem in problems {
                    HTML("li") { HTML("a", ["href": "#\(problem.field)"]) { HTML.prose(problem.message) } }
                }
            }
        }
    }
}
