// Proves that each filtered channel does to a sine what its formula says, without delay.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Vertical channels")
struct VerticalChannelsTests {
    /// 20 s of 1 g and a sine of 1 g at `frequency`, at 200 Hz; two seconds from the middle of a channel.
    private func middle(_ frequency: Double, _ path: KeyPath<VerticalChannels.Signals, [Float]>) throws
        -> [Float]
    {
        let signal = sampled(4000, rate: 200) { 1 + Harmonic.sine(turns: frequency * $0) }
        let channels = try #require(VerticalChannels(rate: SampleRate(200)))
        return Array(channels.signals(signal)[keyPath: path][2000..<2400])
    }

    /// Of a sine over whole periods.
    private func amplitude(_ signal: [Float]) -> Double {
        let mean = signal.mean
        let squares = signal.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        return (2 * squares / Double(signal.count)).squareRoot()
    }

    /// Order 2 forwards and backwards: 1 / (1 + (f / fc)^4).
    @Test("The load's low-pass halves 10 Hz, the edge's 20 Hz; 3 Hz passes", arguments: [3.0, 10, 20])
    func lowPass(frequency: Double) throws {
        func gain(_ cutoff: Double) -> Double {
            let ratio = frequency / cutoff
            return 1 / (1 + ratio * ratio * ratio * ratio)
        }
        #expect(abs(amplitude(try middle(frequency, \.load)) - gain(10)) < 0.01)
        #expect(abs(amplitude(try middle(frequency, \.edge)) - gain(20)) < 0.01)
    }

    @Test("Filters do not delay: crossings of a 2.5 Hz sine stay where they are")
    func delay() throws {
        let load = try middle(2.5, \.load)
        // t = 10 s is the start of a period: upward through 1 g.
        #expect(abs(load[0] - 1) < 0.01)
        #expect(load[1] > load[0])
    }

    @Test("Velocity and displacement of a sine of 1 g: g / w and g / w^2")
    func integrals() throws {
        let omega = 2 * .pi * 2.5
        let velocity = amplitude(try middle(2.5, \.velocity))
        let displacement = amplitude(try middle(2.5, \.displacement))
        // The 0.8 Hz high-pass takes 1 % of 2.5 Hz from each integral.
        #expect(abs(velocity / (standardGravity / omega) - 0.99) < 0.01)
        #expect(abs(displacement / (standardGravity / omega / omega) - 0.98) < 0.01)
    }

    @Test("Too slow a sensor has no channels; a slow one has no impact channel")
    func rates() throws {
        #expect(VerticalChannels(rate: SampleRate(40)) == nil)
        let slow = try #require(VerticalChannels(rate: SampleRate(50)))
        #expect(slow.signals([Float](repeating: 1, count: 200)).impact.isEmpty)
    }
}
