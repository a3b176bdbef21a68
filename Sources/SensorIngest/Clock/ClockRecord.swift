// What the clock repair counted, for the description and its notices.

import GaitModel

struct ClockRecord {
    static let listedGaps = 100

    var gaps: [InputDescription.Gap] = []
    var gapCount = 0
    var gapTotal = 0.0
    var longestGap = 0.0
    /// Short gaps that were bridged.
    var bridged = 0
    var duplicates = 0
    /// Single rows with a stamp out of order, left out.
    var disordered = 0
    var backwardJumps = 0
    /// Row (from 0) and stamps in seconds around the first jump.
    var firstJump: (row: Int, from: Double, to: Double)?
    /// Of the distances of regular steps from the median, s^2.
    private(set) var squares = 0.0
    private var regular = 0

    mutating func gap(start: Double, length: Double) {
        gapCount += 1
        gapTotal += length
        longestGap = max(longestGap, length)
        if gaps.count < Self.listedGaps { gaps.append(InputDescription.Gap(start: start, length: length)) }
    }

    mutating func jump(row: Int, from: Double, to: Double) {
        backwardJumps += 1
        if firstJump == nil { firstJump = (row, from, to) }
    }

    /// A regular step, as its distance from the median in seconds.
    mutating func step(_ deviation: Double) {
        squares += deviation * deviation
        regular += 1
    }

    /// Many at once; `squares` is the sum with them, added up one by one as `step` would.
    mutating func steps(squares: Double, count: Int) {
        self.squares = squares
        regular += count
    }

    /// SD of the stamp differences about their median, ms.
    var jitter: Double { regular == 0 ? 0 : (squares / Double(regular)).squareRoot() * 1000 }
}
