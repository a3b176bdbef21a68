// Proves that one sensor on a leg finds that leg's landings, reads their peaks, and claims nothing it cannot see.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("One leg")
struct OneLegTests {
    private static func worn(_ seed: UInt64) -> Imperfections {
        var imperfections = Imperfections.worn(seed: seed, noise: 0.25)
        imperfections.resolution = 1 / 2048.0
        return imperfections
    }

    private static func recording(_ placement: SensorPlacement, rate: Double, seed: UInt64 = 3) -> Recording {
        Recording(
            leg: .left, .usual(placement), .standThenRun(seconds: 60), rate: rate, variability: .human,
            imperfections: worn(seed), seed: seed)
    }

    @Test(
        "Wanted landing peaks within 5 %",
        arguments: [
            (SensorPlacement.tibia, 200.0), (.tibia, 500), (.tibia, 1000), (.foot, 500), (.foot, 1000),
        ])
    func peaks(placement: SensorPlacement, rate: Double) throws {
        let recording = Self.recording(placement, rate: rate)
        let analysis = Analysis(recording, placement: placement, side: .left)
        let wanted = LegModel.usual(placement).peak
        for id in [MetricID.impactPeakAxial, .impactPeakResultant] {
            let peak = try #require(analysis.summary.metrics[id].measurement)
            #expect(abs(peak.value / wanted - 1) <= 0.05, "\(id)")
            #expect(peak.grade == .b && peak.range.contains(wanted))
        }
    }

    @Test("Every landing of the leg, once, at its time", arguments: [SensorPlacement.tibia, .foot])
    func contacts(placement: SensorPlacement) throws {
        let recording = Self.recording(placement, rate: 500)
        let analysis = Analysis(recording, placement: placement, side: .left)
        let truth = recording.steps.map(\.contactStart)
        let found = analysis.steps.map(\.start)
        let errors = truth.compactMap { time in
            found.map { $0 - time }.min { abs($0) < abs($1) }
        }.filter { abs($0) < 0.1 }
        let mean = errors.reduce(0, +) / Double(errors.count)
        let spread = (errors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(errors.count)).squareRoot()
        #expect(found.count >= truth.count - 2 && found.count <= truth.count)
        #expect(errors.count >= truth.count - 2)
        #expect(abs(mean) < 0.008)
        #expect(spread < 0.002)
        #expect(analysis.steps.allSatisfy { $0.foot == .a })
        #expect(analysis.summary.sides.footA == .left)
        let strides = recording.steps.dropLast().indices.map { truth[$0 + 1] - truth[$0] }
        let meanStride = strides.reduce(0, +) / Double(strides.count)
        let variation =
            100
            * (strides.reduce(0) { $0 + ($1 - meanStride) * ($1 - meanStride) } / Double(strides.count))
            .squareRoot() / meanStride
        let measured = try #require(analysis.summary.metrics[.strideTimeVariation].measurement)
        #expect(measured.range.contains(variation))
        #expect(measured.grade == .a)
    }

    @Test("Never half a cadence", arguments: [SensorPlacement.tibia, .foot])
    func cadence(placement: SensorPlacement) throws {
        for cadence in stride(from: 130.5, through: 220, by: 10) {
            for rate in [50.0, 200] {
                let model = StrideModel.everyday.with(\.cadence, cadence)
                    .with(\.contactTime, 0.68 * 60 / cadence)
                let recording = Recording(
                    leg: .right, .usual(placement), .standThenRun(model, seconds: 20), rate: rate,
                    variability: .human, imperfections: Self.worn(UInt64(cadence)), seed: UInt64(cadence))
                let analysis = Analysis(recording, placement: placement)
                #expect(abs((analysis[.cadence] ?? 0) - recording.cadence) <= 2.5, "\(cadence) at \(rate) Hz")
            }
        }
    }

    @Test("A walking leg walks, whatever the placement", arguments: [SensorPlacement.tibia, .foot])
    func walking(placement: SensorPlacement) {
        for cadence in [95.0, 112, 125] {
            let recording = Recording(
                leg: .left, .usual(placement),
                RunnerPlan([.stand(seconds: 5), .walk(seconds: 60, cadence: cadence), .stand(seconds: 5)]),
                rate: 200, variability: .human, imperfections: Self.worn(8))
            let quality = Analysis(recording, placement: placement).summary.quality
            #expect(quality.runningSeconds == 0)
            #expect(quality.walkingSeconds > 30, "\(cadence)")
        }
    }

    @Test("Too few samples a second: no peaks, with the rate that is needed")
    func rates() {
        for (placement, rate, needed) in [(SensorPlacement.tibia, 100.0, "200"), (.foot, 200, "500")] {
            let analysis = Analysis(Self.recording(placement, rate: rate), placement: placement)
            for id in [MetricID.impactPeakAxial, .impactPeakResultant, .loadingRateProxy] {
                #expect(analysis.reason(id)?.contains("needs \(needed) Hz") == true, "\(id)")
            }
            #expect(analysis[.strideTimeVariation] != nil)
        }
    }

    @Test("What one leg cannot see has a reason, and a trunk is not asked about legs")
    func forbidden() {
        let analysis = Analysis(Self.recording(.tibia, rate: 200), placement: .tibia)
        for row in analysis.summary.metrics.rows {
            let isAllowed = PlacementTable.allowed[row.documentation.id]?.contains(.tibia) == true
            #expect(isAllowed || row.assessment.reason?.isEmpty == false, "\(row.documentation.id)")
        }
        #expect(analysis[.loadingRateProxy] != nil)
        #expect(analysis[.strideRegularity] != nil)
        let trunk = Analysis(.run(seconds: 20), placement: .sacrum)
        #expect(!trunk.summary.metrics.rows.contains { $0.documentation.id == .impactPeakAxial })
    }

    @Test("Any orientation, the same peaks", arguments: someRotations)
    func rotation(rotation: MountRotation) throws {
        let recording = Self.recording(.tibia, rate: 200)
        let (a, b) = (
            Analysis(recording, placement: .tibia), Analysis(recording.rotated(rotation), placement: .tibia)
        )
        for id in [MetricID.impactPeakAxial, .impactPeakResultant, .strideTimeVariation] {
            #expect(abs(try #require(a[id]) - (try #require(b[id]))) < 1e-3, "\(id)")
        }
        #expect(a.steps.count == b.steps.count)
    }

    @Test("Blocks of any length: the same, to the last digit", arguments: [7, 1000])
    func blocks(length: Int) {
        let recording = Self.recording(.tibia, rate: 200)
        let whole = Analysis(recording, placement: .tibia, blockLength: recording.end)
        #expect(Analysis(recording, placement: .tibia, blockLength: length).transcript == whole.transcript)
    }
}
