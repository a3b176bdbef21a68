// Input descriptions made by hand.

import GaitModel

extension ReportBuilder {
    static func input(
        name: String = "run.csv", columnName: String = "seconds_elapsed", notices: [Notice] = []
    ) -> InputDescription {
        let roles: [(InputDescription.Column.Role, String)] = [
            (.time, columnName), (.z, "z"), (.y, "y"), (.x, "x"),
        ]
        return InputDescription(
            name: name, bytes: 7_340_032, rows: 186_420, skippedRows: 12,
            format: .init(
                id: "sensor-logger/accelerometer-csv", title: "Sensor Logger, Accelerometer.csv",
                confidence: 0.98),
            separator: ",", decimalMark: ".", encoding: "UTF-8",
            columns: roles.map { InputDescription.Column(role: $0.0, name: $0.1) },
            units: .init(acceleration: "m/s2", source: .header, scaleToG: 1 / 9.80665, meanMagnitude: 0.9983),
            gravity: .included, gravitySource: .detected,
            clock: .init(
                unit: "s", source: .header, rate: 100, jitter: 1.8, startEpoch: 1_791_011_525,
                duration: 1864.2,
                duplicateStamps: 0, backwardJumps: 0, isReconstructed: false),
            gaps: [.init(start: 611.2, length: 0.9), .init(start: 1200.9, length: 0.5)], gapCount: 2,
            gapTotal: 1.4,
            clipping: .init(level: nil, samples: 0), range: -3.25...7.5, hasGyroscope: false, notices: notices
        )
    }
}
