// Proves which windows of a bout count: all of a short one, not the first minute and the end of a long one.

import GaitModel
import Testing

@testable import GaitMetrics

@Suite("Bout holder")
struct BoutHolderTests {
    /// A bout of 10 s windows; the last one ends at `seconds`.
    private func bout(_ seconds: Double, from start: Double = 0) -> [GaitWindow] {
        stride(from: 0, to: seconds, by: 10).map {
            .made(start + $0, start + min($0 + 10, seconds), bout: Int(start))
        }
    }

    /// What comes out, in order, when the last window ends the bout.
    private func judged(_ windows: [GaitWindow]) -> [GaitWindow] {
        var holder = BoutHolder()
        let start = windows[0].start
        let ready = windows.enumerated().flatMap {
            holder.add($0.element, endsBout: $0.offset == windows.count - 1, boutStart: start)
        }
        return ready + holder.finish()
    }

    @Test("Bouts up to 180 s count whole", arguments: [4.0, 60, 120, 180])
    func short(seconds: Double) {
        let windows = judged(bout(seconds))
        #expect(windows.map(\.end).last == seconds)
        #expect(windows.allSatisfy { $0.rejection == nil })
    }

    @Test("Longer bouts lose their first minute and their last window", arguments: [0.0, 1230])
    func long(start: Double) {
        let windows = judged(bout(200, from: start))
        #expect(
            windows.map(\.rejection)
                == [StepRejection?](repeating: .settling, count: 6)
                + [StepRejection?](repeating: nil, count: 13) + [.boutEdge])
        #expect(windows.map(\.start) == stride(from: start, to: start + 200, by: 10).map { $0 })
    }

    @Test("Nothing leaves before its fate is known, and only the last window stays behind afterwards")
    func waiting() {
        var holder = BoutHolder()
        let counts = bout(200).map { holder.add($0, endsBout: false, boutStart: 0).count }
        #expect(counts == [Int](repeating: 0, count: 18) + [18, 1])
        #expect(holder.finish().map(\.rejection) == [.boutEdge])
    }

    @Test("A window of another bout closes the one before")
    func another() {
        var holder = BoutHolder()
        _ = holder.add(.made(0, 10, bout: 0), endsBout: false, boutStart: 0)
        let ready = holder.add(.made(50, 60, bout: 5000), endsBout: false, boutStart: 50)
        #expect(ready.map(\.start) == [0])
        #expect(holder.finish().map(\.start) == [50])
    }

    @Test("A window is unsteady when its cadence spreads over more than 4 % ...")
    func cadence() {
        var windows = bout(60)
        windows[2] = .made(20, 30, cadences: [166, 170, 172.7])
        windows[3] = .made(30, 40, cadences: [166, 170, 172.9])
        #expect(judged(windows).map(\.rejection) == [nil, nil, nil, .unsteady, nil, nil])
    }

    @Test("... or its size is more than 15 % off the windows around")
    func level() {
        var windows = bout(60)
        windows[1] = .made(10, 20, totalRMS: 0.9 * 1.14)
        windows[3] = .made(30, 40, totalRMS: 0.9 * 0.84)
        #expect(judged(windows).map(\.rejection) == [nil, nil, nil, .unsteady, nil, nil])
    }
}
