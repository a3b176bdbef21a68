// `evenstride explain`: the page behind a number, a finding, an error code or a reference.

internal import ArgumentParser
internal import GaitModel
internal import GaitPipeline
internal import GaitReports

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Explain a metric, a finding, an error code, warning-signs, sides or references; without a name, list them."
    )

    @Argument(help: ArgumentHelp("What to explain.", valueName: "id"))
    var id: String?

    func run() throws {
        guard let id else { return try Console.write(Pages.index) }
        guard let page = Pages.page(id, style: Console.style) else {
            Console.message("error: nothing is known as '\(PlainText.escaped(id))'\n")
            if let near = Pages.nearest(id) {
                Console.message("  did you mean: evenstride explain \(near)\n")
            }
            Console.message("  list: evenstride explain\n")
            throw ExitCode(64)
        }
        try Console.write(page.hasSuffix("\n") ? page : page + "\n")
    }
}
