// Shins and shoes: wanted peaks, exact spectra, gain curves, swing and pitch.

import GaitSimulator
import Glibc
import Testing

@Suite("Shins and shoes")
struct LegTests {
    static var model: StrideModel {
        var model = GoldenCase.g4
        model.loadAsymmetry = 0.05
        model.timingAsymmetry = 0.02
        return model
    }

    static func run(
        _ site: SensorSite, seconds: Double, rate: Double = 1000, variability: StepVariability = .none,
        pelvis: PelvisRotation? = nil, model: StrideModel = model
    ) -> SimulatedRunner {
        SimulatedRunner(
            plan: RunnerPlan([.run(seconds: seconds, model)]), sampleRate: rate, variability: variability,
            pelvis: pelvis, site: site)
    }

    /// c_k in m/s^2 of `strides` whole strides from the beginning, by a plain sum over the samples.
    static func line(_ values: [Float], _ k: Int, strides: Int) -> StrideHarmonic {
        let samples = Double(values.count)
        var (real, imaginary) = (0.0, 0.0)
        for (index, value) in values.enumerated() {
            let angle = 2 * .pi * Double(k * strides) * Double(index) / samples
            real += 2 / samples * standardGravity * Double(value) * cos(angle)
            imaginary -= 2 / samples * standardGravity * Double(value) * sin(angle)
        }
        return StrideHarmonic(real: real, imaginary: imaginary)
    }

    static func distance(_ a: StrideHarmonic, _ b: StrideHarmonic) -> Double {
        hypot(a.real - b.real, a.imaginary - b.imaginary)
    }

    @Test("Every landing has its wanted peak", arguments: [3.0, 6, 15], [20.0, 35])
    func wantedPeak(peak: Double, frequency: Double) {
        var leg = LegModel(peak: peak, frequency: frequency, decay: 0.011)
        leg.peakAsymmetry = 0.1
        var runner = Self.run(.leg(.right, leg), seconds: 3, rate: 20_000)
        let (samples, steps) = runner.record()
        #expect(steps.count == 4 && steps.allSatisfy { $0.foot == .right })
        for step in steps {
            let first = Int(step.contactStart * 20_000) + 1
            let top = samples.z[first..<min(first + Int(20_000 * 0.5 / frequency), samples.count)].max() ?? 0
            #expect(abs((step.landingPeak ?? 0) - 0.9 * peak) < 1e-9)
            #expect(abs(Double(top) - 0.9 * peak) < 2e-4 * peak)
        }
    }

    @Test(
        "The shin's spectrum is the closed form, and its mean is 1 g",
        arguments: [StrideModel.Foot.left, .right])
    func shinSpectrum(foot: StrideModel.Foot) {
        let (model, strides) = (Self.model, 17)
        // 170 steps per minute: 17 strides last 12 s.
        var runner = Self.run(.leg(foot, .shin), seconds: 12, rate: 4000)
        let samples = runner.record().samples
        #expect(abs(mean(samples.z.map(Double.init)) - 1) < 1e-5)
        #expect(abs(mean(samples.x.map(Double.init))) < 1e-5)
        let start = foot == .left ? 0 : model.stepTime * (1 + model.timingAsymmetry)
        for k in 1...20 {
            let expected = LegModel.shin.harmonic(k, of: model, foot: foot)
            let angle = -2 * .pi * Double(k) * start / model.strideTime
            let turned = StrideHarmonic(
                real: expected.real * cos(angle) - expected.imaginary * sin(angle),
                imaginary: expected.real * sin(angle) + expected.imaginary * cos(angle))
            #expect(Self.distance(Self.line(samples.z, k, strides: strides), turned) < 2e-3, "k = \(k)")
        }
    }

