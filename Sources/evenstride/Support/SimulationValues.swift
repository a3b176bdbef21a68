// Values typed for `simulate`: pairs, drifts, and how far each may go.

internal import ArgumentParser
internal import GaitModel
internal import GaitReports
internal import GaitSimulator

extension String {
    var isJSON: Bool { hasSuffix(".json") }
}

/// Two numbers typed as A:B: START:LENGTH in seconds, TIME:DEGREES, LEFT:RIGHT or HZ:SHARE.
struct NumberPair: ExpressibleByArgument {
    let first: Double
    let second: Double

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = Double(parts[0]), let second = Double(parts[1]), first.isFinite,
            second.isFinite
        else { return nil }
        self.first = first
        self.second = second
    }
}

/// Three numbers typed as X:Y:Z.
struct NumberTriple: ExpressibleByArgument {
    let vector: SIMD3<Double>

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map { Double($0) }
        guard parts.count == 3, let x = parts[0], let y = parts[1], let z = parts[2], x.isFinite, y.isFinite,
            z.isFinite
        else { return nil }
        vector = SIMD3(x, y, z)
    }
}

/// A parameter and its change per kilometre, in the units of the flag of that name.
struct DriftFlag: ExpressibleByArgument {
    static let names = [
        "cadence", "contact-ms", "bounce-cm", "side-difference", "timing-difference", "transient", "braking",
        "sway",
    ]

    let name: String
    let change: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=")
        guard parts.count == 2, let change = Double(parts[1]), change.isFinite,
            Self.names.contains(String(parts[0]))
        else { return nil }
        name = String(parts[0])
        self.change = change
    }

    func add(to drift: inout StrideDrift) {
        switch name {
        case "cadence": drift.cadence += change
        case "contact-ms": drift.contactTime += change / 1000
        case "bounce-cm": drift.oscillation += change / 100
        case "side-difference": drift.loadAsymmetry += change / 200
        case "timing-difference": drift.timingAsymmetry += change / 200
        case "transient": drift.transient += change
        case "braking": drift.braking += change
        default: drift.lateral += change
        }
    }
}

enum Limits {
    /// Throws when a number was typed that is outside its range.
    static func check(_ flag: String, _ value: Double?, _ range: ClosedRange<Double>) throws {
        guard let value, !range.contains(value) else { return }
        throw ValidationError("\(flag) is \(range.lowerBound) to \(range.upperBound), got \(value)")
    }
}
