// Proves nothing by itself: recordings of simulated people in the form the analyzer takes, and how tests bend them.

import GaitModel
import GaitSimulator

/// A recording as the reader would hand it on: stretches of samples on one clock.
struct Recording: Sendable {
    struct Stretch: Sendable {
        var start: Int
        var force: Columns3
    }

    var rate: SampleRate
    var stretches: [Stretch]
    var gravity = GravityMode.included
    /// What really happened.
    var steps: [TruthStep] = []
    /// True mean cadence, steps/min.
    var cadence = 0.0
    /// True upward direction in the sensor's axes.
    var up = SIMD3<Double>(0, 0, 1)

    /// Columns made by hand, one stretch from sample 0.
    init(rate: Double, force: Columns3) {
        self.rate = SampleRate(rate)
        stretches = [Stretch(start: 0, force: force)]
    }

    init(
        _ plan: RunnerPlan, rate: Double, variability: StepVariability = .none,
        imperfections: Imperfections = .none, seed: UInt64 = 1
    ) {
        var runner = SimulatedRunner(
            plan: plan, sampleRate: rate, variability: variability, imperfections: imperfections, seed: seed)
        let (samples, steps) = runner.record()
        self.init(rate: rate, force: Columns3(x: samples.x, y: samples.y, z: samples.z))
        self.steps = steps
        cadence = runner.summary.cadence
        up = runner.mount.apply(SIMD3(0, 0, 1))
    }

    /// Nothing but running.
    static func run(
        _ model: StrideModel = .everyday, seconds: Double, rate: Double = 100,
        variability: StepVariability = .none, imperfections: Imperfections = .none, seed: UInt64 = 1
    ) -> Recording {
        Recording(
            RunnerPlan([.run(seconds: seconds, model)]), rate: rate, variability: variability,
            imperfections: imperfections, seed: seed)
    }

    /// All samples, for recordings without gaps.
    var force: Columns3 { stretches[0].force }
    var end: Int { stretches.map { $0.start + $0.force.count }.max() ?? 0 }
    var duration: Double { Double(end) * rate.period }
}

extension StrideModel {
    /// 170 steps/min, 250 ms contact, a landing transient and some fore-aft and side motion.
    static var everyday: StrideModel {
        var model = StrideModel(cadence: 170, contactTime: 0.25)
        model.transient = 20
        model.braking = 3
        model.lateral = 1.5
        return model
    }

    func with(_ path: WritableKeyPath<StrideModel, Double>, _ value: Double) -> StrideModel {
        var model = self
        model[keyPath: path] = value
        return model
    }
}

extension Imperfections {
    /// A good sensor worn somehow: any orientation and the noise of methods.md 5.5.
    static func worn(seed: UInt64, noise: Double = 0.5) -> Imperfections {
        var imperfections = Imperfections()
        imperfections.noise = noise
        imperfections.mount = .random(seed: seed)
        return imperfections
    }
}

// MARK: Bending a recording

extension Recording {
    /// The same samples seen by a sensor that sits differently.
    func rotated(_ rotation: MountRotation) -> Recording {
        var copy = mapped { rotation.apply($0) }
        copy.up = rotation.apply(up)
        return copy
    }

    /// As an app that delivers "linear acceleration" would give it.
    func withoutGravity() -> Recording {
        let up = up
        var copy = mapped { $0 - up }
        copy.gravity = .removed
        return copy
    }

    /// What an arm adds: a swing at the stride frequency across two axes, g.
    func withArmSwing(_ size: Double, cadence: Double) -> Recording {
        var copy = self
        for i in copy.stretches[0].force.x.indices {
            let turns = Double(i) * rate.period * cadence / 120
            let swing = Harmonic.cosine(turns: turns)
            copy.stretches[0].force.x[i] += Float(size * swing)
            copy.stretches[0].force.z[i] += Float(0.5 * size * swing)
        }
        return copy
    }

    /// A gap: samples are missing, the clock goes on.
    func missing(_ seconds: Range<Double>) -> Recording {
        var copy = self
        let (from, to) = (rate.samples(seconds.lowerBound), rate.samples(seconds.upperBound))
        copy.stretches = [
            Stretch(start: 0, force: force.part(0..<from)),
            Stretch(start: to, force: force.part(to..<force.count)),
        ]
        return copy
    }

    /// The recording from a later sample on, with its clock starting there.
    func dropping(first count: Int) -> Recording {
        var copy = self
        copy.stretches = [Stretch(start: 0, force: force.part(count..<force.count))]
        return copy
    }

    /// The same recording on a clock that started earlier.
    func shifted(by samples: Int) -> Recording {
        var copy = self
        for i in copy.stretches.indices { copy.stretches[i].start += samples }
        return copy
    }

    private func mapped(_ change: (SIMD3<Double>) -> SIMD3<Double>) -> Recording {
        var copy = self
        for s in stretches.indices {
            let force = stretches[s].force
            for i in 0..<force.count {
                let v = change(SIMD3(Double(force.x[i]), Double(force.y[i]), Double(force.z[i])))
                copy.stretches[s].force.x[i] = Float(v.x)
                copy.stretches[s].force.y[i] = Float(v.y)
                copy.stretches[s].force.z[i] = Float(v.z)
            }
        }
        return copy
    }
}

// MARK: Blocks

extension Recording {
    /// The blocks a reader would deliver, at most `length` samples each.
    func blocks(of length: Int = 4096) -> [AccelerationBlock] {
        stretches.flatMap { stretch in
            stride(from: 0, to: stretch.force.count, by: length).map { first in
                let part = stretch.force.part(first..<min(first + length, stretch.force.count))
                return AccelerationBlock(
                    startIndex: stretch.start + first, rate: rate, force: part, gravity: gravity,
                    startsStretch: first == 0,
                    rangeMarks: part.rangeMarks(from: stretch.start + first))
            }
        }
    }
}

extension Columns3 {
    func part(_ range: Range<Int>) -> Columns3 {
        Columns3(x: Array(x[range]), y: Array(y[range]), z: Array(z[range]))
    }

    /// Samples at 99.5 % or more of a full scale, as the reader marks them (methods.md 1.2).
    fileprivate func rangeMarks(from start: Int) -> [RangeMark] {
        (0..<count).compactMap { i in
            let largest = max(abs(x[i]), abs(y[i]), abs(z[i]))
            var bits: UInt16 = 0
            for (place, scale) in FullScale.candidates.enumerated()
            where largest >= 0.995 * scale && largest <= 1.02 * scale { bits |= 1 << UInt16(place) }
            return bits == 0 ? nil : RangeMark(index: start + i, candidates: bits)
        }
    }
}
