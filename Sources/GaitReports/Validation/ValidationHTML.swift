// The validation as one page that needs nothing else: tables, plots, and what all of it is worth.

public import GaitModel

public enum ValidationHTML {
    public static func page(_ report: ValidationReport) -> String {
        let sections = report.sets.enumerated().map { ValidationSection($1, number: $0 + 1).html }
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="referrer" content="no-referrer">
            <title>How far off: \(escaped(report.table)), \(report.tool.name) \(report.tool.version)</title>
            <style>
            \(ValidationStyle.sheet)
            </style>
            </head>
            <body>
            <main class="page">
            \(opening(report))\(sections.joined())\(failures(report.failures))\(claims)</main>
            <footer class="page foot">\(escaped(Statement.intendedUse))</footer>
            </body>
            </html>

            """
    }

    private static func opening(_ report: ValidationReport) -> String {
        let failed = report.failures.count
        let outcome = failed == 0 ? "all analysed" : "\(failed) could not be analysed"
        return """
            <header class="sec first">
            <p class="meta">\(report.tool.name) \(report.tool.version), rulebook \(report.tool.rulebook)</p>
            <h1>How far off the numbers are</h1>
            <p class="lede">\(ValidationSet.count(report.recordings, "recording")) of \
            <code>\(escaped(report.table))</code>, \(outcome).</p>
            <p class="note">\(ValidationMarkup.number(ValidationClaim.readingOnPage))</p>
            </header>

            """
    }

    private static func failures(_ failures: [ValidatedRecording]) -> String {
        guard !failures.isEmpty else { return "" }
        let rows = failures.compactMap { recording in
            recording.failure.map { error in
                "<tr><th scope=\"row\">\(escaped(recording.row.file))</th>"
                    + "<td><code>\(error.code.rawValue)</code></td><td>\(escaped(error.what))</td></tr>\n"
            }
        }
        return """
            <section class="sec"><h2>Could not be analysed</h2>
            <div class="scroll"><table>
            <thead><tr><th scope="col">File</th><th scope="col">Code</th><th scope="col">Why</th></tr></thead>
            <tbody>
            \(rows.joined())</tbody></table></div>
            </section>

            """
    }

    private static var claims: String {
        let all = ValidationClaim.all.map {
            "<dt>\(escaped($0.title))</dt><dd>\(escaped($0.text))</dd>\n"
        }
        return """
            <section class="sec"><h2>What stands behind this program</h2>
            <p class="note">In the open recordings it was built on.</p>
            <dl class="claims">
            \(all.joined())</dl>
            </section>

            """
    }

    private static func escaped(_ text: String) -> String { HTML.escaped(text) }
}
