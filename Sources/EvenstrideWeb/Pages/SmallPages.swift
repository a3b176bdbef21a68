// Pages that say one thing: what went wrong, please sign in, delete everything, done.

internal import GaitModel
internal import GaitReports
internal import HTTPTypes

enum SmallPages {
    /// A recording that was refused: the same three lines as on the command line, and another try.
    static func refused(_ error: InputError, fileName: String, visitor: Visitor, settings: WebSettings)
        -> String
    {
        SitePage.document(title: ErrorHTML.title, scripts: [.page]) {
            ErrorHTML.section(error, fileName: fileName, after: again(visitor, settings))
        }
    }

    private static func again(_ visitor: Visitor, _ settings: WebSettings) -> HTML {
        UploadPage.form(visitor, settings, UploadPage.drop(settings, ask: "Try another file")) {
            FormParts(fields: Fields()).reading
            HTML("div", ["class": "actions"]) {
                HTML("button", ["class": "btn"]) { "Analyse" }
                HTML("a", ["class": "btn quiet", "href": "/help#watches"]) { "What each watch exports" }
            }
        }
    }

    static func problem(_ problem: Problem) -> String {
        SitePage.document(title: problem.title) {
            HTML("section", ["class": "sec first", "aria-labelledby": "err"]) {
                HTML("p", ["class": "side"]) { "Status \(problem.status.code)" }
                HTML("div") {
                    HTML("div", ["class": "error", "role": "alert"]) {
                        HTML.level(.stop, problem.status.code == 401 ? "Closed" : "That did not work")
                        HTML("h1", ["id": "err"]) { HTML.prose(problem.title) }
                        HTML.todo(
                            [("What", HTML.prose(problem.what))]
                                + (problem.fix.isEmpty ? [] : [("Fix", HTML.prose(problem.fix))]))
                    }
                    if problem.status.code == 401 { signIn }
                    HTML("p", ["class": "actions step"]) {
                        HTML("a", ["class": "btn quiet", "href": "/"]) { "To the first page" }
                    }
                }
            }
        }
    }

    /// Its answer is the only thing that needs no token of a page: who signs in has none yet.
    private static var signIn: HTML {
        HTML("form", ["class": "step", "method": "post", "action": "/sign-in"]) {
            HTML("p") {
                HTML("label", ["for": "access"]) { "Token" }
                HTML("br")
                HTML(
                    "input",
                    [
                        "id": "access", "name": "access", "type": "password",
                        "autocomplete": "current-password",
                    ])
            }
            HTML("div", ["class": "actions"]) { HTML("button", ["class": "btn"]) { "Sign in" } }
        }
    }

    static func deleteAll(_ visitor: Visitor, count: Int, kept: Int) -> String {
        plain("Delete everything?", side: "") {
            HTML("p", ["class": "lede step"]) {
                HTML.prose(
                    (count == 1
                        ? "One recording waits here with its result"
                        : "\(count) recordings wait here with their results")
                        + (kept == 1 ? ", and one run is kept." : ", and \(kept) runs are kept."))
            }
            HTML("form", ["class": "step", "method": "post", "action": "/delete-all"]) {
                HTML.token(visitor)
                HTML("div", ["class": "actions"]) {
                    HTML("button", ["class": "btn"]) { "Delete all of it" }
                    HTML("a", ["class": "btn quiet", "href": "/"]) { "Keep it" }
                }
            }
        }
    }

    static var deleted: String {
        plain("Deleted", side: "") {
            HTML("p", ["class": "lede step"]) {
                "Recording and result are gone from disk and memory."
            }
            HTML("p", ["class": "actions step"]) {
                HTML("a", ["class": "btn quiet", "href": "/"]) { "Another recording" }
            }
        }
    }

    static func plain(_ title: String, side: String, @HTMLBuilder _ content: () -> HTML) -> String {
        SitePage.document(title: title) {
            HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
                HTML("p", ["class": "side"]) { side }
                HTML("div") {
                    HTML("h1", ["class": "big", "id": "h"]) { title }
                    content()
                }
            }
        }
    }
}
