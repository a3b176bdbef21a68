// `evenstride analyze - --follow`: a line for every finished window, the whole document as the last line.

internal import CommandParts
internal import GaitModel
internal import GaitPipeline
internal import GaitReports

extension Analyze {
    /// Nothing is buffered here: a line is written as soon as its window is final.
    func followed(_ table: StepTable) throws -> AnalysisReport {
        InputEnd.onInterrupt()
        do {
            return try FileAnalysis.follow(
                path: file, options: try options(), jobs: jobs, onSteps: { try table.add($0) },
                onWindows: { try Console.write(WindowLines.text($0)) })
        } catch let error as InputError {
            // The reader of the lines learns it from the last one; who watches the terminal, as always.
            try? Console.write(ErrorReport.json(error, fileName: file.fileName, layout: .oneLine))
            throw error
        }
    }
}
