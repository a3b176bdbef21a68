// Open questions give the reason that fits the recording.

import FormFaults
import GaitModel
import Testing

@Suite struct OpenQuestionTests {
    private func reason(_ id: String, _ run: MadeRun) throws -> String { try #require(run.open(id)).reason }

    @Test func twistTellsWhetherAGyroscopeIsThere() throws {
        #expect(try reason("trunk_twist", .even) == "no gyroscope in this file")
        let turning = MadeRun.even.with { $0.hasGyroscope = true }
        #expect(
            try reason("trunk_twist", turning)
                == "the file has a gyroscope, but this version does not judge twist yet")
    }

    @Test func rhythmShowsTheNumberItCannotJudge() throws {
        #expect(try reason("irregular_rhythm", .even).contains("2.1 %"))
    }

    @Test func footStrikeNamesThePlace() throws {
        #expect(try reason("foot_strike", .even).contains("low back"))
        #expect(try reason("foot_strike", .even.with { $0.placement = .foot }).contains("shoe sensor"))
    }

    @Test func driftNamesSpeedWhenThirdsAreKnown() throws {
        #expect(try reason("fatigue_drift", .even).contains("too short"))
        #expect(try reason("fatigue_drift", .uneven).contains("change of pace"))
    }
}
