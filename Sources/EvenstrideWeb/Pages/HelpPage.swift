// What to export from which app or watch, and what a page of numbers is good for.

internal import GaitModel
internal import GaitReports

enum HelpPage {
    static var html: String {
        SitePage.document(title: "Help") {
            HTML("section", ["class": "sec first", "aria-labelledby": "h"]) {
                HTML("p", ["class": "side"]) { "Evenstride \(ToolIdentity.current.version)" }
                HTML("div") {
                    HTML("h1", ["class": "big", "id": "h"]) { "Help" }
                    HTML("p", ["class": "lede step"]) {
                        "The best recording: a phone or sensor tight at the low back, 100 samples a second, gravity included."
                    }
                }
            }
            HTML.section("watches", "What each export holds") {
                HTML.scroll("What each export holds") {
                    HTML("table", ["class": "stackable"]) {
                        HTML("caption", ["class": "vh"]) { "What each export holds" }
                        HTML.heads(["From", "Export", "What it is good for"])
                        HTML("tbody") {
                            for row in exports {
                                HTML("tr") {
                                    HTML("th", ["scope": "row"]) { row.from }
                                    HTML("td", ["data-k": "Export"]) { HTML.prose(row.export) }
                                    HTML("td", ["data-k": "Good for"]) { HTML.prose(row.good) }
                                }
                            }
                        }
                    }
                }
            }
            HTML.section("position", "Where to wear it") {
                HTML("p") {
                    HTML.prose(
                        "Low back or waist, in the middle and tight, says the most: cadence, bounce, contact time, the "
                            + "difference between the sides. Chest says nearly as much. A pocket or an arm says the cadence."
                    )
                }
                HTML("p") {
                    HTML.prose(
                        "Five hops on the left leg before the run name the feet; otherwise the sides stay A and B."
                    )
                }
            }
            HTML.section("programs", "For programs") {
                HTML("p") {
                    "The same analysis as a document: "
                    HTML("code") {
                        "curl -H 'Expect:' --data-binary @run.csv 'http://127.0.0.1:8080/api/v1/analyses?placement=sacrum'"
                    }
                }
                HTML("p") { HTML("a", ["href": "/openapi.json"]) { "The interface in full (OpenAPI)" } }
            }
        }
    }

    private static let exports: [(from: String, export: String, good: String)] = [
        ("phyphox", "CSV (comma, decimal point), of \"Acceleration (with g)\"", "everything"),
        ("Sensor Logger", "ZIP or TotalAcceleration.csv", "everything"),
        (
            "Other apps and sensors", "any table of time and three axes of acceleration",
            "everything its rate allows"
        ),
        (
            "Garmin", "Garmin Connect on the web: Export Original (.fit)",
            "the watch's own cadence, bounce and contact time"
        ),
        ("COROS, Suunto, Polar, Wahoo", "FIT", "the watch's own numbers"),
        ("Apple Watch", "Health app: Export All Health Data (export.xml or ZIP)", "the watch's own numbers"),
        ("TCX", "with cadence", "cadence"),
        ("GPX, Strava", "holds position and pulse only", "nothing here; export FIT instead"),
    ]
}
