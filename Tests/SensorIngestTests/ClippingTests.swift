// A sensor that ran into its range is found; one that did not is left alone.

import GaitModel
import Glibc
import Testing

@testable import SensorIngest

struct ClippingTests {
    /// A bounce whose peaks are cut at `limit`.
    private func table(limit: Double, size: Double) -> Reading {
        var text = "time (s),x (g),y (g),z (g)\n"
        for row in 0..<4000 {
            let peak = 1 + size * sin(Double(row) * 0.17)
            text += NumberText.fixed(Double(row) / 100, 2) + ",0.1,"
            text += NumberText.fixed(max(-limit, min(limit, peak)), 3) + ",0.2\n"
        }
        return Reading(text)
    }

    @Test(arguments: [2.0, 4, 8, 16])
    func findsTheLimit(_ limit: Double) throws {
        let reading = table(limit: limit, size: limit * 1.2)
        let clipping = try #require(reading.description?.clipping)
        #expect(clipping.level == Float(limit))
        let clipped = reading.y.count { abs($0) >= Float(limit) * 0.995 }
        #expect(clipping.samples == clipped)
        let bit = UInt16(1) << UInt16(FullScale.candidates.firstIndex(of: Float(limit)) ?? 0)
        let marks = reading.blocks.flatMap(\.rangeMarks).filter { $0.candidates & bit != 0 }
        #expect(marks.count == clipped)
        #expect(marks.allSatisfy { abs(reading.y[$0.index]) >= Float(limit) * 0.995 })
        for block in reading.blocks {
            #expect(block.rangeMarks.allSatisfy { $0.index >= block.startIndex && $0.index < block.endIndex })
        }
    }

    /// Sensors of other ranges, and such whose app rescales: the readings pile up at one end of one axis.
    @Test(arguments: [1.6, 2.2, 2.75, 5.3, 12])
    func findsALimitThatIsNotUsual(_ limit: Double) throws {
        let reading = table(limit: limit, size: limit * 1.1)
        let clipping = try #require(reading.description?.clipping)
        #expect(abs(try #require(clipping.level) - Float(limit)) < 0.006)
        // The table has three decimals; a reading one step below the limit is at the limit too.
        func isAtLimit(_ value: Float) -> Bool { abs(value) >= Float(limit) - 0.00105 }
        let clipped = reading.y.count(where: isAtLimit)
        #expect(abs(clipping.samples - clipped) <= 1)
        let marks = reading.blocks.flatMap(\.rangeMarks)
            .count { $0.candidates >> FullScale.unusual & 1 == 1 && isAtLimit(reading.y[$0.index]) }
        // Each end of an axis is known to be one from its second reading on.
        #expect(abs(marks - clipped) <= 2 && clipped > 100)
        let notice = try #require(reading.description?.notices.last)
        #expect(notice.message.hasPrefix("The sensor hit its \(NumberText.limit(Float(limit))) g limit in "))
    }

    /// Steps of a tenth of a g: the highest readings repeat, and there are more just below.
    @Test(arguments: [0, 1, 2]) func coarseReadingsArePiledUpNowhere(_ decimals: Int) {
        for rate in [25.0, 100, 400] {
            var text = "time (s),x (g),y (g),z (g)\n"
            var noise: UInt64 = 7
            for row in 0..<6000 {
                noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let size = 1.6 + 0.4 * Double(noise >> 40) / Double(1 << 24)
                let value = 1 + size * sin(Double(row) / rate * 17)
                text += NumberText.fixed(Double(row) / rate, 4) + ",0,0,"
                text += NumberText.fixed(value, decimals) + "\n"
            }
            #expect(Reading(text).description?.clipping.level == nil, "\(rate) Hz")
        }
    }

    @Test func theNoticeSaysWhatToDo() throws {
        let notice = try #require(table(limit: 2, size: 2.4).description?.notices.last)
        #expect(notice.code == "W_CLIPPED" && notice.severity == .warning)
        #expect(notice.message.hasPrefix("The sensor hit its 2 g limit in "))
        #expect(notice.effect.contains("8 g at the low back and 16 g or more at the shin. Change the range"))
        let atTheBack = try #require(table(limit: 8, size: 9.6).description?.notices.last)
        #expect(atTheBack.effect.contains("Running needs 16 g or more at the shin."))
        let wide = try #require(table(limit: 16, size: 19).description?.notices.last)
        #expect(wide.effect.hasSuffix("Choose a wider range in your app, if the sensor has one."))
        #expect(table(limit: 100, size: 2.5).notices == [])
    }

    @Test func freePeaksAreNoClipping() {
        #expect(table(limit: 100, size: 2.5).description?.clipping.level == nil)
        #expect(table(limit: 100, size: 1.01).description?.clipping.level == nil)
    }

    @Test func findsSimdExtremesOfAnyLength() {
        for count in 0..<40 {
            let values = (0..<count).map { Float(($0 * 7) % 23) - 9 }
            let range = values.withUnsafeBufferPointer { Extremes.of($0) }
            #expect(range.low == values.min() ?? .infinity && range.high == values.max() ?? -.infinity)
        }
    }
}
