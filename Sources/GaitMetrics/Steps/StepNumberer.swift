// Turns the contacts of a tile into steps of foot A and foot B, numbered along the recording.

internal import GaitModel
internal import SignalCore

struct StepNumberer {
    private let rate: SampleRate
    private var feet = FootTracker()

    init(rate: SampleRate) { self.rate = rate }

    /// The tile's own steps; contacts in its margins only help to see where a step ends.
    mutating func steps(
        _ sequence: ContactSequence, signals: VerticalChannels.Signals, force: Columns3, tile: Tile
    ) -> [MeasuredStep] {
        let own = ownContacts(sequence, count: force.count, tile: tile)
        guard let leader = own.first else { return [] }
        let isLeading = sequence.sameFoot(as: leader)
        let foot = feet.leadingFoot(
            start: time(sequence.contacts[leader].start, tile), stepTime: sequence.step * rate.period,
            bout: tile.boutStart,
            signature: FootSignature(
                force: force, starts: zip(sequence.contacts, isLeading).map { ($0.start, $1) },
                step: sequence.step))
        return own.map { i in
            step(sequence, i, foot: foot.map { isLeading[i] ? $0 : $0.other }, signals: signals, tile: tile)
        }
    }

    /// Contacts that start in the tile and were not handed out with the tile before.
    private func ownContacts(_ sequence: ContactSequence, count: Int, tile: Tile) -> [Int] {
        let end = Double(tile.range.upperBound) * rate.period
        let earliest = feet.lastContact.map { $0 + 0.5 * sequence.step * rate.period } ?? 0
        return sequence.contacts.indices.filter { i in
            let start = time(sequence.contacts[i].start, tile)
            return start >= earliest && start < end && sequence.isWhole(i, count: count)
        }
    }

    private mutating func step(
        _ sequence: ContactSequence, _ i: Int, foot: Foot?, signals: VerticalChannels.Signals, tile: Tile
    ) -> MeasuredStep {
        let contact = sequence.contacts[i]
        let length = sequence.stepLength(after: i)
        let span = length.map { Int(contact.start)..<Int(contact.start + $0) }
        let start = time(contact.start, tile)
        return MeasuredStep(
            contact: contact, start: start, stepTime: length.map { $0 * rate.period },
            impulse: span.map { signals.edge[$0].reduce(0) { $0 + Double(max(0, $1)) } * rate.period },
            oscillation: span.flatMap { height(signals.displacement[$0]) }, foot: foot,
            stride: feet.advance(start: start, foot: foot), samplePeriod: rate.period)
    }

    /// cm between the lowest and the highest point.
    private func height(_ displacement: ArraySlice<Float>) -> Double? {
        guard let low = displacement.min(), let high = displacement.max() else { return nil }
        return 100 * Double(high - low)
    }

    private func time(_ position: Double, _ tile: Tile) -> Double {
        (Double(tile.context.lowerBound) + position) * rate.period
    }
}