    @Test("A trunk behind a gain curve has H(f) c_k of the shin, line by line")
    func gainCurveOneLeg() {
        let gain = BodyGain(corner: 6, floor: 0.1)
        var shin = Self.run(.leg(.left, .shin), seconds: 24, rate: 4000)
        var trunk = Self.run(.shockedTrunk(.left, .shin, gain), seconds: 24, rate: 4000)
        // The second half of the run, when the start has been forgotten.
        let (input, output) = (
            shin.record().samples.z.suffix(48_000), trunk.record().samples.z.suffix(48_000)
        )
        for k in 1...28 {
            let frequency = Double(k) / Self.model.strideTime
            let expected = gain.applied(to: Self.line(Array(input), k, strides: 17), at: frequency)
            #expect(Self.distance(Self.line(Array(output), k, strides: 17), expected) < 2e-3, "k = \(k)")
        }
        #expect(abs(mean(output.map { Double($0) }) - 1) < 1e-5)
    }

    @Test("With both legs the input is both stances, and the mean stays 1 g")
    func gainCurveBothLegs() {
        let gain = BodyGain()
        var trunk = Self.run(.shockedTrunk(nil, .shin, gain), seconds: 24, rate: 4000)
        let samples = trunk.record().samples.z.suffix(48_000)
        #expect(abs(mean(samples.map { Double($0) }) - 1) < 1e-5)
        for k in 1...20 {
            let frequency = Double(k) / Self.model.strideTime
            let expected = gain.applied(to: LegModel.shin.stanceHarmonic(k, of: Self.model), at: frequency)
            #expect(Self.distance(Self.line(Array(samples), k, strides: 17), expected) < 2e-3, "k = \(k)")
        }
    }

    @Test func gainCurveInDecibels() {
        let gain = BodyGain(corner: 5, floor: 0.15)
        #expect(abs(gain.attenuation(at: 0)) < 1e-12)
        // |H|^2 at the corner: (floor + (1 - floor)/2)^2 + ((1 - floor)/2)^2.
        #expect(abs(gain.attenuation(at: 5) - 10 * log10(0.575 * 0.575 + 0.425 * 0.425)) < 1e-12)
        #expect(abs(gain.attenuation(at: 1e6) - 20 * log10(0.15)) < 1e-6)
    }

    @Test("Landing peaks vary as asked, and two sensors on one runner agree on every step")
    func landingVariability() {
        let variability = StepVariability(stepTimeCV: 0.02, landingCV: 0.1)
        var shin = Self.run(.leg(.left, .shin), seconds: 700, rate: 50, variability: variability)
        var trunk = Self.run(
            .shockedTrunk(nil, .shin, BodyGain()), seconds: 700, rate: 50, variability: variability)
        let steps = shin.record().steps
        let all = trunk.record().steps
        #expect(steps == all.filter { $0.foot == .left })
        let deviations = steps.map { ($0.landingPeak ?? 0) / 6 - 1 }
        #expect(abs(rms(deviations) - 0.1) < 0.005)
        var plain = Self.run(.trunk, seconds: 700, rate: 50, variability: variability)
        let unchanged = plain.record().steps.map(\.contactStart)
        #expect(unchanged == all.map(\.contactStart), "landings draw from their own stream")
    }

    @Test("The pitch rate after contact tells rearfoot from forefoot", arguments: [15.0, 0, -10])
    func strikeAngle(angle: Double) {
        var leg = LegModel.shoe
        leg.strikeAngle = angle
        var runner = Self.run(.leg(.left, leg), seconds: 12, rate: 2000, pelvis: PelvisRotation())
        let (samples, steps) = runner.record()
        let pitch = (samples.gyroscope?.y ?? []).map { Double($0) }
        for step in steps.dropLast() {
            let first = Int((step.contactStart * 2000).rounded(.up))
            let landing = mean(Array(pitch[first..<first + 30]))
            #expect(abs(landing - leg.meanLandingRate()) < 2 + 0.03 * abs(leg.meanLandingRate()))
        }
        #expect(abs(mean(pitch)) < 1, "the shoe returns to its angle every stride")
    }
}
