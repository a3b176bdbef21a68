// Open questions give the reason that fits the recording.

import FormFaults
import GaitModel
import Testing

@Suite struct OpenQuestionTests {
    private func reason(_ id: String, _ run: MadeRun) throws -> String { try #require(run.open(id)).reason }

    @Test func footStrikeNamesThePlace() throws {
        #expect(try reason("foot_strike", .even).contains("low back"))
        #expect(try reason("foot_strike", .even.with { $0.placement = .foot }).contains("shoe sensor"))
    }
}
