// Fore-aft and sideways in the sensor's axes: what repeats every step, and what alternates (methods.md 2.5).

internal import GaitModel
internal import SignalCore

/// Horizontal directions of one tile, in the sensor's axes.
struct HorizontalAxes {
    /// Unit vectors; `left` is up x forward. Their sign is a fact only when `knowsForward`.
    let forward: SIMD3<Double>
    let left: SIMD3<Double>
    /// Difference of the two eigenvalues, 0 to 1; below `lowestQuality` the directions are not known.
    let quality: Double
    /// The body brakes first and pushes off later, and here it did so clearly.
    let knowsForward: Bool
    /// RMS of sideways force from 0.5 to 10 Hz, g.
    let sidewaysRMS: Double
    /// How alike neighbouring steps are fore-aft: autocorrelation at one step, -1 to 1.
    let stepLikeness: Double

    var isClear: Bool { quality >= HorizontalAxesFinder.lowestQuality }
}

struct HorizontalAxesFinder {
    static let lowestQuality = 0.2
    static let band = 0.5...10.0
    /// Part of contact at either end that tells braking from pushing off.
    static let endShare = 0.4
    /// Braking minus push-off in standard errors from which the sign counts.
    static let clearSign = 2.0

    private let filter: OverlapSave
    private let decimation: Int
    private let slow: Double

    init(rate: SampleRate) {
        decimation = max(1, Int(rate.hertz / RhythmEstimator.combRate))
        slow = rate.hertz / Double(decimation)
        filter = OverlapSave(
            FIRDesign.zeroPhaseButterworthBandPass(
                low: HorizontalAxesFinder.band.lowerBound,
                high: min(HorizontalAxesFinder.band.upperBound, 0.45 * slow), order: 2, sampleRate: slow))
    }

    /// - Parameters:
    ///   - step: samples per step.
    ///   - contacts: of the same piece; they give forward its sign.
    func axes(_ force: Columns3, up: UpAxis, step: Double, contacts: [Contact]) -> HorizontalAxes? {
        let (e1, e2) = up.horizontalBasis
        let signals = [e1, e2].map { axis in
            filter.apply(force.projected(on: axis).thinned(by: decimation), edges: .oddReflection)
        }
        guard let solution = alternation(signals[0], signals[1], lag: step / Double(decimation)) else {
            return nil
        }
        let direction = e1 * solution.direction.x + e2 * solution.direction.y
        let unit = direction / direction.length
        let sign = brakingSign(force.projected(on: unit), contacts)
        let forward = sign < 0 ? -unit : unit
        return HorizontalAxes(
            forward: forward, left: up.direction.cross(forward), quality: solution.quality,
            knowsForward: sign != 0, sidewaysRMS: solution.sidewaysRMS, stepLikeness: solution.stepLikeness)
    }

    /// Even part (repeats after a step) against all: the largest share is fore-aft, the smallest sideways.
    private func alternation(
        _ h1: [Float], _ h2: [Float], lag: Double
    ) -> Alternation? {
        let whole = Int(lag)
        let part = Float(lag - Double(whole))
        guard h1.count > whole + 16 else { return nil }
        var (even, odd) = (Moments2(), Moments2())
        for i in 0..<h1.count - whole - 1 {
            let (a1, a2) = (h1[i], h2[i])
            let b1 = h1[i + whole] * (1 - part) + h1[i + whole + 1] * part
            let b2 = h2[i + whole] * (1 - part) + h2[i + whole + 1] * part
            even.add(Double(a1 + b1) / 2, Double(a2 + b2) / 2)
            odd.add(Double(a1 - b1) / 2, Double(a2 - b2) / 2)
        }
        guard let solution = even.generalisedEigenvector(over: even + odd) else { return nil }
        return Alternation(solution, even: even, odd: odd, pairs: h1.count - whole - 1)
    }

