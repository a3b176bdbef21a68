// Proves how large a side difference must be before it is noted or flagged (methods.md 3.5), and its power (5.5).

import GaitModel
import GaitSimulator
import GaitTestSupport
import Testing

/// A runner whose one side lands harder by `difference` percent: the left for odd seeds, the right for even.
/// Step noise is 6 %, rho 0 to 0.6, and an offset turns the mean force by up to 2.5 degrees sideways.
struct UnevenRunner: Sendable {
    let difference: Double
    let seed: UInt64
    private let rho: Double
    private let roll: Double

    /// Over 300 strides that count at 170 steps/min: long bouts leave out their first minute.
    static let seconds = 300.0

    init(difference: Double, seed: UInt64) {
        self.difference = difference
        self.seed = seed
        var random = Random(seed: 1000 * UInt64(difference) + seed)
        rho = random.uniform(0...0.6)
        roll = random.uniform(-0.0437...0.0437)
    }

    var heavier: StrideModel.Foot { seed % 2 == 1 ? .left : .right }
    private var asymmetry: Double { (heavier == .left ? difference : -difference) / 200 }

    private var sensor: Imperfections {
        var sensor = Imperfections.golden(seed: seed)
        sensor.bias = sensor.mount.rotation.apply(SIMD3(0, roll, 0))
        return sensor
    }

    /// Loads that resemble the step before, sideways force 0.15 g.
    var everyday: Trial {
        Trial(
            .everyday.with(\.loadAsymmetry, asymmetry), seconds: Self.seconds,
            variability: StepVariability(
                stepTimeCV: 0.02, loadCV: 0.06, loadCorrelation: rho, shearCV: 0.08),
            imperfections: sensor, seed: seed)
    }

    /// The conditions that the numbers of methods.md 3.5 imply: differences that resemble the stride before,
    /// sideways force 0.4 g.
    var severe: Trial {
        let model = StrideModel.everyday.with(\.lateral, 3.9).with(\.loadAsymmetry, asymmetry)
        let plan = WanderingRunner.plan(model, rho: rho, seconds: Self.seconds, seed: seed)
        return Trial(plan, rate: 100, imperfections: sensor, seed: seed)
    }
}

extension Trial {
    var landing: Finding? { finding("asymmetric_landing") }
    var isNoted: Bool { landing.map { $0.verdict != .notSeen } ?? false }
    var isFlagged: Bool { landing?.verdict == .likely }

    /// The foot that is said to land harder: A when the difference is positive.
    var heavierFoot: StrideModel.Foot? {
        guard let peak = self[.peakAsymmetry], let a = footA else { return nil }
        return peak >= 0 ? a : a.other
    }
}

@Suite("Operating curve", .enabled(if: LongTests.areOn))
struct OperatingCurveTests {
    static let seeds = 400

    /// One point of the curve.
    struct Point: Sendable {
        var runs = 0
        var noted = 0
        var flagged = 0
        var rightSide = 0
        var contradictory = 0
        var pairs = 0
        var peak = 0.0
        var swing = 0.0
        var halfWidth = 0.0

        var notedShare: Double { 100 * Double(noted) / Double(runs) }
        var flaggedShare: Double { 100 * Double(flagged) / Double(runs) }
    }

    private static func point(
        _ difference: Double, _ trial: @escaping @Sendable (UnevenRunner) -> Trial
    ) async throws -> Point {
        try await sweep(seeds) { seed in
            let runner = UnevenRunner(difference: difference, seed: seed)
            return try Point(trial(runner), heavier: runner.heavier)
        }.reduce(into: Point()) { $0.add($1) }
    }

    /// Shares of methods.md 3.5, percent; a note is a flag too.
    private static let expected: [(difference: Double, noted: Double?, flagged: Double?)] = [
        (0, 0, 0), (8, 0.3, 0), (10, 40, 0), (12, 93, nil), (14, nil, 40), (16, nil, 93), (20, nil, 100),
    ]

