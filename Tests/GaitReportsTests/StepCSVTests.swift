// Step lines: columns, empty cells, rounding.

import GaitModel
import GaitReports
import Testing

@Suite struct StepCSVTests {
    private func line(_ step: StepEvent, sides: SideNaming = .unknown) -> String {
        var bytes: [UInt8] = []
        StepCSV.row(step, sides: sides, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private let full = StepEvent(
        index: 7, stride: 3, foot: .b, start: 62.00504, stepTime: 0.3658, contact: 0.2142, loadPeak: 2.31449,
        velocitySwing: 1.2, impulse: 0.36584, impact: 0.05, verticalOscillation: 9.8126, rejection: nil)

    @Test func aFullStep() {
        #expect(
            line(full)
                == "7,3,B,62.0050,62.2192,365.8,214.2,151.6,2.3145,1.2000,0.36584,0.0500,9.813,true,\r\n")
    }

    @Test func unknownIsAnEmptyCell() {
        let bare = StepEvent(
            index: 0, stride: 0, foot: nil, start: 0.5, stepTime: nil, contact: nil, loadPeak: nil,
            velocitySwing: .nan, impulse: nil, impact: .infinity, verticalOscillation: nil,
            rejection: .boutEdge)
        #expect(line(bare) == "0,0,,0.5000,,,,,,,,,,false,bout_edge\r\n")
    }

    @Test func namedSidesAreWritten() {
        let sides = SideNaming(isNamed: true, method: .user, footA: .left)
        #expect(line(full, sides: sides).hasPrefix("7,3,right,"))
    }

    @Test func negativeNumbersKeepTheirSign() {
        let odd = StepEvent(
            index: 1, stride: 0, foot: .a, start: 1, stepTime: 0.2, contact: 0.25, loadPeak: -0.00001,
            velocitySwing: -0.5, impulse: nil, impact: nil, verticalOscillation: nil, rejection: .clipped)
        #expect(line(odd) == "1,0,A,1.0000,1.2500,200.0,250.0,-50.0,0.0000,-0.5000,,,,false,clipped\r\n")
    }

    @Test func rowsHaveTheColumnsOfTheHeader() {
        let commas = { (text: String) in text.filter { $0 == "," }.count }
        #expect(commas(StepCSV.header) == commas(line(full)))
        #expect(StepCSV.header.hasSuffix("reject_reason\r\n"))
    }

    @Test func rowsAreAppended() {
        var bytes = Array(StepCSV.header.utf8)
        StepCSV.row(full, into: &bytes)
        StepCSV.row(full, into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == StepCSV.header + line(full) + line(full))
    }
}
