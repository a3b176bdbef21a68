// The frame of every page that the server hands out: the report's look, with ways to go and a style sheet as a file.

internal import GaitModel
internal import GaitReports
internal import RunStore

enum SitePage {
    /// Scripts of ours, and the one from the system that draws.
    enum Script: String {
        case page, dygraphs, viewer
    }

    /// - Parameter scripts: that have something to improve on the page.
    static func document(title: String, scripts: [Script] = [], @HTMLBuilder _ main: () -> HTML) -> String {
        Page.frame(head: head(title, scripts), header: header, foot: foot, main)
    }

    private static func head(_ title: String, _ scripts: [Script]) -> HTML {
        HTML("head") {
            HTML("meta", ["charset": "utf-8"])
            HTML("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            HTML("meta", ["name": "color-scheme", "content": "light dark"])
            HTML("title") { title }
            HTML("link", ["rel": "stylesheet", "href": "/assets/look.css"])
            HTML("link", ["rel": "icon", "type": "image/svg+xml", "href": "/assets/icon.svg"])
            for script in scripts {
                // A module waits for the page by itself, and for the scripts before it.
                HTML(
                    "script",
                    [
                        "src": "/assets/\(script.rawValue).js", "type": script == .viewer ? "module" : nil,
                        "defer": "defer",
                    ]
                ) { HTML.empty }
            }
        }
    }

    private static var header: HTML {
        HTML("header", ["class": "top"]) {
            HTML("a", ["class": "brand", "href": "/"]) {
                Sprite.brand
                "Evenstride"
            }
            HTML("nav", ["aria-label": "Main"]) {
                HTML("a", ["href": "/"]) { "New run" }
                HTML("a", ["href": "/runs"]) { "Your runs" }
                HTML("a", ["href": "/help"]) { "Help" }
            }
        }
    }

    private static var foot: HTML {
        HTML("footer", ["class": "foot"]) {
            HTML("p", ["class": "grow"]) { Statement.intendedUse }
            HTML("span") { HTML("a", ["href": "/privacy"]) { "Privacy" } }
            HTML("span") { HTML("a", ["href": "/delete-all"]) { "Delete everything" } }
            HTML("span") { "Version \(ToolIdentity.current.version)" }
        }
    }
}

extension HTML {
    /// Every form that changes something carries it.
    static func token(_ visitor: Visitor) -> HTML {
        HTML("input", ["type": "hidden", "name": "token", "value": visitor.token.text])
    }

    /// What is wrong with a field, beside it.
    static func complaint(_ field: String, _ problems: [FieldProblem]) -> HTML {
        .joined(
            problems.filter { $0.field == field }.map { problem in
                HTML("span", ["class": "complaint", "id": "\(field)-wrong"]) { HTML.prose(problem.message) }
            })
    }
}
