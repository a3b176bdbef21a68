// What if: 5 % quicker steps at the same speed, by hand.

import GaitModel
import Testing

@testable import FormFaults

@Suite struct CadenceWhatIfTests {
    @Test func theNumbersFollowFromPhysics() throws {
        let what = try #require(CadenceWhatIf.at(MadeRun.even.input))
        // 165 spm at 3.0 m/s with 8.0 cm
        #expect(what.metronome == 173)
        let step = try #require(what.stepLength)
        #expect(abs(step.now - 1.0909) < 1e-4 && abs(step.then - 1.0390) < 1e-4)
        let bounce = try #require(what.bounce)
        #expect(bounce.now == 8 && abs(bounce.then - 7.2562) < 1e-4)
        #expect(what.calculation.contains("8.0 cm / 1.05^2 = 7.3 cm"))
    }

    @Test func onlyWhatIsKnownIsSaid() throws {
        let slow = try #require(CadenceWhatIf.at(MadeRun.even.with { $0.speed = nil }.input))
        #expect(slow.stepLength == nil && slow.bounce != nil)
        let wrist = MadeRun(cadence: MadeRun.measured(165, plusMinus: 1))
        #expect(try #require(CadenceWhatIf.at(wrist.input)).bounce == nil)
        let unsure = MadeRun(cadence: MadeRun.measured(165, plusMinus: 9, confidence: 0.2))
        #expect(CadenceWhatIf.at(unsure.input) == nil)
        #expect(CadenceWhatIf.at(MadeRun.still.input) == nil)
    }
}
