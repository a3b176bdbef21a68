// From a trend's runs to the middle of each shoe or ground, and whether they differ beyond chance.

public import GaitModel
internal import SignalCore

extension RunGroups {
    /// Every kind that tells two or more apart.
    static func all(of trend: RunTrend) -> [RunGroups] {
        Kind.allCases.compactMap { RunGroups($0, of: trend) }
    }

    /// - Returns: nil where fewer than two shoes, or grounds, are told apart.
    public init?(_ kind: Kind, of trend: RunTrend) {
        var order: [String] = []
        var points: [String: [RunTrend.Point]] = [:]
        for point in trend.points {
            guard let name = kind == .shoe ? point.shoe : point.surface else { continue }
            if points[name] == nil { order.append(name) }
            points[name, default: []].append(point)
        }
        guard order.count > 1 else { return nil }
        let middles = order.map { Middle(points[$0] ?? []) }
        self.init(
            kind: kind,
            groups: zip(order, middles).enumerated().map { place, group in
                let (name, middle) = group
                return Group(
                    name: name, runs: middle.runs, mean: middle.mean, range: middle.range,
                    difference: place == 0 ? nil : middle.difference(from: middles[0]))
            })
    }
}

/// The middle of some runs, by random effects.
private struct Middle {
    let runs: Int
    let mean: Double
    /// Of the mean; nil with too few runs.
    private let standardError: Double?

    init(_ points: [RunTrend.Point]) {
        runs = points.count
        let effects =
            points.count < RunGroups.fewest
            ? nil
            : RandomEffects(points.map { (value: $0.value, standardError: $0.halfWidth / 1.96) })
        mean = effects?.mean ?? points.map(\.value).reduce(0, +) / Double(points.count)
        standardError = effects?.standardError
    }

    /// Few runs say little of their own spread: Student's t.
    var range: LikelyRange? {
        standardError.map {
            LikelyRange(
                around: mean,
                halfWidth: StudentT.quantile975(degreesOfFreedom: Double(runs - 1)) * $0)
        }
    }

    func difference(from first: Middle) -> RunGroups.Difference? {
        guard let mine = standardError, let other = first.standardError else { return nil }
        let error = (mine * mine + other * other).squareRoot()
        let freedom = Double(min(runs, first.runs) - 1)
        return RunGroups.Difference(
            value: mean - first.mean,
            range: LikelyRange(
                around: mean - first.mean,
                halfWidth: StudentT.quantile975(degreesOfFreedom: freedom) * error))
    }
}
