// Live input: unit and clock before all the rows are there that a file is judged by, if there is no doubt.

import GaitModel

/// Somebody waits, so ten plain seconds decide. The rows are kept as witnesses: once there are as many as a file
/// would have been judged by, the description says what they say.
struct EarlyDecision {
    /// Recording that is enough if nothing about it is unusual, s.
    static let enough = 10.0
    /// First look, rows; every further look takes a quarter more.
    static let firstLook = 128

    private var witnesses: [RowBatch] = []
    private(set) var rows = 0

    var isOpen: Bool { !witnesses.isEmpty }

    func rowsOfNextTry(_ seen: Int) -> Int { max(Self.firstLook, seen / 4) }

    /// A usual rate on regular stamps, a unit that gravity agrees with, and nothing to be said about either.
    func isCertain(_ decision: Conditioner.Decided, of trial: [RowBatch]) -> Bool {
        Double(trial.rows) >= Self.enough * decision.clock.rate && !decision.clock.needsRebuild
            && ClockPlan.isUsual(decision.clock.rate)
            && decision.clock.notices.isEmpty && decision.units.notices.isEmpty
            && decision.units.gravity == .included && decision.units.source != .assumed
    }

    /// Keeps a copy: the batch itself will be scaled and used again.
    mutating func witness(_ batch: RowBatch) {
        witnesses.append(RowBatch(copying: batch))
        rows += batch.count
    }

    mutating func takeWitnesses() -> [RowBatch] {
        defer { (witnesses, rows) = ([], 0) }
        return witnesses
    }

    /// What is to be said when all first rows are known, and whether they contradict what was decided.
    static func notices(_ taken: Conditioner.Decided, _ full: Conditioner.Decided) -> [Notice] {
        guard full.units.scaleToG == taken.units.scaleToG, full.units.gravity == taken.units.gravity,
            full.clock.rate == taken.clock.rate, full.clock.needsRebuild == taken.clock.needsRebuild
        else {
            let seconds = Int(enough)
            return taken.units.notices + [
                Notice(
                    "W_LIVE", .warning,
                    "The first \(seconds) s looked like \(taken.units.word) at "
                        + "\(NumberText.fixed(taken.clock.rate, 1)) samples per second; what came then looks otherwise.",
                    effect: "Read the whole file again, without --follow.")
            ]
        }
        return full.units.notices
    }
}

extension [RowBatch] {
    /// Rows of all batches.
    var rows: Int { reduce(0) { $0 + $1.count } }

    /// Batches with the first `limit` rows and no others, however the rows were cut into batches.
    func first(_ limit: Int) -> [RowBatch] {
        var result: [RowBatch] = []
        for batch in self where result.rows < limit {
            let room = limit - result.rows
            result.append(batch.count <= room ? batch : RowBatch(copying: batch, rows: room))
        }
        return result
    }
}
