// Proves that the two feet stay apart over missed contacts and pauses, and that mirroring swaps them.

import GaitModel
import Testing

@testable import GaitMetrics

/// Force after each of `count` contacts at 100 Hz, a step of 35 samples; foot A pushes sideways by `side` g.
private func alternating(_ count: Int, side: Float, firstIsA: Bool = true) -> Columns3 {
    var force = Columns3()
    for contact in 0..<count + 2 {
        let sign: Float = (contact % 2 == 0) == firstIsA ? 1 : -1
        force.append(
            Columns3(
                x: [Float](repeating: 0, count: 35), y: [Float](repeating: sign * side, count: 35),
                z: [Float](repeating: 1, count: 35)))
    }
    return force
}

/// The signature of such a sequence when its first contact is called the first foot.
private func signature(side: Float = 0.2, firstIsA: Bool = true) -> FootSignature? {
    FootSignature(
        force: alternating(8, side: side, firstIsA: firstIsA),
        starts: (0..<8).map { (position: 35 * Double($0), isFirst: $0 % 2 == 0) }, step: 35)
}

@Suite("Foot signature")
struct FootSignatureTests {
    @Test("It is the mean of one foot minus the mean of the other, axis by axis")
    func values() throws {
        let values = try #require(signature(side: 0.2)).values
        #expect(values.count == 3 * FootSignature.points)
        for point in 0..<FootSignature.points {
            #expect(values[3 * point] == 0)
            #expect(abs(values[3 * point + 1] - 0.4) < 1e-6)
            #expect(values[3 * point + 2] == 0)
        }
    }

    @Test("The mirror image is the opposite; so is starting with the other foot")
    func mirror() throws {
        let one = try #require(signature())
        #expect(one.correlation(with: try #require(signature(side: -0.2))) < -0.999)
        #expect(one.correlation(with: try #require(signature(firstIsA: false))) < -0.999)
        #expect(one.correlation(with: one.flipped()) < -0.999)
        #expect(one.correlation(with: try #require(signature(side: 0.5))) > 0.999)
    }

    @Test("It needs three contacts of each foot")
    func tooFew() {
        let starts = (0..<5).map { (position: 35 * Double($0), isFirst: $0 % 2 == 0) }
        #expect(FootSignature(force: alternating(8, side: 0.2), starts: starts, step: 35) == nil)
    }

    @Test("Two runners without any difference have no likeness")
    func nothing() throws {
        #expect(try #require(signature(side: 0)).correlation(with: try #require(signature())) == 0)
    }
}

@Suite("Foot tracker")
struct FootTrackerTests {
    private static let step = 0.35

    /// Contacts of one tile after the leader, alternating.
    private func walk(_ tracker: inout FootTracker, from start: Double, leader: Foot?, steps: Int) {
        for i in 0..<steps {
            let foot = leader.map { i % 2 == 0 ? $0 : $0.other }
            _ = tracker.advance(start: start + Double(i) * Self.step, foot: foot)
        }
    }

    private func leader(
        _ tracker: inout FootTracker, at start: Double, bout: Int = 0, _ signature: FootSignature? = nil
    ) -> Foot? {
        tracker.leadingFoot(start: start, stepTime: Self.step, bout: bout, signature: signature)
    }

    @Test("The first contact of a recording is foot A")
    func first() {
        var tracker = FootTracker()
        #expect(tracker.lastContact == nil)
        #expect(leader(&tracker, at: 0.2) == .a)
    }

    @Test("Within a bout feet are counted, over missed contacts too", arguments: 1...9)
    func counting(later: Int) {
        var tracker = FootTracker()
        let foot = leader(&tracker, at: 0)
        walk(&tracker, from: 0, leader: foot, steps: 28)
        // The last contact was number 27, foot B.
        let next = leader(&tracker, at: Self.step * Double(27 + later))
        #expect(next == (later % 2 == 1 ? .a : .b))
    }

    @Test("After a pause the signature names the foot, whichever lands first", arguments: [true, false])
    func pause(startsWithA: Bool) {
        var tracker = FootTracker()
        let foot = leader(&tracker, at: 0, signature())
        walk(&tracker, from: 0, leader: foot, steps: 28)
        let next = leader(&tracker, at: 100, bout: 10_000, signature(firstIsA: startsWithA))
        #expect(next == (startsWithA ? .a : .b))
    }

    @Test("A clear signature corrects a miscount; a vague one does not")
    func conflict() {
        var tracker = FootTracker()
        walk(&tracker, from: 0, leader: leader(&tracker, at: 0, signature()), steps: 28)
        let expectedByCount = Self.step * 28
        #expect(leader(&tracker, at: expectedByCount, signature(firstIsA: false)) == .b)
        #expect(leader(&tracker, at: expectedByCount, signature(side: 0)) == .a)
    }

    @Test("After a pause without any likeness nobody knows")
    func unknown() {
        var tracker = FootTracker()
        walk(&tracker, from: 0, leader: leader(&tracker, at: 0, signature()), steps: 28)
        #expect(leader(&tracker, at: 100, bout: 10_000, signature(side: 0)) == nil)
        #expect(leader(&tracker, at: 100, bout: 20_000) == nil)
    }

    @Test("A signature that comes late belongs to the foot that leads then")
    func lateSignature() {
        var tracker = FootTracker()
        walk(&tracker, from: 0, leader: leader(&tracker, at: 0), steps: 27)
        // Foot B leads now; this is the first signature ever seen.
        #expect(leader(&tracker, at: Self.step * 27, signature(firstIsA: false)) == .b)
        walk(&tracker, from: Self.step * 27, leader: .b, steps: 27)
        #expect(leader(&tracker, at: 100, bout: 10_000, signature(firstIsA: true)) == .a)
    }

    @Test("A stride begins with foot A, or where a contact of A was missed")
    func strides() {
        var tracker = FootTracker()
        let feet: [Foot] = [.a, .b, .a, .b, .b, .a]
        let strides = feet.enumerated().map {
            tracker.advance(start: 0.35 * Double($0.offset), foot: $0.element)
        }
        #expect(strides == [0, 0, 1, 1, 2, 3])
    }
}
