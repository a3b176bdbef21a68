// Proves that each sensor, place, rate and fault gets the numbers it can carry, and a reason for the others.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

@Suite("Sensors")
struct SensorTests {
    private static let recording = Recording.run(seconds: 30, rate: 200, imperfections: .worn(seed: 9))
    /// A trunk-like signal of unknown place is taken for the waist; a limb's is not.
    private static let analyses = Dictionary(
        uniqueKeysWithValues: SensorPlacement.allCases.map { placement in
            let signal = placement == .unknown ? recording.withArmSwing(1, cadence: 170) : recording
            return (placement, Analysis(signal, placement: placement))
        })

    // MARK: Placement

    @Test(
        "What the table of methods.md 1 forbids is not given, with a reason",
        arguments: SensorPlacement.allCases)
    func forbidden(placement: SensorPlacement) throws {
        let found = try #require(Self.analyses[placement])
        #expect(found[.cadence] != nil)
        for (id, allowed) in PlacementTable.allowed where !allowed.contains(placement) {
            #expect(found[id] == nil, "\(id)")
            #expect(found.reason(id)?.isEmpty == false, "\(id)")
        }
    }

    @Test(
        "At the low back everything is given but the feet's contact times, what turns, and what needs a speed"
    )
    func sacrum() {
        let found = Analysis(Self.recording, placement: .sacrum)
        let missing = found.summary.metrics.rows.filter { $0.assessment.measurement == nil }
        let turns: [MetricID] = [
            .pelvicRotation, .pelvicObliquity, .pelvicTilt, .pelvicDrop, .pelvicDropDifference,
        ]
        #expect(missing.map(\.documentation.id) == [.contactAsymmetry] + turns + [.impactDose])
    }

    @Test("Cadence within 0.3 steps/min wherever the sensor sits", arguments: SensorPlacement.allCases)
    func cadence(placement: SensorPlacement) throws {
        let found = try #require(Self.analyses[placement])
        #expect(abs(try #require(found[.cadence]) - 170) <= 0.3)
    }

    @Test("A trunk-like signal of unknown place is taken for the waist, with less confidence")
    func inferred() throws {
        let (unknown, stated) = (
            Analysis(Self.recording, placement: .unknown), Analysis(Self.recording, placement: .waist)
        )
        #expect(unknown.summary.placement.placement == .waist)
        #expect(unknown.summary.placement.source == .inferred)
        for id in [MetricID.cadence, .verticalOscillation, .contactTime] {
            let (less, more) = (
                try #require(unknown.summary.metrics[id].measurement),
                try #require(stated.summary.metrics[id].measurement)
            )
            #expect(less.confidence < more.confidence, "\(id)")
        }
    }

    @Test("An arm's swing at the stride frequency is not taken for the trunk", arguments: [0.6, 1, 2])
    func wrist(swing: Double) throws {
        let found = Analysis(Self.recording.withArmSwing(swing, cadence: 170), placement: .unknown)
        #expect(found.summary.placement.placement == .unknown)
        #expect(found.summary.placement.source == .none)
        #expect(abs(try #require(found[.cadence]) - 170) <= 0.3)
        #expect(found[.verticalOscillation] == nil)
    }

    @Test("Said to be at the low back but swinging like an arm: a warning")
    func doubt() {
        let found = Analysis(Self.recording.withArmSwing(1, cadence: 170), placement: .sacrum)
        #expect(found.summary.quality.notices.map(\.code) == ["W_PLACEMENT"])
        #expect(Analysis(Self.recording).summary.quality.notices.isEmpty)
    }

    @Test("A shoe sensor knows its side when the user says so, a trunk sensor never")
    func side() {
        #expect(Analysis(Self.recording, placement: .foot, side: .left).summary.sides.footA == .left)
        #expect(!Analysis(Self.recording, placement: .sacrum, side: .left).summary.sides.isNamed)
    }

    // MARK: Rate

    @Test("Cadence within 0.3 steps/min from 25 to 500 Hz", arguments: [25.0, 50, 100, 200, 500])
    func rates(rate: Double) throws {
        let found = Analysis(.run(seconds: 24, rate: rate, imperfections: .worn(seed: 10)))
        #expect(abs(try #require(found[.cadence]) - 170) <= 0.3)
    }

    @Test(
        "Cadence of uneven human running, 134 to 190 steps/min", arguments: [134.0, 145, 155, 165, 180, 190])
    func cadences(cadence: Double) throws {
        let model = StrideModel.everyday.with(\.cadence, cadence).with(\.contactTime, 0.7 * 60 / cadence)
        let recording = Recording.run(
            model, seconds: 60, rate: 50, variability: .human, imperfections: .worn(seed: 13), seed: 13)
        #expect(abs(try #require(Analysis(recording)[.cadence]) - recording.cadence) <= 0.8)
    }

