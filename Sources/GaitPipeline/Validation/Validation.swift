// Runs the analysis over a truth table and sums up how well it did.

public import GaitModel

public enum Validation {
    /// How far it has come.
    public struct Progress: Sendable {
        public let recording: String
        public let number: Int
        public let total: Int
    }

    /// Recordings are looked for beside the table. One that cannot be analysed is part of the report; only
    /// a table that cannot be read is an error.
    public static func run(
        table path: String, onRecording: (Progress) throws -> Void = { _ in }
    ) throws -> ValidationReport {
        let rows = try TruthTable.rows(path: path)
        var recordings: [ValidatedRecording] = []
        for (index, row) in rows.enumerated() {
            try onRecording(Progress(recording: row.file, number: index + 1, total: rows.count))
            recordings.append(try validated(row, table: path))
        }
        return ValidationReport(tool: .current, table: TablePath.name(path), sets: sets(recordings))
    }

    private static func validated(_ row: TruthRow, table: String) throws -> ValidatedRecording {
        do {
            return try compared(row, path: TablePath.beside(table, row.file))
        } catch let error as InputError {
            return ValidatedRecording(row: row, failure: error)
        }
    }

    private static func compared(_ row: TruthRow, path: String) throws -> ValidatedRecording {
        let options = AnalysisOptions(name: TablePath.name(row.file), context: row.context)
        var steps: [StepEvent] = []
        let report = try FileAnalysis.analyse(
            path: path, options: options, onSteps: { (new: [StepEvent]) throws(Never) in steps += new },
            onProgress: { _ in })
        let isWalking = row.activity == .walking
        if !isWalking, let error = report.noRunning { throw error }
        let comparison = RecordingComparison(row: row, report: report)
        return ValidatedRecording(
            row: row, comparisons: comparison.overall + comparison.along(try BesideFiles.windows(of: path)),
            contacts: isWalking
                ? nil
                : try BesideFiles.steps(of: path).map {
                    ContactMatching.compare($0, steps, file: row.file)
                },
            walkingCalledRunning: isWalking ? report.gait.quality.runningSeconds : nil)
    }

    /// One for each set and placement, in order of first appearance.
    static func sets(_ recordings: [ValidatedRecording]) -> [ValidationSet] {
        var groups: [[ValidatedRecording]] = []
        for recording in recordings {
            if let known = groups.firstIndex(where: { $0[0].row.isOfOneSet(with: recording.row) }) {
                groups[known].append(recording)
            } else {
                groups.append([recording])
            }
        }
        return groups.map(set)
    }

    private static func set(_ recordings: [ValidatedRecording]) -> ValidationSet {
        let comparisons = recordings.flatMap(\.comparisons)
        var quantities: [ValidatedQuantity] = []
        for comparison in comparisons where !quantities.contains(comparison.quantity) {
            quantities.append(comparison.quantity)
        }
        return ValidationSet(
            name: recordings[0].row.set, placement: recordings[0].row.context.placement,
            recordings: recordings,
            quantities: quantities.compactMap { quantity in
                AgreementStatistics.quantity(comparisons.filter { $0.quantity == quantity })
            },
            contacts: ContactMatching.agreement(recordings.compactMap(\.contacts)))
    }
}

extension TruthRow {
    fileprivate func isOfOneSet(with other: TruthRow) -> Bool {
        set == other.set && context.placement == other.context.placement
    }
}
