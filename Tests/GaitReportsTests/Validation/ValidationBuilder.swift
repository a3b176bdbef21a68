// A validation written by hand, for golden texts: good numbers, withheld ones, failures and odd names.

import GaitModel
import GaitReports

enum ValidationBuilder {
    static let awkwardName = "odd <b>\"run\"</b> & 'co'\u{1B}.csv"

    static func report() -> ValidationReport {
        ValidationReport(
            tool: ToolIdentity(name: "evenstride", version: "0.1.0", rulebook: "2026.1"), table: "truth.csv",
            sets: [treadmill, walkers])
    }

    private static func row(
        _ file: String, _ set: String, activity: StatedActivity, reference: String = "force plate; slope 0"
    ) -> TruthRow {
        TruthRow(
            line: 2, file: file, set: set, activity: activity, context: SessionContext(placement: .sacrum),
            truths: [:], feetNamed: false, reference: reference)
    }

    private static func pair(
        _ quantity: ValidatedQuantity, _ file: String, _ truth: Double, _ value: Double?, half: Double? = nil
    ) -> TruthComparison {
        TruthComparison(
            quantity: quantity, file: file, truth: truth, value: value,
            range: value.flatMap { value in half.map { LikelyRange(around: value, halfWidth: $0) } },
            reason: value == nil ? "too few clear pairs of steps" : nil)
    }

    private static var treadmill: ValidationSet {
        let files = ["set/a.csv", "set/b.csv", "set/" + awkwardName]
        let truths: [(Double, Double?)] = [(170, 170.5), (180, 179.75), (190, 190.25)]
        let differences: [(Double, Double?)] = [(5, 4), (-6, -8.5), (1, nil)]
        let recordings = files.indices.map { i in
            ValidatedRecording(
                row: row(files[i], "treadmill", activity: .running, reference: "force plate; slope \(i)"),
                comparisons: [
                    pair(.cadence, files[i], truths[i].0, truths[i].1, half: 1),
                    pair(.loadDifference, files[i], differences[i].0, differences[i].1, half: 3),
                    pair(.contactDifference, files[i], 2, nil),
                ])
        }
        return ValidationSet(
            name: "treadmill", placement: .sacrum, recordings: recordings,
            quantities: [
                QuantityAgreement(
                    quantity: .cadence,
                    agreement: Agreement(
                        count: 3, meanAbsoluteError: 1.0 / 3, bias: 1.0 / 6, standardDeviation: 0.381881,
                        worst: Agreement.Worst(file: files[0], moment: nil, error: 0.5), correlation: 0.9994,
                        coverage: 1, meanHalfWidth: 1, signs: nil), withheld: 0, reasons: []),
                QuantityAgreement(
                    quantity: .loadDifference,
                    agreement: Agreement(
                        count: 2, meanAbsoluteError: 1.75, bias: -1.75, standardDeviation: 1.06066,
                        worst: Agreement.Worst(file: files[1], moment: nil, error: -2.5), correlation: nil,
                        coverage: 1, meanHalfWidth: 3, signs: Agreement.Signs(stated: 2, right: 2)),
                    withheld: 1, reasons: ["too few clear pairs of steps"]),
                QuantityAgreement(
                    quantity: .contactDifference, agreement: nil, withheld: 3,
                    reasons: ["too few clear pairs of steps"]),
            ],
            contacts: ContactAgreement(
                recordings: 3, truthSteps: 201, found: 200, extra: 0, bias: -4.04, standardDeviation: 8.7,
                deviationWithin: 3.25, neighbours: 197, changes: 197, sameFoot: 200))
    }

    private static var walkers: ValidationSet {
        let lost = InputError(
            .parse, "'n/a' is not a number", position: InputPosition(line: 40_113, columnName: "y"),
            fix: "export again")
        let recordings = [
            ValidatedRecording(
                row: row("walk/c.csv", "walkers", activity: .walking, reference: ""),
                comparisons: [pair(.walkingCadence, "walk/c.csv", 110, 109.4)], walkingCalledRunning: 0),
            ValidatedRecording(row: row("walk/" + awkwardName, "walkers", activity: .walking), failure: lost),
        ]
        return ValidationSet(
            name: "walkers", placement: .sacrum, recordings: recordings,
            quantities: [
                QuantityAgreement(
                    quantity: .walkingCadence,
                    agreement: Agreement(
                        count: 1, meanAbsoluteError: 0.6, bias: -0.6, standardDeviation: nil,
                        worst: Agreement.Worst(file: "walk/c.csv", moment: 40, error: -0.6), correlation: nil,
                        coverage: nil, meanHalfWidth: nil, signs: nil), withheld: 0, reasons: [])
            ],
            contacts: nil)
    }
}