    @Test("Oscillation within 1.5 mm from 50 Hz on, none below", arguments: [25.0, 50, 100, 200, 500])
    func oscillation(rate: Double) throws {
        let found = Analysis(
            .run(GoldenRunner.g4.model, seconds: 24, rate: rate, imperfections: .worn(seed: 10)))
        if rate < 50 {
            #expect(found.reason(.verticalOscillation) == "sampling rate 25 Hz, needs 50 Hz")
        } else {
            #expect(abs(10 * (try #require(found[.verticalOscillation])) - 68.293) <= 1.5)
        }
    }

    @Test("Impact needs 100 Hz")
    func impact() {
        let slow = Analysis(.run(seconds: 24, rate: 50))
        #expect(slow.reason(.impactPeak) == "sampling rate 50 Hz, needs 100 Hz")
        #expect(slow.reason(.impactPower) == "sampling rate 50 Hz, needs 100 Hz")
        #expect(Analysis(.run(seconds: 24, rate: 100))[.impactPeak] != nil)
    }

    // MARK: Gravity

    @Test("Without gravity contact is withheld; cadence, oscillation and balance stay, a grade lower")
    func gravityRemoved() throws {
        // A short contact: there the skewness of force says which way is up beyond doubt.
        let model = StrideModel(cadence: 170, contactTime: 0.21).with(\.loadAsymmetry, 0.05)
        let recording = Recording.run(model, seconds: 30, imperfections: .worn(seed: 12))
        let (with, without) = (Analysis(recording), Analysis(recording.withoutGravity()))
        for id in [MetricID.contactTime, .flightTime, .stepDuty, .impactPower] {
            #expect(with[id] != nil, "\(id)")
            #expect(without.reason(id)?.contains("gravity was removed") == true, "\(id)")
        }
        let truth = StrideTruth(model)
        #expect(abs(try #require(without[.cadence]) - 170) <= 0.3)
        #expect(
            abs(10 * (try #require(without[.verticalOscillation])) - 1000 * truth.symmetricOscillation) <= 1.5
        )
        #expect(abs(try #require(without[.peakAsymmetry]) - truth.tenHertzPeakDifference) <= 1)
        #expect(
            try #require(without.summary.metrics[.verticalOscillation].measurement).grade
                < (try #require(with.summary.metrics[.verticalOscillation].measurement).grade))
    }

    // MARK: Faults of the sensor

    @Test("A sensor that clips at 2 g keeps cadence and withholds impact and load")
    func clipping() throws {
        var imperfections = Imperfections.none
        imperfections.fullScale = 2
        let recording = Recording.run(GoldenRunner.g1.model, seconds: 30, imperfections: imperfections)
        let found = Analysis(recording, fullScale: 2)
        #expect(abs(try #require(found[.cadence]) - 170) <= 0.3)
        for id in [
            MetricID.loadPeak, .impactPeak, .impactPower, .loadAsymmetry, .peakAsymmetry, .impulseAsymmetry,
            .impactAsymmetry,
        ] {
            #expect(found.reason(id)?.contains("2 g limit") == true, "\(id)")
        }
        #expect(found[.stepTimeAsymmetry] != nil)
    }

    @Test("Readings at a full scale that is not the sensor's are no clipping")
    func noClipping() {
        let recording = Recording.run(GoldenRunner.g1.model, seconds: 30)
        #expect(recording.blocks().contains { !$0.rangeMarks.isEmpty })
        #expect(Analysis(recording, fullScale: nil)[.loadPeak] != nil)
        #expect(Analysis(recording, fullScale: 16)[.loadPeak] != nil)
    }

    @Test("A sensor that reads 20 % too much: the law takes over, grades fall, cadence stays")
    func gain() throws {
        var imperfections = Imperfections.none
        imperfections.gain = 1.2
        let found = Analysis(.run(GoldenRunner.g1.model, seconds: 30, imperfections: imperfections))
        let oscillation = try #require(found.summary.metrics[.verticalOscillation].measurement)
        #expect(oscillation.grade == .c)
        #expect(oscillation.reasons.contains { $0.contains("1.20 g instead of 1") })
        #expect(abs(try #require(found[.cadence]) - 170) <= 0.3)
        // The harmonics alone would read 20 % too much.
        #expect(oscillation.value < 1.2 * 7.4091)
    }

    @Test("A sensor that slips is measured with a new upright, and the report says so")
    func slip() throws {
        var recording = Recording.run(GoldenRunner.g1.model, seconds: 40)
        let turned = recording.rotated(MountRotation(degrees: 40, axis: SIMD3(1, 0, 0)))
        recording.stretches[0].force = recording.force.part(0..<2000)
        recording.stretches[0].force.append(turned.force.part(2000..<4000))
        let found = Analysis(recording)
        #expect(found.summary.quality.notices.map(\.code) == ["W_MOUNT"])
        #expect(abs(10 * (try #require(found[.verticalOscillation])) - 74.091) <= 1.5)
    }
}