    /// +1 when the direction brakes first (negative first), -1 when it is the other way round, 0 unclear.
    private func brakingSign(_ signal: [Float], _ contacts: [Contact]) -> Int {
        var differences = RunningStatistics()
        for contact in contacts {
            guard let end = contact.end, contact.start >= 0, Int(end) < signal.count else { continue }
            let share = HorizontalAxesFinder.endShare * (end - contact.start)
            let first = signal[Int(contact.start)...Int(contact.start + share)]
            let last = signal[Int(end - share)...Int(end)]
            differences.add(Array(first).mean - Array(last).mean)
        }
        guard differences.count >= 4 else { return 0 }
        let error = differences.standardDeviation / Double(differences.count).squareRoot()
        guard abs(differences.mean) >= HorizontalAxesFinder.clearSign * error else { return 0 }
        return differences.mean < 0 ? 1 : -1
    }
}

/// What repeats and what alternates, and how much of either there is along the two directions.
private struct Alternation {
    let direction: SIMD2<Double>
    let quality: Double
    let sidewaysRMS: Double
    let stepLikeness: Double

    /// With x and y one step apart, the even part's power minus the odd one's is the mean of x y, and their sum
    /// that of (x^2 + y^2) / 2: their quotient is the autocorrelation at one step.
    init(
        _ solution: (direction: SIMD2<Double>, quality: Double), even: Moments2, odd: Moments2, pairs: Int
    ) {
        direction = solution.direction
        quality = solution.quality
        let length = (direction * direction).sum().squareRoot()
        let forward = length > 0 ? direction / length : SIMD2(1, 0)
        let sideways = SIMD2(-forward.y, forward.x)
        let (repeated, changed) = (even.power(along: forward), odd.power(along: forward))
        let all = repeated + changed
        stepLikeness = all > 0 ? (repeated - changed) / all : 0
        sidewaysRMS = ((even + odd).power(along: sideways) / Double(max(1, pairs))).squareRoot()
    }
}

/// Second moments of a plane.
private struct Moments2 {
    var xx = 0.0
    var xy = 0.0
    var yy = 0.0

    mutating func add(_ x: Double, _ y: Double) {
        xx += x * x
        xy += x * y
        yy += y * y
    }

    /// Sum of squares along a unit vector.
    func power(along u: SIMD2<Double>) -> Double {
        max(0, u.x * u.x * xx + 2 * u.x * u.y * xy + u.y * u.y * yy)
    }

    static func + (a: Moments2, b: Moments2) -> Moments2 {
        Moments2(xx: a.xx + b.xx, xy: a.xy + b.xy, yy: a.yy + b.yy)
    }

    /// Direction u of the largest lambda in self u = lambda all u, and largest minus smallest lambda.
    func generalisedEigenvector(over all: Moments2) -> (direction: SIMD2<Double>, quality: Double)? {
        let determinant = all.xx * all.yy - all.xy * all.xy
        let scale = all.xx * all.xx + all.yy * all.yy
        guard scale > 0 else { return nil }
        // One axis without any signal (a sensor that records two): the other is fore-aft.
        guard determinant > 1e-9 * scale else {
            let quality = (xx + yy) / (all.xx + all.yy)
            return (all.xx >= all.yy ? SIMD2(all.xx, all.xy) : SIMD2(all.xy, all.yy), quality)
        }
        let trace = (all.yy * xx - 2 * all.xy * xy + all.xx * yy) / determinant
        let product = (xx * yy - xy * xy) / determinant
        let root = max(0, trace * trace / 4 - product).squareRoot()
        let largest = trace / 2 + root
        let row = SIMD2(xx - largest * all.xx, xy - largest * all.xy)
        let other = SIMD2(xy - largest * all.xy, yy - largest * all.yy)
        let longer = (row * row).sum() >= (other * other).sum() ? row : other
        return (SIMD2(-longer.y, longer.x), 2 * root)
    }
}

extension UpAxis {
    /// Two unit vectors that span the horizontal plane.
    var horizontalBasis: (SIMD3<Double>, SIMD3<Double>) {
        let helper: SIMD3<Double> = abs(direction.x) < 0.6 ? SIMD3(1, 0, 0) : SIMD3(0, 1, 0)
        let first = direction.cross(helper)
        let unit = first / first.length
        return (unit, direction.cross(unit))
    }
}
