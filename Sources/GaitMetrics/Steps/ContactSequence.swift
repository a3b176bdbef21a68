// The contacts of one piece in order: which belong to the same foot, which make strides, whether they fit the rhythm.

internal import GaitModel
internal import SignalCore

struct ContactSequence {
    /// A time from contact to contact that is one step, in steps.
    static let oneStep = 0.6...1.5
    static let oneStride = 1.6...2.4
    /// Contacts and comb must agree to this, steps/min (methods.md 2.8).
    static let agreement = 4.0

    let contacts: [Contact]
    /// Samples per step.
    let step: Double

    /// Samples to the next contact where that is one step away.
    func stepLength(after i: Int) -> Double? {
        guard i + 1 < contacts.count else { return nil }
        let length = contacts[i + 1].start - contacts[i].start
        return ContactSequence.oneStep.contains(length / step) ? length : nil
    }

    /// Enough of them, mostly one step apart, and as often as the comb says.
    func agrees(rate: SampleRate) -> Bool {
        let lengths = contacts.indices.compactMap { stepLength(after: $0) }
        guard lengths.count >= 4, lengths.count * 10 >= (contacts.count - 1) * 7 else { return false }
        let cadence = 60 * rate.hertz * Double(lengths.count) / lengths.reduce(0, +)
        return abs(cadence - 60 * rate.hertz / step) <= ContactSequence.agreement
    }

    /// Steps per second from contact to contact; nil where they do not agree with the comb.
    func frequency(rate: SampleRate) -> Double? {
        guard agrees(rate: rate) else { return nil }
        let lengths = contacts.indices.compactMap { stepLength(after: $0) }
        return rate.hertz * Double(lengths.count) / lengths.reduce(0, +)
    }

    /// True for contacts of the same foot as the leader, by counting steps from one contact to the next.
    func sameFoot(as leader: Int) -> [Bool] {
        var parity = [Bool](repeating: true, count: contacts.count)
        for i in contacts.indices.dropFirst() {
            let steps = max(1, ((contacts[i].start - contacts[i - 1].start) / step).rounded())
            let changes = steps.truncatingRemainder(dividingBy: 2) == 1
            parity[i] = changes ? !parity[i - 1] : parity[i - 1]
        }
        return parity.map { $0 == parity[leader] }
    }

    /// Spans of the first foot's strides, where two steps follow each other without a miss.
    var strides: [Range<Double>] {
        guard !contacts.isEmpty else { return [] }
        let parity = sameFoot(as: 0)
        return contacts.indices.dropLast(2).compactMap { i in
            let span = contacts[i].start..<contacts[i + 2].start
            let length = (span.upperBound - span.lowerBound) / step
            return parity[i] && ContactSequence.oneStride.contains(length) ? span : nil
        }
    }

    /// A contact cut off by the end of the piece is not a step.
    func isWhole(_ i: Int, count: Int) -> Bool {
        contacts[i].end != nil || contacts[i].peak + step < Double(count)
    }
}
