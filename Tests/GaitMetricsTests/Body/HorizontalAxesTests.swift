// Proves that fore-aft and sideways come back from a sensor mounted any way up, and which end is forward.

import GaitModel
import GaitSimulator
import SignalCore
import Testing

@testable import GaitMetrics

@Suite("Horizontal axes")
struct HorizontalAxesTests {
    private static let braking = StrideModel.everyday.with(\.braking, 4).with(\.lateral, 1.5)

    private func axes(_ recording: Recording) throws -> HorizontalAxes {
        let channels = try #require(VerticalChannels(rate: recording.rate))
        let up = try #require(UpAxis(meanOf: recording.force, samples: recording.force.count))
        let step = recording.rate.hertz * 60 / 170
        let signals = channels.signals(recording.force.projected(on: up.direction))
        let contacts = ContactDetector.contacts(signals, step: step, rate: recording.rate)
        let finder = HorizontalAxesFinder(rate: recording.rate)
        return try #require(finder.axes(recording.force, up: up, step: step, contacts: contacts))
    }

    @Test(
        "Forward within 3 degrees, with its sign, however the sensor is mounted", arguments: [1, 2, 3, 4, 5])
    func forward(seed: Int) throws {
        let rotation = MountRotation.random(seed: UInt64(seed))
        let plain = Recording.run(Self.braking, seconds: 14, rate: 100)
        let found = try axes(plain.rotated(rotation))
        let (forward, left) = (rotation.apply(SIMD3(1, 0, 0)), rotation.apply(SIMD3(0, 1, 0)))
        #expect(found.knowsForward)
        #expect(found.quality > HorizontalAxesFinder.lowestQuality)
        #expect(Trigonometry.degrees(cosine: (found.forward * forward).sum()) <= 3)
        #expect(Trigonometry.degrees(cosine: (found.left * left).sum()) <= 3)
    }

    @Test("Without braking nobody knows which end is forward")
    func noBraking() throws {
        let found = try axes(Recording.run(Self.braking.with(\.braking, 0), seconds: 14, rate: 100))
        #expect(!found.knowsForward || found.quality < HorizontalAxesFinder.lowestQuality)
    }
}

@Suite("Side vote")
struct SideVoteTests {
    private let contact = Contact(start: 2, end: 8, peak: 5, loadPeak: 2, velocitySwing: nil, impact: nil)

    private func vote(_ agreeing: Int, of all: Int) -> SideVote {
        var vote = SideVote()
        let (left, right) = ([Float](repeating: 0.2, count: 12), [Float](repeating: -0.2, count: 12))
        for i in 0..<all {
            let agrees = i < agreeing
            vote.add(contact, foot: .a, sideways: agrees ? left : right)
            vote.add(contact, foot: .b, sideways: agrees ? right : left)
        }
        return vote
    }

    @Test("All contacts alike: 82 %, never more from acceleration alone")
    func unanimous() {
        #expect(vote(30, of: 30).guess == SideNaming.Guess(footA: .left, probability: 0.82))
        #expect(vote(0, of: 30).guess == SideNaming.Guess(footA: .right, probability: 0.82))
    }

    @Test("Half and half says nothing; few contacts have no vote")
    func undecided() {
        #expect(vote(15, of: 30).guess?.probability == 0.5)
        #expect(vote(10, of: 10).guess == nil)
    }
}
