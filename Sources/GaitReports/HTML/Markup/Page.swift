// The frame of every page: head with its policy, the drawings used again and again, brand and foot.

internal import GaitModel

package enum Page {
    /// What a page has beyond the frame and the one sheet.
    struct Extras {
        /// Rules of its own, after those of every page.
        var sheet: (element: HTML, hash: String)?
        /// It makes the page handier; the page says everything without it.
        var script: (element: HTML, hash: String)?
        var bodyClass: String?
        /// Beside the brand.
        var way = HTML.empty
        var foot = HTML.empty
    }

    /// Nothing may be loaded or sent; sheets, and the script where there is one, are known by their hashes.
    static func policy(_ extras: Extras = Extras()) -> String {
        let sheets = [Style.hash, extras.sheet?.hash].compactMap { $0 }.map { "'\($0)'" }
        let script = extras.script.map { "; script-src '\($0.hash)'" } ?? ""
        return "default-src 'none'; style-src \(sheets.joined(separator: " "))\(script); base-uri 'none'; "
            + "form-action 'none'"
    }

    static func document(
        title: String, tool: ToolIdentity, extras: Extras = Extras(), @HTMLBuilder _ main: () -> HTML
    ) -> String {
        let head = HTML("head") {
            HTML("meta", ["charset": "utf-8"])
            HTML("meta", ["http-equiv": "Content-Security-Policy", "content": policy(extras)])
            HTML("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            HTML("meta", ["name": "color-scheme", "content": "light dark"])
            HTML("meta", ["name": "referrer", "content": "no-referrer"])
            HTML("title") { title }
            Style.element
            extras.sheet?.element
        }
        return frame(
            head: head, header: header(extras.way),
            foot: foot(tool, extras.foot) + (extras.script?.element ?? .empty), bodyClass: extras.bodyClass,
            main)
    }

    /// The body of every page, in a file or served.
    package static func frame(
        head: HTML, header: HTML, foot: HTML, bodyClass: String? = nil, @HTMLBuilder _ main: () -> HTML
    ) -> String {
        "<!DOCTYPE html>\n"
            + HTML("html", ["lang": "en"]) {
                head
                HTML("body", ["class": bodyClass]) {
                    HTML("a", ["class": "skip", "href": "#main"]) { "Skip to the content" }
                    Sprite.symbols
                    HTML("div", ["class": "page"]) {
                        header
                        HTML("main", ["id": "main"]) { main() }
                        foot
                    }
                }
            }.source + "\n"
    }

    private static func header(_ way: HTML) -> HTML {
        HTML("header", ["class": "top"]) {
            HTML("span", ["class": "brand"]) {
                Sprite.brand
                "Evenstride"
            }
            HTML("span", ["class": "meta"]) { Statement.movementInformation }
            way
        }
    }

    private static func foot(_ tool: ToolIdentity, _ more: HTML) -> HTML {
        HTML("footer", ["class": "foot"]) {
            HTML("p", ["class": "grow"]) { Statement.intendedUse }
            more
            HTML("span") { "Evenstride \(tool.version), rulebook \(tool.rulebook)" }
        }
    }
}

/// Drawings that are defined once and used by name.
package enum Sprite {
    package static var brand: HTML {
        HTML("svg", ["viewBox": "0 0 30 16", "aria-hidden": "true"]) {
            HTML("circle", ["class": "solid a", "cx": "7", "cy": "11", "r": "4.6"])
            HTML("rect", ["class": "solid b", "x": "18", "y": "1", "width": "8.6", "height": "8.6"])
        }
    }

    package static var symbols: HTML {
        HTML("svg", ["class": "sprite", "aria-hidden": "true", "focusable": "false"]) {
            HTML("defs") {
                level("ok") { line("M2.5 8.6 6.4 12.6 13.6 3.8", width: "2.2") }
                level("info") { line(diamond, width: "1.7") }
                level("watch") {
                    line(diamond, width: "1.7")
                    HTML("path", ["d": "M8 2 2 8 8 14Z", "fill": "currentColor"])
                }
                level("act") { HTML("path", ["d": "M8 .6 15.4 8 8 15.4.6 8Z", "fill": "currentColor"]) }
                level("na") { ring }
                level("stop") { line("M8 1.6a6.4 6.4 0 1 0 .01 0M3.6 12.4 12.4 3.6", width: "1.9") }
                HTML(
                    "pattern",
                    [
                        "id": "hatch", "width": "6", "height": "6", "patternUnits": "userSpaceOnUse",
                        "patternTransform": "rotate(45)",
                    ]
                ) { HTML("path", ["class": "hatch-line", "d": "M0 0V6"]) }
            }
        }
    }

    private static let diamond = "M8 1.4 14.6 8 8 14.6 1.4 8Z"

    private static var ring: HTML {
        HTML(
            "circle",
            [
                "cx": "8", "cy": "8", "r": "6.2", "fill": "none", "stroke": "currentColor",
                "stroke-width": "1.7", "stroke-dasharray": "2.6 2.27",
            ])
    }

    private static func level(_ name: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
        HTML("symbol", ["id": "lv-\(name)", "viewBox": "0 0 16 16"]) { content() }
    }

    private static func line(_ path: String, width: String) -> HTML {
        HTML("path", ["d": path, "fill": "none", "stroke": "currentColor", "stroke-width": width])
    }
}
