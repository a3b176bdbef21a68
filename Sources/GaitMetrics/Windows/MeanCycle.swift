// The average stride of a window, and how alike its two halves are (methods.md 3.6).

internal import GaitModel
internal import SignalCore

struct MeanCycle {
    static let points = 128
    static let highestHarmonic = 20

    /// One stride of vertical force at `points` equal phases, g.
    let values: [Double]
    let stridesPerSecond: Double

    /// - Parameter strides: spans in samples; whole strides fall on exact bins, so nothing leaks.
    init?(_ vertical: [Float], strides: [Range<Double>]) {
        let usable = strides.filter { $0.lowerBound >= 0 && $0.upperBound < Double(vertical.count - 1) }
        guard usable.count >= 3 else { return nil }
        var sums = [Double](repeating: 0, count: MeanCycle.points)
        for stride in usable {
            let step = (stride.upperBound - stride.lowerBound) / Double(MeanCycle.points)
            for point in 0..<MeanCycle.points {
                let position = stride.lowerBound + Double(point) * step
                let i = Int(position)
                let part = position - Double(i)
                sums[point] += Double(vertical[i]) * (1 - part) + Double(vertical[i + 1]) * part
            }
        }
        values = sums.map { $0 / Double(usable.count) }
        stridesPerSecond = Double(usable.count) / usable.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
    }

    /// Power on even stride harmonics over all of it, 0 to 1: 1 when both steps are alike.
    func improvedHarmonicRatio(rate: SampleRate) -> Double? {
        let frequency = stridesPerSecond * rate.hertz
        let highest = min(MeanCycle.highestHarmonic, Int(0.45 * rate.hertz / frequency))
        guard highest >= 4 else { return nil }
        let powers = (1...highest).map { amplitude($0).squaredMagnitude }
        let even = stride(from: 1, to: highest, by: 2).reduce(0) { $0 + powers[$1] }
        let all = powers.reduce(0, +)
        return all > 0 ? even / all : nil
    }

    /// One-sided complex amplitude of harmonic k of the stride.
    func amplitude(_ k: Int) -> Complex64 {
        let turn = Complex64.unit(-2 * .pi * Double(k) / Double(MeanCycle.points))
        var phasor = Complex64(re: 1, im: 0)
        var sum = Complex64.zero
        for value in values {
            sum = sum + phasor.scaled(value)
            phasor = phasor * turn
        }
        return sum.scaled(2 / Double(MeanCycle.points))
    }
}
