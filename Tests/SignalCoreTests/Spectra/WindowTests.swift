// Windows in their periodic form.

import Testing

@testable import SignalCore

@Suite struct WindowTests {
    @Test func hannOfFourIsTheTextbookOne() {
        #expect(largestDifference(Window.hann(4), [0, 0.5, 1, 0.5]) < 1e-7)
        #expect(Window.rectangular(3) == [1, 1, 1])
    }

    @Test(arguments: [Window.hann(64), Window.hamming(64), Window.blackman(64)])
    func quarterShiftsSumToAConstant(window: [Float]) {
        // Blackman's third term does not cancel at 50 %; it does at 75 %, so sum four shifts.
        let sums = (0..<16).map { i in (0..<4).reduce(Float(0)) { $0 + window[i + 16 * $1] } }
        #expect(sums.allSatisfy { abs($0 - sums[0]) < 1e-5 })
    }
}
