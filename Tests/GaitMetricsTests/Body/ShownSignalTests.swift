// The force along up of all of a recording: right where it can be known, and the same however the blocks are cut.

import GaitModel
import GaitSimulator
import Testing

@testable import GaitMetrics

struct ShownSignalTests {
    private static let rate = SampleRate(50)

    private static func block(
        _ force: Columns3, at start: Int, gravity: GravityMode = .included, startsStretch: Bool = false
    ) -> AccelerationBlock {
        AccelerationBlock(
            startIndex: start, rate: rate, force: force, gravity: gravity, startsStretch: startsStretch)
    }

    private static func shown(_ blocks: [AccelerationBlock], gravity: GravityMode = .included)
        -> [ShownSignal]
    {
        var maker = ShownSignalMaker(rate: rate, gravity: gravity)
        return blocks.flatMap { maker.process($0) } + maker.finish()
    }

    /// Everything handed out, by its index.
    private static func samples(_ shown: [ShownSignal]) -> [Int: SIMD4<Float>] {
        var all: [Int: SIMD4<Float>] = [:]
        for part in shown {
            for (i, sample) in part.samples.enumerated() {
                #expect(all[part.startIndex + i] == nil, "sample \(part.startIndex + i) twice")
                all[part.startIndex + i] = sample
            }
        }
        return all
    }

    /// Up and down at 2.7 Hz along a tilted axis, and something across it at half of that.
    private static func movement(_ count: Int, along up: SIMD3<Float>, across: SIMD3<Float>) -> Columns3 {
        var force = Columns3()
        for i in 0..<count {
            let step = SineWave.at(Double(i) / 50, hertz: 2.7)
            let sway = SineWave.at(Double(i) / 50, hertz: 1.35)
            let sample = up * (1 + 0.9 * step) + across * (0.3 * sway)
            force.x.append(sample.x)
            force.y.append(sample.y)
            force.z.append(sample.z)
        }
        return force
    }

    private static let up = SIMD3<Float>(0.6, 0, 0.8)
    private static let across = SIMD3<Float>(0.8, 0, -0.6)

    @Test func `a tilted sensor shows the movement along up`() {
        let force = Self.movement(1500, along: Self.up, across: Self.across)
        let all = Self.samples(Self.shown([Self.block(force, at: 0, startsStretch: true)]))
        #expect(all.count == 1500)
        for (i, sample) in all {
            let step = SineWave.at(Double(i) / 50, hertz: 2.7)
            #expect(abs(sample.w - (1 + 0.9 * step)) < 0.03, "sample \(i)")
            #expect(sample.x == force.x[i] && sample.y == force.y[i] && sample.z == force.z[i])
        }
    }

    @Test func `when the sensor turns slowly up turns with it and has no steps`() {
        var force = Columns3()
        for i in 0..<2000 {
            let turn = Float(i) / 2000
            let up = SIMD3<Float>(turn, 0, 1 - turn)
            let unit = up / (up * up).sum().squareRoot()
            force.x.append(unit.x)
            force.y.append(unit.y)
            force.z.append(unit.z)
        }
        let all = Self.samples(Self.shown([Self.block(force, at: 0, startsStretch: true)]))
        let line = (0..<2000).compactMap { all[$0]?.w }
        #expect(line.count == 2000)
        #expect(zip(line, line.dropFirst()).allSatisfy { abs($1 - $0) < 0.002 })
        // Standing at 1 g; a piece behind the turning sensor at either end costs less than 2 %.
        #expect(line.allSatisfy { abs($0 - 1) < 0.02 })
    }

    @Test func `nothing says where up is when gravity was removed, or in free fall`() {
        let still = Columns3(
            x: Array(repeating: 0.01, count: 900), y: Array(repeating: 0, count: 900),
            z: Array(repeating: 0.02, count: 900))
        for gravity in [GravityMode.included, .removed] {
            let all = Self.samples(
                Self.shown(
                    [Self.block(still, at: 0, gravity: gravity, startsStretch: true)], gravity: gravity))
            #expect(all.count == 900 && all.values.allSatisfy { $0.w.isNaN })
        }
    }

    @Test(arguments: [1, 2, 3, 7, 64, 199, 4096])
    func `blocks of any size give the same samples, gaps and short stretches too`(size: Int) {
        let force = Self.movement(2600, along: Self.up, across: Self.across)
        // Stretches of 1000, 3, 150 and 1447 samples with 500 missing between them.
        let stretches = [0..<1000, 1000..<1003, 1003..<1153, 1153..<2600]
        func blocks(_ size: Int) -> [AccelerationBlock] {
            stretches.enumerated().flatMap { number, stretch in
                stride(from: stretch.lowerBound, to: stretch.upperBound, by: size).map { start in
                    let part = start..<min(stretch.upperBound, start + size)
                    return Self.block(
                        force.slice(part), at: start + 500 * number,
                        startsStretch: start == stretch.lowerBound)
                }
            }
        }
        let whole = Self.samples(Self.shown(blocks(5000)))
        let cut = Self.samples(Self.shown(blocks(size)))
        #expect(whole.count == 2600 && whole == cut)
        #expect(whole[1200] == nil && whole[1502]?.x == force.x[1002])
    }
}

/// sin without Foundation: the argument is brought into one period first.
private enum SineWave {
    static func at(_ time: Double, hertz: Double) -> Float {
        let turns = time * hertz
        let x = 2 * Double.pi * (turns - turns.rounded())
        var (term, sum) = (x, x)
        for n in 1..<12 {
            term *= -x * x / Double((2 * n) * (2 * n + 1))
            sum += term
        }
        return Float(sum)
    }
}
