// Two legs, a sensor on each: both files go down the road, then the pair is compared.

internal import GaitMetrics
public import GaitModel

public enum PairAnalysis {
    /// - Parameter isSwapConfirmed: a second run with the sensors swapped kept the difference's sign.
    /// - Throws: `E_PAIR` when the two are not one run.
    public static func legs(
        left: SensorSource, right: SensorSource, isSwapConfirmed: Bool,
        onProgress: (FileAnalysis.Progress) throws -> Void
    ) throws -> AnalysisReport {
        let one = try SensorRun(left, onProgress: onProgress)
        let two = try SensorRun(right, onProgress: onProgress)
        let pair = LegPair(left: one.leg, right: two.leg, isSwapConfirmed: isSwapConfirmed)
        if one.gait.hasRunning || two.gait.hasRunning, let error = pair.mismatch { throw error }
        var context = left.options.context
        context.side = nil
        return Judge(left.options).report(
            one.file.input, PairSummary(one, two, pair).gait, context,
            noRunning: one.report.noRunning ?? two.report.noRunning, files: [one.file, two.file])
    }
}
