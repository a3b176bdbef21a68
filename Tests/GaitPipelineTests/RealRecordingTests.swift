// The program on recordings it did not make, against force plates, counted steps and other sensors.

import GaitModel
import GaitPipeline
import Testing

/// Errors of one quantity, printed so that a change in accuracy is seen and not only a broken limit.
private struct Errors {
    let name: String
    var values: [Double] = []

    var mean: Double { values.reduce(0, +) / Double(values.count) }
    var meanAbsolute: Double { values.reduce(0) { $0 + abs($1) } / Double(values.count) }
    var worst: Double { values.reduce(0) { max($0, abs($1)) } }

    func show() {
        print(
            "\(name): n \(values.count), mean absolute \(NumberText.fixed(meanAbsolute, 3)), bias "
                + "\(NumberText.fixed(mean, 3)), worst \(NumberText.fixed(worst, 3))")
    }
}

@Suite(.enabled(if: RealData.isPresent, "needs EVENSTRIDE_DATA"))
struct RealRecordingTests {
    private func errors(_ set: String, _ metric: MetricID, against column: String) throws -> Errors {
        var errors = Errors(name: "\(set) \(metric)")
        for row in try RealData.rows() where row.set == set && row.activity == "running" {
            let report = try RealData.report(row)
            #expect(report.noRunning == nil, "\(row.file)")
            let value = try #require(report.gait.metrics[metric].measurement?.value, "\(row.file)")
            if let truth = row.number(column) { errors.values.append(value - truth) }
        }
        errors.show()
        return errors
    }

    @Test func `cadence at the sacrum, 5 s trials on a force treadmill`() throws {
        let errors = try errors("sacrum-force", .cadence, against: "cadence_spm")
        #expect(errors.values.count == 16)
        #expect(errors.meanAbsolute <= 0.2)
        #expect(errors.worst <= 0.6)
    }

    @Test func `cadence at the waist`() throws {
        let errors = try errors("waist-jogging", .cadence, against: "cadence_spm")
        #expect(errors.meanAbsolute <= 0.4)
    }

    @Test func `contact time and oscillation at the sacrum`() throws {
        let contact = try errors("sacrum-force", .contactTime, against: "contact_ms")
        #expect(contact.meanAbsolute <= 11)
        #expect(abs(contact.mean) <= 6)
        let oscillation = try errors("sacrum-force", .verticalOscillation, against: "vertical_oscillation_cm")
        #expect(oscillation.meanAbsolute <= 0.27)
        #expect(abs(oscillation.mean) <= 0.15)
    }

    @Test func `every running recording has a cadence, with and without its position stated`() throws {
        for row in try RealData.rows() where row.activity == "running" {
            for stated in [true, false] {
                let report = try RealData.report(row, stated: stated)
                #expect(report.noRunning == nil, "\(row.file)")
                #expect(report.gait.metrics[.cadence].measurement != nil, "\(row.file)")
            }
        }
    }

    @Test func `nobody who walks is told that they run`() throws {
        for row in try RealData.rows() where row.activity == "walking" {
            let report = try RealData.report(row)
            #expect(report.gait.quality.runningSeconds == 0, "\(row.file)")
            #expect(report.noRunning?.code == .noRunning, "\(row.file)")
            let walking = report.gait.segments.filter { $0.kind == .walking }
            #expect(walking.contains { $0.cadence != nil }, "\(row.file)")
        }
    }

    @Test func `a pocket is not taken for a waist`() throws {
        for row in try RealData.rows() where row.activity == "running" {
            let use = try RealData.report(row, stated: false).gait.placement
            #expect((use.source == .inferred) == row.placement.isTrunk, "\(row.file)")
        }
    }
}
