// Every site with everything switched on: block sizes, seeds, and the trunk's bits as they always were.

import GaitSimulator
import Testing

@Suite("Streaming at every site")
struct SiteStreamTests {
    static let sites: [SensorSite] = [
        .trunk, .leg(.left, .shin), .leg(.right, .shoe), .shockedTrunk(nil, .shin, BodyGain()),
        .shockedTrunk(.left, .shin, BodyGain()), .wrist(ArmSwing()), .pocket(ThighSwing()),
    ]

    static func runner(_ site: SensorSite, seed: UInt64 = 3, sensorSeed: UInt64? = nil) -> SimulatedRunner {
        var imperfections = Imperfections()
        imperfections.noise = 0.3
        imperfections.mount = .random(seed: 5)
        imperfections.mountDrift = MountDrift(degrees: 4, seconds: 20)
        imperfections.slip = MountSlip(time: 16, degrees: 10)
        imperfections.antiAlias = AntiAlias()
        imperfections.clock.offset = 0.1
        imperfections.clock.gaps = [ClockErrors.Gap(start: 18, length: 0.5)]
        var pelvis = PelvisRotation()
        pelvis.dropLeft = 2
        var variability = StepVariability.human
        variability.landingCV = 0.1
        let plan = RunnerPlan([
            .stand(seconds: 1), .jump(count: 2), .hop(.left, count: 3), .walk(seconds: 3, cadence: 112),
            .run(seconds: 8, StreamTests.asymmetric), .stand(seconds: 1), .sprint(seconds: 3),
        ])
        return SimulatedRunner(
            plan: plan, sampleRate: 50, variability: variability, imperfections: imperfections,
            pelvis: pelvis,
            site: site, seed: seed, sensorSeed: sensorSeed)
    }

    @Test("Any block size gives the same", arguments: sites, [3, 64])
    func blockSizes(site: SensorSite, size: Int) {
        var whole = Self.runner(site)
        let expected = whole.record()
        var runner = Self.runner(site)
        var samples = SimulatedBlock()
        var steps: [TruthStep] = []
        while let block = runner.next(maximumCount: size) {
            samples.append(block)
            steps += runner.takeSteps()
        }
        #expect(samples == expected.samples)
        #expect(steps == expected.steps)
        #expect(runner.summary == whole.summary)
        #expect(runner.truthValues == whole.truthValues)
    }

    @Test("A seed repeats; a sensor seed changes the noise and not the runner", arguments: sites)
    func seeds(site: SensorSite) {
        var (one, same) = (Self.runner(site), Self.runner(site))
        var (sensor, other) = (Self.runner(site, sensorSeed: 9), Self.runner(site, seed: 9, sensorSeed: 3))
        let first = one.record()
        #expect(first.samples == same.record().samples)
        let noisy = sensor.record()
        #expect(noisy.steps == first.steps && noisy.samples.x != first.samples.x)
        #expect(other.record().steps != first.steps)
    }

    @Test("Preset recordings keep their bits", arguments: SimulationPreset.allCases)
    func presets(preset: SimulationPreset) {
        var runner = preset.runner(minutes: 0.75, sampleRate: 100, seed: 2)
        let samples = runner.record().samples
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in 0..<samples.count {
            for value in [samples.x[index], samples.y[index], samples.z[index]] {
                hash = (hash ^ UInt64(bitPattern: Int64((value * 2048).rounded()))) &* 0x100_0000_01b3
            }
        }
        #expect(hash == Self.fingerprints[preset])
    }

    /// The first six are of the generator before it knew other sites.
    static let fingerprints: [SimulationPreset: UInt64] = [
        .balanced: 11_324_316_892_832_616_621, .oneSideHarder: 15_156_374_817_621_322_054,
        .tired: 247_653_891_560_146, .walking: 3_736_950_729_562_717_985,
        .overstriding: 5_907_933_282_502_920_826, .bounce: 15_654_722_905_561_235_951,
        .sway: 12_485_453_023_579_345_005,
        // Only their gyroscopes differ from the balanced runner's.
        .twist: 11_324_316_892_832_616_621, .drop: 11_324_316_892_832_616_621,
    ]
}
