// Responses of the designed filters at frequencies where they are known.

import Foundation
import Testing

@testable import SignalCore

@Suite struct FIRDesignTests {
    let rate = 100.0

    @Test func aLowPassPassesHalvesAndStops() {
        let filter = FIRDesign.lowPass(cutoff: 10, sampleRate: rate, transition: 4)
        #expect(abs(filter.response(at: 0, sampleRate: rate) - 1) < 1e-6)
        #expect(abs(filter.response(at: 7.9, sampleRate: rate) - 1) < 1e-3)
        #expect(abs(filter.response(at: 10, sampleRate: rate) - 0.5) < 1e-3)
        for frequency in stride(from: 12.5, through: 50, by: 0.1) {
            #expect(abs(filter.response(at: frequency, sampleRate: rate)) < 3e-4)
        }
    }

    @Test func aHighPassIsWhatTheLowPassLeaves() {
        let low = FIRDesign.lowPass(cutoff: 5, sampleRate: rate, transition: 2)
        let high = FIRDesign.highPass(cutoff: 5, sampleRate: rate, transition: 2)
        for frequency in stride(from: 0.0, through: 50, by: 0.7) {
            let sum =
                low.response(at: frequency, sampleRate: rate) + high.response(at: frequency, sampleRate: rate)
            #expect(abs(sum - 1) < 1e-5)
        }
    }

    @Test func aBandPassPassesItsBand() {
        let filter = FIRDesign.bandPass(low: 8, high: 20, sampleRate: rate, transition: 3)
        #expect(abs(filter.response(at: 0, sampleRate: rate)) < 1e-6)
        #expect(abs(filter.response(at: 14, sampleRate: rate) - 1) < 1e-3)
        #expect(abs(filter.response(at: 30, sampleRate: rate)) < 1e-3)
    }

    @Test(arguments: [(20.0, 4), (5.0, 2), (0.5, 2), (40.0, 4), (10.0, 1)])
    func zeroPhaseButterworthHasTheSquaredMagnitude(cutoff: Double, order: Int) {
        let low = FIRDesign.zeroPhaseButterworthLowPass(cutoff: cutoff, order: order, sampleRate: rate)
        let high = FIRDesign.zeroPhaseButterworthHighPass(cutoff: cutoff, order: order, sampleRate: rate)
        #expect(abs(low.response(at: 0, sampleRate: rate) - 1) < 1e-6)
        for frequency in [0, 0.25, 0.5, 1, 3, 5, 10, 20, 35, 45] {
            let expected = 1 / (1 + pow(frequency / cutoff, Double(2 * order)))
            let (l, h) = (
                low.response(at: frequency, sampleRate: rate), high.response(at: frequency, sampleRate: rate)
            )
            #expect(abs(l - expected) < 2e-3, "\(frequency) Hz")
            #expect(abs(h - (1 - expected)) < 2e-3, "\(frequency) Hz")
        }
    }

    @Test func zeroPhaseButterworthBandPassIsTheProduct() {
        let filter = FIRDesign.zeroPhaseButterworthBandPass(low: 1, high: 20, order: 2, sampleRate: rate)
        for frequency in [0, 0.5, 1, 4, 10, 20, 40.0] {
            let expected = 1 / (1 + pow(frequency / 20, 4)) * (1 - 1 / (1 + pow(frequency, 4)))
            #expect(abs(filter.response(at: frequency, sampleRate: rate) - expected) < 2e-3)
        }
        #expect(abs(filter.response(at: 0, sampleRate: rate)) < 1e-5)
    }
}
