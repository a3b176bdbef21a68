// Any stretch of a recording's signal: as a page, as the numbers behind the movable picture, as a table.

internal import GaitModel
internal import GaitPipeline
internal import GaitReports
internal import HTTPTypes
internal import Hummingbird

extension Site {
    var signalRoutes: [Route] {
        [
            Route(.get, "/analyses/:id/signal") { request, context in
                let (entry, result) = try await result(context)
                guard let signal = result.signal,
                    let page = SignalPage(
                        entry: entry, result: result, view: try view(request, signal),
                        isMovable: dygraphs != nil
                    ).html
                else { throw Problem.noSignal }
                return Site.html(page)
            },
            Route(.get, "/analyses/:id/signal.json") { request, context in
                let (_, result) = try await result(context)
                let (extract, signal) = try extract(request, result)
                return Site.json(
                    SignalJSON.text(SignalView(extract, of: result.report, duration: signal.duration)))
            },
            Route(.get, "/analyses/:id/signal.csv") { request, context in
                let (_, result) = try await result(context)
                return Site.download(
                    SignalCSV.bytes(try extract(request, result).extract), type: "text/csv; charset=utf-8",
                    name: "evenstride-signal.csv")
            },
        ]
    }

    private func extract(_ request: Request, _ result: Analysed) throws
        -> (extract: SignalExtract, signal: RecordedSignal)
    {
        let columns = request.query["columns"].map { Int($0) } ?? SignalFigure.columns
        guard let columns, (1...RecordedSignal.mostColumns).contains(columns) else {
            throw Problem.badView("columns is 1 to \(RecordedSignal.mostColumns).")
        }
        guard let signal = result.signal,
            let extract = signal.extract(try view(request, signal), columns: columns)
        else { throw Problem.noSignal }
        return (extract, signal)
    }

    /// `from` and `to` in seconds; without them the whole recording.
    private func view(_ request: Request, _ signal: RecordedSignal) throws -> Range<Double> {
        func seconds(_ name: String, _ other: Double) throws -> Double {
            guard let text = request.query[name] else { return other }
            guard let value = Double(text), value.isFinite else {
                throw Problem.badView("\(name) is a time in seconds.")
            }
            return min(max(0, value), signal.duration)
        }
        let (from, to) = (try seconds("from", 0), try seconds("to", signal.duration))
        guard from < to else { throw Problem.badView("from lies before to, both within the recording.") }
        return from..<to
    }
}

extension Problem {
    fileprivate static let noSignal = Problem(
        .notFound, "Nothing to see here",
        "This recording holds no samples at that place, or only a device's own numbers.",
        fix: "Go back to the report.")

    fileprivate static func badView(_ what: String) -> Problem {
        Problem(.badRequest, "Not a place in the recording", what, fix: "Go back to the report.")
    }
}
