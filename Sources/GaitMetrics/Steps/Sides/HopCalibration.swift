// Hops on the left leg between two stands: what a left contact looks like in the sensor's own axes (methods.md 1.3).

internal import GaitModel
internal import SignalCore

/// Says nothing about which way the sensor sits and needs no convention of signs: the wearer was told to hop on
/// the left leg, so the mean wave of these contacts is that of a left contact.
struct HopCalibration {
    /// The hops must be as alike as this, mean likeness of each to the others.
    static let alike = 0.5
    /// Half the difference of every other contact to the mean contact, at most: running steps alternate.
    static let alternation = 0.35
    /// Standing before and after may differ by this much, degrees; more and the sensor moved on the body.
    static let steadyDegrees = 10.0

    /// First sample after the stand that follows.
    let end: Int
    /// Up while standing.
    let up: UpAxis
    /// Horizontal force, g.
    let push: ContactWave
    /// Angular rate about horizontal axes, degrees per second; nil without a gyroscope.
    let turning: ContactWave?

    /// - Parameters:
    ///   - stand: samples of standing before.
    ///   - burst: samples of movement.
    ///   - after: samples of standing after.
    init?(
        stand: Range<Int>, burst: Range<Int>, after: Range<Int>, history: SampleHistory,
        channels: VerticalChannels, rate: SampleRate
    ) {
        let (first, last) = (history.columns(stand), history.columns(after))
        guard let up = UpAxis(meanOf: first, samples: first.count),
            let upAfter = UpAxis(meanOf: last, samples: last.count),
            let length = up.meanMagnitude, up.angle(to: upAfter) <= HopCalibration.steadyDegrees
        else { return nil }
        let piece = stand.upperBound - stand.count / 4..<after.lowerBound + after.count / 4
        let force = channels.smoothed(history.columns(piece))
        let contacts = HopContacts.find(
            force.projected(on: up.direction).map { $0 / Float(length) }, rate: rate)
        let waves = contacts.compactMap {
            ContactWave(force, from: $0.lowerBound, to: $0.upperBound)?.across(up.direction)
        }
        guard !waves.isEmpty, let push = ContactWave.mean(waves),
            HopCalibration.likeness(waves) >= HopCalibration.alike,
            HopCalibration.alternation(waves) <= HopCalibration.alternation
        else { return nil }
        end = after.upperBound
        self.up = up
        self.push = push
        turning = history.angularColumns(piece).flatMap { rates in
            HopCalibration.turning(rates, contacts, still: history.angularColumns(stand), up: up)
        }
    }

    /// Mean likeness of each wave to the mean of the others, -1 to 1.
    static func likeness(_ waves: [ContactWave]) -> Double {
        let all = waves.indices.map { i in
            let others = waves.indices.filter { $0 != i }.map { waves[$0] }
            return ContactWave.mean(others).map { waves[i].likeness(to: $0) } ?? 0
        }
        return all.isEmpty ? 0 : all.reduce(0, +) / Double(all.count)
    }

    /// Size of what changes from contact to contact and back, beside the mean contact.
    static func alternation(_ waves: [ContactWave]) -> Double {
        let halves = [0, 1].map { first in stride(from: first, to: waves.count, by: 2).map { waves[$0] } }
        guard let even = ContactWave.mean(halves[0]), let odd = ContactWave.mean(halves[1]),
            let mean = ContactWave.mean(waves), mean.size > 0
        else { return .infinity }
        return 0.5 * (even - odd).size / mean.size
    }

    /// Mean rate in the contacts beyond what a resting gyroscope shows.
    private static func turning(
        _ rates: Columns3, _ contacts: [Range<Double>], still: Columns3?, up: UpAxis
    ) -> ContactWave? {
        let rest = still.map { SIMD3($0.x.mean, $0.y.mean, $0.z.mean) } ?? .zero
        let waves = contacts.compactMap { ContactWave(rates, from: $0.lowerBound, to: $0.upperBound) }
        return ContactWave.mean(waves)?.minus(rest).across(up.direction)
    }
}

extension VerticalChannels {
    /// All three axes after the 10 Hz low-pass of the load.
    func smoothed(_ force: Columns3) -> Columns3 {
        Columns3(x: smoothed(force.x), y: smoothed(force.y), z: smoothed(force.z))
    }
}
