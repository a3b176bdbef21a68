// `evenstride inspect`: what is in this file, without judging the run.

internal import ArgumentParser
internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import GaitReports

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Say what is in a file: format, units, gravity, rate, gaps, limits, and what it is good for.")

    @Argument(help: ArgumentHelp("The recording, or - for standard input.", valueName: "file|-"))
    var file: String

    @OptionGroup var session: RunFlags
    @OptionGroup var reading: ReadingFlags

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        try Failure.reported(fileName: file.fileName, json: json) {
            let options = AnalysisOptions(
                name: file.fileName, reading: try reading.options(), context: try session.context())
            var progress = ProgressLine(name: file.fileName, quiet: json)
            let report = try FileAnalysis.analyse(
                path: file, options: options, onSteps: { (_: [StepEvent]) throws(Never) in },
                onProgress: { progress.update($0) })
            progress.clear()
            try show(report)
        }
    }

    private func show(_ report: AnalysisReport) throws {
        let gait = report.gait
        guard json else {
            let text = InspectReport.text(
                report.input, segments: gait.segments, metrics: gait.metrics, placement: gait.placement,
                style: Console.style)
            return try Console.write(text)
        }
        try Console.document { output in
            InspectReport.writeJSON(
                report.input, segments: gait.segments, metrics: gait.metrics, placement: gait.placement,
                to: &output)
            output.write("\n")
        }
    }
}
