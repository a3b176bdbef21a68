// `evenstride analyze --left FILE --right FILE` and `--trunk FILE --tibia FILE`: two sensors on one runner.

internal import CommandParts
internal import GaitModel
internal import GaitPipeline

extension Analyze {
    func analysedPair() throws -> AnalysisReport {
        var progress = ProgressLine(name: pair.title, quiet: quiet)
        defer { progress.clear() }
        guard !pair.isTrunkAndShin else {
            return try PairAnalysis.trunk(
                source(.trunk, pair.trunk), tibia: source(.tibia, pair.tibia),
                onProgress: { progress.update($0) })
        }
        return try PairAnalysis.legs(
            left: source(.left, pair.left), right: source(.right, pair.right),
            isSwapConfirmed: pair.swapConfirmed, onProgress: { progress.update($0) })
    }

    private func source(_ role: SensorFile.Role, _ path: String?) throws -> SensorSource {
        let path = path ?? ""
        var context = try session.context()
        context.side = BodySide(rawValue: role.rawValue)
        if role == .tibia { context.placement = .tibia }
        return SensorSource(
            role: role, path: path,
            options: try options(named: path.fileName, context: context))
    }
}
