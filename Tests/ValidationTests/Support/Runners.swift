// Proves nothing by itself: the simulated people and sensors that several proofs share.

import GaitSimulator

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

/// One of the eight runners of methods.md 5.4, whose every number is known.
struct GoldenRunner: Sendable {
    let name: String
    let model: StrideModel

    static let all: [GoldenRunner] = {
        let g1 = StrideModel(cadence: 170, contactTime: 0.25)
        let g4 = g1.with(\.transient, 20)
        return [
            GoldenRunner(name: "G1", model: g1),
            GoldenRunner(name: "G2", model: StrideModel(cadence: 160, contactTime: 0.28)),
            GoldenRunner(name: "G3", model: StrideModel(cadence: 180, contactTime: 0.22)),
            GoldenRunner(name: "G4", model: g4),
            GoldenRunner(name: "G5", model: g4.with(\.loadAsymmetry, 0.05)),
            GoldenRunner(name: "G6", model: g4.with(\.transientAsymmetry, 0.2)),
            GoldenRunner(name: "G7", model: g4.with(\.timingAsymmetry, 0.02)),
            GoldenRunner(
                name: "G8",
                model: g1.with(\.transient, 40).with(\.transientFrequency, 18).with(\.transientDecay, 0.015)),
        ]
    }()
}

extension Imperfections {
    /// The sensor of methods.md 5.5: any orientation, noise 0.5 m/s^2.
    static func golden(seed: UInt64) -> Imperfections {
        var imperfections = Imperfections()
        imperfections.noise = 0.5
        imperfections.mount = .random(seed: seed)
        return imperfections
    }
}
