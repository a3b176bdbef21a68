// Overstride index: signs that the foot may land far ahead, 0 to 100 (methods.md 4.2).

internal import GaitModel
import Glibc

/// What the index is computed from; braking and impact join when a gyroscope and a baseline exist.
struct OverstrideInput: Equatable {
    /// m/s
    var speed: Double
    /// m
    var height: Double
    /// spm
    var cadence: Double
    /// ms, nil where it cannot be trusted.
    var contact: Double?
}

struct OverstrideIndex: Equatable {
    let input: OverstrideInput
    let book: Rulebook

    /// Cadence to be expected at this speed and height, spm (3.1).
    static func expectedCadence(speed: Double, height: Double, by book: Rulebook) -> Double {
        book[Thresholds.cadenceAtReference]
            + book[Thresholds.cadencePerSpeed] * (speed - 3.0)
            + book[Thresholds.cadencePerHeight] * (height - book[Thresholds.usualHeight])
    }

    var expectedCadence: Double {
        Self.expectedCadence(speed: input.speed, height: input.height, by: book)
    }

    /// How far cadence lies below what is expected, in spreads between runners.
    var cadencePart: Double {
        (expectedCadence - input.cadence) / book[Thresholds.cadenceSpread]
    }

    /// How far the body travels over the foot, half of it, beyond the usual for this height.
    var reachPart: Double? {
        guard let contact = input.contact else { return nil }
        let atSpeed = book[Thresholds.reach] + book[Thresholds.reachPerSpeed] * (input.speed - 3.0)
        let usual = atSpeed * input.height / book[Thresholds.usualHeight]
        return (input.speed * contact / 1000 / 2 - usual) / book[Thresholds.reachSpread]
    }

    /// Weighted mean of the parts that are known.
    var score: Double {
        var (sum, weights) = (0.0, 0.0)
        func add(_ part: Double, _ weight: Threshold) {
            sum += book[weight] * min(max(part, -book[Thresholds.partLimit]), book[Thresholds.partLimit])
            weights += book[weight]
        }
        add(cadencePart, Thresholds.cadenceWeight)
        if let reachPart { add(reachPart, Thresholds.reachWeight) }
        return sum / weights
    }

    var value: Double { Self.value(score: score) }

    static func value(score: Double) -> Double { 100 / (1 + exp(-2 * (score - 1))) }

    /// From the intervals of what went in: the index falls with cadence and rises with contact time.
    func range(cadence: LikelyRange, contact: LikelyRange?) -> LikelyRange {
        func index(_ cadence: Double, _ contact: Double?) -> Double {
            var changed = input
            changed.cadence = cadence
            changed.contact = contact
            return OverstrideIndex(input: changed, book: book).value
        }
        return LikelyRange(
            low: index(cadence.high, contact?.low), high: index(cadence.low, contact?.high))
    }

    /// Contact time can add trust but never take any away.
    static func confidence(
        cadence: Confidence, contact: Confidence?, heightKnown: Bool, by book: Rulebook
    ) -> Confidence {
        let alone = book[Thresholds.cadenceOnlyConfidence] * cadence.value
        let both = book[Thresholds.contactConfidence] * cadence.value * (contact?.value ?? 0)
        return Confidence(max(alone, both) * (heightKnown ? 1 : book[Thresholds.heightUnknown]))
    }

    private func weight(_ threshold: Threshold) -> String { NumberText.fixed(book[threshold], 2) }

    var calculation: String {
        let first =
            "cadence part (\(NumberText.fixed(expectedCadence, 1)) - \(NumberText.fixed(input.cadence, 1)))/\(NumberText.short(book[Thresholds.cadenceSpread]))"
            + " = \(NumberText.fixed(cadencePart, 2))"
        let second =
            reachPart.map {
                ", contact part \(NumberText.fixed($0, 2)), weights "
                    + "\(weight(Thresholds.cadenceWeight)) and \(weight(Thresholds.reachWeight))"
            } ?? ""
        return first + second + "; 100/(1 + e^(-2 x (\(NumberText.fixed(score, 2)) - 1)))"
            + " = \(NumberText.fixed(value, 1))"
    }
}