    private func curve(
        _ name: String, _ trial: @escaping @Sendable (UnevenRunner) -> Trial
    ) async throws -> [Double: Point] {
        var table = Table(
            name, "true SI %", "runs", "noted %", "(3.5)", "flagged %", "(3.5)", "right side %",
            "not judged", "peak %", "swing %", "half width", "pairs")
        var curve: [Double: Point] = [:]
        for (difference, noted, flagged) in Self.expected {
            let point = try await Self.point(difference, trial)
            curve[difference] = point
            let count = Double(point.runs)
            table.add(
                NumberText.fixed(difference, 0),
                [
                    String(point.runs), NumberText.fixed(point.notedShare, 1), text(noted),
                    NumberText.fixed(point.flaggedShare, 1), text(flagged),
                    point.noted > 0 ? percent(point.rightSide, of: point.noted) : "-",
                    String(point.contradictory), NumberText.fixed(point.peak / count, 2),
                    NumberText.fixed(point.swing / count, 2), NumberText.fixed(point.halfWidth / count, 2),
                    NumberText.fixed(Double(point.pairs) / count, 0),
                ])
            #expect(point.rightSide == point.noted, "side at \(difference) %")
        }
        try table.publish()
        return curve
    }

    @Test("Under the conditions of methods.md 3.5: its shares within 5 points")
    func severe() async throws {
        let curve = try await curve("operating-curve-3-5") { $0.severe }
        for (difference, noted, flagged) in Self.expected {
            let point = try #require(curve[difference])
            if let noted { #expect(abs(point.notedShare - noted) <= 5, "noted at \(difference) %") }
            if let flagged { #expect(abs(point.flaggedShare - flagged) <= 5, "flagged at \(difference) %") }
        }
    }

    /// A sensor that sees less sideways force is told apart more sharply: nothing more below the lines, nothing
    /// less above.
    @Test("An everyday runner: nothing for a true 8 % or less, a flag for 20 % in at least 95 % of runs")
    func everyday() async throws {
        let curve = try await curve("operating-curve") { $0.everyday }
        for (difference, noted, flagged) in Self.expected {
            let point = try #require(curve[difference])
            if let noted, difference > 8 { #expect(point.notedShare >= noted - 5, "\(difference) %") }
            if let flagged, flagged > 0 { #expect(point.flaggedShare >= flagged - 5, "\(difference) %") }
            if difference <= 8 { #expect(point.notedShare <= 2.5, "\(difference) %") }
            if difference <= 10 { #expect(point.flagged == 0, "\(difference) %") }
        }
        #expect(try #require(curve[20]).flaggedShare >= 95)
    }

    private func text(_ share: Double?) -> String {
        share.map { NumberText.fixed($0, $0 == $0.rounded() ? 0 : 1) } ?? ""
    }
}

extension OperatingCurveTests.Point {
    /// One run.
    fileprivate init(_ trial: Trial, heavier: StrideModel.Foot) throws {
        let detail = try #require(trial.detail(.peakAsymmetry))
        let sign = trial.footA == heavier ? 1.0 : -1
        runs = 1
        noted = trial.isNoted ? 1 : 0
        flagged = trial.isFlagged ? 1 : 0
        rightSide = trial.isNoted && trial.heavierFoot == heavier ? 1 : 0
        contradictory = trial.landing == nil ? 1 : 0
        pairs = detail.pairs
        halfWidth = detail.halfWidth
        peak = sign * (try #require(trial[.peakAsymmetry]))
        swing = sign * (try #require(trial[.loadAsymmetry]))
    }

    fileprivate mutating func add(_ other: Self) {
        runs += other.runs
        noted += other.noted
        flagged += other.flagged
        rightSide += other.rightSide
        contradictory += other.contradictory
        pairs += other.pairs
        peak += other.peak
        swing += other.swing
        halfWidth += other.halfWidth
    }
}
