// A numbered figure: its conclusion, how to read it, the chart, and the numbers as a table.

internal import GaitModel

struct Figure {
    /// The finding of the figure in one line.
    let title: String
    /// How to read it, one or two sentences.
    let caption: String
    let chart: HTML
    let table: HTML
    /// Where it stands on paper.
    var classes = ""

    func html(number: Int) -> HTML {
        HTML("figure", ["class": classes.isEmpty ? "fig" : "fig " + classes]) {
            HTML("h3") {
                HTML("span", ["class": "no"]) { "Fig. \(number)" }
                " "
                HTML.prose(title)
            }
            if !caption.isEmpty { HTML("figcaption") { HTML.prose(caption) } }
            chart
            table
        }
    }
}

/// Names of the two feet as charts use them.
struct FootNames {
    private let sides: SideNaming

    init(_ sides: SideNaming) { self.sides = sides }

    /// "A", or "left" once the feet are named.
    func short(_ foot: Foot) -> String { sides.label(foot) }

    /// "side A", "left".
    func long(_ foot: Foot) -> String { sides.isNamed ? short(foot) : "side " + short(foot) }

    /// "B minus A": what a signed difference in charts is.
    var difference: String { "\(short(.b)) minus \(short(.a))" }
}
