// What an analysis leaves behind: its report, and the signal to be looked at.

internal import GaitModel
internal import GaitPipeline

struct Analysed: Sendable {
    let report: AnalysisReport
    /// Of one recording; nil for a pair, for a device's own numbers, and where the disk had no room for it.
    let signal: RecordedSignal?
}
