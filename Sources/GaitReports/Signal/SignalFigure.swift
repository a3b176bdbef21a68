// The signal on a served page: a still picture whose controls are links, which the page's script moves in place.

package import GaitModel

/// Where the parts of a served signal are found.
package struct SignalAddresses: Sendable {
    /// The page of one view, without its query.
    let page: String
    /// The same as JSON and as CSV.
    let source: String
    let table: String

    package init(page: String, source: String, table: String) {
        self.page = page
        self.source = source
        self.table = table
    }
}

package struct SignalFigure: Sendable {
    /// Columns of the still picture.
    package static let columns = 700

    let view: SignalView
    let rate: SampleRate
    let addresses: SignalAddresses
    /// The figure is what its page is for: then the address follows what is seen.
    let isOwnPage: Bool

    package init(
        _ view: SignalView, rate: SampleRate, addresses: SignalAddresses, isOwnPage: Bool = false
    ) {
        self.view = view
        self.rate = rate
        self.addresses = addresses
        self.isOwnPage = isOwnPage
    }

    private var seen: Range<Double> {
        max(0, view.range.lowerBound)..<min(view.duration, view.range.upperBound)
    }

    /// - Parameter number: nil on a page of its own, where the page's head names it.
    package func html(number: Int? = nil) -> HTML {
        HTML(
            "figure",
            [
                "class": "fig viewer screen-only", "id": "signal", "data-page": addresses.page,
                "data-source": addresses.source, "data-table": addresses.table,
                "data-from": NumberText.fixed(seen.lowerBound, 3),
                "data-to": NumberText.fixed(seen.upperBound, 3),
                "data-duration": NumberText.fixed(view.duration, 3),
                "data-rate": NumberText.fixed(rate.hertz, 3), "data-own": isOwnPage ? "" : nil,
            ]
        ) {
            if let number {
                HTML("h3") {
                    HTML("span", ["class": "no"]) { "Fig. \(number)" }
                    " The whole signal, to look closer"
                }
            }
            HTML("figcaption") { HTML.prose(caption) }
            controls
            HTML("div", ["class": "viewer-static"]) { SignalChart(view: view).html }
            graph
            HTML("p", ["class": "src viewer-words", "id": "signal-words", "role": "status"]) {
                HTML.prose(view.words)
            }
            HTML("p", ["class": "src"]) {
                HTML("a", ["data-table": "", "href": address(addresses.table, seen) + "&columns=2000"]) {
                    "These numbers as a table (CSV)"
                }
            }
            places
        }
    }

    private var caption: String {
        let line =
            view.extract.line(.up) == nil
            ? "What the sensor recorded; gravity was taken out of it, so nothing says which way is up."
            : "Force along up, in g: 1 g is standing still."
        return line
            + " Circles: landings of \(name(.a)); squares: of \(name(.b)); hollow: not used for averages."
    }

    private func name(_ foot: Foot) -> String { FootNames(view.report.gait.sides).long(foot) }

    // MARK: controls

    private var controls: HTML {
        let (from, to) = (seen.lowerBound, seen.upperBound)
        let (middle, half) = ((from + to) / 2, (to - from) / 2)
        let back = min(half, from)
        let on = min(half, view.duration - to)
        return HTML("ul", ["class": "viewer-moves", "role": "list"]) {
            move("in", "Zoom in", middle - half / 2..<middle + half / 2)
            move("out", "Zoom out", max(0, middle - 2 * half)..<min(view.duration, middle + 2 * half))
            move("earlier", "Earlier", from - back..<to - back)
            move("later", "Later", from + on..<to + on)
            move("all", "Whole recording", 0..<view.duration)
        }
    }

    private func move(_ id: String, _ words: String, _ range: Range<Double>) -> HTML {
        HTML("li") {
            HTML("a", ["class": "viewer-move", "data-move": id, "href": address(addresses.page, range)]) {
                words
            }
        }
    }

    private func address(_ page: String, _ range: Range<Double>) -> String {
        "\(page)?from=\(NumberText.fixed(range.lowerBound, 3))&to=\(NumberText.fixed(range.upperBound, 3))"
    }

    /// Filled by the script.
    private var graph: HTML {
        HTML("div", ["class": "viewer-scripted", "hidden": ""]) {
            HTML("fieldset", ["class": "viewer-lines"]) {
                HTML("legend", ["class": "vh"]) { "Lines" }
                if view.extract.line(.up) != nil {
                    choice("up", "force along up", isChosen: true)
                    choice("axes", "the sensor\u{2019}s axes: x solid, y dashed, z dotted", isChosen: false)
                }
            }
            HTML("div", ["class": "viewer-stage"]) {
                HTML(
                    "div",
                    [
                        "class": "viewer-graph", "tabindex": "0", "role": "group",
                        "aria-label": "Signal, movable", "aria-describedby": "signal-words signal-keys",
                    ]
                ) { HTML.empty }
                HTML("div", ["class": "viewer-band", "hidden": ""]) { HTML.empty }
            }
            HTML("p", ["class": "src", "id": "signal-keys"]) {
                "Drag to zoom in, with Shift to move; on a phone drag to move and zoom with two fingers. "
                    + "Keys: arrows, + and \u{2212}, 0 for all."
            }
        }
    }

    private func choice(_ value: String, _ words: String, isChosen: Bool) -> HTML {
        HTML("label") {
            HTML(
                "input",
                [
                    "type": "radio", "name": "signal-lines", "value": value, "checked": isChosen ? "" : nil,
                ])
            " " + words
        }
    }

    // MARK: evidence

    private var places: HTML {
        let all = view.evidence
        guard !all.isEmpty else { return .empty }
        return HTML("p", ["class": "run after"]) { "Go to a stride" }
            + HTML("ul", ["class": "viewer-places", "role": "list"]) {
                for place in all {
                    HTML("li") { SignalPlace.link(place, addresses.page) { HTML.prose(place.label) } }
                }
            }
    }
}

extension SignalPlace {
    static func link(_ place: SignalPlace, _ page: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
        let (from, to) = (
            NumberText.fixed(place.view.lowerBound, 3), NumberText.fixed(place.view.upperBound, 3)
        )
        return HTML("a", ["href": "\(page)?from=\(from)&to=\(to)", "data-from": from, "data-to": to]) {
            content()
        }
    }
}
