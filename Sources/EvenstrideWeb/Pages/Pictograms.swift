// A runner with a dot where the sensor was: the choice of a position as a picture.

internal import GaitModel
internal import GaitReports

enum Pictogram {
    /// Drawn once, used by every choice.
    static var man: HTML {
        HTML("svg", ["class": "sprite", "aria-hidden": "true", "focusable": "false"]) {
            HTML("defs") {
                HTML("g", ["id": "man"]) {
                    HTML("path", ["class": "man far", "d": "M34 23 25 32 31 40M29 44 22 58 7 60 4 66"])
                    HTML("path", ["class": "man", "d": "M35 22 29 44 44 49 40 64 47 66M35 22 41 34 51 28"])
                    HTML("circle", ["class": "man-head", "cx": "39", "cy": "10", "r": "6.4"])
                }
            }
        }
    }

    /// The positions that are offered, in their order on the page.
    static let choices: [(placement: SensorPlacement, title: String, spot: (x: String, y: String)?)] = [
        (.sacrum, "Low back", ("28", "41")),
        (.waist, "Waist, belt", ("34.5", "43.5")),
        (.pocket, "Pocket", ("36", "47.5")),
        (.chest, "Chest", ("35.5", "28.5")),
        (.tibia, "Shin", ("42", "57")),
        (.foot, "Shoe", ("44", "66")),
        (.wrist, "Wrist", ("51", "28")),
        (.unknown, "Not sure", nil),
    ]

    static func picture(_ spot: (x: String, y: String)?) -> HTML {
        HTML("svg", ["viewBox": "-2 0 62 76", "aria-hidden": "true"]) {
            HTML("use", ["href": "#man"])
            if let spot {
                HTML("circle", ["class": "spot-ring", "cx": spot.x, "cy": spot.y, "r": "7.5"])
                HTML("circle", ["class": "spot", "cx": spot.x, "cy": spot.y, "r": "4.4"])
            }
        }
    }

    /// Radio buttons; the control itself stays visible.
    static func picks(chosen: SensorPlacement) -> HTML {
        HTML("div", ["class": "picks"]) {
            for choice in choices {
                HTML("label") {
                    picture(choice.spot)
                    HTML("span", ["class": "text"]) { choice.title }
                    HTML(
                        "input",
                        [
                            "type": "radio", "name": "placement", "value": choice.placement.rawValue,
                            "checked": choice.placement == chosen ? "checked" : nil,
                        ])
                }
            }
        }
    }
}
